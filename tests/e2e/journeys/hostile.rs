//! Content from a stranger's pull request runs nothing.

use std::fs;

use catalogue_compiler::{code::Code, compile, diagnostic::Severity, source::RawFile};
use serde_json::json;

use crate::{Journey, build};

/// Markdown, each with the rule that it breaks.
const ATTACKS: [(Code, &str); 14] = [
    (Code::UnknownTag, "<script>window.hacked=1</script>"),
    (Code::UnknownAttribute, "Avant <img src=x onerror=window.hacked=1> après"),
    (Code::UnknownTag, "<svg><script>window.hacked=1</script></svg>"),
    (Code::UnknownTag, "<style>body { display: none }</style>"),
    (Code::UnknownAttribute, "<iframe srcdoc='<script>window.hacked=1</script>'></iframe>"),
    (Code::UrlScheme, "<a href=\"javascript:window.hacked=1\">lien</a>"),
    (Code::UnknownAttribute, "<b onclick=\"window.hacked=1\" style=\"color: red\">gras</b>"),
    (Code::UnknownAttribute, "<Button href=\"/\" onclick=\"window.hacked=1\">lien</Button>"),
    (Code::UrlScheme, "<Button href=\"javascript:window.hacked=1\">lien</Button>"),
    (Code::UrlScheme, "<External href=\"JaVaScRiPt:window.hacked=1\">lien</External>"),
    (Code::UrlScheme, "[lien](javascript:window.hacked=1)"),
    (Code::UrlScheme, "[lien](java&#115;cript:window.hacked=1)"),
    (Code::UrlScheme, "[lien](data:text/html,%3Cscript%3E)"),
    (Code::UrlScheme, "<javascript:window.hacked=1>"),
];

#[test]
fn injections_are_reported_and_none_reaches_the_page() {
    for (rule, attack) in ATTACKS {
        let compiled = compile(vec![page(attack)]);
        let mut errors = compiled.diagnostics.iter().filter(|one| one.severity == Severity::Error);
        assert!(errors.any(|error| error.code == rule), "{attack}: {:?}", compiled.diagnostics);
        let folder = build::site(&compiled.catalogue);
        let html = fs::read_to_string(folder.path().join("attaque/index.html"))
            .expect("the page is written");
        let (_, main) = html.split_once("<main").expect("the page has a main part");
        let (main, _) = main.split_once("</main>").expect("the main part ends");
        is_harmless(main, attack);
    }
}

#[tokio::test]
async fn hostile_words_are_words() {
    let journey = Journey::start().await;
    let browser = &journey.browser;
    for path in [
        "/",
        "/rechercher-api",
        "/rechercher-api?q=%22%3E%3Cscript%3Ewindow.hacked=1%3C/script%3E",
        "/rechercher-api?theme=%3C/option%3E%3Cscript%3Ewindow.hacked=1%3C/script%3E",
        "/les-api/api-hostile",
        "/les-api/api-hostile/demande-acces",
        "/les-api/api-hostile/demande-acces?profil=script-window-hacked-1-script",
        "/les-api/api-hostile/demande-acces?profil=%3Cimg%20src=x%20onerror=window.hacked=1%3E",
        "/plan-du-site",
    ] {
        journey.open(path).await;
        browser.until("document.querySelector('main h1')").await;
        let elements = "document.querySelectorAll('body script, main img, main iframe, main svg[onload]').length";
        assert_eq!(browser.read(elements).await, json!(0), "elements of {path}");
        let handlers = "[...document.querySelectorAll('*')].flatMap(one => one.getAttributeNames())
            .filter(name => name.startsWith('on') || name === 'style')";
        assert_eq!(browser.read(handlers).await, json!([]), "attributes of {path}");
        let links = "[...document.links].map(link => link.protocol)
            .filter(one => !['http:', 'https:', 'mailto:'].includes(one))";
        assert_eq!(browser.read(links).await, json!([]), "links of {path}");
        assert_eq!(browser.read("typeof window.hacked").await, json!("undefined"), "{path}");
        assert!(browser.client.get_alert_text().await.is_err(), "a dialog at {path}");
    }
    journey.end().await;
}

#[tokio::test]
async fn hostile_words_are_shown_as_they_are() {
    let journey = Journey::at("/les-api/api-hostile").await;
    for words in [
        "API <img src=x onerror=window.hacked=1> hostile",
        "\"><script>window.hacked=1</script> & 'apostrophes' \"guillemets\"",
        "</script><script>window.hacked=1</script>",
        "</code></pre><script>window.hacked=1</script>",
        "</option><script>window.hacked=1</script>",
        "<iframe srcdoc=x>",
    ] {
        journey.browser.sees(words).await;
    }
    let json = "JSON.parse(document.querySelector('script[type=\"application/ld+json\"]').text)['@graph'][0].name";
    let name = journey.browser.read(json).await;
    assert_eq!(name, json!("API <img src=x onerror=window.hacked=1> hostile"));
    journey.end().await;
}

fn page(body: &str) -> RawFile {
    RawFile {
        path: "attaque.md".to_owned(),
        inner: "pages/attaque.md".to_owned(),
        bytes: format!("---\ntitle: Attaque\n---\n\n{body}\n").into(),
    }
}

/// No element that runs or loads, no handler, no style, no address but those of the web.
fn is_harmless(html: &str, attack: &str) {
    for tag in html.split('<').skip(1).filter_map(|part| Some(part.split_once('>')?.0)) {
        let name = tag.split([' ', '/']).next().unwrap_or_default();
        let is_known = !["script", "style", "iframe", "img", "object", "embed", "link", "base"]
            .contains(&name);
        let is_drawing = tag.starts_with("svg class=\"icon\"") || !tag.starts_with("svg");
        let has_no_handler = !tag.contains(" on") && !tag.contains(" style=");
        let is_web = !["javascript:", "data:", "vbscript:"]
            .iter()
            .any(|one| tag.to_lowercase().contains(one));
        assert!(is_known && is_drawing && has_no_handler && is_web, "{attack} gives <{tag}>");
    }
}
