//! `curl`, for a POSIX shell.

use super::pieces::{Piece, is_plain, pieces};
use crate::request::{Part, Request, RequestBody};

pub(super) fn sample(request: &Request) -> String {
    let mut lines = Vec::new();
    // GET is what curl does; HEAD has a switch of its own, or it waits for a body.
    let method = match request.method.as_str() {
        "GET" if request.body == RequestBody::None => String::new(),
        "HEAD" => " --head".to_owned(),
        method => format!(" --request {}", shell(method)),
    };
    lines.push(format!("curl{method} {}", shell(&request.url)));
    lines.extend(
        request
            .headers
            .iter()
            .map(|(name, value)| format!("--header {}", shell(&format!("{name}: {value}")))),
    );
    match &request.body {
        RequestBody::None => {}
        RequestBody::Text(text) => lines.push(format!("--data-raw {}", single(text))),
        RequestBody::File(name) => {
            lines.push(format!("--data-binary {}", single(&format!("@{name}"))));
        }
        RequestBody::Multipart(parts) => lines.extend(parts.iter().map(part)),
    }
    lines.join(" \\\n  ")
}

/// `--form-string` takes a text as it is: `--form` gives `@` and `<` at its start a meaning.
fn part((name, part): &(String, Part)) -> String {
    match part {
        Part::Text(text) => format!("--form-string {}", single(&format!("{name}={text}"))),
        Part::File(file) => format!("--form {}", single(&format!("{name}=@{file}"))),
    }
}

fn shell(text: &str) -> String {
    if is_plain(text) { single(text) } else { double(text) }
}

/// Between single quotes nothing has a meaning but themselves.
fn single(text: &str) -> String {
    format!("'{}'", text.replace('\'', "'\\''"))
}

/// Between double quotes variables have one.
fn double(text: &str) -> String {
    let part = |piece: Piece| match piece {
        Piece::Secret(name) => format!("${name}"),
        Piece::Text(text) => text
            .chars()
            .flat_map(|sign| {
                let escape = matches!(sign, '"' | '\\' | '$' | '`').then_some('\\');
                escape.into_iter().chain([sign])
            })
            .collect(),
    };
    format!("\"{}\"", pieces(text).into_iter().map(part).collect::<String>())
}
