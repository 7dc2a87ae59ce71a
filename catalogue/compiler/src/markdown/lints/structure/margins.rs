//! Margins: four spaces make code of a text, one or two take an item out of its list.

mod code;

use std::ops::Range;

use super::super::{
    finding::Finding,
    neighbours::{Block, List},
    outline::Outline,
};
use crate::code::Code;

/// Adds what margins make.
pub fn check(outline: &Outline, findings: &mut Vec<Finding>) {
    for span in &outline.indented_code {
        findings.extend(code::check(outline.parsed, span.clone()));
    }
    for list in &outline.neighbours.lists {
        findings.extend(sibling(list, outline.parsed));
    }
    for block in outline.neighbours.blocks.iter().filter(|block| block.is_next) {
        let list = outline.neighbours.lists.get(block.after);
        findings.extend(list.and_then(|list| outdented(block, list, outline.parsed)));
    }
}

/// A block that stands further right than a list, and not as far as the words of its items.
fn outdented(block: &Block, list: &List, parsed: &str) -> Option<Finding> {
    let item = list.items.last()?;
    let (column, of_item) = (column(parsed, block.span.start), column(parsed, item.start));
    let wanted = of_item + width(&parsed[item.clone()]);
    let is_between = of_item < column && column < wanted;
    is_between.then(|| {
        let end = block.span.start + parsed[block.span.clone()].trim_end().len();
        let span = block.span.start..block.span.start + first_line(&parsed[block.span.start..end]);
        let spaces = wanted - column;
        let message = "cette ligne n’appartient pas à l’élément de liste qui la précède : sa marge est trop courte";
        finding(span, message, wanted - of_item).indent(block.span.start..end, spaces)
    })
}

/// Items that should be below the one before them: their margin is larger, their numbers start anew.
fn sibling(list: &List, parsed: &str) -> Option<Finding> {
    let column_at = |item: &Range<usize>| column(parsed, item.start);
    let first = column_at(list.items.first()?);
    let at = list.items.windows(2).position(|pair| {
        let [before, item] = pair else { return false };
        let moved = column_at(item).saturating_sub(first);
        let is_below = match list.first {
            Some(_) => moved > 0 && starts_anew(&parsed[before.clone()], &parsed[item.clone()]),
            None => moved > 1,
        };
        column_at(before) == first && is_below
    })?;
    let (before, moved) = (&list.items[at], &list.items[at + 1..]);
    let (item, wanted) = (moved.first()?, width(&parsed[before.clone()]));
    let spaces = (first + wanted).checked_sub(column_at(item)).filter(|spaces| *spaces > 0)?;
    let run_end = moved.iter().take_while(|one| column_at(one) == column_at(item)).last()?;
    let end = run_end.start + parsed[run_end.clone()].trim_end().len();
    let span = item.start..item.start + first_line(&parsed[item.clone()]);
    let message = "cet élément serait au même niveau que le précédent : sa marge est trop courte";
    Some(finding(span, message, wanted).indent(item.start..end, spaces))
}

fn finding(span: Range<usize>, message: &str, wanted: usize) -> Finding {
    let help = format!("décalez-la de {wanted} espaces, sous le texte de l’élément");
    Finding::new(Code::ItemOutdented, span, message, help)
}

fn starts_anew(before: &str, item: &str) -> bool {
    let number =
        |text: &str| text.split(['.', ')']).next().and_then(|digits| digits.parse::<u64>().ok());
    number(item) <= number(before)
}

/// Characters between the start of its line and a byte; no list that people write stands further.
fn column(parsed: &str, offset: usize) -> usize {
    const FURTHEST: usize = 200;
    let start = parsed.ceil_char_boundary(offset.saturating_sub(FURTHEST));
    let before = &parsed[start..offset];
    before.rsplit('\n').next().unwrap_or_default().chars().count()
}

/// From the mark of an item to its words.
fn width(item: &str) -> usize {
    let mark = item.find([' ', '\t']).unwrap_or(1);
    let spaces = item[mark..].chars().take_while(|one| *one == ' ').count();
    mark + spaces.clamp(1, 4)
}

fn first_line(text: &str) -> usize {
    text.lines().next().unwrap_or_default().trim_end().len()
}
