//! Words of the catalogue that a typed word may mean.

use super::{
    inverted_index::{InvertedIndex, Source},
    packed::{descending, pack, score_of, sorted, unpack},
    stop_word::{Role, role},
    term_dictionary::WordId,
};

/// A word that may be meant.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Candidate {
    /// The index that holds the word.
    pub source: Source,
    /// Its number there.
    pub word: WordId,
    /// How surely it is meant, from 0 to 1.
    pub similarity: f32,
}

/// The candidates for one typed word, while they are collected.
pub(super) struct Candidates<'w> {
    /// The typed word, folded.
    pub word: &'w str,
    found: Vec<Candidate>,
}

impl<'w> Candidates<'w> {
    pub fn new(word: &'w str) -> Self {
        Self { word, found: Vec::new() }
    }

    pub fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    /// Adds a word, unless it is a stop word that wasn't typed as such: « plu » never means « plus ».
    pub fn push(&mut self, index: &InvertedIndex, word: WordId, similarity: f32) {
        let folded = index.dictionary.folded(word);
        if role(folded) != Role::StopWord || folded == self.word {
            self.found.push(Candidate { source: index.source, word, similarity });
        }
    }

    /// Adds words that are equally similar.
    pub fn extend(
        &mut self,
        index: &InvertedIndex,
        words: impl IntoIterator<Item = WordId>,
        similarity: f32,
    ) {
        for word in words {
            self.push(index, word, similarity);
        }
    }

    /// Each word once, with the highest similarity that it was found with.
    pub fn deduplicated(self) -> Vec<Candidate> {
        let id = |candidate: &Candidate| candidate.word << 1 | candidate.source as u32;
        let packed = |one: &Candidate| pack(id(one), descending(one.similarity));
        let mut keys = sorted(self.found.iter().map(packed).collect());
        keys.dedup_by_key(|key| unpack(*key).0);
        let candidate = |key: u64| {
            let (id, similarity) = unpack(key);
            let source = if id & 1 == 0 { Source::Names } else { Source::Texts };
            Candidate { source, word: id >> 1, similarity: score_of(similarity) }
        };
        keys.into_iter().map(candidate).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{file::Field, fixture::names_of};

    #[test]
    fn a_word_is_kept_once_at_its_highest_similarity() {
        let index = names_of(&[("eau", &[(Field::Title, "Cours d’eau")])]);
        let mut candidates = Candidates::new("eau");
        let word = index.names.dictionary.find("eau");
        candidates.extend(&index.names, word, 0.5);
        candidates.extend(&index.names, word, 0.95);
        let similarities: Vec<f32> =
            candidates.deduplicated().iter().map(|candidate| candidate.similarity).collect();
        assert_eq!(similarities, [0.95]);
    }

    #[test]
    fn a_stop_word_is_meant_only_when_it_was_typed() {
        let index = names_of(&[("plu", &[(Field::Tagline, "Plus de PLU")])]);
        for (typed, kept) in [("plu", 0), ("plus", 1)] {
            let mut candidates = Candidates::new(typed);
            candidates.extend(&index.names, index.names.dictionary.find("plus"), 0.75);
            assert_eq!(candidates.deduplicated().len(), kept, "{typed}");
        }
    }
}
