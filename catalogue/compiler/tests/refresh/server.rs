//! A server on the loopback with every kind of answer that a producer's server could give.

use std::{
    io::{BufRead, BufReader, Write},
    net::{SocketAddr, TcpListener, TcpStream},
    sync::{Arc, Mutex},
    thread,
    time::Duration,
};

use flate2::{Compression, write::GzEncoder};

/// A small specification.
pub const PLAIN: &str = "openapi: 3.1.0\ninfo: {title: Quais, version: '1.0'}\npaths:\n  /quais:\n    get:\n      summary: Lire les quais\n      responses:\n        '200':\n          description: Les quais\n          content:\n            application/json:\n              schema: {type: object, properties: {nom: {type: string}, ville: {type: string}}}\n";

/// A later state of it: a field is gone, an operation is new.
pub const LATER: &str = "openapi: 3.1.0\ninfo: {title: Quais, version: '1.1'}\npaths:\n  /quais:\n    get:\n      summary: Lire les quais\n      responses:\n        '200':\n          description: Les quais\n          content:\n            application/json:\n              schema: {type: object, properties: {nom: {type: string}}}\n  /ports:\n    get:\n      summary: Lire les ports\n      responses: {'200': {description: Les ports}}\n";

/// It listens until the test ends.
pub struct Server {
    address: SocketAddr,
    seen: Arc<Mutex<Vec<String>>>,
}

impl Server {
    /// On a free port of the loopback.
    pub fn start() -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).expect("the loopback has a free port");
        let address = listener.local_addr().expect("a bound socket has an address");
        let seen = Arc::default();
        let of_thread = Arc::clone(&seen);
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let seen = Arc::clone(&of_thread);
                thread::spawn(move || serve(stream, &seen));
            }
        });
        Self { address, seen }
    }

    /// The address of a path.
    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    /// The same, by the name of the machine.
    pub fn url_by_name(&self, path: &str) -> String {
        format!("http://localhost:{}{path}", self.address.port())
    }

    /// Heads of the requests so far, in small letters.
    pub fn seen(&self) -> Vec<String> {
        self.seen.lock().expect("no answer panics").clone()
    }
}

fn serve(mut stream: TcpStream, seen: &Mutex<Vec<String>>) {
    let mut lines = BufReader::new(&stream).lines().map_while(Result::ok);
    let head: Vec<String> = lines.by_ref().take_while(|line| !line.is_empty()).collect();
    let path = head.first().and_then(|line| line.split(' ').nth(1)).unwrap_or("/").to_owned();
    let head = head.join("\n").to_lowercase();
    seen.lock().expect("no answer panics").push(head.clone());
    // Whoever asked may have given up meanwhile.
    let _ = answer(&mut stream, &path, &head);
}

/// The path says what to answer.
fn answer(stream: &mut TcpStream, path: &str, head: &str) -> std::io::Result<()> {
    let redirect = |to: &str| whole("302 Found", &format!("Location: {to}\r\n"), b"");
    let text = match path {
        "/same.yaml" if head.contains("if-none-match: \"1\"") => whole("304 Not Modified", "", b""),
        "/same.yaml" | "/plain.yaml" => whole("200 OK", "ETag: \"1\"\r\n", PLAIN.as_bytes()),
        "/dated.yaml" if head.contains("if-modified-since:") => whole("304 Not Modified", "", b""),
        "/dated.yaml" => {
            let day = "Last-Modified: Sat, 28 Nov 2026 10:00:00 GMT\r\n";
            whole("200 OK", day, PLAIN.as_bytes())
        }
        "/later.yaml" => whole("200 OK", "ETag: \"2\"\r\n", LATER.as_bytes()),
        "/moved.yaml" => redirect("/moved-again.yaml"),
        "/moved-again.yaml" => redirect("plain.yaml"),
        "/loop" => redirect("/pool"),
        "/pool" => redirect("/loop"),
        "/to-private" => redirect("http://10.1.2.3/openapi.yaml"),
        "/to-metadata" => redirect("http://169.254.169.254/latest/meta-data/"),
        "/to-mapped" => redirect("http://[::ffff:192.168.0.1]/"),
        "/to-file" => redirect("file:///etc/passwd"),
        "/gzip.yaml" => whole("200 OK", "Content-Encoding: gzip\r\n", &gzip(PLAIN.as_bytes())),
        "/not-gzip.yaml" => whole("200 OK", "Content-Encoding: gzip\r\n", PLAIN.as_bytes()),
        "/bomb" => whole("200 OK", "Content-Encoding: gzip\r\n", &gzip(&vec![b' '; 3_000_000])),
        "/page.html" => whole(
            "200 OK",
            "Content-Type: text/html; charset=utf-8\r\n",
            b"<!DOCTYPE html><html><title>Revenez plus tard</title></html>",
        ),
        "/other.json" => {
            whole("200 OK", "Content-Type: application/json\r\n", b"{\"message\": \"bonjour\"}")
        }
        "/cut.yaml" => {
            let head = "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 9999\r\n\r\n";
            [head.as_bytes(), PLAIN.as_bytes()].concat()
        }
        "/endless" => return endless(stream, &[b'#'; 4096], Duration::ZERO),
        "/slow" => return endless(stream, b"#", Duration::from_millis(100)),
        path => whole(path.trim_start_matches('/'), "", b""),
    };
    stream.write_all(&text)
}

fn whole(status: &str, headers: &str, body: &[u8]) -> Vec<u8> {
    let length = body.len();
    let head = format!(
        "HTTP/1.1 {status}\r\nConnection: close\r\nContent-Length: {length}\r\n{headers}\r\n"
    );
    [head.as_bytes(), body].concat()
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes).expect("memory is writable");
    encoder.finish().expect("memory is writable")
}

/// A text that never ends, piece by piece.
fn endless(stream: &mut TcpStream, piece: &[u8], pause: Duration) -> std::io::Result<()> {
    stream.write_all(b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n")?;
    loop {
        stream.write_all(piece)?;
        stream.flush()?;
        thread::sleep(pause);
    }
}
