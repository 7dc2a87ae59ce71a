//! The files of a site published below a path, from a stand-in for the bundler's page.
#![cfg(feature = "ssr")]

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
    sync::LazyLock,
};

use base64::{Engine, prelude::BASE64_STANDARD};
use catalogue::{
    data, date::Date, document::Document, guide::Guide, index::Index, kind::Kind,
    redirect::Redirect, reference::PageTitle, site::SiteSettings,
};
use catalogue_compiler::{compile, disk, output};
use sha2::{Digest, Sha256};
use vitrine::prerender::write_site;

const STARTER: &str = "\nimport init from '/catalogue/app/vitrine.js';\n";

/// Which files the app has.
const FILES: &str = r#"{
    "scripts": ["app/vitrine.js", "app/vitrine-split.js"],
    "module": "app/vitrine_bg.wasm",
    "chunks": {
        "pages": ["app/pages.wasm"],
        "questions": ["app/questions.wasm", "app/chunk_1.wasm"],
        "search": ["app/search.wasm"]
    }
}"#;

/// Written once; each test reads some of its files.
static SITE: LazyLock<PathBuf> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("prerender");
    // What an earlier run left must not pass for this one's.
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(folder.join("style")).expect("the temporary folder is writable");
    let shell = format!(
        "<!DOCTYPE html>\n<html lang=\"fr\">\n<head>\n<meta charset=\"utf-8\">\n\
         <link rel=\"stylesheet\" href=\"/catalogue/style/main.css\"/>\n\
         <script type=\"module\">{STARTER}</script>\n</head>\n\
         <body>\n<div id=\"page_app\"></div>\n</body>\n</html>\n"
    );
    fs::write(folder.join("index.html"), shell).expect("the folder is writable");
    fs::write(folder.join("style/main.css"), "body{margin:0}").expect("the folder is writable");
    fs::create_dir_all(folder.join("app")).expect("the folder is writable");
    fs::write(folder.join("app/files.json"), FILES).expect("the folder is writable");
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("catalogue/compiler/tests/seed");
    let compiled = compile(disk::read_content(&content).expect("the fixture is readable"));
    let mut files = output::data_files(&compiled.catalogue);
    files.extend(editorial_files(compiled.catalogue.index));
    disk::write_output(&folder, &files).expect("it is writable");
    // What an earlier run has compressed is no data.
    fs::write(folder.join("data/index.json.br"), [0xff]).expect("it is writable");
    let today = Date::new(2026, 11, 23).expect("a day that exists");
    let written = write_site(&folder, "/catalogue/", today).expect("the site is complete");
    for beside in written.beside {
        fs::write(folder.join(beside.name), beside.text).expect("it is writable");
    }
    assert_eq!(
        written.pages, 20,
        "home, search, comparison, finder, two APIs, one wizard, its answers, producers, one producer, guides, one guide, services, \
         roadmap, statistics, documentation, one overview, site map, offline, 404"
    );
    folder
});

/// A guide that search engines must not list, and the lists that name none.
fn editorial_files(mut index: Index) -> Vec<(String, String)> {
    let guide = Guide {
        slug: "cache".into(),
        title: "Guide caché".to_owned(),
        tagline: None,
        image: None,
        body: Document::default(),
        apis: vec![],
        related: vec![],
        is_indexed: false,
    };
    index.guides = vec![PageTitle { slug: guide.slug.clone(), title: guide.title.clone() }];
    let list = |name: &str| (name.to_owned(), "[]".to_owned());
    let json = |name: String, value: serde_json::Result<String>| (name, value.expect("JSON"));
    vec![
        list(data::GUIDES),
        list(data::SERVICES),
        list(data::ROADMAP),
        json(data::REDIRECTS.to_owned(), serde_json::to_string(&redirects())),
        json(data::INDEX.to_owned(), serde_json::to_string(&index)),
        json(data::SITE.to_owned(), serde_json::to_string(&site())),
        json(data::entry(Kind::Guide, &guide.slug), serde_json::to_string(&guide)),
    ]
}

/// An address that has the path of the site already.
fn site() -> SiteSettings {
    SiteSettings {
        name: "Catalogue d’API".to_owned(),
        url: Some("https://exemple.fr/catalogue".to_owned()),
        ..SiteSettings::default()
    }
}

fn redirects() -> Vec<Redirect> {
    let redirect = |from: &str, to: &str| Redirect { from: from.to_owned(), to: to.to_owned() };
    vec![
        redirect("/les-api/api-anciens-marches", "/les-api/api-marches"),
        redirect("/guides/d%E2%80%99été", "/guides/cache#suite"),
        // A page that came back: its old redirect must not take its place.
        redirect("/plan-du-site", "/"),
    ]
}

