//! The site while one writes.

use std::{
    io::{BufRead, BufReader, Read, Write},
    net::TcpStream,
    process::{Child, Stdio},
    sync::mpsc::{Receiver, channel},
    thread,
    time::Duration,
};

use crate::folder::{ENTRY, Folder};

/// Longer than any machine needs: a test that waits for it fails.
const PATIENCE: Duration = Duration::from_mins(1);

/// The panel of a content with errors.
const SEVERE: &str = "class=\"content-errors content-errors-severe\"";

/// The program at work; it ends with the test.
struct Server {
    child: Child,
    port: u16,
    lines: Receiver<String>,
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended by itself: the test has said so.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Server {
    fn start(site: &Folder) -> Self {
        let mut command = site.command(&["serve", "--port", "0"]);
        let mut child = command.stderr(Stdio::piped()).spawn().expect("it is built with this test");
        let errors = BufReader::new(child.stderr.take().expect("it is piped"));
        let (sender, lines) = channel();
        thread::spawn(move || {
            errors.lines().map_while(Result::ok).try_for_each(|line| sender.send(line))
        });
        let mut server = Self { child, port: 0, lines };
        let line = server.line_with("http://localhost:");
        let port = line.split(['/', ':', ' ']).find_map(|word| word.parse().ok());
        server.port = port.unwrap_or_else(|| panic!("no port in {line}"));
        server
    }

    /// The next line of the terminal that says something.
    fn line_with(&self, words: &str) -> String {
        loop {
            let line = self.lines.recv_timeout(PATIENCE);
            let line = line.unwrap_or_else(|_| panic!("nothing says {words:?}"));
            if line.contains(words) {
                return line;
            }
        }
    }

    /// The whole answer, its head too.
    fn get(&self, path: &str) -> String {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).expect("it listens");
        stream.set_read_timeout(Some(PATIENCE)).expect("a time");
        write!(stream, "GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
            .expect("it reads");
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).expect("it answers");
        String::from_utf8_lossy(&answer).into_owned()
    }

    /// The version that a page knows.
    fn version(&self) -> String {
        let page = self.get("/");
        let (_, rest) = page.split_once("data-version=\"").expect("a page knows its version");
        rest.split_once('"').expect("it ends").0.to_owned()
    }

    /// Waits, as a page does, until there is another version.
    fn wait(&self, known: &str) {
        let answer = self.get(&format!("/_apercu/version?{known}"));
        let (_, version) = answer.split_once("\r\n\r\n").expect("an answer has a body");
        assert_ne!(version, known, "the page is never told to reload");
    }
}

#[test]
fn every_address_is_answered() {
    let site = Folder::with_site("addresses");
    site.write("content/images/carte.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    site.write(
        "content/api/rivieres.md",
        &ENTRY.replace("is_open", "aliases:\n  - fleuves\nis_open"),
    );
    let server = Server::start(&site);
    let check = |path: &str, parts: &[&str]| {
        let answer = server.get(path);
        for part in parts {
            assert!(answer.contains(part), "{path} without {part}\n{answer}");
        }
    };
    check("/", &["200 OK", "text/html; charset=utf-8", "no-store", "_apercu/reload.js"]);
    check("/les-api/rivieres/", &["200 OK", "API Rivières", "Content-Security-Policy"]);
    check("/les-api/mon-api", &["200 OK", "À COMPLÉTER"]);
    check("/data/api/rivieres.json", &["200 OK", "application/json", "API Rivières"]);
    check("/images/carte.svg", &["200 OK", "image/svg+xml", "<svg"]);
    check("/vitrine-0a1b2c3d.js", &["200 OK", "text/javascript", "export default"]);
    check("/_apercu/reload.js", &["200 OK", "text/javascript"]);
    check("/les-api/fleuves", &["302 Found", "location: /les-api/rivieres"]);
    check("/nulle-part", &["404 Not Found", "text/html", "<h1"]);
    check("/../Cargo.toml", &["404 Not Found"]);
    check("/data/rien.json", &["404 Not Found"]);
}

#[test]
fn a_save_is_shown_and_a_mistake_is_told_above_the_last_good_page() {
    let site = Folder::with_site("save");
    let server = Server::start(&site);
    let first = server.version();
    site.write("content/api/rivieres.md", &ENTRY.replace("API Rivières", "API Fleuves"));
    server.wait(&first);
    let page = server.get("/les-api/rivieres");
    assert!(page.contains("API Fleuves") && !page.contains(SEVERE), "{page}");
    let second = server.version();
    site.write("content/api/rivieres.md", &ENTRY.replace("is_open: 1", "is_open: 7"));
    server.wait(&second);
    server.line_with("erreur[");
    let page = server.get("/les-api/rivieres");
    for part in
        [SEVERE, "Le contenu a 1\u{a0}erreur", "content/api/rivieres.md:5:10", "API Fleuves"]
    {
        assert!(page.contains(part), "no {part} in {page}");
    }
    let third = server.version();
    site.write("content/api/rivieres.md", ENTRY);
    server.wait(&third);
    let page = server.get("/les-api/rivieres");
    assert!(page.contains("API Rivières") && !page.contains(SEVERE), "{page}");
}

#[test]
fn a_content_that_starts_with_a_mistake_shows_what_could_be_read() {
    let site = Folder::with_site("partial");
    site.write("content/api/lacs.md", &ENTRY.replace("is_open: 1", "is_open: 7"));
    let server = Server::start(&site);
    let page = server.get("/les-api/rivieres");
    assert!(page.contains("ce qui a pu être lu") && page.contains("API Rivières"), "{page}");
    let first = server.version();
    site.write("content/api/rivieres.md", &ENTRY.replace("API Rivières", "API Fleuves"));
    server.wait(&first);
    assert!(server.get("/les-api/rivieres").contains("API Fleuves"), "it is read again");
}

#[test]
fn a_taken_port_gives_way_to_the_next_free_one() {
    let site = Folder::with_site("port");
    let first = Server::start(&site);
    let mut command = site.command(&["serve", "--port", &first.port.to_string()]);
    let mut second = command.stderr(Stdio::piped()).spawn().expect("it is built with this test");
    let errors = BufReader::new(second.stderr.take().expect("it is piped"));
    let lines: Vec<String> = errors
        .lines()
        .map_while(Result::ok)
        .take_while(|line| !line.contains("http://localhost:"))
        .collect();
    second.kill().and_then(|()| second.wait()).expect("it runs");
    assert!(lines.contains(&format!("le port {} est pris", first.port)), "{lines:?}");
}
