//! What each term of a query may mean: itself, its forms, its corrections, its parts, its synonyms,
//! and what it makes with another term. And how much each term counts.

use crate::weights::Weights;

use super::{
    candidate::Candidate,
    compound::{join_terms, split_terms},
    expand::{forms, guesses},
    index::SearchIndex,
    matched_term::MatchedTerm,
    query::{Query, Term},
    query_context::QueryContext,
    side_by_side::add_side_by_side,
    stem::stem,
    stop_word::Role,
    synonym_expansion::{add_synonyms, stems},
};

/// The terms of the query with all that they match, in the order of the query's terms.
pub fn expand_query(context: QueryContext, index: &SearchIndex, query: &Query) -> Vec<MatchedTerm> {
    let candidates = |term: &Term| match term.role {
        // A town is no slip of the finger, and nothing starts with it.
        Role::Place | Role::Date => forms(context, &term.word),
        _ => guesses(context, &term.word, index.thesaurus.has_stem(&stem(&term.word))),
    };
    let candidates: Vec<Vec<Candidate>> = query.terms.iter().map(candidates).collect();
    // A word whose range isn't here yet seems unknown: it would be cut in vain.
    let are_known = context.names().is_all_here();
    let matched = |(term, candidates)| MatchedTerm::new(context, term, candidates);
    let mut terms: Vec<MatchedTerm> = query.terms.iter().zip(candidates).map(matched).collect();
    if are_known {
        split_terms(context, &mut terms);
        add_side_by_side(context, &mut terms);
    }
    // Before terms are joined: the corrections of a term aren't those of the word that it makes.
    let stems = stems(context, &terms);
    if are_known {
        join_terms(context, &mut terms);
    }
    add_synonyms(context, &index.thesaurus, &stems, &mut terms);
    for term in &mut terms {
        term.weight = weight(context, term);
    }
    terms
}

/// Rare words count more. Words that are nowhere count as well: otherwise any entry that has the
/// other words would answer.
fn weight(context: QueryContext, term: &MatchedTerm) -> f32 {
    let weights = context.weights;
    let all = number(context.names().len()) + 1.0;
    let rarity = |count: f32| (all / (count + 0.5)).ln();
    let count = term.scores.count();
    let weight =
        if count > 0.0 { bounded(rarity(count) / rarity(0.5), weights) } else { weights.unknown };
    weight * if term.role == Role::Content { 1.0 } else { weights.framing }
}

/// Not by `clamp`, which can panic: that takes 8 kB of code that writes floats to the browser.
fn bounded(rarity: f32, weights: &Weights) -> f32 {
    rarity.max(weights.min_rarity).min(1.0)
}

#[expect(clippy::cast_precision_loss, reason = "far fewer entries than a float counts exactly")]
fn number(count: usize) -> f32 {
    count as f32
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{file::Field, fixture::Fixture};

    /// The weight of each term of a query over ten entries, all about water, one about the sea.
    fn weights_of(query: &str) -> Vec<f32> {
        let mut entries: Vec<(&str, &[(Field, &str)])> = vec![("eau", &[(Field::Title, "Eau")]); 9];
        entries.push(("mer", &[(Field::Title, "Eau de mer")]));
        let fixture = Fixture::new(&entries);
        let terms = expand_query(fixture.context(), fixture.index, &Query::read(query));
        terms.iter().map(|term| term.weight).collect()
    }

    #[test]
    fn a_rare_word_counts_more_than_a_common_one() {
        let weights = weights_of("eau mer");
        assert!(weights[0] < 0.2 && weights[1] > 0.9, "{weights:?}");
    }

    #[test]
    fn a_word_that_is_nowhere_counts() {
        assert_eq!(weights_of("zzzzz"), [0.9]);
    }

    #[test]
    fn a_word_that_frames_the_question_hardly_counts() {
        // « chercher » is nowhere: 0.9, of which a framing word keeps a fifth.
        assert!((weights_of("chercher mer")[0] - 0.18).abs() < 1e-6);
    }

    #[test]
    fn terms_keep_the_order_of_the_query() {
        let fixture = Fixture::new(&[("mer", &[(Field::Title, "Eau de mer")])]);
        let terms = expand_query(fixture.context(), fixture.index, &Query::read("mer eau"));
        let words: Vec<&str> = terms.iter().map(|term| &*term.word).collect();
        assert_eq!(words, ["eau", "mer"]);
    }
}
