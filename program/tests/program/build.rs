//! The site to put online.

use std::{fs, time::SystemTime};

use crate::folder::{ENTRY, Folder};

#[test]
fn a_content_becomes_pages_data_and_app() {
    let site = Folder::with_site("build");
    let run = site.run(&["build"]);
    assert!(run.succeeds, "{run:?}");
    let home = site.read("dist/index.html");
    for part in ["href=\"/les-api/rivieres/\"", "Content-Security-Policy", "/vitrine-0a1b2c3d.js"] {
        assert!(home.contains(part), "no {part} in {home}");
    }
    let page = site.read("dist/les-api/rivieres/index.html");
    assert!(page.contains("<h1") && page.contains("API Rivières"), "{page}");
    let names = ["404.html", "data/index.json", "vitrine-0a1b2c3d.js", "icon-0a1b2c3d.svg"];
    assert!(names.iter().all(|name| site.has(&format!("dist/{name}"))));
    for (name, bytes) in Folder(site.0.join("dist")).files() {
        let text = String::from_utf8_lossy(&bytes);
        assert!(!text.contains("vitrine-public-url"), "{name}");
        assert!(!text.contains("_apercu") && !text.contains("content-errors"), "{name}");
        assert!(!text.contains("(à compléter)"), "{name}");
    }
    assert!(!site.has("dist/les-api/mon-api") && !site.has(".dist-en-cours"));
}

#[test]
fn a_site_lives_below_a_path() {
    let site = Folder::with_site("path");
    let run = site.run(&["build", "--public-url", "/catalogue"]);
    assert!(run.succeeds, "{run:?}");
    let home = site.read("dist/index.html");
    for part in ["\"/catalogue/vitrine-0a1b2c3d.js\"", "href=\"/catalogue/les-api/rivieres/\""] {
        assert!(home.contains(part), "no {part} in {home}");
    }
    let run = site.run(&["build", "--public-url", "https://exemple.fr/"]);
    assert!(!run.succeeds && run.errors.contains("commence par `/`"), "{run:?}");
}

#[test]
fn the_files_for_servers_stand_beside_the_site() {
    let site = Folder::with_site("servers");
    assert!(site.run(&["build", "--out", "public", "--public-url", "/a/"]).succeeds);
    assert!(site.read("public-serveur/nginx.conf").contains("location /a/ {"));
    for name in
        ["Caddyfile", "apache.conf", "s3.sh", "cloudfront.json", "nginx-specifications.conf"]
    {
        assert!(
            site.has(&format!("public-serveur/{name}")) && !site.has(&format!("public/{name}"))
        );
    }
    for name in ["_headers", "_redirects", ".nojekyll"] {
        assert!(site.has(&format!("public/{name}")), "{name}");
    }
}

#[test]
fn each_text_is_there_compressed_unless_one_says_no() {
    let site = Folder::with_site("compressed");
    assert!(site.run(&["build"]).succeeds);
    let page = fs::read(site.0.join("dist/les-api/rivieres/index.html")).expect("it is there");
    let packed = fs::read(site.0.join("dist/les-api/rivieres/index.html.br")).expect("it is there");
    let mut unpacked = Vec::new();
    brotli::BrotliDecompress(&mut packed.as_slice(), &mut unpacked).expect("it is brotli");
    assert_eq!(unpacked, page);
    assert!(site.has("dist/data/index.json.gz") && !site.has("dist/_headers.br"));
    let run = site.run(&["build", "--no-compress"]);
    assert!(run.succeeds && run.errors.contains("0 fichier écrit"), "{run:?}");
    assert!(!site.has("dist/data/index.json.gz") && site.has("dist/data/index.json"));
}

