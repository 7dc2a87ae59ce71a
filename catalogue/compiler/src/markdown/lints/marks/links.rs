//! Brackets that a reader would see: links that Markdown doesn't make.

use super::{
    super::{finding::Finding, leaf::Leaf},
    scan::{is_address, is_odd_space, near, opening},
};
use crate::code::Code;

const HELP: &str = "écrivez `[texte du lien](adresse)`, sans espace entre `]` et `(`";

/// Adds the links that a reader would see as they are written.
pub fn check(leaf: &Leaf, parsed: &str, findings: &mut Vec<Finding>) {
    let text = leaf.text.as_str();
    for (at, _) in text.match_indices(']') {
        let rest = &text[at + 1..];
        // The text of a link is none of these marks.
        let is_one = leaf.place(at + 1) == leaf.place(at) + 1;
        let found = match rest.chars().next().filter(|_| is_one) {
            Some('(') => unread(leaf, at, parsed),
            Some('[') => reference(leaf, at),
            Some(one) if one.is_whitespace() => spaced(leaf, at, parsed),
            Some('h' | '<' | '{') => glued(leaf, at),
            _ => None,
        };
        findings.extend(found);
    }
    findings.extend(text.match_indices(")[").filter_map(|(at, _)| swapped(leaf, at, parsed)));
    for start in ["<http", "<www."] {
        findings.extend(text.match_indices(start).map(|(at, _)| angle(leaf, at)));
    }
    findings.extend(text.match_indices("(http").filter_map(|(at, _)| open_bracket(leaf, at)));
}

/// `[texte](adresse avec un espace)`, and what else is wrong with an address.
fn unread(leaf: &Leaf, at: usize, parsed: &str) -> Option<Finding> {
    let inner = near(&leaf.text, at + 2);
    let start = opening(&leaf.text, '[', at).or_else(|| is_address(inner).then_some(at))?;
    let Some(length) = inner.find(')') else {
        let message = "l’adresse de ce lien n’est jamais refermée : ses crochets se verraient";
        let help = "ajoutez `)` à la fin de l’adresse";
        return Some(Finding::new(Code::LinkMalformed, leaf.span(start..at + 2), message, help));
    };
    let span = leaf.span(at + 2..at + 2 + length);
    let address = parsed.get(span.clone()).unwrap_or_default();
    if !address.trim().contains(char::is_whitespace) || !is_address(address.trim()) {
        let message = "ce lien n’est pas reconnu : ses crochets se verraient";
        let span = leaf.span(start..at + 2 + length + 1);
        return Some(Finding::new(Code::LinkMalformed, span, message, HELP));
    }
    let message = format!("l’adresse `{}` contient un espace", address.trim());
    let mended = without_spaces(address.trim());
    let help = format!("écrivez `{mended}`");
    let found = Finding::new(Code::UrlMalformed, span, message, help);
    // After a quote it is the title of the link that is badly written.
    let has_title = address.contains(['"', '“', '«', '\'']);
    Some(if has_title { found } else { found.replace_by(mended) })
}

fn without_spaces(address: &str) -> String {
    if address.starts_with("tel:") {
        address.split_whitespace().collect()
    } else {
        address.split_whitespace().collect::<Vec<_>>().join("%20")
    }
}

/// `[texte] (adresse)`.
fn spaced(leaf: &Leaf, at: usize, parsed: &str) -> Option<Finding> {
    let text = leaf.text.as_str();
    let rest = &text[at + 1..text.floor_char_boundary((at + 300).min(text.len()))];
    let inner = rest.trim_start_matches(|one: char| one.is_whitespace() || is_odd_space(one));
    let gap = rest.len() - inner.len();
    let address = inner.strip_prefix('(')?.split(')').next()?;
    let start = opening(text, '[', at)?;
    // Not `[texte] ([#1](adresse))`.
    let is_written = parsed[..leaf.place(at + 1 + gap + 1)].ends_with('(');
    let is_link = is_written
        && is_address(address.trim())
        && !address.trim().contains(char::is_whitespace)
        && text[start..at].contains(char::is_alphabetic);
    is_link.then(|| {
        let end = at + 1 + gap + "(".len() + address.len();
        let end = if text[end..].starts_with(')') { end + 1 } else { end };
        let message = "ce lien n’est pas reconnu : un espace sépare `]` et `(`";
        let found =
            Finding::new(Code::LinkMalformed, leaf.span(start..end), message, "retirez cet espace");
        found.replace(leaf.span(at + 1..at + 1 + gap), "")
    })
}

