//! The site on the servers that operators have, by the rules that each build writes for them.

use std::{fs, io::Read, path::Path};

use flate2::read::GzDecoder;

use crate::{
    browser::Browser,
    build,
    http::{Answer, ask},
    servers::{Kind, WebServer},
};

/// A server and the folder that it serves.
struct Hosted {
    server: WebServer,
    folder: &'static Path,
}

impl Hosted {
    fn start(kind: Kind, public_url: &str) -> Self {
        let folder = build::hosted_site(public_url);
        Self { server: WebServer::start(kind, folder), folder }
    }

    fn get(&self, path: &str) -> Answer {
        self.ask("GET", path, &[])
    }

    fn ask(&self, method: &str, path: &str, headers: &[(&str, &str)]) -> Answer {
        ask(&self.server.origin(), method, path, headers)
    }

    /// The address of the module that the app starts with.
    fn module(&self) -> String {
        let app = self.folder.join("site/app");
        let names = fs::read_dir(app).expect("the app is there").flatten();
        let names = names.map(|file| file.file_name().to_string_lossy().into_owned());
        let mut modules =
            names.filter(|name| name.starts_with("vitrine-") && name.ends_with("_bg.wasm"));
        format!("/app/{}", modules.next().expect("it starts with a module"))
    }

    fn file(&self, path: &str) -> Vec<u8> {
        let name = Path::new("site").join(path.trim_start_matches('/'));
        fs::read(self.folder.join(name)).expect("it is in the site")
    }
}

const KINDS: [Kind; 2] = [Kind::Nginx, Kind::Caddy];

const YEAR: &str = "public, max-age=31536000, immutable";

/// A check of each server.
fn on_each(check: impl Fn(&Hosted, Kind)) {
    for kind in KINDS {
        check(&Hosted::start(kind, "/"), kind);
    }
}

#[test]
fn every_answer_has_the_headers_of_the_site() {
    on_each(|hosted, kind| {
        for (path, status) in [("/", 200), ("/data/index.json", 200), ("/nulle-part", 404)] {
            let answer = hosted.get(path);
            assert_eq!(answer.status, status, "{kind:?} {path}");
            let policy = answer.header("content-security-policy");
            assert!(policy.contains("frame-ancestors 'none'"), "{kind:?} {path}: {policy}");
            for (name, value) in [
                ("x-content-type-options", "nosniff"),
                ("referrer-policy", "strict-origin-when-cross-origin"),
                ("cross-origin-opener-policy", "same-origin"),
                ("cache-control", "no-cache"),
                ("strict-transport-security", ""),
            ] {
                assert_eq!(answer.header(name), value, "{kind:?} {path} {name}");
            }
            assert!(!answer.header("permissions-policy").contains("clipboard"), "{kind:?}");
        }
        let behind_a_proxy = hosted.ask("GET", "/", &[("X-Forwarded-Proto", "https")]);
        assert_eq!(behind_a_proxy.header("strict-transport-security"), "max-age=31536000");
    });
}

#[test]
fn what_is_unknown_is_missing_for_good() {
    on_each(|hosted, kind| {
        for path in
            ["/nulle-part", "/app/vitrine-0.js", "/flux/rien.json", "/_headers", "/.nojekyll"]
        {
            let answer = hosted.get(path);
            assert_eq!(answer.status, 404, "{kind:?} {path}");
            assert_eq!(
                answer.header("content-type"),
                "text/html; charset=utf-8",
                "{kind:?} {path}"
            );
            assert_eq!(answer.header("cache-control"), "no-cache", "{kind:?} {path}");
            assert_eq!(answer.header("access-control-allow-origin"), "", "{kind:?} {path}");
            assert_eq!(answer.body, hosted.file("404.html"), "{kind:?} {path}");
        }
    });
}

#[test]
fn pages_end_with_a_slash_and_old_addresses_lead_to_them() {
    on_each(|hosted, kind| {
        for (path, to) in [
            ("/les-api/api-ponts", "/les-api/api-ponts/"),
            ("/les-api/api-vieux-ponts", "/les-api/api-ponts/"),
            ("/les-api/api-vieux-ponts/", "/les-api/api-ponts/"),
        ] {
            let answer = hosted.get(path);
            assert!([301, 308].contains(&answer.status), "{kind:?} {path}: {}", answer.status);
            assert_eq!(answer.header("location"), to, "{kind:?} {path}");
        }
        assert_eq!(
            hosted.get("/les-api/api-ponts/").body,
            hosted.file("les-api/api-ponts/index.html")
        );
    });
}

