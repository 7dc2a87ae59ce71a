//! What the words that may be meant are worth to each entry.

use super::{
    expand::{Candidate, Lexicon},
    phrase::holds_all,
};

/// What one word, or a group of words, is worth to each entry.
#[derive(Clone, Debug, Default)]
pub struct Scores {
    /// How much the entry speaks of it, from 0 to 1.
    pub strength: Vec<f32>,
    /// How well it answers, from 0 to 1: what was found, where.
    pub quality: Vec<f32>,
}

impl Scores {
    /// Nothing for anyone.
    pub fn none(entries: usize) -> Self {
        Self { strength: vec![0.0; entries], quality: vec![0.0; entries] }
    }

    /// Of words any of which will do.
    pub fn of_any(lexicon: Lexicon, entries: usize, candidates: &[Candidate]) -> Self {
        let mut scores = Self::none(entries);
        let mut likeliest = vec![0.0_f32; entries];
        for candidate in candidates {
            for posting in lexicon.segments[candidate.segment].postings(candidate.word) {
                let place = posting.entry as usize;
                let Some(strength) = scores.strength.get_mut(place) else { continue };
                let worth = lexicon.weights.place(posting.field, posting.count, posting.length);
                *strength += worth * candidate.likeness;
                likeliest[place] = likeliest[place].max(candidate.likeness);
                let quality = lexicon.weights.quality(posting.field) * candidate.likeness;
                scores.quality[place] = scores.quality[place].max(quality);
            }
        }
        let half = lexicon.weights.saturation;
        for (strength, likeness) in scores.strength.iter_mut().zip(likeliest) {
            // However often an unlikely word stands there, it stays unlikely.
            if likeness > 0.0 {
                *strength = likeness * *strength / (*strength + half * likeness);
            }
        }
        scores
    }

    /// Of words that must all be there, best in the same text.
    pub fn of_all(lexicon: Lexicon, entries: usize, words: &[Vec<Candidate>]) -> Self {
        let mut all = words.iter().map(|word| Self::of_any(lexicon, entries, word));
        let Some(mut scores) = all.next() else { return Self::none(entries) };
        for other in all {
            scores.keep_least(&other);
        }
        if words.len() > 1 {
            for entry in 0..entries {
                if scores.strength[entry] > 0.0 && !stand_together(lexicon, entry, words) {
                    scores.strength[entry] *= lexicon.weights.scattered;
                    scores.quality[entry] *= lexicon.weights.scattered;
                }
            }
        }
        scores
    }

    /// Takes what another way of saying it gives, where that is more.
    pub fn keep_most(&mut self, other: &Self, likeness: f32) {
        let each = |mine: &mut [f32], theirs: &[f32]| {
            for (mine, theirs) in mine.iter_mut().zip(theirs) {
                *mine = mine.max(theirs * likeness);
            }
        };
        each(&mut self.strength, &other.strength);
        each(&mut self.quality, &other.quality);
    }

    /// Makes less of it everywhere.
    pub fn lessen(&mut self, share: f32) {
        for value in self.strength.iter_mut().chain(&mut self.quality) {
            *value *= share;
        }
    }

    fn keep_least(&mut self, other: &Self) {
        let each = |mine: &mut [f32], theirs: &[f32]| {
            for (mine, theirs) in mine.iter_mut().zip(theirs) {
                *mine = mine.min(*theirs);
            }
        };
        each(&mut self.strength, &other.strength);
        each(&mut self.quality, &other.quality);
    }

    /// How many entries speak of it, those that hardly do counting little.
    pub fn count(&self) -> f32 {
        self.strength.iter().sum()
    }
}

/// Whether a text of the entry holds all the words.
pub fn stand_together(lexicon: Lexicon, entry: usize, words: &[Vec<Candidate>]) -> bool {
    let Ok(entry) = u32::try_from(entry) else { return false };
    lexicon
        .segments
        .iter()
        .enumerate()
        .any(|(segment, of)| of.texts(entry).any(|(_, text)| holds_all(segment, text, words)))
}
