//! What each term of a query may mean: itself, its forms, its corrections, its parts, its synonyms,
//! and what it makes with another term. And how much each term counts.

use super::{
    compound::{join_terms, split_terms},
    expand::guesses,
    index::SearchIndex,
    matched_term::MatchedTerm,
    query::{Query, Term},
    query_context::QueryContext,
    stem::stem,
    stop_word::Role,
    synonym_expansion::{add_synonyms, stems},
};

/// The terms of the query with all that they match, in the order of the query's terms.
pub fn expand_query(context: QueryContext, index: &SearchIndex, query: &Query) -> Vec<MatchedTerm> {
    let matched = |term: &Term| {
        let is_synonym = index.thesaurus.has_stem(&stem(&term.word));
        MatchedTerm::new(context, term, guesses(context, &term.word, is_synonym))
    };
    let mut terms: Vec<MatchedTerm> = query.terms.iter().map(matched).collect();
    split_terms(context, &mut terms);
    // Before terms are joined: the corrections of a term aren't those of the word that it makes.
    let stems = stems(context, &terms);
    join_terms(context, &mut terms);
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
    let weight = if count > 0.0 {
        (rarity(count) / rarity(0.5)).clamp(weights.min_rarity, 1.0)
    } else {
        weights.unknown
    };
    weight * if term.role == Role::Content { 1.0 } else { weights.framing }
}

#[expect(clippy::cast_precision_loss, reason = "far fewer entries than a float counts exactly")]
fn number(count: usize) -> f32 {
    count as f32
}