/// `[texte][nom]`, whose name is defined nowhere.
fn reference(leaf: &Leaf, at: usize) -> Option<Finding> {
    let text = leaf.text.as_str();
    let start = opening(text, '[', at)?;
    let inner = near(text, at + 2);
    let name = &inner[..inner.find(']')?];
    let letters = text[start..at].chars().filter(|one| one.is_alphabetic()).count();
    let is_index = text[..start].ends_with(|one: char| one.is_alphanumeric() || one == ']');
    let is_word = letters > 2 && !text[start..at].contains('-');
    let is_name = !name.contains(['[', '^']);
    (is_word && is_name && !is_index).then(|| {
        let shown = if name.is_empty() { &text[start + 1..at] } else { name };
        let message = format!("la référence `{shown}` n’est définie nulle part");
        let span = leaf.span(start..at + 2 + name.len() + 1);
        let help = "écrivez `[texte du lien](adresse)`";
        Finding::new(Code::LinkMalformed, span, message, help)
    })
}

/// `[texte]https://…`, `[texte]<https://…>`, `[texte]{https://…}`.
fn glued(leaf: &Leaf, at: usize) -> Option<Finding> {
    let address = leaf.text[at + 1..].trim_start_matches(['<', '{']);
    let start = opening(&leaf.text, '[', at)?;
    let is_link = ["http://", "https://"].iter().any(|scheme| address.starts_with(scheme))
        && leaf.text[start..at].contains(char::is_alphabetic);
    is_link.then(|| {
        let message = "ce lien n’est pas reconnu : son adresse n’est pas entre parenthèses";
        Finding::new(Code::LinkMalformed, leaf.span(start..at + 1), message, HELP)
    })
}

/// `(texte)[adresse]`.
fn swapped(leaf: &Leaf, at: usize, parsed: &str) -> Option<Finding> {
    let text = leaf.text.as_str();
    let inner = near(text, at + 2);
    let address = &inner[..inner.find(']')?];
    let start = opening(text, '(', at)?;
    is_address(address).then(|| {
        let message = "ce lien n’est pas reconnu : les parenthèses et les crochets sont inversés";
        let end = at + 2 + address.len();
        let slice = |range| parsed.get(leaf.span(range)).unwrap_or_default();
        let mended = format!("[{}]({})", slice(start + 1..at), slice(at + 2..end));
        let help = format!("écrivez `{mended}`");
        let span = leaf.span(start..end + 1);
        Finding::new(Code::LinkMalformed, span, message, help).replace_by(mended)
    })
}

/// `[texte(https://…)`.
fn open_bracket(leaf: &Leaf, at: usize) -> Option<Finding> {
    let start = opening(&leaf.text, '[', at)?;
    let is_closed = leaf.text[start..at].contains(']') || near(&leaf.text, at).contains(']');
    (!is_closed).then(|| {
        let message = "ce lien n’est pas reconnu : son crochet n’est jamais refermé";
        Finding::new(Code::LinkMalformed, leaf.span(start..at + 1), message, HELP)
    })
}

/// `<https://…` that no bracket closes, or that holds a space.
fn angle(leaf: &Leaf, at: usize) -> Finding {
    let address = near(&leaf.text, at);
    let length = address.find([' ', '>']).unwrap_or(address.len());
    let message = "cette adresse entre `<` et `>` n’est pas un lien";
    let help = "refermez-la par `>`, sans espace, ou retirez le `<`";
    Finding::new(Code::LinkMalformed, leaf.span(at..at + length), message, help)
}
