//! Adds to the terms of a query what their synonyms match.

use super::{
    compound::pairs,
    expand::forms,
    matched_term::MatchedTerm,
    phrase::Phrase,
    query_context::QueryContext,
    score::Scores,
    stem::stem,
    term_set::TermSet,
    thesaurus::{Stems, SynonymMatch, Thesaurus},
};

/// The stems by which a query can name a group of synonyms: of its terms, of the corrections of those
/// that are nowhere, and of each two terms joined.
pub fn stems(context: QueryContext, terms: &[MatchedTerm]) -> Stems {
    let mut stems: Stems = terms
        .iter()
        .enumerate()
        .map(|(place, term)| (stem(&term.word), TermSet::of(place)))
        .collect();
    for (place, term) in terms.iter().enumerate() {
        if forms(context, &term.word).is_empty() {
            let surest = |similarity| similarity >= context.weights.edits(1);
            let corrections = term.candidates.iter().filter(|one| surest(one.similarity));
            let correction_stem = |one: &_| (stem(context.folded(*one)), TermSet::of(place));
            stems.extend(corrections.map(correction_stem));
        }
    }
    stems.extend(pairs(terms.len()).map(|(first, second)| {
        let joined = format!("{}{}", terms[first].word, terms[second].word);
        (stem(&joined), TermSet::of(first).union(TermSet::of(second)))
    }));
    stems
}

/// Adds what the synonyms that the query names are worth.
pub fn add_synonyms(
    context: QueryContext,
    thesaurus: &Thesaurus,
    stems: &Stems,
    terms: &mut [MatchedTerm],
) {
    let matches = thesaurus.matches(stems);
    lower_partial_names(context, &matches, terms);
    for group in &matches {
        let weights = context.weights;
        let synonyms = group.synonyms.iter().map(|phrase| (*phrase, weights.synonym));
        let related = group.related.iter().map(|phrase| (phrase, weights.related));
        for (phrase, similarity) in synonyms.chain(related).chain([(group.name, 1.0)]) {
            let phrase = Phrase::of_words(context, &phrase.words);
            if phrase.0.iter().all(|word| !word.is_empty()) {
                add_phrase(context, group.terms, &phrase, similarity, terms);
            }
        }
    }
}

/// A word of a name of several words (« permis » in « permis de conduire ») counts less by itself.
fn lower_partial_names(context: QueryContext, matches: &[SynonymMatch], terms: &mut [MatchedTerm]) {
    for (place, term) in terms.iter_mut().enumerate() {
        let names_it =
            |group: &SynonymMatch| group.name.words.len() > 1 && group.terms.contains(place);
        if matches.iter().any(names_it) {
            term.scores.scale(context.weights.partial_name);
        }
    }
}

fn add_phrase(
    context: QueryContext,
    named_by: TermSet,
    phrase: &Phrase,
    similarity: f32,
    terms: &mut [MatchedTerm],
) {
    let scores = Scores::of_phrase(context, phrase);
    for (place, term) in terms.iter_mut().enumerate() {
        if named_by.contains(place) {
            term.scores.take_max(&scores, similarity);
            term.phrases.push(phrase.clone());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{file::Field, fixture::Fixture};

    fn fixture() -> Fixture {
        Fixture::new(&[
            ("sso", &[(Field::Keyword, "authentification")]),
            ("permis", &[(Field::Keyword, "permis de construire")]),
            ("conduite", &[(Field::Keyword, "auto-école")]),
        ])
        .with_synonyms(&[
            (&["login", "connexion"], &["authentification"]),
            (&["permis de conduire", "auto-école"], &[]),
        ])
    }

    fn check(query: &str, expected: &[&str]) {
        let fixture = fixture();
        let context = fixture.context();
        let mut terms = fixture.terms(query);
        let stems = stems(context, &terms);
        add_synonyms(context, &fixture.index.thesaurus, &stems, &mut terms);
        let found: Vec<String> = terms
            .iter()
            .map(|term| format!("{} {}", term.word, fixture.about(&term.scores)))
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn a_term_finds_what_is_related_to_it() {
        check("login", &["login sso"]);
    }

    #[test]
    fn what_is_related_does_not_find_the_term() {
        check("authentification", &["authentification sso"]);
    }

    #[test]
    fn all_words_of_a_name_find_its_synonyms() {
        check("permis conduire", &["conduire conduite", "permis permis,conduite"]);
    }

    #[test]
    fn a_word_of_a_name_counts_less_by_itself() {
        let fixture = fixture();
        let context = fixture.context();
        let mut terms = fixture.terms("permis conduire");
        let before = terms[1].scores.strength[1];
        let stems = stems(context, &terms);
        add_synonyms(context, &fixture.index.thesaurus, &stems, &mut terms);
        assert_eq!(terms[1].word, "permis");
        assert!((terms[1].scores.strength[1] - before * context.weights.partial_name).abs() < 1e-6);
    }

    #[test]
    fn two_terms_name_a_group_by_the_word_that_they_make() {
        let fixture = fixture();
        let stems = stems(fixture.context(), &fixture.terms("log in"));
        assert!(stems.iter().any(|(stem, _)| stem == "login"));
    }
}
