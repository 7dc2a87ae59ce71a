//! The words of a set of texts, and the ways to find one: as written, by its stem, by its root, by
//! its sound, by its beginning, or nearly.

use std::collections::BinaryHeap;

use catalogue::text::fold;

use super::{
    distance::{Distance, distance},
    stem,
};
/// Number of a word.
pub type WordId = u32;

/// Every word once.
#[derive(Debug, Default)]
pub struct Vocabulary {
    /// As written most often, and folded; in the order of the folded ones.
    words: Vec<(Box<str>, Box<str>)>,
    /// Which letters each has: what is too far needn't be compared.
    letters: Vec<u32>,
    stems: Keys,
    roots: Keys,
    sounds: Keys,
}

/// Words by what a function makes of them: its hash, then the word.
#[derive(Debug, Default)]
struct Keys(Vec<u64>);

impl Vocabulary {
    /// From words separated by spaces; those of long texts are many, and aren't found by their sound.
    pub fn read(words: &str, has_sounds: bool) -> Self {
        let words: Vec<(Box<str>, Box<str>)> = words
            .split(' ')
            .filter(|word| !word.is_empty())
            .map(|word| (word.into(), fold(word).into()))
            .collect();
        let keys =
            |of: fn(&str) -> Option<String>| Keys::new(words.iter().map(|(_, word)| of(word)));
        Self {
            letters: words.iter().map(|(_, word)| letters(word)).collect(),
            stems: keys(|word| Some(stem::stem(word))),
            roots: keys(stem::root),
            sounds: if has_sounds { keys(|word| Some(stem::sound(word))) } else { Keys::default() },
            words,
        }
    }

    /// How many words there are.
    pub fn len(&self) -> usize {
        self.words.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// A word as written.
    pub fn written(&self, id: WordId) -> &str {
        self.words.get(id as usize).map_or("", |(written, _)| written)
    }

    /// A word, folded.
    pub fn folded(&self, id: WordId) -> &str {
        self.words.get(id as usize).map_or("", |(_, folded)| folded)
    }

    /// This very word.
    pub fn find(&self, word: &str) -> Option<WordId> {
        let place = self.words.binary_search_by(|(_, folded)| (**folded).cmp(word)).ok()?;
        WordId::try_from(place).ok()
    }

    /// The words that start so.
    pub fn starting(&self, beginning: &str) -> impl Iterator<Item = WordId> + '_ + use<'_> {
        let first = self.words.partition_point(|(_, folded)| &**folded < beginning);
        let rest = &self.words[first..];
        let count = rest.partition_point(|(_, folded)| folded.starts_with(beginning));
        (first..first + count).filter_map(|place| WordId::try_from(place).ok())
    }

    /// Forms of the same word.
    pub fn with_stem(&self, word: &str) -> impl Iterator<Item = WordId> + '_ {
        self.stems.get(&stem::stem(word))
    }

    /// Words derived from the same one.
    pub fn with_root(&self, word: &str) -> impl Iterator<Item = WordId> + '_ {
        stem::root(word).into_iter().flat_map(|root| self.roots.get(&root))
    }

    /// Words said alike.
    pub fn with_sound(&self, word: &str) -> impl Iterator<Item = WordId> + '_ {
        self.sounds.get(&stem::sound(word))
    }

    /// Words that a few slips part from this one, or whose beginning is so near.
    pub fn near(&self, word: &str, bound: u8) -> impl Iterator<Item = (WordId, Distance)> {
        let wanted = letters(word);
        let all = self.words.iter().zip(&self.letters).zip(0..);
        all.filter_map(move |(((_, other), letters), id)| {
            // Each slip explains one letter that the other word lacks.
            let missing = (wanted & !letters).count_ones();
            let is_near = missing <= u32::from(bound);
            let distance =
                is_near.then(|| distance(word.as_bytes(), other.as_bytes(), bound)).flatten()?;
            Some((id, distance))
        })
    }
}

impl Keys {
    fn new(keys: impl Iterator<Item = Option<String>>) -> Self {
        let numbered = keys.zip(0..).filter_map(|(key, id)| Some((key?, id)));
        Self(sorted(numbered.map(|(key, id)| pair(hash(&key), id)).collect()))
    }

    fn get(&self, key: &str) -> impl Iterator<Item = WordId> + '_ + use<'_> {
        let key = hash(key);
        let first = self.0.partition_point(|other| *other < pair(key, 0));
        let same = self.0[first..].iter().map(|other| halves(*other));
        same.take_while(move |(other, _)| *other == key).map(|(_, id)| id)
    }
}

/// Smallest first. A heap sorts a little slower than the library's other way, whose program is as
/// large as all of [`super::expand`].
pub(super) fn sorted(numbers: Vec<u64>) -> Vec<u64> {
    BinaryHeap::from(numbers).into_sorted_vec()
}

/// Two numbers as one: sorting such numbers is one function of the program, whatever they stand for.
pub(super) fn pair(high: u32, low: u32) -> u64 {
    u64::from(high) << 32 | u64::from(low)
}

/// The two numbers of a pair.
#[expect(clippy::cast_possible_truncation, reason = "that is what a half is")]
pub(super) fn halves(pair: u64) -> (u32, u32) {
    ((pair >> 32) as u32, pair as u32)
}

/// FNV-1a: two stems of a language hardly ever share one of four billion numbers.
pub(super) fn hash(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

/// One bit a letter, digits and others together.
fn letters(word: &str) -> u32 {
    word.bytes().fold(0, |letters, byte| {
        letters | 1 << if byte.is_ascii_lowercase() { byte - b'a' } else { 26 + byte % 6 }
    })
}