#[test]
fn placeholders_of_the_legal_pages_stop_a_release() {
    let site = Folder::with_site("placeholders");
    site.write("content/site.yml", "name: Essai\n");
    let run = site.run(&["build"]);
    let expected =
        "dans `site.yml` : rien n’est construit. Pour une démonstration, ajoutez `--draft`";
    assert!(!run.succeeds && run.errors.contains(expected), "{run:?}");
    assert!(!site.has("dist"));
    let run = site.run(&["build", "--draft"]);
    assert!(
        run.succeeds && site.read("dist/mentions-legales/index.html").contains("(à compléter)")
    );
}

#[test]
fn errors_leave_the_site_as_it_was() {
    let site = Folder::with_site("errors");
    assert!(site.run(&["build"]).succeeds);
    let before = Folder(site.0.join("dist")).files();
    site.write("content/api/rivieres.md", &ENTRY.replace("is_open: 1", "is_open: 7"));
    let run = site.run(&["build"]);
    assert!(!run.succeeds && run.errors.contains("content/api/rivieres.md:5:10"), "{run:?}");
    assert!(Folder(site.0.join("dist")).files() == before && !site.has(".dist-en-cours"));
    assert!(site.run(&["build", "--keep-going"]).succeeds);
}

#[test]
fn only_what_changed_is_written_and_what_is_gone_is_removed() {
    let site = Folder::with_site("again");
    site.write("content/api/lacs.md", &ENTRY.replace("Rivières", "Lacs"));
    site.write("content/pages/aide.md", "---\ntitle: Aide\n---\n\nUn mot.\n");
    assert!(site.run(&["build"]).succeeds);
    site.write("dist/CNAME", "catalogue.exemple.fr");
    let written = |name: &str| -> SystemTime {
        let file = fs::metadata(site.0.join(name)).expect("it is there");
        file.modified().expect("this disk keeps times")
    };
    let same = written("dist/les-api/rivieres/index.html");
    fs::remove_file(site.0.join("content/api/lacs.md")).expect("it is there");
    let run = site.run(&["build"]);
    assert!(run.succeeds && run.errors.contains("effacés"), "{run:?}");
    assert_eq!(written("dist/les-api/rivieres/index.html"), same);
    assert!(!site.has("dist/les-api/lacs") && !site.has("dist/data/api/lacs.json"));
    assert_eq!(site.read("dist/CNAME"), "catalogue.exemple.fr");
    let run = site.run(&["build"]);
    assert!(run.errors.contains("0 fichier écrit"), "{run:?}");
}

#[test]
fn two_clones_give_the_same_bytes() {
    let (one, other) = (Folder::with_site("clone"), Folder::with_site("other/longer/clone"));
    for site in [&one, &other] {
        let run = site.run(&["build"]);
        assert!(run.succeeds, "{run:?}");
    }
    let files = |site: &Folder| Folder(site.0.join("dist")).files();
    assert!(files(&one).len() > 20);
    for ((name, bytes), (other_name, other_bytes)) in files(&one).iter().zip(&files(&other)) {
        assert_eq!(name, other_name);
        assert!(bytes == other_bytes, "{name}");
    }
}

#[test]
fn a_folder_that_holds_something_else_is_left_alone() {
    let site = Folder::with_site("foreign");
    site.write("dist/index.html", "<h1>Un autre site</h1>");
    let run = site.run(&["build"]);
    assert!(!run.succeeds && run.errors.contains("n’a pas fait"), "{run:?}");
    assert_eq!(site.read("dist/index.html"), "<h1>Un autre site</h1>");
    let run = site.run(&["build", "--out", "content/site"]);
    assert!(!run.succeeds && run.errors.contains("dans le dossier du contenu"), "{run:?}");
    assert!(!site.has("content/site"));
}

#[test]
fn a_program_without_the_app_says_what_to_do() {
    let site = Folder::with_site("no-app");
    let output = site.command(&["build"]).env_remove("VITRINE_APP").output();
    let said = String::from_utf8(output.expect("it is built").stderr).expect("it is French");
    assert!(said.contains("`cargo xtask package`"), "{said}");
}
