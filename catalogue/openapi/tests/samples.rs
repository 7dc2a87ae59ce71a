//! Samples of code are run, and a server says what it has received: curl, JavaScript and Python send the same
//! request. They need `curl`, `node` and `python3` with its package `requests`, which `cargo xtask test` looks
//! for: without them these tests fail.

use std::{
    collections::BTreeMap,
    env, fs,
    io::{BufRead, BufReader, Write},
    net::{TcpListener, TcpStream},
    path::PathBuf,
    process::{self, Command},
    sync::mpsc::{Receiver, channel},
    thread,
    time::Duration,
};

use catalogue_openapi::{
    request::{Form, Part, Request, RequestBody},
    sample::{Language, sample},
};

/// What a server has received.
#[derive(Debug)]
struct Received {
    method: String,
    target: String,
    headers: BTreeMap<String, String>,
    body: Vec<u8>,
}

/// A server on the loopback that says yes to everything.
struct Server {
    address: String,
    received: Receiver<Received>,
}

impl Server {
    fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let address = format!("http://{}", listener.local_addr().expect("it is bound"));
        let (send, received) = channel();
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                if send.send(answer(&stream)).is_err() {
                    break;
                }
            }
        });
        Self { address, received }
    }

    /// What one run of a sample has sent.
    fn next(&self) -> Received {
        self.received.recv_timeout(Duration::from_secs(30)).expect("a request has come")
    }
}

fn answer(stream: &TcpStream) -> Received {
    let mut reader = BufReader::new(stream);
    let mut line = String::new();
    reader.read_line(&mut line).expect("a request line");
    let mut words = line.split(' ').map(str::to_owned);
    let (method, target) = (words.next().expect("a method"), words.next().expect("a target"));
    let mut headers = BTreeMap::new();
    loop {
        let mut line = String::new();
        reader.read_line(&mut line).expect("a header");
        let Some((name, value)) = line.trim_end().split_once(": ") else { break };
        headers.insert(name.to_lowercase(), value.to_owned());
    }
    let body = read_body(&mut reader, &headers);
    let text = "HTTP/1.1 200 OK\r\nContent-Length: 3\r\nConnection: close\r\n\r\n";
    let end = if method == "HEAD" { "" } else { "oui" };
    (&*stream).write_all([text, end].concat().as_bytes()).expect("it listens");
    Received { method, target, headers, body }
}

/// By its length, or by chunks.
fn read_body(reader: &mut impl BufRead, headers: &BTreeMap<String, String>) -> Vec<u8> {
    let mut body = Vec::new();
    let mut take = |reader: &mut dyn BufRead, length: usize| {
        let start = body.len();
        body.resize(start + length, 0);
        reader.read_exact(&mut body[start..]).expect("the whole body");
    };
    if let Some(length) = headers.get("content-length") {
        take(reader, length.parse().expect("a number"));
    } else if headers.contains_key("transfer-encoding") {
        loop {
            let mut line = String::new();
            reader.read_line(&mut line).expect("a chunk");
            let length = usize::from_str_radix(line.trim(), 16).expect("its length");
            if length == 0 {
                break;
            }
            take(reader, length);
            reader.read_line(&mut String::new()).expect("its end");
        }
    }
    body
}

