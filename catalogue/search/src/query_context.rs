//! What every step of a search needs: the indexes, and the parameters of the ranking.

use super::{
    candidate::Candidate,
    inverted_index::{InvertedIndex, Posting, Source},
    weights::Weights,
};

/// Where words are looked for, and how much each thing counts.
#[derive(Clone, Copy)]
pub struct QueryContext<'e> {
    /// One index per [`Source`], in the order of that enum; the long texts may not have arrived yet.
    pub indexes: &'e [&'e InvertedIndex],
    /// The parameters.
    pub weights: &'e Weights,
}

impl<'e> QueryContext<'e> {
    /// The index of the short texts, which is always there.
    pub fn names(self) -> &'e InvertedIndex {
        self.index_of(Source::Names)
    }

    /// The index of a source.
    pub fn index_of(self, source: Source) -> &'e InvertedIndex {
        self.indexes[source as usize]
    }

    /// The word of a candidate, folded.
    pub fn folded(self, candidate: Candidate) -> &'e str {
        self.index_of(candidate.source).dictionary.folded(candidate.word)
    }

    /// The word of a candidate, as it is most often written.
    pub fn written(self, candidate: Candidate) -> &'e str {
        self.index_of(candidate.source).dictionary.written(candidate.word)
    }

    /// The fields that hold the word of a candidate.
    pub fn postings(self, candidate: Candidate) -> &'e [Posting] {
        self.index_of(candidate.source).postings(candidate.word)
    }
}
