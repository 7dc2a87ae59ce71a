//! The cells of a line, as Markdown cuts them.

/// The cells between the bars of a row, bars at both ends apart.
pub fn cells(row: &str) -> Vec<&str> {
    let row = row.trim();
    let row = row.strip_prefix('|').unwrap_or(row);
    let mut cells = Vec::new();
    let mut start = 0;
    for at in bars(row) {
        cells.push(&row[start..at]);
        start = at + 1;
    }
    if !row[start..].trim().is_empty() {
        cells.push(&row[start..]);
    }
    cells
}

/// The bars that part cells: those after a backslash are words.
pub fn bars(row: &str) -> impl Iterator<Item = usize> {
    let mut is_escaped = false;
    row.char_indices().filter_map(move |(at, one)| {
        let is_bar = one == '|' && !is_escaped;
        is_escaped = one == '\\' && !is_escaped;
        is_bar.then_some(at)
    })
}

/// Whether a bar starts a row, and whether one ends it.
pub fn ends(row: &str) -> (bool, bool) {
    let row = row.trim();
    let last = bars(row).last();
    (row.starts_with('|'), last.is_some_and(|at| at + 1 == row.len()))
}

/// The row with the bars between backticks made words; none when there are none.
pub fn with_bars_in_code(row: &str) -> Option<String> {
    let mut parts = row.split('`').enumerate().peekable();
    let mut text = String::new();
    while let Some((index, part)) = parts.next() {
        let is_code = index % 2 == 1 && parts.peek().is_some();
        text += &if is_code { escaped(part) } else { part.to_owned() };
        text += if parts.peek().is_some() { "`" } else { "" };
    }
    (text != row).then_some(text)
}

fn escaped(code: &str) -> String {
    let mut text = String::new();
    let mut start = 0;
    for at in bars(code) {
        text += &code[start..at];
        text += "\\";
        start = at;
    }
    text + &code[start..]
}

/// Whether a line parts the head of a table from its rows, or is meant to: dashes and bars, whatever
/// dashes.
pub fn is_delimiter(line: &str) -> bool {
    let line = line.trim();
    let is_part = |one: char| "|-:+=_–—─ \t".contains(one);
    let is_cell = |cell: &&str| cell.contains(['-', '=', '_', '–', '—', '─']);
    let parts: Vec<&str> = line.split(['|', '+']).filter(|cell| !cell.trim().is_empty()).collect();
    line.contains(['|', '+'])
        && line.chars().all(is_part)
        && !parts.is_empty()
        && parts.iter().all(is_cell)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_is_cut_at_its_bars() {
        for (row, count) in
            [("| a | b |", 2), ("a | b", 2), ("| a ||", 2), (r"| a \| b |", 1), ("|", 0)]
        {
            assert_eq!(cells(row).len(), count, "{row}");
        }
        assert_eq!(ends("| a"), (true, false));
        assert_eq!(ends(r"a \|"), (false, false));
    }

    #[test]
    fn bars_of_code_are_escaped_once() {
        assert_eq!(with_bars_in_code("| `a|b` | c |").as_deref(), Some(r"| `a\|b` | c |"));
        assert_eq!(with_bars_in_code(r"| `a\|b` | c |"), None);
        assert_eq!(with_bars_in_code("| a ` | c |"), None);
    }

    #[test]
    fn a_line_of_dashes_may_have_other_dashes() {
        for line in ["|---|---|", "--- | :-:", "|–|—|", "+---+---+", "| - |", "|===|==="] {
            assert!(is_delimiter(line), "{line}");
        }
        for line in ["---", "a | b", "| |", "| a | - |", "+"] {
            assert!(!is_delimiter(line), "{line}");
        }
    }
}