/// The folder in which samples are run, with the files that they send.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Self {
        let path = env::temp_dir().join(format!("vitrine-samples-{}", process::id()));
        fs::create_dir_all(&path).expect("a folder");
        fs::write(path.join("piece.bin"), BYTES).expect("a file");
        Self(path)
    }

    /// Runs a sample as its reader would.
    fn run(&self, language: Language, text: &str) {
        let (program, arguments) = match language {
            Language::Curl => ("sh", vec!["-c", text]),
            Language::JavaScript => ("node", vec!["--input-type=module", "--eval", text]),
            Language::Python => ("python3", vec!["-c", text]),
            other => panic!("{} isn't run", other.name()),
        };
        let output = Command::new(program)
            .args(arguments)
            .current_dir(&self.0)
            .envs([("JETON", "s3cret"), ("CLE", "c&é \"x\"")])
            .output()
            .unwrap_or_else(|error| panic!("`{program}` is needed: {error}"));
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{}\n{text}\n{said}", language.name());
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// No text in any encoding.
const BYTES: &[u8] = &[0, 255, 13, 10, 128, 45, 45];

/// Signs that one language or another reads as its own.
const SIGNS: &str = "l’été d'\"ici\" $HOME ${x} `ls` \\n %s {0} #{y} @f <g\n\tfin";

fn check(request: &Request, is_right: impl Fn(&Received)) {
    let (server, folder) = (Server::start(), Folder::new());
    let request = Request { url: [&server.address, &*request.url].concat(), ..request.clone() };
    for language in [Language::Curl, Language::JavaScript, Language::Python] {
        let text = sample(language, &request);
        folder.run(language, &text);
        let received = server.next();
        println!("{}\n{text}\n{received:?}\n", language.name());
        assert_eq!(received.method, request.method, "{}", language.name());
        is_right(&received);
    }
}

fn request(method: &str, url: &str, body: RequestBody) -> Request {
    let variables = vec!["JETON".to_owned(), "CLE".to_owned()];
    Request { method: method.to_owned(), url: url.to_owned(), body, variables, headers: vec![] }
}

/// The samples start programs, and each server listens alone: one test, several cases.
#[test]
fn the_same_request_is_sent_in_each_language() {
    for method in ["GET", "HEAD", "DELETE", "OPTIONS"] {
        let asked = request(method, "/x?a=%20b&c=d'e%24&f[g]={h}", RequestBody::None);
        check(&asked, |received| assert!(received.body.is_empty()));
    }
    for method in ["POST", "PUT", "PATCH", "DELETE", "QUERY"] {
        for body in [RequestBody::None, RequestBody::Multipart(Form::default())] {
            check(&request(method, "/x", body), |_| {});
        }
    }
    let get = request("GET", "/x/l%27%C3%A9t%C3%A9?a=1&b=%5B2%5D", RequestBody::None);
    check(&get, |received| assert_eq!(received.target, "/x/l%27%C3%A9t%C3%A9?a=1&b=%5B2%5D"));
    secrets();
    bodies();
    forms();
    form_in_json();
}

fn secrets() {
    let headers = [("Authorization", "Bearer $JETON"), ("X-Signes", "a'b\"c\\d $HOME `e`")];
    let headers = headers.map(|(name, value)| (name.to_owned(), value.to_owned())).to_vec();
    let sent = request("GET", "/x?jeton=$JETON&fin", RequestBody::None);
    check(&Request { headers, ..sent }, |received| {
        assert_eq!(received.target, "/x?jeton=s3cret&fin");
        assert_eq!(received.headers["authorization"], "Bearer s3cret");
        assert_eq!(received.headers["x-signes"], "a'b\"c\\d $HOME `e`");
    });
    let body =
        RequestBody::Template("{\"cle\": \"$CLE\", \"signes\": \"$HOME `x` {y}\"}".to_owned());
    check(&request("POST", "/x", body), |received| {
        let body = String::from_utf8_lossy(&received.body);
        assert_eq!(body, "{\"cle\": \"c&é \"x\"\", \"signes\": \"$HOME `x` {y}\"}");
    });
}

/// A body that is JSON to its sender.
fn json(method: &str, text: &str) {
    let headers = vec![("Content-Type".to_owned(), "application/json".to_owned())];
    let sent = request(method, "/x", RequestBody::Text(text.to_owned()));
    let expected: serde_json::Value = serde_json::from_str(text).expect("it is JSON");
    check(&Request { headers, ..sent }, |received| {
        let body: serde_json::Value = serde_json::from_slice(&received.body).expect("JSON");
        assert_eq!(body, expected);
        assert_eq!(received.headers["content-type"], "application/json");
    });
}

fn bodies() {
    let signs =
        serde_json::to_string(&serde_json::json!({"a": SIGNS, "b": [true, null, -1.5, {}]}));
    json("POST", &signs.expect("JSON"));
    json("PATCH", "{\"id\": 1253261109769874438, \"barre\": \"a\\/b\", \"é\": \"\\ud83d\\ude00\"}");
    json("PUT", "[]");
    let sent = request("POST", "/x", RequestBody::Text(SIGNS.to_owned()));
    check(&sent, |received| assert_eq!(String::from_utf8_lossy(&received.body), SIGNS));
    let sent = request("QUERY", "/x", RequestBody::Text("select *".to_owned()));
    check(&sent, |received| assert_eq!(received.body, b"select *"));
    let sent = request("POST", "/x", RequestBody::File("piece.bin".to_owned()));
    check(&sent, |received| assert_eq!(received.body, BYTES));
    body_with_get();
}

/// Browsers' `fetch` refuses it; some search engines want it.
fn body_with_get() {
    json("GET", r#"{"query": {"match": {"nom": "l’été"}}}"#);
    let sent = request("GET", "/x", RequestBody::Text(SIGNS.to_owned()));
    check(&sent, |received| assert_eq!(String::from_utf8_lossy(&received.body), SIGNS));
    let sent = request("GET", "/x", RequestBody::File("piece.bin".to_owned()));
    check(&sent, |received| assert_eq!(received.body, BYTES));
    let parts = vec![("a".to_owned(), Part::Text("b".to_owned()))];
    let sent = request("GET", "/x", RequestBody::Multipart(parts.into()));
    check(&sent, |received| {
        let format = &received.headers["content-type"];
        let boundary = format.rsplit('=').next().expect("a boundary");
        assert_eq!(parts_of(&received.body, boundary.trim_matches('"')), [b"b"]);
    });
}

fn forms() {
    let texts = [("a", "@f"), ("b", "<g"), ("é", SIGNS)];
    let mut parts: Vec<(String, Part)> =
        texts.map(|(name, text)| (name.to_owned(), Part::Text(text.to_owned()))).to_vec();
    parts.push(("piece".to_owned(), Part::File("piece.bin".to_owned())));
    check(&request("POST", "/x", RequestBody::Multipart(parts.into())), |received| {
        let format = &received.headers["content-type"];
        let boundary = format.strip_prefix("multipart/form-data; boundary=").expect("a boundary");
        let parts = parts_of(&received.body, boundary.trim_matches('"'));
        assert_eq!(parts.len(), 4);
        assert_eq!(parts[0], b"@f");
        assert_eq!(parts[1], b"<g");
        // A form's own line ends are those of the network.
        assert_eq!(String::from_utf8_lossy(&parts[2]).replace("\r\n", "\n"), SIGNS);
        assert_eq!(parts[3], BYTES);
    });
}

/// A part that is JSON says so, whatever signs it has.
fn form_in_json() {
    let texts = [
        serde_json::json!({"a": SIGNS}).to_string(),
        r#"{"a":"b;type=text/html","c":"\\"}"#.to_owned(),
    ];
    for text in texts {
        let parts = vec![("a".to_owned(), Part::Text(text.clone()))];
        let form = Form::new(parts, vec!["a".to_owned()]);
        check(&request("POST", "/x", RequestBody::Multipart(form)), |received| {
            let format = &received.headers["content-type"];
            let boundary = format.rsplit('=').next().expect("a boundary");
            let parts = parts_of(&received.body, boundary.trim_matches('"'));
            assert_eq!(String::from_utf8_lossy(&parts[0]), text);
            let body = String::from_utf8_lossy(&received.body).to_lowercase();
            assert!(body.contains("content-type: application/json"), "{body}");
        });
    }
}

/// What stands in each part, in order.
fn parts_of(body: &[u8], boundary: &str) -> Vec<Vec<u8>> {
    let mark = format!("--{boundary}");
    let text: String = body.iter().map(|byte| char::from(*byte)).collect();
    let inner = text.split(&mark).filter_map(|part| part.split_once("\r\n\r\n"));
    let content = |(_, content): (&str, &str)| {
        let content = content.strip_suffix("\r\n").expect("a line end");
        content.chars().map(|sign| u8::try_from(u32::from(sign)).expect("a byte")).collect()
    };
    inner.map(content).collect()
}
