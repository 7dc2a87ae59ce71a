//! From a typed word to the words of the vocabularies that may be meant, with how surely.

use super::{
    file::Field,
    segment::Segment,
    stop_word::{Role, role},
    vocabulary::{Vocabulary, WordId, halves, pair, sorted},
    weights::Weights,
};

/// A word that may be meant.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Candidate {
    /// Number of the segment whose word it is.
    pub segment: usize,
    /// The word.
    pub word: WordId,
    /// How surely it is meant, from 0 to 1.
    pub likeness: f32,
}

/// How often a misspelt word stands in the entries at most.
const RARE: usize = 2;

/// Longest word in which misspelt ones are looked for.
const LONGEST: usize = 40;

/// The segments in which words are looked for.
#[derive(Clone, Copy)]
pub struct Lexicon<'e> {
    /// Short texts, then long ones.
    pub segments: &'e [&'e Segment],
    /// The figures.
    pub weights: &'e Weights,
}

impl Lexicon<'_> {
    /// The word itself and its other forms.
    pub fn forms(&self, word: &str) -> Vec<Candidate> {
        let mut candidates = Candidates { word, found: Vec::new() };
        for segment in self.vocabularies() {
            self.same_word(word, segment, &mut candidates);
        }
        candidates.settle()
    }

    /// Everything that may be meant by a word that is perhaps unfinished, perhaps misspelt; not the
    /// latter when it is known to be a word.
    pub fn guesses(&self, word: &str, is_word: bool) -> Vec<Candidate> {
        let is_known = is_word || !self.forms(word).is_empty();
        let mut candidates = Candidates { word, found: Vec::new() };
        for segment in self.vocabularies() {
            // What names entries is misspelt oftener than what their descriptions say.
            let is_found = !candidates.found.is_empty();
            self.same_word(word, segment, &mut candidates);
            self.related(word, segment, &mut candidates);
            if !is_known && !is_found {
                self.misspelt(word, segment, &mut candidates);
            } else if is_known && !is_word && word.len() >= 7 {
                self.perhaps_misspelt(word, segment, &mut candidates);
            }
        }
        candidates.settle()
    }

    /// The word of a candidate.
    pub fn folded(&self, candidate: Candidate) -> &str {
        self.segments[candidate.segment].vocabulary.folded(candidate.word)
    }

    fn vocabularies(&self) -> impl Iterator<Item = (usize, &Vocabulary)> {
        self.segments.iter().map(|segment| &segment.vocabulary).enumerate()
    }

    fn same_word(&self, word: &str, of: (usize, &Vocabulary), candidates: &mut Candidates) {
        candidates.extend(of, of.1.find(word), 1.0);
        candidates.extend(of, of.1.with_stem(word), self.weights.stem);
    }

    /// Derived words, longer ones, and the word itself behind a forgotten apostrophe.
    fn related(&self, word: &str, of: (usize, &Vocabulary), candidates: &mut Candidates) {
        let (_, vocabulary) = of;
        let weights = self.weights;
        candidates.extend(of, vocabulary.with_root(word), weights.root);
        // One or two letters start too many words: those of names will do.
        let starts = of.0 == 0 || word.len() > 2;
        for id in vocabulary.starting(word).filter(|_| starts) {
            let share = length(word) / length(vocabulary.folded(id));
            candidates.push(of, id, weights.beginning * (0.5 + 0.5 * share));
        }
        if vocabulary.find(word).is_some() {
            return;
        }
        for elided in ["d", "l", "j", "n", "s", "qu"] {
            if let Some(rest) = word.strip_prefix(elided).filter(|rest| rest.len() >= 4) {
                candidates.extend(of, vocabulary.find(rest), weights.joined);
                candidates.extend(of, vocabulary.with_stem(rest), weights.joined * weights.stem);
            }
        }
    }

    fn misspelt(&self, word: &str, of: (usize, &Vocabulary), candidates: &mut Candidates) {
        let (_, vocabulary) = of;
        let weights = self.weights;
        let bound = match word.len() {
            0..4 => return,
            4..8 => 1,
            _ => 2,
        };
        if word.len() >= 5 {
            candidates.extend(of, vocabulary.with_sound(word), weights.sound);
        }
        for (id, distance) in vocabulary.near(word, bound) {
            let other = vocabulary.folded(id).as_bytes();
            // Short words have too many neighbours: their first letter is seldom the wrong one.
            if other.len() < 4 || (word.len() < 6 && other[0] != word.as_bytes()[0]) {
                continue;
            }
            if distance.whole <= bound {
                let slips = usize::from(distance.whole.max(1)) - 1;
                candidates.push(of, id, weights.slips[slips]);
            } else if distance.beginning <= 1 && word.len() >= 5 {
                candidates.push(of, id, weights.near_beginning);
            }
        }
    }

    /// A mistake that an entry has made too: the usual spelling stands in more of them.
    fn perhaps_misspelt(&self, word: &str, of: (usize, &Vocabulary), candidates: &mut Candidates) {
        let (segment, vocabulary) = of;
        let places = |id| self.segments[segment].postings(id).len();
        let own = vocabulary.find(word).map_or(0, places);
        for (id, distance) in vocabulary.near(word, 1).filter(|_| own <= RARE) {
            if distance.whole == 1 && places(id) > own {
                candidates.push(of, id, self.weights.slips[0] * self.weights.stem);
            }
        }
    }

    /// The words that were typed as one: « geoapi ». None when it isn't so.
    pub fn parts(&self, word: &str) -> Option<Vec<String>> {
        self.parts_of(word, 3)
    }

    /// The same when the last of them is misspelt: « prosanteconnnect ». Never in what no name is as
    /// long as.
    pub fn nearly_parts(&self, word: &str) -> Option<Vec<String>> {
        if word.len() > LONGEST {
            return None;
        }
        let cuts = (4..word.len().saturating_sub(4)).rev();
        cuts.filter(|cut| word.is_char_boundary(*cut)).find_map(|cut| {
            let (first, rest) = word.split_at(cut);
            let mut parts = self.parts(first)?;
            parts.push(self.correction(rest)?);
            Some(parts)
        })
    }

    /// This word of a name, or the one that a slip parts from it.
    fn correction(&self, word: &str) -> Option<String> {
        let vocabulary = &self.segments[0].vocabulary;
        let near = vocabulary.near(word, 1).filter(|(_, distance)| distance.whole <= 1);
        let near = near.map(|(id, distance)| (distance.whole, vocabulary.folded(id)));
        let in_names = near.filter(|(_, other)| self.is_in_names(other));
        in_names.min_by_key(|(slips, _)| *slips).map(|(_, other)| other.to_owned())
    }

    fn parts_of(&self, word: &str, most: usize) -> Option<Vec<String>> {
        if most == 0 {
            return None;
        }
        if self.is_part(word) {
            return Some(vec![word.to_owned()]);
        }
        let cuts =
            (2..word.len().saturating_sub(1)).rev().filter(|cut| word.is_char_boundary(*cut));
        cuts.filter_map(|cut| {
            let (first, rest) = word.split_at(cut);
            let mut parts = self.is_part(first).then(|| self.parts_of(rest, most - 1))??;
            parts.insert(0, first.to_owned());
            Some(parts)
        })
        .min_by_key(Vec::len)
    }

    /// Two letters are a word only when they bind others.
    fn is_part(&self, word: &str) -> bool {
        match word.len() {
            0 | 1 => false,
            2 => role(word) == Role::Binding,
            _ => role(word) == Role::Binding || self.is_in_names(word),
        }
    }

    /// Not in addresses alone, whose words are joined already.
    fn is_in_names(&self, word: &str) -> bool {
        let names = self.segments[0];
        let postings = names.vocabulary.find(word).map_or(&[][..], |id| names.postings(id));
        postings.iter().any(|posting| posting.field != Field::Slug)
    }
}

