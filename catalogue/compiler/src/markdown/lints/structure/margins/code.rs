//! Code that is a text with a margin: it holds marks of Markdown, or sentences.

use std::ops::Range;

use super::super::super::finding::Finding;
use crate::code::Code;

/// What shows that a block of code is a text.
pub fn check(parsed: &str, span: Range<usize>) -> Option<Finding> {
    let code = &parsed[span.clone()];
    let lines = || code.lines().map(str::trim).filter(|line| !line.is_empty());
    let has_keys = lines().any(is_key);
    let is_text = lines().any(|line| has_mark(line) || !has_keys && is_item(line))
        || lines().all(is_sentence);
    is_text.then(|| {
        let end = span.start + code.lines().next().unwrap_or_default().trim_end().len();
        let message = "quatre espaces au début d’une ligne en font du code : ce texte se verrait tel quel";
        let help = "retirez les espaces au début de ces lignes, ou entourez-les de lignes ``` si c’est du code";
        Finding::new(Code::IndentedCode, span.start..end, message, help)
    })
}

/// Bold, a link, a heading, a table.
fn has_mark(line: &str) -> bool {
    let is_bold = line.split("**").enumerate().skip(1).any(|(index, words)| {
        index % 2 == 1 && words.starts_with(char::is_alphanumeric) && words.trim_end() == words
    }) && line.matches("**").count() > 1;
    let is_link = ["](http", "](/", "](mailto:", "](#"].iter().any(|link| line.contains(link));
    let title = line.trim_start_matches('#');
    let is_row = line.starts_with('|') && line.ends_with('|') && line.contains("---");
    is_bold || is_row || is_link || (line.len() - title.len() > 1 && title.starts_with(' '))
}

/// `clé: valeur`, also in an item.
fn is_key(line: &str) -> bool {
    let line = line.trim_start_matches(['-', ' ']);
    let key = line.split(':').next().unwrap_or_default();
    key.len() < line.len() && !key.contains(char::is_whitespace)
}

/// An item of some words; not that of a data file.
fn is_item(line: &str) -> bool {
    let words = ["- ", "* ", "• "].iter().find_map(|mark| line.strip_prefix(mark));
    words.is_some_and(|words| words.contains(' ') && is_plain(words))
}

/// Words with a full stop, or what French has between words.
fn is_sentence(line: &str) -> bool {
    const SMALL: [&str; 9] =
        [" le ", " la ", " les ", " de ", " des ", " du ", " et ", " une ", " pour "];
    let is_french = SMALL.iter().any(|word| line.contains(word)) || line.contains('’');
    let is_long = line.split_whitespace().count() > 3;
    is_long && is_french && is_plain(line) && line.starts_with(char::is_uppercase)
}

fn is_plain(words: &str) -> bool {
    !words.contains(['{', '}', '<', '>', '=', ';', '$', '\\', '|', '"', '#', '@'])
        && !words.contains("--")
}
