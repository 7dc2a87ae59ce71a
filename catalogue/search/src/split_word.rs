//! Words that were typed as one: « geoapi ».

use super::{
    query_context::QueryContext,
    stop_word::{Role, role},
};

/// A typed word is cut in so many words at most.
const MAX_PARTS: usize = 3;

/// Longest word that is cut where its last part is misspelt: no name is as long.
const MAX_MISSPELT: usize = 40;

/// Shortest part of a word whose last part is misspelt.
const MIN_MISSPELT_PART: usize = 4;

/// The fewest words of names that make up the typed one, if any do.
pub fn split(context: QueryContext, word: &str) -> Option<Vec<String>> {
    split_in(context, word, MAX_PARTS)
}

/// As [`split`], where the last word is misspelt: « prosanteconnnect ».
pub fn split_misspelt(context: QueryContext, word: &str) -> Option<Vec<String>> {
    if word.len() > MAX_MISSPELT {
        return None;
    }
    let cuts = (MIN_MISSPELT_PART..word.len().saturating_sub(MIN_MISSPELT_PART)).rev();
    cuts.filter(|cut| word.is_char_boundary(*cut)).find_map(|cut| {
        let (first, rest) = word.split_at(cut);
        let mut parts = split(context, first)?;
        parts.push(correction(context, rest)?);
        Some(parts)
    })
}

fn split_in(context: QueryContext, word: &str, max_parts: usize) -> Option<Vec<String>> {
    if max_parts == 0 {
        return None;
    }
    if is_part(context, word) {
        return Some(vec![word.to_owned()]);
    }
    let cuts = (2..word.len().saturating_sub(1)).rev().filter(|cut| word.is_char_boundary(*cut));
    cuts.filter_map(|cut| {
        let (first, rest) = word.split_at(cut);
        let mut parts =
            is_part(context, first).then(|| split_in(context, rest, max_parts - 1))??;
        parts.insert(0, first.to_owned());
        Some(parts)
    })
    .min_by_key(Vec::len)
}

/// The word of a name that is at most one edit away.
fn correction(context: QueryContext, word: &str) -> Option<String> {
    let dictionary = &context.names().dictionary;
    let near = dictionary.within_distance(word, 1, "").into_iter();
    let near = near
        .filter(|(_, distance)| distance.whole <= 1)
        .map(|(id, distance)| (distance.whole, dictionary.folded(id)));
    let in_names = near.filter(|(_, other)| is_in_names(context, other));
    in_names.min_by_key(|(edits, _)| *edits).map(|(_, other)| other.to_owned())
}

/// Whether it can be one of the words: of those of two letters, stop words only.
fn is_part(context: QueryContext, word: &str) -> bool {
    match word.len() {
        0 | 1 => false,
        2 => role(word) == Role::StopWord,
        _ => role(word) == Role::StopWord || is_in_names(context, word),
    }
}

/// Whether a short text has the word, other than an address, whose words are joined already.
fn is_in_names(context: QueryContext, word: &str) -> bool {
    let names = context.names();
    names.dictionary.find(word).is_some_and(|id| names.is_beyond_addresses(id))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{file::Field, fixture::Fixture};

    fn check(
        split: impl Fn(QueryContext, &str) -> Option<Vec<String>>,
        typed: &str,
        expected: &str,
    ) {
        let fixture = Fixture::new(&[
            ("pro-sante-connect", &[(Field::Title, "Pro Santé Connect")]),
            ("api-geo", &[(Field::Title, "API Géo"), (Field::Slug, "apigeo")]),
        ]);
        let parts = split(fixture.context(), typed).unwrap_or_default();
        assert_eq!(parts.join(" "), expected, "{typed}");
    }

    #[test]
    fn a_word_is_cut_where_names_have_its_parts() {
        check(split, "geoapi", "geo api");
        check(split, "prosanteconnect", "pro sante connect");
    }

    #[test]
    fn a_word_with_a_part_that_is_nowhere_is_not_cut() {
        check(split, "geocadastre", "");
    }

    #[test]
    fn words_that_only_an_address_has_are_no_parts() {
        check(split, "apigeo", "api geo");
        check(split, "santeapigeo", "sante api geo");
    }

    #[test]
    fn the_last_part_may_be_misspelt() {
        check(split_misspelt, "prosanteconnnect", "pro sante connect");
        check(split, "prosanteconnnect", "");
    }

    #[test]
    fn words_longer_than_any_name_are_not_corrected() {
        check(split_misspelt, &format!("{}connnect", "sante".repeat(9)), "");
    }
}