#[test]
fn files_are_what_programs_take_them_for() {
    let catalog = "application/linkset+json; profile=\"https://www.rfc-editor.org/info/rfc9727\"";
    on_each(|hosted, kind| {
        for (path, expected, is_shared) in [
            ("/", "text/html; charset=utf-8", false),
            ("/index.md", "text/markdown; charset=utf-8", false),
            ("/robots.txt", "text/plain; charset=utf-8", false),
            ("/data/index.json", "application/json", false),
            ("/api/v1/apis.json", "application/json", true),
            ("/flux/nouveautes.atom", "application/atom+xml", true),
            ("/flux/nouveautes.json", "application/feed+json", true),
            ("/dcat.jsonld", "application/ld+json", true),
            ("/dcat.ttl", "text/turtle; charset=utf-8", true),
            ("/.well-known/api-catalog", catalog, true),
            ("/.well-known/security.txt", "text/plain; charset=utf-8", false),
        ] {
            let answer = hosted.get(path);
            assert_eq!(
                (answer.status, answer.header("content-type")),
                (200, expected),
                "{kind:?} {path}"
            );
            let shared = if is_shared { "*" } else { "" };
            assert_eq!(answer.header("access-control-allow-origin"), shared, "{kind:?} {path}");
        }
        let catalog = hosted.ask("HEAD", "/.well-known/api-catalog", &[]);
        assert_eq!(catalog.header("link"), "</.well-known/api-catalog>; rel=\"api-catalog\"");
        assert!(catalog.body.is_empty(), "{kind:?}");
    });
}

#[test]
fn the_app_is_sent_compressed_and_kept_for_a_year() {
    on_each(|hosted, kind| {
        let module = hosted.module();
        let whole = hosted.file(&module);
        let plain = hosted.get(&module);
        assert_eq!(plain.header("content-type"), "application/wasm", "{kind:?}");
        assert_eq!(plain.header("cache-control"), YEAR, "{kind:?}");
        assert!(plain.header("content-encoding").is_empty() && plain.body == whole, "{kind:?}");
        let packed = hosted.ask("GET", &module, &[("Accept-Encoding", "gzip")]);
        assert_eq!(packed.header("content-encoding"), "gzip", "{kind:?}");
        assert_eq!(packed.header("content-type"), "application/wasm", "{kind:?}");
        assert_eq!(packed.header("vary").to_lowercase(), "accept-encoding", "{kind:?}");
        let mut unpacked = Vec::new();
        GzDecoder::new(packed.body.as_slice()).read_to_end(&mut unpacked).expect("it is gzip");
        assert!(unpacked == whole, "{kind:?}");
        let part = hosted.ask("GET", &module, &[("Range", "bytes=0-9")]);
        assert_eq!((part.status, part.body.as_slice()), (206, &whole[..10]), "{kind:?}");
    });
}

/// nginx has a module for this, which not every system has.
#[test]
fn caddy_prefers_brotli() {
    let hosted = Hosted::start(Kind::Caddy, "/");
    let packed = hosted.ask("GET", "/", &[("Accept-Encoding", "gzip, br")]);
    assert_eq!(packed.header("content-encoding"), "br");
    let mut unpacked = Vec::new();
    brotli::BrotliDecompress(&mut packed.body.as_slice(), &mut unpacked).expect("it is brotli");
    assert!(unpacked == hosted.file("index.html"));
}

#[test]
fn what_has_not_changed_is_not_sent_again() {
    on_each(|hosted, kind| {
        for path in ["/", "/data/index.json"] {
            let first = hosted.get(path);
            for (asked, known) in [
                ("If-None-Match", first.header("etag")),
                ("If-Modified-Since", first.header("last-modified")),
            ] {
                let again = hosted.ask("GET", path, &[(asked, known)]);
                assert_eq!((again.status, again.body.len()), (304, 0), "{kind:?} {path} {asked}");
                assert_eq!(again.header("cache-control"), "no-cache", "{kind:?} {path}");
            }
        }
    });
}

/// From the home page to an entry, and back by the search.
async fn visit(public_url: &str) {
    let hosted = Hosted::start(Kind::Nginx, public_url);
    let (browser, origin) = (Browser::start().await, hosted.server.origin());
    browser.go(&format!("{origin}{public_url}")).await;
    browser.is_mounted().await;
    browser.click(browser.menu("Rechercher une API").await).await;
    browser.is_headed("Rechercher une API").await;
    browser.click(browser.link("API Ponts").await).await;
    browser.is_headed("API Ponts").await;
    assert!(browser.path().await.starts_with(&format!("{public_url}les-api/api-ponts")));
    browser.reload().await;
    browser.is_headed("API Ponts").await;
    browser.read("fetch('https://ailleurs.example.fr').catch(() => window.refused = true)").await;
    browser.until("window.refused").await;
    browser.console_is_empty_but_for(&["ailleurs.example.fr"]).await;
    browser.go("about:blank").await;
}

#[tokio::test]
async fn a_visit_through_nginx_keeps_to_the_policy() {
    visit("/").await;
}

#[tokio::test]
async fn a_site_below_a_path_is_visited_through_nginx() {
    visit("/catalogue/").await;
}

#[test]
fn below_a_path_nothing_else_is_answered() {
    for kind in KINDS {
        let hosted = Hosted::start(kind, "/catalogue/");
        assert_eq!(hosted.get("/catalogue/").status, 200, "{kind:?}");
        let missing = hosted.get("/catalogue/nulle-part");
        assert_eq!(
            (missing.status, missing.body),
            (404, hosted.file("catalogue/404.html")),
            "{kind:?}"
        );
        let old = hosted.get("/catalogue/les-api/api-vieux-ponts");
        assert!(old.header("location").starts_with("/catalogue/les-api/api-ponts"), "{kind:?}");
    }
}
