//! Marks of other dialects, of wikis and of templates: this site reads none of them.

mod dialects;
mod lines;

use super::super::{
    finding::Finding,
    leaf::{Leaf, Line},
};
use crate::code::Code;

/// A mark as written.
#[derive(Debug)]
pub struct Mark {
    /// In bytes.
    pub length: usize,
    /// What to type instead.
    pub help: &'static str,
    /// The same, when that is sure.
    pub replacement: Option<String>,
}

impl Mark {
    /// Of which only a person knows what to make.
    pub fn new(length: usize, help: &'static str) -> Self {
        Self { length, help, replacement: None }
    }
}

/// Longer marks are told by their start.
const SHOWN: usize = 30;

/// Adds the marks that a reader would see.
pub fn check(leaf: &Leaf, parsed: &str, findings: &mut Vec<Finding>) {
    let mut above = None;
    for line in leaf.lines() {
        if let Some(mark) = lines::mark(line.text, above, leaf.kind) {
            findings.push(finding(leaf, line.start, &mark, parsed));
        } else {
            in_line(leaf, line, parsed, findings);
        }
        above = Some(line.text);
    }
}

fn in_line(leaf: &Leaf, line: Line, parsed: &str, findings: &mut Vec<Finding>) {
    let mut end = 0;
    for (at, _) in line.text.match_indices(dialects::STARTS) {
        if at < end {
            continue;
        }
        if let Some(mark) = dialects::mark(line.text, at) {
            end = at + mark.length;
            findings.push(finding(leaf, line.start + at, &mark, parsed));
        }
    }
}

fn finding(leaf: &Leaf, start: usize, mark: &Mark, parsed: &str) -> Finding {
    let span = leaf.span(start..start + mark.length);
    let written = parsed.get(span.clone()).unwrap_or_default();
    let shown: String = written.chars().take(SHOWN).collect();
    let more = if shown.len() < written.len() { "…" } else { "" };
    let message =
        format!("cette marque n’est pas lue, elle se verrait telle quelle : `{shown}{more}`");
    let found = Finding::new(Code::MarkUnread, span, message, mark.help);
    match &mark.replacement {
        Some(replacement) => found.replace_by(replacement.clone()),
        None => found,
    }
}
