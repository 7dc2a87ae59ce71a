//! Texts with secrets in them, and what is common to the languages.

use crate::{
    json,
    node::{Node, Value},
    request::{Request, RequestBody},
    source::parse_json,
};

/// A part of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Piece<'a> {
    Text(&'a str),
    /// The name of a variable.
    Secret(&'a str),
}

/// A text, cut where variables of these names stand.
pub(super) fn pieces<'a>(text: &'a str, variables: &'a [String]) -> Vec<Piece<'a>> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some((at, name)) = next(rest, variables) {
        pieces.extend(rest.get(..at).filter(|before| !before.is_empty()).map(Piece::Text));
        pieces.push(Piece::Secret(name));
        rest = rest.get(at + name.len() + 1..).unwrap_or_default();
    }
    if !rest.is_empty() || pieces.is_empty() {
        pieces.push(Piece::Text(rest));
    }
    pieces
}

fn next<'a>(text: &str, variables: &'a [String]) -> Option<(usize, &'a str)> {
    let is_part = |sign: char| sign.is_ascii_uppercase() || sign.is_ascii_digit() || sign == '_';
    let of = |name: &'a String| {
        let found = text.match_indices('$').find(|(at, _)| {
            let after = text[at + 1..].strip_prefix(name.as_str());
            after.is_some_and(|after| !after.starts_with(is_part))
        });
        found.map(|(at, _)| (at, name.as_str()))
    };
    variables.iter().filter_map(of).min()
}

/// Whether a text has no variable.
pub(super) fn is_plain(text: &str, variables: &[String]) -> bool {
    next(text, variables).is_none()
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
    variables: &[String],
    sign: &str,
    quote: impl Fn(&str) -> String,
    variable: impl Fn(&str) -> String,
) -> String {
    let part = |piece: Piece| match piece {
        Piece::Text(text) => quote(text),
        Piece::Secret(name) => variable(name),
    };
    pieces(text, variables).into_iter().map(part).collect::<Vec<_>>().join(sign)
}

/// Whether a request has anything after its headers: a form without a part is nothing to most programs.
pub(super) fn has_body(request: &Request) -> bool {
    match &request.body {
        RequestBody::None => false,
        RequestBody::Multipart(parts) => !parts.is_empty(),
        _ => true,
    }
}

/// A body that is JSON and that a language may write as its own literal: read and written again by any of
/// them it says the same, digits included.
pub(super) fn literal(text: &str) -> Option<Node> {
    // Languages read these escapes otherwise, and this name as no field.
    let is_plain = ["\\/", "\\u", "__proto__"].iter().all(|part| !text.contains(part));
    let node = parse_json(text).filter(|_| is_plain)?;
    let is_structure = matches!(node.value, Value::Map(_) | Value::List(_));
    (is_structure && has_safe_digits(&node)).then_some(node)
}

/// Digits that every language keeps.
const SAFE_DIGITS: usize = 15;

fn has_safe_digits(node: &Node) -> bool {
    match &node.value {
        Value::Number(digits) => {
            let is_whole = digits.bytes().all(|digit| digit.is_ascii_digit());
            let is_same = || digits.parse::<f64>().is_ok_and(|value| value.to_string() == **digits);
            digits.len() <= SAFE_DIGITS && (is_whole || is_same())
        }
        Value::List(items) => items.iter().all(has_safe_digits),
        Value::Map(map) => map.iter().all(|(_, child)| has_safe_digits(child)),
        _ => true,
    }
}

/// JSON over several lines, all but the first of which start after this much space.
pub(super) fn indented(node: &Node, space: &str) -> String {
    json::pretty(node).replace('\n', &format!("\n{space}"))
}

#[cfg(test)]
mod tests {
    use super::{Piece, literal, pieces};

    #[test]
    fn a_variable_is_its_whole_name() {
        let variables = ["CLE".to_owned(), "CLE_API".to_owned()];
        let expected = [
            Piece::Text("a "),
            Piece::Secret("CLE_API"),
            Piece::Text(" $CLE2 "),
            Piece::Secret("CLE"),
        ];
        assert_eq!(pieces("a $CLE_API $CLE2 $CLE", &variables), expected);
        assert_eq!(pieces("$CLE", &[]), [Piece::Text("$CLE")]);
    }

    #[test]
    fn json_is_a_literal_when_no_language_changes_it() {
        for text in [r#"{"a": [1, -2.5, true, null, "é"]}"#, "[]"] {
            assert!(literal(text).is_some(), "{text}");
        }
        for text in [
            r#"{"a": 1253261109769874438}"#,
            r#"{"a": 1.10}"#,
            r#"{"a": 1e3}"#,
            r#"{"a": "\/"}"#,
            r#"{"__proto__": {}}"#,
            r#""texte""#,
            "{oups",
        ] {
            assert!(literal(text).is_none(), "{text}");
        }
    }
}
