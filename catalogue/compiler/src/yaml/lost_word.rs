//! What YAML takes away from the start of a text: the name of a type (`!bac`), a name for other values to refer to
//! (`&bac`). A text that begins so would lose a word without a sign.

use std::collections::BTreeSet;

use saphyr_parser::{Event, Parser};

use super::SyntaxError;

/// The first text that loses a word; none where a type is one of YAML's own, or a name is referred to.
pub fn lost_word(text: &str) -> Option<SyntaxError> {
    if !text.match_indices(['!', '&']).any(|(at, _)| may_begin_value(text, at)) {
        return None;
    }
    let (mut named, mut referred_to) = (vec![], BTreeSet::new());
    for (event, span) in Parser::new_from_str(text).map_while(Result::ok) {
        match event {
            Event::Scalar(_, _, _, Some(tag)) if !tag.is_yaml_core_schema() => {
                named.push((None, span.start.index()));
            }
            Event::Scalar(_, _, name, _) if name > 0 => {
                named.push((Some(name), span.start.index()));
            }
            Event::Alias(name) => drop(referred_to.insert(name)),
            _ => {}
        }
    }
    let is_lost = |name: &Option<usize>| name.is_none_or(|name| !referred_to.contains(&name));
    let (_, character) = named.into_iter().find(|(name, _)| is_lost(name))?;
    Some(mistake(text, character))
}

/// Whether a value may begin at a byte of a text: after a key, the dash of an item or nothing.
fn may_begin_value(text: &str, at: usize) -> bool {
    let before = text[..at].trim_end_matches(' ');
    let is_apart = before.len() < at;
    before.is_empty() || before.ends_with('\n') || (is_apart && before.ends_with([':', '-']))
}

/// The parser tells where what follows the word begins, or the word itself.
fn mistake(text: &str, character: usize) -> SyntaxError {
    let value = text.char_indices().nth(character).map_or(text.len(), |(byte, _)| byte);
    let is_here = text[value..].starts_with(['!', '&']);
    let before = text[..value].rfind(['!', '&']).unwrap_or(value);
    let offset = if is_here { value } else { before };
    let word = text[offset..].split_whitespace().next().unwrap_or_default();
    SyntaxError {
        offset,
        message: format!(
            "`{word}` ne se verrait pas : au début d’une valeur, `!` et `&` ont un sens en YAML"
        ),
        help: "mettez la valeur entre guillemets",
    }
}

#[cfg(test)]
mod tests {
    use super::lost_word;

    #[test]
    fn a_word_that_would_be_lost_is_told_where_it_stands() {
        let check = |text: &str, expected: Option<&str>| {
            let found = lost_word(text).map(|mistake| &text[mistake.offset..]);
            assert_eq!(found, expected, "{text}");
        };
        check("é: x\ntitle: !API Collectes\n", Some("!API Collectes\n"));
        check("tagline: &Un essai\n", Some("&Un essai\n"));
        check("keywords:\n  - bacs\n  - &é roulants\n", Some("&é roulants\n"));
        check("a: &x un\nb: &y deux\nc: *x\n", Some("&y deux\nc: *x\n"));
        check("a: &x un\nb: *x\nc: !!str 12\nd: \"!non\"\n", None);
        check("a: R & D\nb: Attention !\nc: |\n  d: !pas un type\n  - & non\n", None);
    }
}
