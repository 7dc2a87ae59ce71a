//! Spaces that can't be seen: a no-break space after `###`, a mark of byte order before a bullet.

use super::{
    super::{
        finding::Finding,
        leaf::{Leaf, LeafKind, Line},
    },
    scan::is_odd_space,
};
use crate::code::Code;

/// Adds the spaces that hide marks.
pub fn check(leaf: &Leaf, _: &str, findings: &mut Vec<Finding>) {
    if !matches!(leaf.kind, LeafKind::Paragraph | LeafKind::Item) {
        return;
    }
    let is_alone = leaf.lines().nth(1).is_none();
    for line in leaf.lines() {
        let length = line.text.len() - line.text.trim_start_matches(is_odd_space).len();
        let found = match (length, &line.text[length..]) {
            (0, _) => after_mark(leaf, line),
            (_, "") if !is_alone => Some(blank_line(leaf, line)),
            (_, rest) if starts_block(rest) => Some(before_mark(leaf, line, length)),
            _ => None,
        };
        findings.extend(found);
    }
}

fn after_mark(leaf: &Leaf, line: Line) -> Option<Finding> {
    let mark = mark_length(line.text)?;
    let rest = &line.text[mark..];
    let words = rest.trim_start_matches(|one| is_odd_space(one) || one == ' ');
    let is_sum = words.starts_with(|one: char| one.is_ascii_digit()) && !line.text.starts_with('#');
    if !rest.starts_with(is_odd_space) || words.is_empty() || is_sum {
        return None;
    }
    let start = line.start + mark;
    let span = leaf.span(start..start + rest.len() - words.len());
    let message =
        format!("`{}` se verrait tel quel : l’espace qui suit est insécable", &line.text[..mark]);
    let help = "remplacez-le par un espace ordinaire";
    Some(Finding::new(Code::SpaceInvisible, span, message, help).replace_by(" "))
}

/// The parser sees words where a reader sees the start of a line.
fn before_mark(leaf: &Leaf, line: Line, length: usize) -> Finding {
    let spaces = &line.text[..length];
    let width = spaces.chars().filter(|one| one.is_whitespace()).count();
    let indent = if leaf.kind == LeafKind::Item { " ".repeat(width) } else { String::new() };
    let message = "un espace invisible précède cette marque : elle se verrait telle quelle";
    let span = leaf.span(line.start..line.start + length);
    let help = "retirez-le, ou remplacez-le par des espaces ordinaires";
    Finding::new(Code::SpaceInvisible, span, message, help).replace_by(indent)
}

fn blank_line(leaf: &Leaf, line: Line) -> Finding {
    let span = leaf.span(line.start..line.start + line.text.len());
    let message = "cette ligne n’est pas vide : un espace invisible la joint aux autres";
    Finding::new(Code::SpaceInvisible, span, message, "videz la ligne").replace_by("")
}

fn starts_block(text: &str) -> bool {
    let is_item = mark_length(text).is_some_and(|length| text[length..].starts_with([' ', '\t']));
    is_item || ["> ", "|", "```"].iter().any(|start| text.starts_with(start))
}

/// Length of the mark of a heading or an item at the start of a line.
fn mark_length(text: &str) -> Option<usize> {
    let hashes = text.len() - text.trim_start_matches('#').len();
    let digits = text.len() - text.trim_start_matches(|one: char| one.is_ascii_digit()).len();
    match text.as_bytes().get(digits)? {
        _ if (1..=6).contains(&hashes) => Some(hashes),
        b'-' | b'*' | b'+' if digits == 0 => Some(1),
        b'.' | b')' if (1..=9).contains(&digits) => Some(digits + 1),
        _ => None,
    }
}
