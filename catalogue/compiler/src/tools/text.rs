//! Edits of a text that leave the rest of it byte for byte as it was.

use std::ops::Range;

use crate::{diagnostic::Fix, yaml, yaml::Value};

/// The text with these replacements made; they must not overlap.
pub fn replace(text: &str, mut fixes: Vec<Fix>) -> String {
    fixes.sort();
    let mut replaced = text.to_owned();
    for fix in fixes.iter().rev() {
        replaced.replace_range(fix.start..fix.end, &fix.replacement);
    }
    replaced
}

/// A replacement of nothing.
pub fn insert(at: usize, text: String) -> Fix {
    Fix::certain(at..at, text)
}

/// How the lines of a text end.
pub fn newline(text: &str) -> &'static str {
    if text.contains("\r\n") { "\r\n" } else { "\n" }
}

/// The line that holds a byte, its end left out.
pub fn line(text: &str, at: usize) -> Range<usize> {
    let start = text[..at].rfind('\n').map_or(0, |newline| newline + 1);
    let end = text[at..].find('\n').map_or(text.len(), |newline| at + newline);
    start..start + text[start..end].trim_end_matches('\r').len()
}

/// Where the line after that of a byte starts.
pub fn next_line(text: &str, at: usize) -> usize {
    text[at..].find('\n').map_or(text.len(), |newline| at + newline + 1)
}

/// A word as a YAML value: in quotes when it would be read as something else than text.
pub fn scalar(word: &str) -> String {
    let read = yaml::parse(&format!("key: {word}"));
    let is_text =
        read.is_ok_and(|mapping| mapping.get("key").and_then(Value::as_str) == Some(word));
    if is_text { word.to_owned() } else { format!("\"{word}\"") }
}

/// Where the closing `---` of a header starts, its body starting at `body`.
pub fn closing_fence(text: &str, body: usize) -> usize {
    line(text, text[..body].trim_end().len()).start
}
