//! Marks within a line.

mod brackets;
mod entities;

use super::{
    super::{super::leaf::OPAQUE, scan::near},
    Mark,
};
use crate::markdown::element;

/// What they start with.
pub const STARTS: [char; 13] =
    [OPAQUE, '~', '^', '=', '[', '{', ':', '&', '\\', '<', '\'', '+', '$'];

const STRUCK: &str = "retirez ces signes : le texte barré n’existe pas ici";
const SCRIPT: &str = "retirez ces signes, ou écrivez le chiffre en indice : `₂`, `²`";
const HIGHLIGHT: &str = "mettez ces mots en gras : `**mots**`";
const FORMULA: &str = "écrivez la formule en mots, ou entre accents graves";
const ESCAPED: &str = "écrivez le caractère lui-même : l’esperluette est écrite deux fois";
const EMOJI: &str = "écrivez l’émoji lui-même";
const LINE_FEED: &str = "allez à la ligne à cet endroit";
const TAG: &str = "refermez la balise par `>`, ou écrivez en Markdown ce qu’elle doit faire";
const QUOTES: &str = "écrivez `**gras**` ou `*italique*`";

/// An index or an exponent, with its marks, in bytes.
const LONGEST_SCRIPT: usize = 12;

/// The mark at a byte of a line.
pub fn mark(line: &str, at: usize) -> Option<Mark> {
    let rest = near(line, at);
    let before = &line[..at];
    let is_after_word = before.ends_with(char::is_alphanumeric);
    let found = |length: Option<usize>, help| length.map(|length| Mark::new(length, help));
    let short = |mark| pair(rest, mark).filter(|length| is_after_word && *length <= LONGEST_SCRIPT);
    match rest.chars().next()? {
        '~' => found(pair(rest, "~~"), STRUCK).or_else(|| found(short("~"), SCRIPT)),
        '^' => found(short("^"), SCRIPT),
        '=' => found(pair(rest, "==").filter(|_| !before.ends_with('=')), HIGHLIGHT),
        '+' => found(pair(rest, "++").filter(|_| !is_after_word), HIGHLIGHT),
        '$' => found(pair(rest, "$$"), FORMULA),
        '[' => brackets::bracket(rest, before),
        '{' => brackets::brace(rest, before, rest.len() == line.len() - at),
        ':' => found(emoji(rest).filter(|_| word_before(before).is_empty()), EMOJI),
        '&' => entities::entity(rest),
        OPAQUE => found(entities::escaped(rest), ESCAPED),
        '\\' => found(line_feed(rest, before), LINE_FEED),
        '<' => found(tag(rest), TAG),
        '\'' if !is_after_word => found(pair(rest, "'''").or_else(|| pair(rest, "''")), QUOTES),
        _ => None,
    }
}

/// The end of what precedes a mark: nothing that people write starts further before its end.
fn tail(before: &str) -> &str {
    const LONGEST: usize = 100;
    &before[before.ceil_char_boundary(before.len().saturating_sub(LONGEST))..]
}

/// The word that a mark touches.
fn word_before(before: &str) -> &str {
    tail(before).rsplit(char::is_whitespace).next().unwrap_or_default()
}

/// `~~mots~~`: two marks, words between them and no space on their side.
fn pair(rest: &str, mark: &str) -> Option<usize> {
    let inner = rest.strip_prefix(mark)?;
    let length = inner.find(mark)?;
    let words = &inner[..length];
    let is_words = words == words.trim() && words.contains(char::is_alphanumeric);
    let symbol = mark.chars().next()?;
    (is_words && !words.starts_with(symbol)).then_some(length + 2 * mark.len())
}

/// `:warning:`.
fn emoji(rest: &str) -> Option<usize> {
    let inner = &rest[1..];
    let length = inner.find(|one: char| {
        !(one.is_ascii_lowercase() || one.is_ascii_digit() || "_+-".contains(one))
    })?;
    let is_name =
        length > 1 && inner.starts_with(|one: char| one.is_ascii_lowercase() || "+-".contains(one));
    let after = inner[length..].strip_prefix(':')?;
    let is_apart = !after.starts_with(char::is_alphanumeric);
    (is_name && is_apart).then_some(length + 2)
}

/// `\n` as programs write a line feed; not the path `C:\nom`.
fn line_feed(rest: &str, before: &str) -> Option<usize> {
    let after = rest.strip_prefix("\\n")?;
    let word = word_before(before);
    let is_name = after.starts_with(|one: char| one.is_alphanumeric() || one == '_');
    let is_path = is_name && word.len() > 1 && word.contains([':', '\\', '/']);
    (!is_path).then_some("\\n".len())
}

/// A known tag that nothing ends.
fn tag(rest: &str) -> Option<usize> {
    let inner = rest[1..].trim_start_matches('/');
    let name =
        &inner[..inner.find(|one: char| !one.is_ascii_alphanumeric()).unwrap_or(inner.len())];
    let length = rest.len() - inner.len() + name.len();
    // `a <b` compares.
    let is_tag = name.len() > 1 || inner.contains('=');
    (is_tag && element::is_known(name)).then_some(length)
}
