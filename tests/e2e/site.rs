//! The site under test, on a server of its own.

use std::{
    fs,
    path::Path,
    sync::{Arc, Mutex, MutexGuard},
};

use crate::{
    build::{self, DASHBOARD},
    figures,
    gate::Gate,
    http::{Response, Server},
    preparation::{NO_WEB_ASSEMBLY, Preparation},
};

/// A running site, and the dashboard that its figures come from.
pub struct Site {
    server: Server,
    /// The dashboard.
    pub figures: Server,
    app: Arc<Gate>,
    parts: Arc<Gate>,
    data: Arc<Gate>,
    faults: Arc<Faults>,
    preparation: Arc<Preparation>,
}

/// What happens to files whose paths hold these words; nothing where they are empty.
#[derive(Default)]
struct Faults {
    /// They fail.
    failing: Mutex<String>,
    /// Another text comes in their place.
    replaced: Mutex<(String, &'static str)>,
    /// They don't come while the gate is closed.
    held: Mutex<String>,
    gate: Gate,
}

impl Faults {
    /// The answer in the place of the file.
    fn answer(&self, asked: &str) -> Option<Response> {
        let holds = |words: &str| !words.is_empty() && asked.contains(words);
        if holds(&lock(&self.held)) {
            self.gate.pass();
        }
        let answer = |status, text: &str| Response { status, headers: vec![], body: text.into() };
        if holds(&lock(&self.failing)) {
            return Some(answer(503, ""));
        }
        let (words, text) = &*lock(&self.replaced);
        holds(words).then(|| answer(200, text))
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().expect("nobody panics with it")
}

impl Site {
    /// Serves the site of the test content.
    pub fn start() -> Self {
        let folder = build::test_site();
        let figures = figures::start();
        let dashboard = figures.origin();
        let (app, data, parts): (Arc<Gate>, Arc<Gate>, Arc<Gate>) = Default::default();
        let gates = (Arc::clone(&app), Arc::clone(&data), Arc::clone(&parts));
        let faults: Arc<Faults> = Arc::default();
        let played = Arc::clone(&faults);
        let preparation = Arc::new(Preparation::new());
        let prepared = Arc::clone(&preparation);
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
            if let Some(answer) = played.answer(asked) {
                return answer;
            }
            let mut response = file(folder, asked);
            if !is(asked, "wasm") {
                response.body = with_dashboard(response.body, &dashboard);
            }
            prepared.prepare(response)
        });
        Self { server, figures, app, parts, data, faults, preparation }
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
        words.clone_into(&mut lock(&self.faults.failing));
    }

    /// Has another text come in the place of every file whose path holds these words.
    pub fn replace(&self, words: &str, text: &'static str) {
        *lock(&self.faults.replaced) = (words.to_owned(), text);
    }

    /// Has no file come whose path holds these words, until [`Site::let_come`].
    pub fn hold(&self, words: &str) {
        words.clone_into(&mut lock(&self.faults.held));
        self.faults.gate.set(true);
    }

    /// Lets all files come.
    pub fn let_come(&self) {
        lock(&self.faults.held).clear();
        self.faults.gate.set(false);
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
    let preparation = Preparation::new();
    Server::start(move |asked, _| preparation.prepare(file(&folder, &asked.path)))
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
