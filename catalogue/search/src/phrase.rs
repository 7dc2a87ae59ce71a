//! Groups of words that must all be in a text.

use super::{expand::Candidate, vocabulary::WordId};

/// Whether a text holds all the words of a phrase.
pub fn holds_all(segment: usize, text: &[WordId], phrase: &[Vec<Candidate>]) -> bool {
    phrase.iter().all(|any| text.iter().any(|word| is_any(segment, *word, any)))
}

/// Whether a word is one of these.
pub fn is_any(segment: usize, word: WordId, any: &[Candidate]) -> bool {
    any.iter().any(|one| one.segment == segment && one.word == word)
}
