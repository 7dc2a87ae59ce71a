//! Texts with secrets in them.

use crate::request::{Request, RequestBody, SECRETS};

/// A part of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Piece<'a> {
    Text(&'a str),
    /// The name of a variable.
    Secret(&'static str),
}

/// A text, cut where secrets stand.
pub(super) fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some((at, name)) = next(rest) {
        pieces.extend(rest.get(..at).filter(|before| !before.is_empty()).map(Piece::Text));
        pieces.push(Piece::Secret(name));
        rest = rest.get(at + name.len() + 1..).unwrap_or_default();
    }
    if !rest.is_empty() || pieces.is_empty() {
        pieces.push(Piece::Text(rest));
    }
    pieces
}

fn next(text: &str) -> Option<(usize, &'static str)> {
    let found = SECRETS.iter().filter_map(|name| Some((text.find(&format!("${name}"))?, *name)));
    found.min()
}

/// Whether a text has no secret.
pub(super) fn is_plain(text: &str) -> bool {
    next(text).is_none()
}

/// The secrets of a request, each once. Bodies have none: what a reader types there is never one.
pub(super) fn secrets(request: &Request) -> Vec<&'static str> {
    let texts = request.headers.iter().map(|(_, value)| value).chain([&request.url]);
    let all = texts.flat_map(|text| pieces(text));
    let mut names: Vec<&'static str> = Vec::new();
    for piece in all {
        if let Piece::Secret(name) = piece
            && !names.contains(&name)
        {
            names.push(name);
        }
    }
    names
}

/// A text between double quotes, as most languages write it; `escape` adds what one of them wants.
pub(super) fn quoted(text: &str, escape: impl Fn(char) -> Option<String>) -> String {
    let sign = |sign: char| match sign {
        '"' => "\\\"".to_owned(),
        '\\' => "\\\\".to_owned(),
        '\n' => "\\n".to_owned(),
        '\r' => "\\r".to_owned(),
        '\t' => "\\t".to_owned(),
        sign => escape(sign).unwrap_or_else(|| sign.to_string()),
    };
    let inner: String = text.chars().map(sign).collect();
    format!("\"{inner}\"")
}

/// A text in which parts are joined by a sign, secrets being variables.
pub(super) fn joined(
    text: &str,
    sign: &str,
    quote: impl Fn(&str) -> String,
    variable: impl Fn(&str) -> String,
) -> String {
    let part = |piece: Piece| match piece {
        Piece::Text(text) => quote(text),
        Piece::Secret(name) => variable(name),
    };
    pieces(text).into_iter().map(part).collect::<Vec<_>>().join(sign)
}

/// Whether a request has anything after its headers.
pub(super) fn has_body(request: &Request) -> bool {
    request.body != RequestBody::None
}
