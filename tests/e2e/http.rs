//! A small HTTP server and client on the loopback: each journey has servers of its own, so that it
//! can count requests and hold answers without disturbing another.

use std::{
    collections::HashMap,
    fmt::Write as _,
    io::{BufRead, BufReader, Read, Write},
    net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream},
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, Ordering},
    },
    thread,
};

/// An answer.
pub struct Response {
    /// `200`, `404` …
    pub status: u16,
    /// Besides the length, which is counted.
    pub headers: Vec<(&'static str, &'static str)>,
    /// As sent.
    pub body: Vec<u8>,
}

/// What is asked.
#[derive(Clone, Debug, Default)]
pub struct Asked {
    /// In capitals.
    pub method: String,
    /// Without the query.
    pub path: String,
    /// The path and the query, as they came.
    pub target: String,
    /// Names in small letters.
    pub headers: Vec<(String, String)>,
    /// What follows them.
    pub body: Vec<u8>,
}

/// A server that stops when dropped.
pub struct Server {
    address: SocketAddr,
    counts: Arc<Mutex<HashMap<String, usize>>>,
    is_over: Arc<AtomicBool>,
}

impl Server {
    /// Answers each request on a thread of its own: an answer may wait. The second argument of `answer` says
    /// how many times the path has been asked for, this time included.
    pub fn start(answer: impl Fn(&Asked, usize) -> Response + Send + Sync + 'static) -> Self {
        let listener =
            TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("the loopback has a free port");
        let address = listener.local_addr().expect("a bound socket has an address");
        let server = Self { address, counts: Arc::default(), is_over: Arc::default() };
        let (counts, is_over) = (server.counts.clone(), server.is_over.clone());
        let answer = Arc::new(answer);
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                if is_over.load(Ordering::Relaxed) {
                    break;
                }
                let (counts, answer) = (counts.clone(), answer.clone());
                thread::spawn(move || serve(stream, &counts, &*answer));
            }
        });
        server
    }

    /// `http://127.0.0.1:port`.
    pub fn origin(&self) -> String {
        format!("http://{}", self.address)
    }

    /// How many times a path has been asked for.
    pub fn count(&self, path: &str) -> usize {
        let counts = self.counts.lock().expect("no answer panics while it counts");
        counts.get(path).copied().unwrap_or_default()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.is_over.store(true, Ordering::Relaxed);
        // Wakes the listening thread, which may already be gone.
        let _ = TcpStream::connect(self.address);
    }
}

fn serve(
    stream: TcpStream,
    counts: &Mutex<HashMap<String, usize>>,
    answer: &dyn Fn(&Asked, usize) -> Response,
) {
    let Some(asked) = read(&stream) else {
        return;
    };
    let count = {
        let mut counts = counts.lock().expect("no answer panics while it counts");
        let count = counts.entry(asked.path.clone()).or_default();
        *count += 1;
        *count
    };
    // The browser may have given up meanwhile.
    let _ = send(stream, &answer(&asked, count));
}

/// None for a connection that the browser opened in advance and never used.
fn read(stream: &TcpStream) -> Option<Asked> {
    let mut reader = BufReader::new(stream);
    let mut line = || {
        let mut text = String::new();
        reader.read_line(&mut text).ok().filter(|length| *length > 0)?;
        Some(text.trim_end().to_owned())
    };
    let first = line()?;
    let mut words = first.split(' ').map(str::to_owned);
    let (method, target) = (words.next()?, words.next()?);
    let mut headers = Vec::new();
    while let Some(header) = line().filter(|line| !line.is_empty()) {
        let (name, value) = header.split_once(':')?;
        headers.push((name.to_lowercase(), value.trim().to_owned()));
    }
    let length = headers.iter().find(|(name, _)| name == "content-length");
    let length = length.and_then(|(_, value)| value.parse().ok()).unwrap_or(0);
    let mut body = vec![0; length];
    reader.read_exact(&mut body).ok()?;
    let path = target.split('?').next().unwrap_or(&target).to_owned();
    Some(Asked { method, path, target, headers, body })
}

