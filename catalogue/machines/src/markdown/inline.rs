//! Pieces of a line.

use std::fmt::Write;

use catalogue::document::{Inline, plain_text};

use super::{destination, escape::escape};
use crate::address::Addresses;

/// The pieces, one after the other.
pub fn line(inlines: &[Inline], addresses: &Addresses) -> String {
    let mut written = String::new();
    add(inlines, None, addresses, &mut written);
    written
}

/// `after` is the sign that follows the pieces.
fn add(inlines: &[Inline], after: Option<char>, addresses: &Addresses, written: &mut String) {
    for (index, inline) in inlines.iter().enumerate() {
        let next = plain_text(&inlines[index + 1..]).chars().next().or(after);
        add_one(inline, next, addresses, written);
    }
}

fn add_one(inline: &Inline, next: Option<char>, addresses: &Addresses, written: &mut String) {
    match inline {
        Inline::Text(text) => written.push_str(&escape(text)),
        Inline::Code(text) => {
            // Two pieces of code side by side would be read as one.
            if written.ends_with('`') {
                written.push(' ');
            }
            written.push_str(&code(text));
        }
        Inline::Break => written.push_str("\\\n"),
        Inline::Strong(content) => add_marked("**", content, next, addresses, written),
        Inline::Emphasis(content) => add_marked("*", content, next, addresses, written),
        Inline::Link(target, content)
        | Inline::Button(target, content)
        | Inline::External(target, content) => {
            // An exclamation mark before a link would make it a picture.
            if written.ends_with('!') {
                written.insert(written.len() - 1, '\\');
            }
            let words = line(content, addresses);
            let address = destination(&addresses.target(target));
            // Writing to a text can't fail.
            let _ = write!(written, "[{words}]({address})");
        }
        Inline::Image(image) => {
            let address = destination(&addresses.of(&image.path));
            let _ = write!(written, "![{}]({address})", escape(&image.alt));
        }
        Inline::Abbreviation(content, meaning) => {
            add(content, Some(' '), addresses, written);
            let _ = write!(written, " ({})", escape(meaning));
        }
        Inline::Symbol(content, _) => add(content, next, addresses, written),
        Inline::Task(is_done) => written.push_str(if *is_done { "[x] " } else { "[ ] " }),
        Inline::Copy(content, text) => {
            add(content, Some(' '), addresses, written);
            let _ = write!(written, " {}", code(text));
        }
    }
}

/// Marks are read as marks only beside a space or a sign: elsewhere the words go without.
fn add_marked(
    mark: &str,
    content: &[Inline],
    next: Option<char>,
    addresses: &Addresses,
    written: &mut String,
) {
    let words = line(content, addresses);
    let inner = words.trim();
    let before = written.chars().next_back();
    let opens = can_open(before, inner.chars().next());
    let closes = can_open(next, inner.chars().next_back());
    if inner.is_empty() || !opens || !closes || inner.len() != words.len() {
        return written.push_str(&words);
    }
    let _ = write!(written, "{mark}{inner}{mark}");
}

/// Whether a mark between these two is one: `outer` is on the side of the rest of the line.
fn can_open(outer: Option<char>, inner: Option<char>) -> bool {
    let Some(inner) = inner else { return false };
    let is_apart = outer.is_none_or(|sign| sign != '*' && !sign.is_alphanumeric());
    inner != '*' && (is_apart || (inner.is_alphanumeric() && outer != Some('*')))
}

/// Between as many signs as it takes.
pub fn code(text: &str) -> String {
    let longest = text.split(|sign| sign != '`').map(str::len).max().unwrap_or_default();
    let fence = "`".repeat(longest + 1);
    let text = text.replace(['\n', '\r'], " ");
    let padded = text.starts_with(['`', ' ']) || text.ends_with(['`', ' ']);
    if padded { format!("{fence} {text} {fence}") } else { format!("{fence}{text}{fence}") }
}
