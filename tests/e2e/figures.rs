//! A producer's dashboard, as good and as bad as real ones.

use std::{thread, time::Duration};

use crate::{
    api,
    http::{Asked, Response, Server},
};

/// Every answer that an API of the test content reads, with the keys that lead to its number.
pub const ANSWERS: [(&str, &str); 9] = [
    ("text", ""),
    ("json", "\n  path:\n    - donnees\n    - total\n    - 1"),
    ("html", ""),
    ("nan", ""),
    ("negative", ""),
    ("error", ""),
    ("no-cors", ""),
    ("slow", ""),
    ("flaky", ""),
];

/// Longer than the app waits.
const SLOW: Duration = Duration::from_secs(8);

/// Starts the dashboard.
pub fn start() -> Server {
    Server::start(answer)
}

fn answer(asked: &Asked, count: usize) -> Response {
    let path = asked.path.as_str();
    if let Some(response) = api::answer(asked) {
        return response;
    }
    let (status, body) = match path {
        "/text" => (200, "\"1234567\""),
        "/json" => (200, r#"{"donnees": {"total": [7, "1234567"]}}"#),
        "/html" => (200, "<!doctype html><title>1234567</title>"),
        "/nan" => (200, "NaN"),
        "/negative" => (200, "-3"),
        "/error" => (500, "1234567"),
        "/flaky" if count == 1 => (500, "1234567"),
        "/slow" => {
            thread::sleep(SLOW);
            (200, "1234567")
        }
        _ => (200, "1234567"),
    };
    let cors = ("Access-Control-Allow-Origin", "*");
    let headers = if path == "/no-cors" { vec![] } else { vec![cors] };
    Response { status, headers, body: body.into() }
}
