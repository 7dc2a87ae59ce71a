//! The site under test: the release build of the app around the test content, in a folder and on a
//! server of its own.

use std::{
    env, fs,
    path::{Path, PathBuf},
    sync::{
        Arc, Condvar, Mutex,
        atomic::{AtomicUsize, Ordering},
    },
};

use catalogue::{
    compile::{Catalogue, compile, disk, output, report, source::RawFile},
    date::Date,
};
use vitrine::prerender;

use crate::{
    figures,
    http::{Response, Server},
};

/// The day of each journey, for the prerenderer and for the browser.
pub const TODAY: &str = "2026-11-23";

/// A running site, and the dashboard that its figures come from.
pub struct Site {
    server: Server,
    /// The dashboard.
    pub figures: Server,
    app: Arc<Gate>,
}

impl Site {
    /// Compiles, renders and serves the test content.
    pub fn start() -> Self {
        let figures = figures::start();
        let compiled = compile(content(&figures.origin()));
        let problems = report::human(&compiled.diagnostics, &compiled.sources, false);
        assert!(compiled.diagnostics.is_empty(), "the test content is wrong:\n{problems}");
        let folder = build(&compiled.catalogue);
        let app = Arc::<Gate>::default();
        let gate = app.clone();
        let server = Server::start(move |path, _| {
            if is(path, "wasm") {
                gate.pass();
            }
            file(&folder, path)
        });
        Self { server, figures, app }
    }

    /// The address of a page.
    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.server.origin())
    }

    /// How many times a file has been asked for.
    pub fn count(&self, path: &str) -> usize {
        self.server.count(path)
    }

    /// Keeps the app from starting, until [`Site::release_app`].
    pub fn hold_app(&self) {
        self.app.set(true);
    }

    /// Lets the app start.
    pub fn release_app(&self) {
        self.app.set(false);
    }
}

/// Writes the site of a catalogue, right or wrong, into a folder of its own.
pub fn build(catalogue: &Catalogue) -> PathBuf {
    static NEXT: AtomicUsize = AtomicUsize::new(0);
    let name = format!("e2e-{}", NEXT.fetch_add(1, Ordering::Relaxed));
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    // An earlier run may have left it.
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("the target folder can be written");
    copy_app(&folder);
    disk::write_output(&folder, &output::data_files(catalogue)).expect("the data can be written");
    let today = Date::from_iso(TODAY).expect("it is a date");
    prerender::write_site(&folder, "/", today).expect("the pages can be written");
    folder
}

/// The app alone: shell, program and styles, without the pages of the real content.
fn copy_app(folder: &Path) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let dist = env::var_os("VITRINE_DIST").map_or_else(|| root.join("dist"), PathBuf::from);
    let files = fs::read_dir(&dist)
        .unwrap_or_else(|_| panic!("no {}: `cargo xtask build` makes it", dist.display()));
    for file in files.flatten().filter(|file| file.path().is_file()) {
        let name = file.file_name();
        if name != "index.html" && name != "404.html" {
            fs::copy(file.path(), folder.join(name)).expect("a file of the build can be copied");
        }
    }
}

/// The files of `tests/e2e/content`, and one API for each answer of the dashboard.
fn content(figures: &str) -> Vec<RawFile> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/e2e");
    let mut files = disk::read_content(&here.join("content")).expect("the test content is there");
    let template = fs::read_to_string(here.join("figure.md")).expect("the template is there");
    files.extend(figures::ANSWERS.map(|(name, path)| RawFile {
        path: format!("figure.md ({name})"),
        inner: format!("api/chiffre-{name}.md"),
        bytes: template.replace("{{name}}", name).replace("{{path}}", path).into(),
    }));
    for file in &mut files {
        let text = String::from_utf8_lossy(&file.bytes).replace("{{figures}}", figures);
        file.bytes = text.into();
    }
    files
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

/// Lets answers through, or keeps them waiting.
#[derive(Default)]
struct Gate {
    is_closed: Mutex<bool>,
    change: Condvar,
}

impl Gate {
    fn set(&self, is_closed: bool) {
        *self.is_closed.lock().expect("nobody panics at the gate") = is_closed;
        self.change.notify_all();
    }

    fn pass(&self) {
        let is_closed = self.is_closed.lock().expect("nobody panics at the gate");
        let _open = self.change.wait_while(is_closed, |is_closed| *is_closed);
    }
}