fn file(name: &str) -> String {
    fs::read_to_string(SITE.join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

fn hash(text: &str) -> String {
    format!("'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(text)))
}

#[test]
fn every_route_is_a_file() {
    for name in [
        "index.html",
        "404.html",
        "rechercher-api/index.html",
        "les-api/api-marches/index.html",
        "les-api/api-marches/demande-acces/index.html",
        "producteurs/banque-de-france/index.html",
        "guides/index.html",
        "guides/cache/index.html",
        "services/index.html",
        "feuille-de-route/index.html",
        "plan-du-site/index.html",
    ] {
        assert!(file(name).contains("<div id=\"page_app\">"), "{name}");
    }
    assert!(!SITE.join("les-api/api-annonces/demande-acces").exists(), "it has no wizard");
}

#[test]
fn every_address_is_below_the_path_of_the_site() {
    let page = file("les-api/api-marches/index.html");
    for part in page.split("href=\"/").skip(1).chain(page.split("action=\"/").skip(1)) {
        assert!(part.starts_with("catalogue/"), "/{}", part.split('"').next().unwrap_or(part));
    }
    assert!(page.contains("<meta name=\"vitrine-base\" content=\"/catalogue/\">"));
}

#[test]
fn the_policy_names_what_the_page_runs_and_whom_it_speaks_to() {
    let page = file("les-api/api-annonces/index.html");
    let policy = page.split("Content-Security-Policy\" content=\"").nth(1).expect("a policy");
    let policy = policy.split('"').next().expect("its end");
    let starter = page.split("</style><script>").nth(1).expect("what starts the app");
    let starter = starter.split("</script>").next().expect("its end");
    assert!(starter.contains("import(\"/catalogue/app/vitrine.js\")"), "{starter}");
    assert!(starter.contains("\"/catalogue/app/vitrine_bg.wasm\""), "{starter}");
    for part in [
        "default-src 'none'".to_owned(),
        format!("script-src 'self' 'wasm-unsafe-eval' {};", hash(starter)),
        format!("style-src {};", hash("body{margin:0}")),
        "connect-src 'self' https://tableau.example.fr".to_owned(),
        "base-uri 'none'".to_owned(),
    ] {
        assert!(policy.contains(&part), "{part} is not in {policy}");
    }
    assert!(page.contains("<style>body{margin:0}</style>"), "the styles are in the page");
    assert!(!page.contains(" style=\"") && !page.contains(" onclick"), "nothing runs by itself");
}

#[test]
fn a_page_that_can_read_a_specification_names_its_host_and_no_other_page_does() {
    let asked = " https://marches.example.fr";
    let policy = |name: &str| {
        let page = file(name);
        let policy = page.split("Content-Security-Policy\" content=\"").nth(1).expect("a policy");
        policy.split('"').next().expect("its end").to_owned()
    };
    assert!(policy("documentation/api-marches/index.html").contains(asked));
    assert!(!policy("les-api/api-marches/index.html").contains(asked));
    assert!(!policy("index.html").contains(asked));
}

#[test]
fn nginx_is_told_the_specifications_that_the_content_names() {
    let location = file("nginx-specifications.conf");
    let line = "if ($request_uri = \"/catalogue/api/v1/proxy/https%3A%2F%2Fmarches.example.fr%2Fv2%2Fopen-api.yml\") { set $specification \"https://marches.example.fr/v2/open-api.yml\"; }";
    assert!(location.lines().any(|written| written.trim() == line), "{location}");
    assert!(location.contains("location /catalogue/api/v1/proxy/ {"), "{location}");
}

#[test]
fn the_page_asks_early_for_the_files_that_the_app_will_want() {
    let whole = ["app/vitrine.js", "app/vitrine-split.js", "app/vitrine_bg.wasm"];
    assert_eq!(asked_for("les-api/api-marches/index.html"), whole.into());
    let wizard = [
        &whole[..],
        &[
            "app/questions.wasm",
            "app/chunk_1.wasm",
            "data/site.json",
            "data/demande-acces/api-marches.json",
        ],
    ];
    assert_eq!(
        asked_for("les-api/api-marches/demande-acces/index.html"),
        wizard.concat().into_iter().collect()
    );
    let search = [
        &whole[..],
        &["app/search.wasm", "data/site.json", "data/index.json", "data/recherche.txt"],
    ];
    assert_eq!(asked_for("rechercher-api/index.html"), search.concat().into_iter().collect());
    let missing = [&whole[..], &["app/pages.wasm", "data/site.json"]];
    assert_eq!(asked_for("404.html"), missing.concat().into_iter().collect());
}

/// The files that the head of a page asks for.
fn asked_for(page: &str) -> BTreeSet<&'static str> {
    let html: &'static str = file(page).leak();
    let head = html.split_once("</head>").expect("a head").0;
    let links = head.split("<link ").filter(|link| link.contains("preload\""));
    let names = links.filter_map(|link| link.split_once("href=\"/catalogue/")?.1.split('"').next());
    names.collect()
}

/// A page that needs the app to be whole is drawn again by it; any other says that it needn't.
#[test]
fn a_page_says_for_which_address_it_is() {
    assert!(file("guides/cache/index.html").contains(" data-page=\"/guides/cache\""));
    assert!(!file("404.html").contains(" data-page="));
}

#[test]
fn machines_read_what_the_page_is_about() {
    let page = file("les-api/api-marches/index.html");
    let json = page
        .split("application/ld+json\" data-page>")
        .nth(1)
        .and_then(|rest| rest.split("</script>").next());
    let graph: serde_json::Value =
        serde_json::from_str(json.expect("a description")).expect("JSON");
    assert_eq!(graph["@graph"][0]["@type"], "WebAPI");
    assert_eq!(graph["@graph"][0]["name"], "API Marchés");
    assert_eq!(graph["@graph"][1]["itemListElement"][2]["name"], "API Marchés");
    assert!(page.contains("<title>API Marchés – Catalogue d’API</title>"));
}

#[test]
fn the_path_of_the_site_comes_once_in_its_whole_addresses() {
    let page = file("les-api/api-marches/index.html");
    let whole = "https://exemple.fr/catalogue/les-api/api-marches/";
    assert!(page.contains(&format!("<link rel=\"canonical\" href=\"{whole}\">")), "{page}");
    assert!(file("sitemap.xml").contains(&format!("<loc>{whole}</loc>")));
    for name in ["index.html", "les-api/api-marches/index.html", "sitemap.xml", "api/v1/apis.json"]
    {
        assert!(!file(name).contains("/catalogue/catalogue"), "{name}");
    }
}

#[test]
fn programs_find_their_files_and_not_what_is_hidden() {
    for name in [
        "robots.txt",
        "api/v1/apis/api-marches.json",
        "api/v1/eligibilite/api-marches.json",
        "flux/nouveautes.atom",
        "flux/producteurs/banque-de-france.json",
        ".well-known/api-catalog",
        "apis.json",
        "dcat.ttl",
    ] {
        assert!(!file(name).is_empty(), "{name}");
    }
    assert!(file("guides/cache/index.md").starts_with("# Guide caché\n"));
    assert!(!file("sitemap.xml").contains("guides/cache"), "its authors keep it out");
    assert!(!file("llms.txt").contains("guides/cache"), "its authors keep it out");
    let page = file("les-api/api-marches/index.html");
    let picture = page.split("og:image\" content=\"https://exemple.fr/catalogue/").nth(1);
    let picture = picture.and_then(|rest| rest.split('"').next()).expect("it has a picture");
    assert!(SITE.join(picture).exists(), "{picture}");
}

#[test]
fn a_missing_page_is_not_for_search_engines() {
    let page = file("404.html");
    assert!(page.contains("<meta name=\"robots\" content=\"noindex\">"));
    assert!(page.contains("Page introuvable"));
}

#[test]
fn authors_can_keep_a_page_from_search_engines() {
    let page = file("guides/cache/index.html");
    assert!(page.contains("<meta name=\"robots\" content=\"noindex\">"));
    assert!(page.contains("<h1>Guide caché</h1>"));
}

#[test]
fn an_old_address_leads_to_the_page() {
    let page = file("les-api/api-anciens-marches/index.html");
    for part in [
        "<meta name=\"robots\" content=\"noindex\">",
        "<meta http-equiv=\"refresh\" content=\"0; url=/catalogue/les-api/api-marches/\">",
        "<link rel=\"canonical\" href=\"https://exemple.fr/catalogue/les-api/api-marches/\">",
        "content=\"default-src 'none';",
        "<a href=\"/catalogue/les-api/api-marches/\">voir la nouvelle page</a>",
    ] {
        assert!(page.contains(part), "{part} is not in {page}");
    }
    assert!(!page.contains("<script") && !page.contains("<style"), "nothing is allowed to run");
    assert!(file("plan-du-site/index.html").contains("<h1>Plan du site</h1>"));
    assert!(file("guides/d’été/index.html").contains("url=/catalogue/guides/cache/#suite\""));
}

#[test]
fn hosts_get_the_list_of_old_addresses() {
    let hosts = file("_redirects");
    let api = "/catalogue/les-api/api-anciens-marches /catalogue/les-api/api-marches/ 301\n";
    assert!(hosts.contains(api), "{hosts}");
    let encoded = "/catalogue/guides/d%E2%80%99%C3%A9t%C3%A9 /catalogue/guides/cache/#suite 301\n";
    assert!(hosts.contains(encoded), "{hosts}");
    assert!(!hosts.contains("plan-du-site"), "{hosts}");
    let nginx = file("nginx.conf");
    for line in [
        "location = \"/catalogue/guides/d’été\" { return 301 \"/catalogue/guides/cache/#suite\"; }",
        "location = \"/catalogue/guides/d’été/\" { return 301 \"/catalogue/guides/cache/#suite\"; }",
    ] {
        assert!(nginx.lines().any(|written| written.trim() == line), "{nginx}");
    }
}
