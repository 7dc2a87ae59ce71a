//! Rows that lose words, rows that are cut, and tables that are none.

use std::ops::Range;

use super::{
    super::{
        finding::Finding,
        leaf::{Leaf, LeafKind, Line},
        marks::is_odd_space,
        outline::{Outline, Row},
    },
    cells::{bars, cells, ends, is_delimiter, with_bars_in_code},
};
use crate::code::Code;

/// Adds what is wrong with the tables of a text, and with what should be one.
pub fn check(outline: &Outline, findings: &mut Vec<Finding>) {
    let mut is_swallowed = false;
    let mut titles = 0;
    for row in &outline.rows {
        let line = outline.parsed[row.span.clone()].trim_end();
        if row.is_head {
            titles = title_count(line);
        }
        let is_text = is_text(line) && !row.is_head;
        if !(is_text && is_swallowed) {
            findings.extend(misfit(row, line, titles, outline.parsed));
        }
        is_swallowed = is_text;
    }
    for (index, leaf) in outline.leaves.iter().enumerate() {
        // The head of a table that a blank line cuts is told at its dashes.
        let is_cut = leaf.lines().nth(1).is_none()
            && outline.leaves.get(index + 1).is_some_and(starts_with_dashes);
        if matches!(leaf.kind, LeafKind::Paragraph | LeafKind::Item) && !is_cut {
            findings.extend(unread(leaf, outline.parsed));
        }
    }
}

/// A row with more cells than the head, or with fewer and a bar at one end at most.
fn misfit(row: &Row, line: &str, titles: usize, parsed: &str) -> Option<Finding> {
    let count = cells(line).len();
    let (starts, ends) = ends(line);
    match count {
        _ if count > row.columns => lost(row, line),
        _ if row.is_head => None,
        _ if is_text(line) => Some(swallowed(row, line, parsed)),
        _ if count >= titles => None,
        _ if starts != ends => Some(cut(row, line, count)),
        _ => None,
    }
}

/// Columns up to the last one that has a title.
fn title_count(head: &str) -> usize {
    let last = cells(head).iter().rposition(|cell| !cell.trim().is_empty());
    last.map_or(0, |last| last + 1)
}

/// Whether a row has no bar.
fn is_text(line: &str) -> bool {
    bars(line).next().is_none()
}

/// Cells further than the head reaches are dropped.
fn lost(row: &Row, line: &str) -> Option<Finding> {
    let cells_of_row = cells(line);
    let dropped = cells_of_row.get(row.columns..)?;
    if dropped.iter().all(|cell| cell.trim().is_empty()) {
        return None;
    }
    let span = row.span.start..row.span.start + line.len();
    let message = format!(
        "{} cellules dans cette ligne, {} dans la première : ce qui dépasse ne se verrait pas",
        cells_of_row.len(),
        row.columns
    );
    let help = "ajoutez une colonne à la première ligne et à celle des tirets, ou écrivez `\\|` pour une barre qui fait partie du texte";
    let found = Finding::new(Code::TableCellLost, span, message, help);
    let mended = with_bars_in_code(line).filter(|mended| cells(mended).len() == row.columns);
    Some(match mended {
        Some(mended) => found.replace_by(mended),
        None => found,
    })
}

/// Words right below a table.
fn swallowed(row: &Row, line: &str, parsed: &str) -> Finding {
    let span = row.span.start..row.span.start + line.len();
    let message = "cette ligne serait une ligne du tableau qui la précède";
    let help = "laissez une ligne vide avant elle";
    let found = Finding::new(Code::TableRowShort, span, message, help);
    let end = parsed[..row.span.start].trim_end().len();
    found.replace(end..end, "\n")
}

fn cut(row: &Row, line: &str, count: usize) -> Finding {
    let span = row.span.start..row.span.start + line.len();
    let message =
        format!("cette ligne du tableau est coupée : {count} sur {} cellules", row.columns);
    let help = "écrivez toute la ligne du tableau sur une seule ligne, entre deux barres `|`";
    Finding::new(Code::TableRowShort, span, message, help)
}

fn starts_with_dashes(leaf: &Leaf) -> bool {
    leaf.kind == LeafKind::Paragraph
        && leaf.lines().next().is_some_and(|line| is_delimiter(line.text))
}

