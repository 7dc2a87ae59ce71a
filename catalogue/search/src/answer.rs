//! What a search returns.

use super::matched_term::MatchedTerm;

/// The entries that answer a query, and what was understood of it.
#[derive(Debug, Default)]
pub struct Answer {
    /// The entries that answer, best first.
    pub strong: Vec<Hit>,
    /// The entries that only share a word with the query, best first: not to be shown as answers.
    pub weak: Vec<Hit>,
    /// The terms of the query.
    pub terms: Vec<MatchedTerm>,
}

impl Answer {
    /// Puts some entries behind the others, each in their order.
    pub fn put_last(&mut self, is_last: &dyn Fn(u32) -> bool) {
        for hits in [&mut self.strong, &mut self.weak] {
            let (last, first): (Vec<Hit>, Vec<Hit>) =
                hits.iter().partition(|hit| is_last(hit.entry));
            *hits = first;
            hits.extend(last);
        }
    }
}

/// One entry.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hit {
    /// Its number.
    pub entry: u32,
    /// The higher, the earlier.
    pub score: f32,
    /// The score before reranking: it doesn't depend on the order of the words.
    pub base: f32,
    /// The share of the query that it answers.
    pub coverage: f32,
    /// Whether the query is its title; true when it is to the word « API ».
    pub is_title: Option<bool>,
    /// Whether it is an answer.
    pub is_strong: bool,
}
