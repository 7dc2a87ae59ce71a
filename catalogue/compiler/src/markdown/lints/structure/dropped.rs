//! Words that no block shows: definitions that no link names, titles of links, words after the
//! language of a code.

use std::{collections::BTreeMap, ops::Range};

use super::super::{
    finding::Finding,
    outline::{Outline, label},
};
use crate::code::Code;

const NOTE: &str = "écrivez la note entre parenthèses, là où elle est appelée";

/// Adds the words that would be lost.
pub fn check(outline: &Outline, findings: &mut Vec<Finding>) {
    definitions(outline, findings);
    let titles = outline
        .titles
        .iter()
        .filter(|(span, title)| !is_shown(title, &outline.parsed[span.clone()]));
    for (span, title) in titles {
        let message = format!("le titre de ce lien ne se verrait pas : `{title}`");
        let help = "écrivez ces mots dans le texte, et l’adresse seule entre les parenthèses";
        findings.push(Finding::new(Code::LinkTitle, span.clone(), message, help));
    }
    for span in &outline.code_words {
        let message = "seul le premier mot après les accents graves dit le langage : le reste ne se verrait pas";
        let help = "mettez le code à la ligne";
        findings.push(Finding::new(Code::MarkUnread, span.clone(), message, help));
    }
    for span in &outline.notes {
        let message = "cette marque n’est pas lue, elle se verrait telle quelle";
        findings.push(Finding::new(Code::MarkUnread, span.clone(), message, NOTE));
    }
}

/// Whether a link says its title in its words too.
fn is_shown(title: &str, link: &str) -> bool {
    let words = link.split("](").next().unwrap_or_default();
    words.to_lowercase().contains(&title.to_lowercase())
}

fn definitions(outline: &Outline, findings: &mut Vec<Finding>) {
    let mut known: BTreeMap<String, &str> = BTreeMap::new();
    for span in outline.gaps.iter().flat_map(|gap| of_gap(outline.parsed, gap.clone())) {
        let Some((name, rest)) = name_of(&outline.parsed[span.clone()]) else { continue };
        // `[//]: # (…)` is a comment.
        let is_comment = rest.split_whitespace().next() == Some("#");
        let name = label(name);
        let is_used = outline.labels.contains(&name);
        // Written twice in the same words, it says nothing that is lost.
        if is_comment || is_used && *known.entry(name.clone()).or_insert(rest) == rest {
            continue;
        }
        let (message, help) = if name.starts_with('^') {
            ("cette marque n’est pas lue : la note ne se verrait pas", NOTE)
        } else if is_used {
            (
                "cette adresse de lien est définie deux fois : celle-ci ne sert pas",
                "gardez une des deux lignes",
            )
        } else {
            (
                "cette ligne ne se verrait pas : elle définit l’adresse d’un lien qui n’existe pas",
                "écrivez `[texte du lien](adresse)`, ou `\\[` si la ligne doit se lire telle quelle",
            )
        };
        let code = if help == NOTE { Code::MarkUnread } else { Code::DefinitionUnused };
        findings.push(Finding::new(code, span, message, help));
    }
}

/// The definitions between two blocks: each starts a line, after marks of quotations and items.
fn of_gap(parsed: &str, gap: Range<usize>) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut at = gap.start;
    for line in parsed[gap].split_inclusive('\n') {
        let words = line.trim_start_matches(|one: char| {
            one.is_whitespace() || ">-+*.)0123456789".contains(one)
        });
        let start = at + line.len() - words.len();
        at += line.len();
        let end = start + words.trim_end().len();
        match found.last_mut() {
            _ if name_of(words).is_some() => found.push(start..end),
            // Its title, on a line of its own.
            Some(last) if end > start => last.end = end,
            _ => {}
        }
    }
    found
}

/// `[nom]: adresse`.
fn name_of(line: &str) -> Option<(&str, &str)> {
    line.strip_prefix('[')?.split_once("]:")
}
