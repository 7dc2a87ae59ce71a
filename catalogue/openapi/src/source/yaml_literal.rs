//! Places that YAML's reader tells, and numbers as they are written there.

use std::{cell::Cell, fmt::Display};

use super::lines::Lines;

/// From lines and columns to bytes. Places mostly come in order, in long lines too: each search starts
/// where the one before has ended.
pub(super) struct Places<'a> {
    text: &'a str,
    lines: Lines,
    last: Cell<Place>,
}

#[derive(Clone, Copy, Default)]
struct Place {
    line: usize,
    column: usize,
    at: usize,
}

impl<'a> Places<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self { text, lines: Lines::new(text), last: Cell::default() }
    }

    /// The byte of a line and column, both from 1.
    pub(super) fn byte(&self, line: usize, column: usize) -> usize {
        let last = self.last.get();
        let is_after = last.line == line && last.column <= column;
        let from =
            if is_after { last } else { Place { line, column: 1, at: self.lines.start(line) } };
        let signs = self.text(from.at).chars().take(column.saturating_sub(from.column));
        let at = from.at + signs.map(char::len_utf8).sum::<usize>();
        self.last.set(Place { line, column, at });
        at
    }

    /// The text from a byte on.
    pub(super) fn text(&self, at: usize) -> &'a str {
        self.text.get(at..).unwrap_or_default()
    }
}

/// Line and column that an error of `serde_yaml` tells.
pub(super) fn place_of(error: &impl Display) -> Option<(usize, usize)> {
    let error = error.to_string();
    let (before, column) = error.rsplit_once(" column ")?;
    let (_, line) = before.rsplit_once("line ")?;
    Some((line.parse().ok()?, column.parse().ok()?))
}

/// A number as it is written at the start of a text, which its reader has understood as `digits`.
pub(super) fn number(text: &str, digits: &str) -> String {
    let mut text = text;
    // Anchors and tags stand before the value.
    while text.starts_with(['&', '!']) {
        text = text.split_once(char::is_whitespace).map_or("", |(_, rest)| rest.trim_start());
    }
    let is_part = |sign: char| sign.is_ascii_alphanumeric() || matches!(sign, '+' | '-' | '.');
    let end = text.find(|sign| !is_part(sign)).unwrap_or(text.len());
    let written = text.get(..end).unwrap_or_default();
    let is_same = match (written.parse::<f64>(), digits.parse::<f64>()) {
        (Ok(written), Ok(digits)) => written.to_bits() == digits.to_bits(),
        _ => false,
    };
    if is_same && crate::json::is_number(written) { written.to_owned() } else { digits.to_owned() }
}