/// A paragraph that should be a table. Spaces that can't be seen are told by themselves.
fn unread(leaf: &Leaf, parsed: &str) -> Option<Finding> {
    if !leaf.text.contains(['|', '+', '\t']) || leaf.text.starts_with(is_odd_space) {
        return None;
    }
    let lines: Vec<Line> = leaf.lines().collect();
    match lines.iter().position(|line| is_delimiter(line.text)) {
        Some(at) => Some(misread(leaf, &lines, at, parsed)),
        None => without_delimiter(leaf, &lines).or_else(|| tabs(leaf, &lines)),
    }
}

fn misread(leaf: &Leaf, lines: &[Line], at: usize, parsed: &str) -> Finding {
    let span = leaf.span(of(lines[at]));
    let new = |message: String, help: &str| {
        let message = format!("ce tableau se verrait tel quel : {message}");
        Finding::new(Code::TableUnread, span.clone(), message, help)
    };
    let Some(head) = at.checked_sub(1).map(|head| lines[head]) else {
        let help =
            "écrivez la ligne de titres juste au-dessus des tirets, sans ligne vide entre elles";
        return new("il n’a pas de ligne de titres".to_owned(), help);
    };
    let (titles, dashes) = (cells(head.text).len(), cells(lines[at].text).len());
    let is_grid = lines[at].text.contains('+');
    if titles != dashes && !is_grid {
        let message = format!("{titles} titres et {dashes} cellules de tirets");
        let help = "écrivez autant de `---` que de titres, et `\\|` pour une barre qui fait partie du texte";
        let found = new(message, help);
        let has_code = parsed[leaf.span(of(head))].contains('`');
        return if has_code { found } else { found.replace_by("|---".repeat(titles) + "|") };
    }
    if !lines[at].text.chars().all(|one| "|-: ".contains(one)) {
        let found =
            new("ses tirets ne sont pas des tirets simples".to_owned(), "écrivez `|---|---|`");
        return if is_grid { found } else { found.replace_by("|---".repeat(titles) + "|") };
    }
    let found = new("une ligne de texte le précède".to_owned(), "laissez une ligne vide avant lui");
    match at.checked_sub(2).map(|above| lines[above]) {
        Some(above) => {
            let end = leaf.span(of(above)).end;
            found.replace(end..end, "\n")
        }
        None => found,
    }
}

/// Rows between bars, and no line of dashes.
fn without_delimiter(leaf: &Leaf, lines: &[Line]) -> Option<Finding> {
    let is_row = |line: &&Line| ends(line.text) == (true, true) && cells(line.text).len() > 1;
    let bars = |line: &Line| line.text.matches(" | ").count();
    let first = lines.iter().find(is_row).or_else(|| {
        let is_table = lines.len() > 2
            && bars(&lines[0]) > 0
            && lines.iter().all(|line| bars(line) == bars(&lines[0]));
        lines.first().filter(|_| is_table)
    })?;
    let count = cells(first.text).len();
    let message = "ce tableau se verrait tel quel : sa ligne de tirets manque";
    let help = format!("ajoutez `{}|` sous la ligne de titres", "|---".repeat(count));
    Some(Finding::new(Code::TableUnread, leaf.span(of(*first)), message, help))
}

/// Cells pasted from a spreadsheet.
fn tabs(leaf: &Leaf, lines: &[Line]) -> Option<Finding> {
    let tabs = |line: &Line| line.text.trim().matches('\t').count();
    let first = lines.first().filter(|first| tabs(first) > 0 && lines.len() > 1)?;
    let start = |line: &Line| line.text.split('\t').next().unwrap_or_default().to_owned();
    // `o`, then a tab: what Word makes of its bullets.
    let is_list =
        start(first).chars().count() == 1 && lines.iter().all(|line| start(line) == start(first));
    let is_table = !is_list && lines.iter().all(|line| tabs(line) == tabs(first));
    is_table.then(|| {
        let message = "ce tableau se verrait tel quel : des tabulations séparent ses cellules";
        let help = "écrivez `| a | b |` sur chaque ligne, et `|---|---|` sous la première";
        Finding::new(Code::TableUnread, leaf.span(of(*first)), message, help)
    })
}

fn of(line: Line) -> Range<usize> {
    line.start..line.start + line.text.len()
}
