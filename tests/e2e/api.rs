//! A producer's API and its specification, on the server of the figures: it says what it has received, to
//! all pages (`/api/ouverte/…`) or to programs only (`/api/fermee/…`).

use std::{thread, time::Duration};

use serde_json::json;

use crate::http::{Asked, Response};

/// A specification that is on no site but its producer's.
const SPECIFICATION: &str = include_str!("api/ailleurs.yaml");

/// Longer than a visitor waits who stops the call.
const SLOW: Duration = Duration::from_secs(20);

const CORS: [(&str, &str); 3] = [
    ("Access-Control-Allow-Origin", "*"),
    ("Access-Control-Allow-Methods", "*"),
    ("Access-Control-Allow-Headers", "authorization, content-type, x-cle"),
];

/// The answer, when it is asked.
pub fn answer(asked: &Asked) -> Option<Response> {
    let (part, path) = asked.path.strip_prefix("/api/")?.split_once('/')?;
    let cors = match part {
        "ouverte" => CORS.to_vec(),
        "fermee" => vec![],
        // A figure of the national portal.
        _ => return None,
    };
    let (status, kind, body) = match path {
        _ if asked.method == "OPTIONS" => (204, "text/plain", vec![]),
        "specification.yaml" => (200, "application/yaml", specification(asked).into()),
        "specification.json" => (200, "application/json", json_specification(asked)),
        "page.yaml" => (200, "text/html", b"<!doctype html><title>Redoc</title>".to_vec()),
        "disparue.yaml" => (404, "text/plain", vec![]),
        "lente" => {
            thread::sleep(SLOW);
            (200, "application/json", echo(asked))
        }
        "image" => (200, "application/octet-stream", vec![0, 159, 146, 150]),
        _ => (200, "application/json", echo(asked)),
    };
    let headers = cors.into_iter().chain([("Content-Type", kind)]).collect();
    Some(Response { status, headers, body })
}

/// With the server that it was asked of.
fn specification(asked: &Asked) -> String {
    let host = asked.headers.iter().find(|(name, _)| name == "host");
    let host = host.map_or("", |(_, host)| host);
    SPECIFICATION.replace("{{figures}}", &format!("http://{host}"))
}

fn json_specification(asked: &Asked) -> Vec<u8> {
    let value: serde_json::Value =
        serde_yaml::from_str(&specification(asked)).expect("the specification is YAML");
    value.to_string().into()
}

/// What has been received, as the program that an API is would see it.
fn echo(asked: &Asked) -> Vec<u8> {
    let seen = |name: &str| ["authorization", "x-cle", "cookie", "content-type"].contains(&name);
    let headers: serde_json::Map<_, _> = asked
        .headers
        .iter()
        .filter(|(name, _)| seen(name))
        .map(|(name, value)| (name.clone(), json!(value)))
        .collect();
    let body = String::from_utf8_lossy(&asked.body);
    json!({ "method": asked.method, "target": asked.target, "headers": headers, "body": body })
        .to_string()
        .into()
}
