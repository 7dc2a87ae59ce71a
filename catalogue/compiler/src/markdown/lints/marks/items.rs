//! Lines that start like the items of a list and make none: `•`, `-mot`, `1.mot`, `✅`.

mod sign;

use std::mem;

use super::super::{
    finding::Finding,
    leaf::{Leaf, LeafKind, Line},
};
use crate::code::Code;
use sign::{Kind, Sign, sign};

/// A line with such a start.
struct Item<'l> {
    leaf: &'l Leaf,
    line: Line<'l>,
    sign: Sign,
    /// Whether the line before it announces a list.
    is_announced: bool,
    /// Whether the mark of a real item precedes it.
    is_nested: bool,
}

/// Adds the items of paragraphs that follow one another: one line alone may start so by chance.
pub fn check(leaves: &[Leaf], findings: &mut Vec<Finding>) {
    let is_text = |leaf: &&Leaf| matches!(leaf.kind, LeafKind::Paragraph | LeafKind::Item);
    for leaves in leaves.chunk_by(|one, other| one.group == other.group) {
        let mut is_announced = false;
        let mut items = Vec::new();
        for leaf in leaves.iter().filter(is_text) {
            let of_leaf = items_of(leaf, &mut is_announced);
            if of_leaf.is_empty() {
                judge(&mem::take(&mut items), findings);
            }
            items.extend(of_leaf);
        }
        judge(&items, findings);
    }
}

/// Adds those of the items that make a list.
fn judge(items: &[Item], findings: &mut Vec<Finding>) {
    for kind in Kind::ALL {
        let alike: Vec<&Item> = items.iter().filter(|item| item.sign.kind == kind).collect();
        if is_list(kind, &alike) {
            findings.extend(alike.into_iter().map(Item::finding));
        }
    }
}

fn items_of<'l>(leaf: &'l Leaf, is_announced: &mut bool) -> Vec<Item<'l>> {
    let mut items = Vec::new();
    for line in leaf.lines() {
        let is_nested = leaf.kind == LeafKind::Item && line.start == 0;
        let was_announced = mem::replace(is_announced, line.text.trim_end().ends_with(':'));
        if let Some(sign) = sign(line.text) {
            items.push(Item { leaf, line, sign, is_announced: was_announced, is_nested });
        }
    }
    items
}

/// Whether these lines can only be the items of a list.
fn is_list(kind: Kind, items: &[&Item]) -> bool {
    if items.iter().any(|item| item.is_nested && kind != Kind::Bullet) {
        return false;
    }
    let is_many = items.len() > 1;
    let is_announced = items.iter().any(|item| item.is_announced);
    // Lines that a reader sees one after the other, in one paragraph.
    let runs_on = is_many && items.iter().skip(1).any(|item| !item.line.is_apart);
    // Each a paragraph: what a `<br>` parts was meant so.
    let are_apart = items.iter().all(|item| item.line.start == 0);
    match kind {
        Kind::Bullet | Kind::Hyphen => !items.is_empty(),
        Kind::Star => is_many || is_announced,
        Kind::Arrow | Kind::Check => runs_on || is_many && is_announced && are_apart,
        Kind::Plus => is_many,
        Kind::Number => is_many || items.iter().any(|item| item.starts_numbering()),
        Kind::Dash => is_dash_list(items, is_announced, runs_on),
        Kind::Emoji | Kind::Ordinal => runs_on,
    }
}

/// Dashes start the items of a list, or what people say in turn.
fn is_dash_list(items: &[&Item], is_announced: bool, runs_on: bool) -> bool {
    let is_lower = items.iter().any(|item| item.words().starts_with(char::is_lowercase));
    let asks = items.iter().any(|item| item.line.text.contains(['?', '!']));
    let is_em = items.iter().all(|item| item.line.text.starts_with('—'));
    let is_sentence = |item: &&Item| item.line.text.trim_end().ends_with(['.', '…', '»']);
    let is_dialogue =
        !is_lower && (asks || is_em && !is_announced && items.iter().all(is_sentence));
    let is_many = items.len() > 1;
    !is_dialogue && (runs_on || is_lower && (is_many || is_announced) || is_many && is_announced)
}

impl Item<'_> {
    fn words(&self) -> &str {
        &self.line.text[self.sign.length..]
    }

    /// `1.demander` alone; not the version `1.x`.
    fn starts_numbering(&self) -> bool {
        let is_first = self.line.text.starts_with('1');
        is_first && self.words().chars().take_while(|one| one.is_alphabetic()).count() > 2
    }

    fn finding(&self) -> Finding {
        let start = self.line.start;
        let mark = self.line.text[..self.sign.length].trim_end();
        let message = match self.sign.kind {
            Kind::Hyphen => "ce tiret ne commence pas une liste".to_owned(),
            _ => format!("`{mark}` ne commence pas une liste"),
        };
        let help = match (&self.sign.replacement, self.sign.kind) {
            (_, Kind::Hyphen) => "ajoutez un espace après le tiret".to_owned(),
            _ if self.is_nested => "retirez ce signe : l’élément a déjà son tiret".to_owned(),
            (Some(typed), _) => format!("commencez chaque élément par `{typed}`"),
            (None, _) => "commencez chaque élément par `1. `, `2. ` … ou par `- `".to_owned(),
        };
        let span = self.leaf.span(start..start + self.sign.length);
        let found = Finding::new(Code::ListMarker, span, message, help);
        match &self.sign.replacement {
            _ if self.is_nested => found.replace_by(""),
            Some(typed) => found.replace_by(typed.clone()),
            None => found,
        }
    }
}
