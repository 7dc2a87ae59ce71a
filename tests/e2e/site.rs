//! The site under test, on a server of its own.

use std::{fs, path::Path, sync::Arc};

use crate::{
    build::{self, DASHBOARD},
    faults::{Faults, Held},
    figures,
    http::{Response, Server},
    preparation::{NO_WEB_ASSEMBLY, Preparation},
};

/// A running site, and the dashboard that its figures come from.
pub struct Site {
    server: Server,
    /// The dashboard.
    pub figures: Server,
    faults: Arc<Faults>,
    preparation: Arc<Preparation>,
}

impl Site {
    /// Serves the site of the test content.
    pub fn start() -> Self {
        let folder = build::test_site();
        let figures = figures::start();
        let dashboard = figures.origin();
        let faults: Arc<Faults> = Arc::default();
        let played = Arc::clone(&faults);
        let preparation = Arc::new(Preparation::new());
        let prepared = Arc::clone(&preparation);
        let server = Server::start(move |request, _| {
            let asked = request.path.as_str();
            if let Some(answer) = played.answer(asked) {
                return answer;
            }
            let mut response = file(folder, asked);
            if !has_extension(asked, "wasm") {
                response.body = with_dashboard(response.body, &dashboard);
            }
            prepared.prepare(response)
        });
        Self { server, figures, faults, preparation }
    }

    /// The address of a page.
    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.server.origin())
    }

    /// Lets its service worker answer for it.
    pub fn keep_pages(&self) {
        self.preparation.keep_pages();
    }

    /// Has its pages find no WebAssembly in the browser.
    pub fn refuse_web_assembly(&self) {
        self.preparation.add(NO_WEB_ASSEMBLY);
    }

    /// Has every file fail whose path holds these words; none when they are empty.
    pub fn fail(&self, words: &str) {
        self.faults.fail(words);
    }

    /// Has another text come in the place of every file whose path holds these words.
    pub fn replace(&self, words: &str, text: &'static str) {
        self.faults.replace(words, text);
    }

    /// Has these files not come, until [`Site::let_come`].
    pub fn hold(&self, held: Held) {
        self.faults.hold(Some(held));
    }

    /// Lets all files come.
    pub fn let_come(&self) {
        self.faults.hold(None);
    }
}

/// A text whose figures come from this origin; what is no text stays.
fn with_dashboard(body: Vec<u8>, origin: &str) -> Vec<u8> {
    match str::from_utf8(&body) {
        Ok(text) => text
            .replace(DASHBOARD, origin)
            .replace(&encoded(DASHBOARD), &encoded(origin))
            .into_bytes(),
        Err(_) => body,
    }
}

/// An origin as a part of another address.
pub fn encoded(origin: &str) -> String {
    origin.replace(':', "%3A").replace('/', "%2F")
}

/// Serves a built site as it is.
pub fn serve(folder: &Path) -> Server {
    let folder = folder.to_owned();
    let preparation = Preparation::new();
    Server::start(move |asked, _| preparation.prepare(file(&folder, &asked.path)))
}

/// A file as plain web servers give it, or the one that has no page with a name of its own (Cloudflare).
fn file(folder: &Path, path: &str) -> Response {
    if path == "/404.html" {
        return Response { status: 308, headers: vec![("Location", "/404")], body: vec![] };
    }
    let path = path.trim_matches('/');
    let file = folder.join(path);
    let found = [file.join("index.html"), folder.join(format!("{path}.html")), file]
        .into_iter()
        .find(|path| path.is_file());
    let status = if found.is_some() { 200 } else { 404 };
    let path = found.unwrap_or_else(|| folder.join("404.html"));
    let body = fs::read(&path).expect("a file that is there can be read");
    let kind = ("Content-Type", kind(&path.to_string_lossy()));
    Response { status, headers: vec![kind, ("Cache-Control", "no-cache")], body }
}

fn kind(name: &str) -> &'static str {
    const KINDS: [(&str, &str); 6] = [
        ("html", "text/html; charset=utf-8"),
        ("js", "text/javascript"),
        ("wasm", "application/wasm"),
        ("css", "text/css"),
        ("json", "application/json"),
        ("svg", "image/svg+xml"),
    ];
    let kind = KINDS.iter().find(|(extension, _)| has_extension(name, extension));
    kind.map_or("application/octet-stream", |(_, kind)| kind)
}

/// Whether a path ends so.
pub fn has_extension(name: &str, extension: &str) -> bool {
    Path::new(name).extension().is_some_and(|found| found == extension)
}
