//! Stars and underscores that emphasise nothing.

use pulldown_cmark::{Event, Parser, Tag};

use super::super::{
    finding::Finding,
    leaf::{HARD_BREAK, Leaf, Line},
};
use crate::code::Code;

/// Stars or underscores in a row.
#[derive(Clone, Copy)]
struct Run {
    mark: char,
    start: usize,
    length: usize,
}

/// What stands on both sides of a run.
#[derive(PartialEq, Eq)]
enum Side {
    /// A word follows it and none precedes it.
    Opens,
    /// A word precedes it and none follows it.
    Closes,
    /// A space on both sides, or a space before and punctuation after it.
    Spaced,
    Within,
}

/// Adds the first mark of each line that a reader would see.
pub fn check(leaf: &Leaf, parsed: &str, findings: &mut Vec<Finding>) {
    if !leaf.text.contains(['*', '_']) {
        return;
    }
    let mut pairs = Vec::new();
    for line in leaf.lines().filter(|line| line.text.contains(['*', '_'])) {
        let runs = runs(leaf, line);
        let bold = |run: &&Run| run.mark == '*' && (2..=3).contains(&run.length);
        let bold: Vec<Run> =
            runs.iter().filter(bold).filter(|run| !is_sum(leaf, run)).copied().collect();
        if let Some(run) = bold.first() {
            findings.push(unclosed_bold(leaf, *run, bold.get(1..).unwrap_or_default(), parsed));
        } else {
            pairs.extend(runs);
        }
    }
    findings.extend(unread_pairs(leaf, &pairs));
}

/// Those that are one in the source too, not the ends of two marks.
fn runs(leaf: &Leaf, line: Line) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for (at, mark) in line.text.char_indices().filter(|(_, one)| "*_".contains(*one)) {
        let start = line.start + at;
        match runs.last_mut() {
            Some(last)
                if last.mark == mark
                    && last.start + last.length == start
                    && leaf.place(last.start) + last.length == leaf.place(start) =>
            {
                last.length += 1;
            }
            _ => runs.push(Run { mark, start, length: 1 }),
        }
    }
    runs
}

fn unclosed_bold(leaf: &Leaf, run: Run, others: &[Run], parsed: &str) -> Finding {
    let start = leaf.place(run.start);
    let message = "ce `**` se verrait tel quel : le gras n’est pas reconnu";
    let help = "fermez le gras par `**`, sans espace du côté des mots, ou retirez ce `**`";
    let finding = Finding::new(Code::BoldUnclosed, start..start + 2, message, help);
    let [other] = others else { return finding };
    let end = leaf.place(other.start) + other.length;
    match mended(&parsed[start..end], &parsed[end..]) {
        Some(text) if run.length == 2 && other.length == 2 => finding.replace(start..end, text),
        _ => finding,
    }
}

/// The same bold without spaces inside, when that makes it one; a word after it stays apart.
fn mended(written: &str, after: &str) -> Option<String> {
    let inner = written.strip_prefix("**")?.strip_suffix("**")?;
    let words = inner.trim();
    let is_apart = !inner.ends_with(char::is_whitespace) || after.starts_with(char::is_whitespace);
    let text = format!("**{words}**{}", if is_apart { "" } else { " " });
    let is_bold = Parser::new(&text).nth(1) == Some(Event::Start(Tag::Strong));
    (is_bold && words != inner).then_some(text)
}

/// `2 ** 3`, `**/*.json`.
fn is_sum(leaf: &Leaf, run: &Run) -> bool {
    let before = leaf.text[..run.start].trim_end().chars().next_back();
    let after = &leaf.text[run.start + run.length..];
    let is_number = |one: Option<char>| one.is_some_and(|one| one.is_ascii_digit());
    after.starts_with('/') || (is_number(before) && is_number(after.trim_start().chars().next()))
}

/// `*mot *`, `_ mot_`: two marks of which one has a space on its inner side.
fn unread_pairs(leaf: &Leaf, runs: &[Run]) -> impl Iterator<Item = Finding> {
    let pairs = runs.iter().zip(runs.iter().skip(1));
    let pairs = pairs.filter(|(one, other)| one.mark == other.mark && one.length == other.length);
    let is_unread = |(one, other): &(&Run, &Run)| {
        let sides = (side(leaf, one), side(leaf, other));
        sides == (Side::Opens, Side::Spaced) || sides == (Side::Spaced, Side::Closes)
    };
    pairs.filter(is_unread).map(|(one, other)| {
        let mark = &leaf.text[one.start..one.start + one.length];
        let span = leaf.span(one.start..other.start + other.length);
        let message =
            format!("ces `{mark}` se verraient tels quels : l’italique n’est pas reconnu");
        let help =
            format!("retirez l’espace entre `{mark}` et le mot, ou retirez les deux `{mark}`");
        Finding::new(Code::ItalicUnclosed, span, message, help)
    })
}

fn side(leaf: &Leaf, run: &Run) -> Side {
    let before = leaf.text[..run.start].chars().next_back();
    let after = leaf.text[run.start + run.length..].chars().next();
    let is_space =
        |one: Option<char>| one.is_none_or(|one| one.is_whitespace() || one == HARD_BREAK);
    let is_word = |one: Option<char>| one.is_some_and(char::is_alphanumeric);
    let is_end =
        |one: Option<char>| is_space(one) || one.is_some_and(|one| ".,;:!?)".contains(one));
    match (before, after) {
        _ if is_space(before) && is_end(after) => Side::Spaced,
        _ if is_word(after) && !is_word(before) => Side::Opens,
        _ if is_word(before) && is_end(after) => Side::Closes,
        _ => Side::Within,
    }
}
