//! What a search gives.

use super::{expand::Candidate, score::Scores, stop_word::Role};

/// The entries that answer a query, and what was understood of it.
#[derive(Debug, Default)]
pub struct Answer {
    /// Those that answer, best first.
    pub strong: Vec<Hit>,
    /// Those that share a word with it, best first: nothing to pass off as an answer.
    pub weak: Vec<Hit>,
    /// The words that were looked for.
    pub found: Vec<Found>,
}

/// One entry.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hit {
    /// Its number.
    pub entry: u32,
    /// The higher, the earlier.
    pub score: f32,
    /// The score without what depends on the order of the words.
    pub base: f32,
    /// Which share of the query it answers.
    pub coverage: f32,
    /// When the query is its title: whether it is, to the word « API ».
    pub is_title: Option<bool>,
    /// Whether it is an answer.
    pub is_strong: bool,
}

/// A word of the query, and what it was taken for.
#[derive(Debug)]
pub struct Found {
    /// The word, folded.
    pub word: String,
    /// What it does in the query.
    pub role: Role,
    /// How much it counts.
    pub weight: f32,
    /// The words that it was taken for, itself included.
    pub candidates: Vec<Candidate>,
    /// What else it was taken for: words that must all be there.
    pub phrases: Vec<Vec<Vec<Candidate>>>,
    /// What it is worth to each entry.
    pub scores: Scores,
}
