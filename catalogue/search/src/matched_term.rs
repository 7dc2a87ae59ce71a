//! A term of the query with everything that it was taken for.

use super::{
    candidate::Candidate, phrase::Phrase, query::Term, query_context::QueryContext, score::Scores,
    stop_word::Role,
};

/// A term of the query, and what it matches in the catalogue.
#[derive(Debug)]
pub struct MatchedTerm {
    /// The typed word, folded.
    pub word: String,
    /// What it does in the query.
    pub role: Role,
    /// How much it counts, against the other terms.
    pub weight: f32,
    /// Single words that it was taken for, itself included.
    pub candidates: Vec<Candidate>,
    /// Groups of words that it was taken for: its parts, its synonyms.
    pub phrases: Vec<Phrase>,
    /// What it is worth to each entry.
    pub scores: Scores,
}

impl MatchedTerm {
    /// A term that was taken for these words.
    pub fn new(context: QueryContext, term: &Term, candidates: Vec<Candidate>) -> Self {
        Self {
            word: term.word.clone(),
            role: term.role,
            weight: 0.0,
            scores: Scores::of_any(context, &candidates),
            candidates,
            phrases: vec![],
        }
    }
}
