//! A rule right below a line makes a heading of it.

use std::ops::Range;

use super::super::{finding::Finding, leaf::Leaf, outline::Outline};
use crate::code::Code;

/// No title that people underline is longer, in characters.
const LONGEST_TITLE: usize = 60;

/// Adds the paragraphs that became headings.
pub fn check(outline: &Outline, findings: &mut Vec<Finding>) {
    for (span, leaf) in &outline.headings {
        let (Some(leaf), written) =
            (outline.leaves.get(*leaf), outline.parsed[span.clone()].trim_end())
        else {
            continue;
        };
        let rule = written.rsplit('\n').next().unwrap_or_default();
        let mark = rule.trim_start_matches(|one: char| one == '>' || one.is_whitespace());
        let is_rule = !mark.is_empty()
            && (mark.bytes().all(|byte| byte == b'-') || mark.bytes().all(|byte| byte == b'='));
        if is_rule && written.contains('\n') && !is_title(leaf, mark.len()) {
            let start = span.start + written.len() - mark.len();
            findings.push(heading(start..span.start + written.len(), leaf, mark));
        }
    }
}

/// One short line that doesn't end like a sentence, above more than two dashes.
fn is_title(leaf: &Leaf, length: usize) -> bool {
    let words = leaf.text.trim_end();
    let is_short = words.chars().count() <= LONGEST_TITLE && leaf.lines().nth(1).is_none();
    // Who underlines a title does it from end to end; three dashes are meant for a rule.
    let is_rule = length == 3 && words.split_whitespace().count() > 3;
    is_short
        && !is_rule
        && length > 2
        && !words.ends_with(['.', ',', ';', ':', '…', '!'])
        && !words.contains('|')
}

fn heading(span: Range<usize>, leaf: &Leaf, mark: &str) -> Finding {
    let lines = leaf.lines().count();
    let what = if lines > 1 { "des lignes" } else { "de la ligne" };
    let message = format!("ce `{mark}` ferait un titre {what} au-dessus");
    let help = "laissez une ligne vide avant lui pour un trait, ou écrivez le titre après `### `";
    let found = Finding::new(Code::HeadingByRule, span, message, help);
    // A rule has three dashes at least; fewer may as well be an item that somebody forgot.
    let is_break = mark.len() > 2 && mark.starts_with('-');
    if is_break { found.replace(leaf.end()..leaf.end(), "\n") } else { found }
}
