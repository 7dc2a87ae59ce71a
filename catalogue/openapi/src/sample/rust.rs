//! Rust's `reqwest`, blocking.

use super::pieces::{Piece, has_body, is_plain, pieces, quoted};
use crate::request::{Part, Request, RequestBody};

pub(super) fn sample(request: &Request) -> String {
    let method = format!("reqwest::Method::from_bytes(b{})?", string(&request.method));
    let mut lines =
        vec![format!("        .request({method}, {})", value_of(&request.url, &request.variables))];
    lines.extend(request.headers.iter().map(|(name, value)| {
        format!("        .header({}, {})", string(name), value_of(value, &request.variables))
    }));
    if has_body(request) {
        lines.push(body(request));
    }
    lines.push("        .send()?;".to_owned());
    let mut text = String::from(
        "fn main() -> Result<(), Box<dyn std::error::Error>> {\n    let reponse = reqwest::blocking::Client::new()\n",
    );
    text.push_str(&lines.join("\n"));
    text.push_str("\n    println!(\"{} {}\", reponse.status(), reponse.text()?);\n    Ok(())\n}");
    text
}

fn body(request: &Request) -> String {
    match &request.body {
        RequestBody::None => String::new(),
        RequestBody::Text(text) => format!("        .body({})", string(text)),
        RequestBody::Template(text) => {
            format!("        .body({})", value_of(text, &request.variables))
        }
        RequestBody::File(name) => format!("        .body(std::fs::File::open({})?)", string(name)),
        RequestBody::Multipart(parts) => {
            let part = |(name, part): &(String, Part)| match part {
                Part::Text(text) if parts.is_json(name) => format!(
                    "\n                .part(\n                    {},\n                    reqwest::blocking::multipart::Part::text({})\n                        .mime_str(\"application/json\")?,\n                )",
                    string(name),
                    string(text)
                ),
                Part::Text(text) => {
                    format!("\n                .text({}, {})", string(name), string(text))
                }
                Part::File(file) => {
                    format!("\n                .file({}, {})?", string(name), string(file))
                }
            };
            let parts: String = parts.iter().map(part).collect();
            format!(
                "        .multipart(\n            reqwest::blocking::multipart::Form::new(){parts},\n        )"
            )
        }
    }
}

fn string(text: &str) -> String {
    quoted(text, |sign| (sign < ' ').then(|| format!("\\u{{{:x}}}", u32::from(sign))))
}

/// A text, or a format whose holes are secrets.
fn value_of(text: &str, variables: &[String]) -> String {
    if is_plain(text, variables) {
        return string(text);
    }
    let pieces = pieces(text, variables);
    let part = |piece: &Piece| match piece {
        Piece::Secret(_) => "{}".to_owned(),
        Piece::Text(text) => text.replace('{', "{{").replace('}', "}}"),
    };
    let format: String = pieces.iter().map(part).collect();
    let variable = |piece: &Piece| match piece {
        Piece::Secret(name) => Some(format!("std::env::var(\"{name}\")?")),
        Piece::Text(_) => None,
    };
    let variables: Vec<_> = pieces.iter().filter_map(variable).collect();
    format!("format!({}, {})", string(&format), variables.join(", "))
}
