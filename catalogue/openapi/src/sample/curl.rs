//! `curl`, for a POSIX shell.

use super::pieces::{Piece, has_body, is_plain, pieces};
use crate::request::{Part, Request, RequestBody};

pub(super) fn sample(request: &Request) -> String {
    let variables = &request.variables;
    // Signs that an address should not have, and that curl reads as lists of addresses.
    let globs = if request.url.contains(['[', ']', '{', '}']) { " --globoff" } else { "" };
    let mut lines =
        vec![format!("curl{globs}{} {}", method(request), shell(&request.url, variables))];
    let header = |(name, value): &(String, String)| {
        format!("--header {}", shell(&format!("{name}: {value}"), variables))
    };
    lines.extend(request.headers.iter().map(header));
    match &request.body {
        RequestBody::None => {}
        RequestBody::Text(text) => lines.push(format!("--data-raw {}", single(text))),
        RequestBody::Template(text) => {
            lines.push(format!("--data-raw {}", shell(text, variables)));
        }
        RequestBody::File(name) => {
            lines.push(format!("--data-binary {}", single(&format!("@{name}"))));
        }
        RequestBody::Multipart(parts) => {
            lines.extend(parts.iter().map(|one| part(one, parts.is_json(&one.0))));
        }
    }
    lines.join(" \\\n  ")
}

/// What curl wouldn't do by itself: it sends a GET, with a body a POST; HEAD has a switch of its own, or it
/// waits for a body.
fn method(request: &Request) -> String {
    let usual = if has_body(request) { "POST" } else { "GET" };
    match request.method.as_str() {
        method if method == usual => String::new(),
        "HEAD" => " --head".to_owned(),
        method => format!(" --request {}", shell(method, &[])),
    }
}

/// `--form-string` takes a text as it is: `--form` gives `@` and `<` at its start a meaning.
fn part((name, part): &(String, Part), is_json: bool) -> String {
    match part {
        Part::Text(text) if is_json => {
            let part = format!("{name}={};type=application/json", form_value(text));
            format!("--form {}", single(&part))
        }
        Part::Text(text) => format!("--form-string {}", single(&format!("{name}={text}"))),
        Part::File(file) => format!("--form {}", single(&format!("{name}=@{file}"))),
    }
}

/// A value before which nothing and after which a semicolon has a meaning: one within it wants quotes.
fn form_value(text: &str) -> String {
    if !text.contains(';') {
        return text.to_owned();
    }
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

fn shell(text: &str, variables: &[String]) -> String {
    if is_plain(text, variables) { single(text) } else { double(text, variables) }
}

/// Between single quotes nothing has a meaning but themselves.
fn single(text: &str) -> String {
    format!("'{}'", text.replace('\'', "'\\''"))
}

/// Between double quotes variables have one; braces, where the next sign could be a part of the name.
fn double(text: &str, variables: &[String]) -> String {
    let pieces = pieces(text, variables);
    let goes_on = |at: usize| {
        let next = pieces.get(at + 1);
        matches!(next, Some(Piece::Text(text)) if text.starts_with(|sign: char| sign.is_ascii_alphanumeric() || sign == '_'))
    };
    let part = |(at, piece): (usize, &Piece)| match piece {
        Piece::Secret(name) if goes_on(at) => format!("${{{name}}}"),
        Piece::Secret(name) => format!("${name}"),
        Piece::Text(text) => text
            .chars()
            .flat_map(|sign| {
                let escape = matches!(sign, '"' | '\\' | '$' | '`').then_some('\\');
                escape.into_iter().chain([sign])
            })
            .collect(),
    };
    format!("\"{}\"", pieces.iter().enumerate().map(part).collect::<String>())
}
