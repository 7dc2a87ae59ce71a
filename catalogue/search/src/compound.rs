//! Compounds in a query: words that were typed as one, and words that were typed apart.

use super::{
    candidate::Candidate,
    expand::{forms, guesses},
    inverted_index::Source,
    matched_term::MatchedTerm,
    phrase::Phrase,
    query_context::QueryContext,
    score::Scores,
    split_word::{split, split_misspelt},
    stop_word::{Role, role},
};

/// In a longer query no two words are joined: it is a sentence rather than a name.
const MAX_JOINED: usize = 6;

/// In a longer query joined words aren't corrected.
const MAX_MISSPELT: usize = 3;

/// Shortest word that is cut in several.
const MIN_SPLIT: usize = 5;

/// Shortest joined word that is corrected.
const MIN_MISSPELT: usize = 7;

/// Adds to each term that no name has the words that it is made of.
pub fn split_terms(context: QueryContext, terms: &mut [MatchedTerm]) {
    for term in terms {
        let Some(parts) = parts(context, term) else { continue };
        let words: Vec<_> = parts.iter().map(|part| forms(context, part)).collect();
        let phrase = Phrase(words.into_iter().filter(|word| !word.is_empty()).collect());
        let scores = Scores::of_phrase(context, &phrase);
        term.scores.take_max(&scores, context.weights.compound);
        term.phrases.push(phrase);
    }
}

/// A word that a description has is only cut in several words of names, and a word that may be a
/// misspelt name isn't cut at a misspelt part.
fn parts(context: QueryContext, term: &MatchedTerm) -> Option<Vec<String>> {
    let is_name = |form: &Candidate| form.source == Source::Names;
    let forms = forms(context, &term.word);
    if term.word.len() < MIN_SPLIT || forms.iter().any(is_name) {
        return None;
    }
    let is_word = !forms.is_empty();
    let is_guessed = term.candidates.iter().any(is_name);
    let misspelt = || if is_guessed { None } else { split_misspelt(context, &term.word) };
    let parts = split(context, &term.word).filter(|parts| !is_word || are_several(parts));
    parts.or_else(misspelt).filter(|parts| parts.len() > 1)
}

/// Whether several of the parts aren't stop words: « large » isn't « la » and « rge ».
fn are_several(parts: &[String]) -> bool {
    parts.iter().filter(|part| role(part) != Role::StopWord).count() > 1
}

/// Adds to each two terms the word that they make together, in either order: « agent pass ».
pub fn join_terms(context: QueryContext, terms: &mut [MatchedTerm]) {
    for (first, second) in pairs(terms.len()) {
        let candidates = joined_candidates(context, terms, first, second);
        if candidates.is_empty() {
            continue;
        }
        let scores = Scores::of_any(context, &candidates);
        for place in [first, second] {
            terms[place].scores.take_max(&scores, context.weights.compound);
            terms[place].candidates.extend(&candidates);
        }
    }
}

/// Every two terms of a query that is short enough, in both orders.
pub fn pairs(terms: usize) -> impl Iterator<Item = (usize, usize)> {
    let firsts = if terms > MAX_JOINED { 0..0 } else { 0..terms };
    firsts
        .flat_map(move |first| (0..terms).map(move |second| (first, second)))
        .filter(|(first, second)| first != second)
}

fn joined_candidates(
    context: QueryContext,
    terms: &[MatchedTerm],
    first: usize,
    second: usize,
) -> Vec<Candidate> {
    let parts = [&*terms[first].word, &*terms[second].word];
    let joined = parts.concat();
    let found = forms(context, &joined);
    let is_misspelt = parts.iter().any(|part| forms(context, part).is_empty());
    let may_correct = terms.len() <= MAX_MISSPELT && joined.len() >= MIN_MISSPELT;
    if !found.is_empty() || !may_correct || !is_misspelt {
        return found;
    }
    let mut corrections = guesses(context, &joined, false);
    corrections.retain(|candidate| candidate.similarity >= context.weights.edits(1));
    corrections
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{file::Field, fixture::Fixture};

    fn fixture() -> Fixture {
        Fixture::new(&[
            ("api-geo", &[(Field::Title, "API Géo")]),
            ("agentpass", &[(Field::Title, "AgentPass")]),
            ("rge", &[(Field::Title, "Professionnels RGE")]),
        ])
        .with_texts(&[
            ("api-geo", &[]),
            ("agentpass", &[]),
            ("rge", &[(Field::Body, "large")]),
        ])
    }

    /// The entries that each term of a query speaks of.
    fn check(query: &str, step: fn(QueryContext, &mut [MatchedTerm]), expected: &[&str]) {
        let fixture = fixture();
        let mut terms = fixture.terms(query);
        step(fixture.context(), &mut terms);
        let found: Vec<String> = terms
            .iter()
            .map(|term| format!("{} {}", term.word, fixture.about(&term.scores)))
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn a_word_that_no_name_has_is_cut() {
        check("geoapi", split_terms, &["geoapi api-geo"]);
    }

    #[test]
    fn a_word_of_a_description_is_not_cut_at_stop_words() {
        check("large", split_terms, &["large rge"]);
        let fixture = fixture();
        let mut terms = fixture.terms("large");
        split_terms(fixture.context(), &mut terms);
        assert!(terms[0].phrases.is_empty());
    }

    #[test]
    fn two_words_find_the_one_that_they_make_in_any_order() {
        check("agent pass", join_terms, &["agent agentpass", "pass agentpass"]);
        check("pass agent", join_terms, &["agent agentpass", "pass agentpass"]);
    }

    #[test]
    fn joined_words_may_be_misspelt_in_a_short_query() {
        check("agend pass", join_terms, &["agend agentpass", "pass agentpass"]);
    }

    #[test]
    fn no_words_are_joined_in_a_sentence() {
        assert_eq!(pairs(2).collect::<Vec<_>>(), [(0, 1), (1, 0)]);
        assert_eq!(pairs(MAX_JOINED + 1).count(), 0);
    }
}
