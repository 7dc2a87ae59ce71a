//! The site under test, on a server of its own.

use std::{
    fs,
    path::Path,
    sync::{Arc, Mutex},
};

use crate::{
    build::{self, DASHBOARD},
    figures,
    gate::Gate,
    http::{Response, Server},
};

/// A running site, and the dashboard that its figures come from.
pub struct Site {
    server: Server,
    /// The dashboard.
    pub figures: Server,
    app: Arc<Gate>,
    parts: Arc<Gate>,
    data: Arc<Gate>,
    failing: Arc<Mutex<String>>,
}

impl Site {
    /// Serves the site of the test content.
    pub fn start() -> Self {
        let folder = build::test_site();
        let figures = figures::start();
        let dashboard = figures.origin();
        let (app, data, failing): (Arc<Gate>, Arc<Gate>, _) = Default::default();
        let parts: Arc<Gate> = Arc::default();
        let gates = (Arc::clone(&app), Arc::clone(&data), Arc::clone(&parts));
        let refused: Arc<Mutex<String>> = Arc::clone(&failing);
        let server = Server::start(move |request, _| {
            let asked = request.path.as_str();
            if is(asked, "wasm") {
                gates.0.pass();
                if !asked.ends_with("_bg.wasm") {
                    gates.2.pass();
                }
            } else if asked.starts_with("/data/") {
                gates.1.pass();
            }
            let refused = refused.lock().expect("nobody panics with it").clone();
            if !refused.is_empty() && asked.contains(&refused) {
                return Response { status: 503, headers: vec![], body: vec![] };
            }
            let mut response = file(folder, asked);
            if !is(asked, "wasm") {
                response.body = with_dashboard(response.body, &dashboard);
            }
            response
        });
        Self { server, figures, app, parts, data, failing }
    }

    /// The address of a page.
    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.server.origin())
    }

    /// Keeps the app from starting, until [`Site::release_app`].
    pub fn hold_app(&self) {
        self.app.set(true);
    }

    /// Keeps the parts of the app from coming that it doesn't start with, or lets them come.
    pub fn hold_parts(&self, is_held: bool) {
        self.parts.set(is_held);
    }

    /// Keeps data files from coming, or lets them come.
    pub fn hold_data(&self, is_held: bool) {
        self.data.set(is_held);
    }

    /// Has every file fail whose path holds these words; none when they are empty.
    pub fn fail(&self, words: &str) {
        words.clone_into(&mut self.failing.lock().expect("nobody panics with it"));
    }

    /// Lets the app start.
    pub fn release_app(&self) {
        self.app.set(false);
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
    Server::start(move |asked, _| file(&folder, &asked.path))
}

/// A file as any plain web server gives it.
fn file(folder: &Path, path: &str) -> Response {
    let path = path.trim_matches('/');
    let found = [folder.join(path), folder.join(path).join("index.html")]
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
    let kind = KINDS.iter().find(|(extension, _)| is(name, extension));
    kind.map_or("application/octet-stream", |(_, kind)| kind)
}

fn is(name: &str, extension: &str) -> bool {
    Path::new(name).extension().is_some_and(|found| found == extension)
}
