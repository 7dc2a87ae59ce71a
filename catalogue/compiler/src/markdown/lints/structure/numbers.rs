//! Numbers of items that a reader would see otherwise.

use super::super::{finding::Finding, neighbours::List, outline::Outline};
use crate::code::Code;

/// Adds the items whose number changes.
pub fn check(outline: &Outline, findings: &mut Vec<Finding>) {
    for list in &outline.neighbours.lists {
        findings.extend(list.first.and_then(|first| renumbered(list, first, outline.parsed)));
    }
    for block in outline.neighbours.blocks.iter().filter(|block| !block.is_next) {
        let lists = block
            .list
            .and_then(|list| outline.neighbours.lists.get(list))
            .zip(outline.neighbours.lists.get(block.after));
        findings.extend(lists.and_then(|(list, before)| restarted(list, before, outline.parsed)));
    }
}

/// `1.`, `3.`: shown 1, 2. When all have the same number, that is a way to count.
fn renumbered(list: &List, first: u64, parsed: &str) -> Option<Finding> {
    let numbers =
        || list.items.iter().filter_map(|item| Some((item, number(&parsed[item.clone()])?)));
    if numbers().all(|(_, number)| number == first) {
        return None;
    }
    let mut shown = numbers().zip(first..);
    let ((item, written), shown) = shown.find(|((_, written), shown)| written != shown)?;
    let message = format!("cet élément est numéroté {written}, mais {shown} se verrait");
    let help = "les éléments d’une liste se suivent : coupez-la par une ligne de texte, ou écrivez le numéro dans le texte";
    let end = item.start + written.to_string().len();
    Some(Finding::new(Code::NumberChanged, item.start..end, message, help))
}

/// Lists of one item each, all with the number 1: what stands between them cuts the list.
fn restarted(list: &List, before: &List, parsed: &str) -> Option<Finding> {
    let is_cut = list.first == Some(1) && before.first == Some(1) && before.items.len() == 1;
    let item = list.items.first().filter(|_| is_cut)?;
    let number = number(&parsed[item.clone()])?;
    let message = "la numérotation recommence à 1 : ce qui précède coupe la liste";
    let help = "décalez de trois espaces ce qui appartient à l’élément précédent, ou écrivez le numéro suivant";
    let end = item.start + number.to_string().len();
    Some(Finding::new(Code::NumberChanged, item.start..end, message, help))
}

fn number(item: &str) -> Option<u64> {
    let digits = item.len() - item.trim_start_matches(|one: char| one.is_ascii_digit()).len();
    item[..digits].parse().ok()
}