/// Candidates for one word.
struct Candidates<'w> {
    word: &'w str,
    found: Vec<Candidate>,
}

impl Candidates<'_> {
    /// Nobody who types « plu » looks for « plus ».
    fn push(&mut self, segment: (usize, &Vocabulary), word: WordId, likeness: f32) {
        let (segment, vocabulary) = segment;
        let folded = vocabulary.folded(word);
        if role(folded) != Role::Binding || folded == self.word {
            self.found.push(Candidate { segment, word, likeness });
        }
    }

    fn extend(
        &mut self,
        segment: (usize, &Vocabulary),
        words: impl IntoIterator<Item = WordId>,
        likeness: f32,
    ) {
        for word in words {
            self.push(segment, word, likeness);
        }
    }

    /// Each word once, at its likeliest.
    fn settle(self) -> Vec<Candidate> {
        let place = |candidate: &Candidate| candidate.word << 1 | u32::from(candidate.segment > 0);
        // Likenesses are positive: as numbers of bits they have the same order.
        let key = |candidate: &Candidate| pair(place(candidate), !candidate.likeness.to_bits());
        let mut keys = sorted(self.found.iter().map(key).collect());
        keys.dedup_by_key(|key| halves(*key).0);
        let candidate = |key: u64| {
            let (place, likeness) = halves(key);
            Candidate {
                segment: usize::from(place & 1 == 1),
                word: place >> 1,
                likeness: f32::from_bits(!likeness),
            }
        };
        keys.into_iter().map(candidate).collect()
    }
}

fn length(word: &str) -> f32 {
    f32::from(u8::try_from(word.len()).unwrap_or(u8::MAX))
}
