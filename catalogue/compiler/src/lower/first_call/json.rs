//! Whether a text that is JSON can be read, and where it can't.

use serde::de::IgnoredAny;
use serde_json::Error;

use super::path;
use crate::{code::Code, collector::Collector, lower::files::Entry, schema::api::ApiHeader};

/// Whether a text means to be JSON: it starts like an object or a list.
pub fn is_meant(text: &str) -> bool {
    text.trim_start().starts_with(['{', '['])
}

/// Reports the first mistake of a text that means to be JSON.
pub fn check(entry: &Entry<ApiHeader>, key: &str, text: Option<&str>, collector: &mut Collector) {
    let Some(text) = text.filter(|text| is_meant(text)) else { return };
    let Err(error) = serde_json::from_str::<IgnoredAny>(text) else { return };
    let stop = offset(text, &error);
    let (at, meaning) = match comma_before(text, stop) {
        Some(comma) => (comma, "une virgule est en trop"),
        None => (stop, meaning(&error)),
    };
    let start = entry.header.front_matter.scalar_spans(&path(key), text).locate(at);
    let length = text[at..].chars().next().filter(|next| *next != '\n').map_or(0, char::len_utf8);
    let message = format!("`{key}` n’est pas du JSON valide : {meaning}");
    let error = entry.source.error(Code::JsonInvalid, start..start + length, message);
    let is_shortened = text[at..].starts_with('…') || text[at..].starts_with("...");
    collector.push(if is_shortened {
        error.help("raccourcissez en retirant des éléments entiers, sans points de suspension")
    } else {
        error.help("corrigez ce passage ; un texte qui n’est pas du JSON ne commence ni par `{` ni par `[`")
    });
}

/// The byte that the parser could not read: it counts lines, and bytes within one.
fn offset(text: &str, error: &Error) -> usize {
    let lines = text.split_inclusive('\n').take(error.line().saturating_sub(1));
    let start: usize = lines.map(str::len).sum();
    let mut at = (start + error.column().saturating_sub(1)).min(text.trim_end().len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// The comma after the last part of a list or of an object, when the parser stopped at its end.
fn comma_before(text: &str, at: usize) -> Option<usize> {
    let before = text[..at].trim_end();
    (text[at..].starts_with(['}', ']']) && before.ends_with(',')).then(|| before.len() - 1)
}

/// What the parser says, in French.
fn meaning(error: &Error) -> &'static str {
    let said = error.to_string();
    let known = [
        ("EOF", "il s’arrête avant sa fin"),
        ("trailing characters", "du texte suit sa fin"),
        ("key must be a string", "un nom entre guillemets droits est attendu ici"),
        ("expected `,` or `}`", "`,` ou `}` est attendu ici"),
        ("expected `,` or `]`", "`,` ou `]` est attendu ici"),
        ("expected `:`", "`:` est attendu ici"),
        ("control character", "un texte entre guillemets ne peut pas aller à la ligne"),
        ("invalid escape", "`\\` n’est pas suivi d’un signe permis"),
        ("invalid number", "ce nombre ne s’écrit pas ainsi"),
    ];
    let found = known.into_iter().find(|(start, _)| said.starts_with(start));
    found.map_or("une valeur est attendue ici", |(_, meaning)| meaning)
}
