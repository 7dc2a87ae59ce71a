//! A server on the loopback with every kind of answer, which counts who asks at the same time.

use std::{
    io::{BufRead, BufReader, Write},
    net::{SocketAddr, TcpListener, TcpStream},
    sync::{Arc, Condvar, Mutex},
    thread,
    time::Duration,
};

/// What the server has seen.
#[derive(Default)]
pub struct Seen {
    /// `HEAD /a`, in the order of their coming.
    pub requests: Vec<String>,
    /// Requests that are being answered.
    now: usize,
    /// The most at any time.
    pub at_once: usize,
}

type Shared = Arc<(Mutex<Seen>, Condvar)>;

/// It listens until the test ends.
pub struct Server {
    address: SocketAddr,
    seen: Shared,
}

impl Server {
    /// On a free port of an address of the loopback: each of them is a host of its own.
    pub fn start(host: &str) -> Self {
        let listener = TcpListener::bind((host, 0)).expect("the loopback has a free port");
        let address = listener.local_addr().expect("a bound socket has an address");
        let seen = Shared::default();
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

    /// What it has seen so far.
    pub fn seen<T>(&self, look: impl FnOnce(&Seen) -> T) -> T {
        look(&self.seen.0.lock().expect("no answer panics"))
    }

    /// How often a path was asked for, in any way.
    pub fn count(&self, path: &str) -> usize {
        let is_path = |request: &&String| request.split(' ').nth(1) == Some(path);
        self.seen(|seen| seen.requests.iter().filter(is_path).count())
    }
}

fn serve(stream: TcpStream, seen: &Shared) {
    let Some((method, path)) = requested(&stream) else { return };
    change(seen, |seen| {
        seen.requests.push(format!("{method} {path}"));
        seen.now += 1;
        seen.at_once = seen.at_once.max(seen.now);
    });
    // Whoever would ask at the same time has the time to.
    thread::sleep(Duration::from_millis(20));
    let answer = answer(&method, &path, seen);
    change(seen, |seen| seen.now -= 1);
    if let Some((status, location)) = answer {
        send(stream, status, &location);
    }
}

fn change(seen: &Shared, change: impl FnOnce(&mut Seen)) {
    change(&mut seen.0.lock().expect("no answer panics"));
    seen.1.notify_all();
}

/// The path says what to answer; none closes the connection.
fn answer(method: &str, path: &str, seen: &Shared) -> Option<(u16, String)> {
    let plain = |status| Some((status, String::new()));
    let to = |status, location: &str| Some((status, location.to_owned()));
    match (path, method) {
        ("/closed", _) => None,
        ("/hangs", _) => {
            thread::sleep(Duration::from_secs(6));
            None
        }
        ("/no-head", "HEAD") => plain(405),
        ("/lies-to-head", "HEAD") => plain(404),
        ("/no-head" | "/lies-to-head", _) => plain(200),
        ("/moved", _) => to(301, "/ok"),
        ("/moved-twice", _) => to(308, "/moved"),
        ("/elsewhere", _) => to(302, "/ok"),
        ("/moved-then-elsewhere", _) => to(301, "/elsewhere"),
        ("/moved-to-nothing", _) => to(301, "/404"),
        ("/nowhere", _) => to(302, "mailto:a@b.fr"),
        ("/loop", _) => to(302, "/pool"),
        ("/pool", _) => to(302, "/loop"),
        ("/waits-for-another", _) => plain(wait_for_another(seen)),
        (path, _) => plain(path.trim_start_matches('/').parse().unwrap_or(200)),
    }
}

/// 200 once a second request is there, 500 when none comes.
fn wait_for_another((seen, changed): &(Mutex<Seen>, Condvar)) -> u16 {
    let seen = seen.lock().expect("no answer panics");
    let alone = |seen: &mut Seen| seen.at_once < 2;
    let waited = changed.wait_timeout_while(seen, Duration::from_secs(2), alone);
    let is_alone = waited.expect("no answer panics").1.timed_out();
    if is_alone { 500 } else { 200 }
}

fn requested(stream: &TcpStream) -> Option<(String, String)> {
    let mut lines = BufReader::new(stream).lines();
    let first = lines.next()?.ok()?;
    while !lines.next()?.ok()?.is_empty() {}
    let mut words = first.split(' ').map(str::to_owned);
    Some((words.next()?, words.next()?))
}

fn send(mut stream: TcpStream, status: u16, location: &str) {
    let location = match location {
        "" => String::new(),
        location => format!("Location: {location}\r\n"),
    };
    let head =
        format!("HTTP/1.1 {status} \r\nConnection: close\r\nContent-Length: 0\r\n{location}");
    // Whoever asked may have given up meanwhile.
    let _ = stream.write_all(format!("{head}\r\n").as_bytes());
}
