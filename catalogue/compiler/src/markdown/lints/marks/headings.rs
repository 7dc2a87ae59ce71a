//! `###Titre`: hashes that make no heading.

use super::super::{
    finding::Finding,
    leaf::{Leaf, LeafKind, Line, OPAQUE},
};
use crate::code::Code;

/// Adds the hashes that a reader would see.
pub fn check(leaf: &Leaf, _: &str, findings: &mut Vec<Finding>) {
    match leaf.kind {
        LeafKind::Heading => findings.extend(closing(leaf)),
        LeafKind::Paragraph | LeafKind::Item => {
            findings.extend(leaf.lines().filter_map(|line| opening(leaf, line)));
        }
        LeafKind::Cell => {}
    }
}

fn opening(leaf: &Leaf, line: Line) -> Option<Finding> {
    let words = line.text.trim_start_matches(['#', '＃']);
    let length = line.text.len() - words.len();
    let count = line.text[..length].chars().count();
    let is_mark = match count {
        0 => false,
        _ if line.text.starts_with('＃') => true,
        1 => line.text.len() == leaf.text.len() && is_title(words),
        _ => words.starts_with(|one: char| {
            one.is_alphanumeric() || "«“\"'(*_[".contains(one) || one == OPAQUE
        }),
    };
    let span = leaf.span(line.start..line.start + length);
    match count {
        7.. => {
            let message = "ces `#` se verraient tels quels : un titre en a six au plus";
            let help = "écrivez `### ` au début d’un titre";
            Some(Finding::new(Code::HeadingMarker, span, message, help))
        }
        _ if is_mark => {
            let hashes = "#".repeat(count);
            let message = format!("`{hashes}` se verrait tel quel : ce n’est pas un titre");
            let help = "ajoutez un espace après le dernier `#`";
            let found = Finding::new(Code::HeadingMarker, span, message, help);
            let space = if words.starts_with(' ') { "" } else { " " };
            Some(found.replace_by(format!("{hashes}{space}")))
        }
        _ => None,
    }
}

/// What follows a lone hash: a title, not a hashtag.
fn is_title(words: &str) -> bool {
    let is_sentence = words.ends_with(['.', '!']) || words.contains('#');
    let is_word = !words.contains(char::is_whitespace);
    let is_tag = is_word && words.chars().skip(1).any(|one| one.is_uppercase() || one == '_');
    words.starts_with(char::is_uppercase) && !is_sentence && !is_tag
}

/// `### Titre###`: without a space the last hashes are words.
fn closing(leaf: &Leaf) -> Option<Finding> {
    let words = leaf.text.trim_end_matches('#');
    let is_glued = leaf.text.len() > words.len() + 1 && !words.ends_with(' ');
    is_glued.then(|| {
        let span = leaf.span(words.len()..leaf.text.len());
        let message = "ces `#` se verraient à la fin du titre";
        Finding::new(Code::HeadingMarker, span, message, "retirez-les").replace_by("")
    })
}