fn send(mut stream: TcpStream, response: &Response) -> std::io::Result<()> {
    let Response { status, headers, body } = response;
    let mut head =
        format!("HTTP/1.1 {status} \r\nConnection: close\r\nContent-Length: {}\r\n", body.len());
    for (name, value) in headers {
        // Writing to a string can't fail.
        let _ = write!(head, "{name}: {value}\r\n");
    }
    stream.write_all(format!("{head}\r\n").as_bytes())?;
    stream.write_all(body)
}

/// An answer, as a program without a browser gets it.
#[derive(Debug)]
pub struct Answer {
    /// `200`, `404` …
    pub status: u16,
    /// Names in small letters.
    pub headers: Vec<(String, String)>,
    /// As sent.
    pub body: Vec<u8>,
}

impl Answer {
    /// The value of a header; nothing when it isn't there. One that is there twice is a fault.
    pub fn header(&self, name: &str) -> &str {
        let mut values = self.headers.iter().filter(|(other, _)| other == name);
        let value = values.next().map_or("", |(_, value)| value);
        assert!(values.next().is_none(), "{name} is there twice: {:?}", self.headers);
        value
    }
}

/// What a server answers to a request with these headers.
pub fn ask(origin: &str, method: &str, path: &str, headers: &[(&str, &str)]) -> Answer {
    let host = origin.trim_start_matches("http://");
    let mut stream = TcpStream::connect(host).expect("the server listens");
    let mut request = format!("{method} {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n");
    for (name, value) in headers {
        // Writing to a string can't fail.
        let _ = write!(request, "{name}: {value}\r\n");
    }
    stream.write_all(format!("{request}\r\n").as_bytes()).expect("the server reads");
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).expect("the server answers");
    let end = answer.windows(4).position(|four| four == b"\r\n\r\n").expect("it has a head");
    let head = String::from_utf8_lossy(&answer[..end]).into_owned();
    let mut lines = head.lines();
    let status = lines.next().and_then(|line| line.split(' ').nth(1)?.parse().ok());
    let headers = lines.filter_map(|line| line.split_once(':'));
    let headers = headers.map(|(name, value)| (name.to_lowercase(), value.trim().to_owned()));
    let mut answer = Answer {
        status: status.expect("an answer has a status"),
        headers: headers.collect(),
        body: answer[end + 4..].to_owned(),
    };
    if answer.header("transfer-encoding") == "chunked" {
        answer.body = joined(&answer.body).expect("each part says how long it is");
    }
    answer
}

/// The parts of a body that was sent in parts.
fn joined(mut parts: &[u8]) -> Option<Vec<u8>> {
    let mut body = Vec::new();
    loop {
        let end = parts.windows(2).position(|two| two == b"\r\n")?;
        let length = usize::from_str_radix(str::from_utf8(&parts[..end]).ok()?, 16).ok()?;
        if length == 0 {
            return Some(body);
        }
        body.extend(parts.get(end + 2..end + 2 + length)?);
        parts = parts.get(end + 2 + length + 2..)?;
    }
}

/// Status and body of a page, as a program without a browser gets them.
pub fn get(url: &str) -> (u16, String) {
    let (host, path) =
        url.trim_start_matches("http://").split_once('/').expect("an address with a path");
    let mut stream = TcpStream::connect(host).expect("the server listens");
    write!(stream, "GET /{path} HTTP/1.1\r\nHost: {host}\r\n\r\n").expect("the server reads");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).expect("the server answers with text");
    let (head, body) = answer.split_once("\r\n\r\n").expect("an answer has a head");
    let status = head.split(' ').nth(1).and_then(|status| status.parse().ok());
    (status.expect("an answer has a status"), body.to_owned())
}
