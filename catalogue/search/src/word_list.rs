//! Some words in their order, and the ways to find them: by stem, by derivational stem, by phonetic key, by prefix.

use catalogue::text::fold;

use super::{
    hash::hash,
    packed::{pack, sorted, unpack},
    phonetic::phonetic_key,
    stem::{derivational_stem, stem},
};

/// What stands before a word that only addresses have.
pub const ADDRESS: char = '~';

/// A range of the words of a dictionary; places count from its start.
#[derive(Debug, Default)]
pub struct WordList {
    /// Each word as it is most often written, and folded; sorted by the folded ones.
    words: Vec<(Box<str>, Box<str>)>,
    /// The set of letters of each word: those that differ too much needn't be compared.
    letters: Vec<u32>,
    /// Those that only addresses have, when the file tells.
    in_addresses: Vec<bool>,
    pub(super) stems: KeyIndex,
    pub(super) derivational_stems: KeyIndex,
    pub(super) phonetic_keys: KeyIndex,
}

/// Words by a key of theirs: sorted numbers that pack the hash of the key and the word.
#[derive(Debug, Default)]
pub(super) struct KeyIndex(Vec<u64>);

impl WordList {
    /// Reads words separated by spaces. Those of long texts are too many to be found by their sound.
    pub fn read(words: &str, is_phonetic: bool) -> Self {
        let marked = words.split(' ').filter(|word| !word.is_empty());
        let in_addresses = marked.clone().map(|word| word.starts_with(ADDRESS)).collect();
        let bare = marked.map(|word| word.trim_start_matches(ADDRESS));
        let words = bare.map(|word| (word.into(), fold(word).into())).collect();
        Self { in_addresses, ..Self::new(words, is_phonetic) }
    }

    /// Of words as they are most often written, and folded, in the order of the folded ones.
    pub fn new(words: Vec<(Box<str>, Box<str>)>, is_phonetic: bool) -> Self {
        let keys =
            |of: fn(&str) -> Option<String>| KeyIndex::new(words.iter().map(|(_, word)| of(word)));
        Self {
            letters: words.iter().map(|(_, word)| letters(word)).collect(),
            in_addresses: vec![],
            stems: keys(|word| Some(stem(word))),
            derivational_stems: keys(derivational_stem),
            phonetic_keys: if is_phonetic {
                keys(|word| Some(phonetic_key(word)))
            } else {
                KeyIndex::default()
            },
            words,
        }
    }

    /// How many words there are.
    pub fn len(&self) -> usize {
        self.words.len()
    }

    /// A word as written, and folded.
    pub fn get(&self, place: usize) -> Option<(&str, &str)> {
        self.words.get(place).map(|(written, folded)| (&**written, &**folded))
    }

    /// Whether only addresses have the word.
    pub fn is_in_addresses(&self, place: usize) -> bool {
        self.in_addresses.get(place).copied().unwrap_or_default()
    }

    /// The place of a folded word.
    pub fn find(&self, word: &str) -> Option<usize> {
        self.words.binary_search_by(|(_, folded)| (**folded).cmp(word)).ok()
    }

    /// The places of the words that have this prefix.
    pub fn with_prefix(&self, prefix: &str) -> std::ops::Range<usize> {
        let first = self.words.partition_point(|(_, folded)| &**folded < prefix);
        let count = self.words[first..].partition_point(|(_, folded)| folded.starts_with(prefix));
        first..first + count
    }

    /// A word, if it may be within so many edits of one with these letters: one edit explains at most one letter
    /// that the other word lacks.
    pub fn near(&self, place: usize, wanted: u32, bound: u8) -> Option<&str> {
        let missing = (wanted & !self.letters[place]).count_ones();
        (missing <= u32::from(bound)).then(|| &*self.words[place].1)
    }
}

impl KeyIndex {
    fn new(keys: impl Iterator<Item = Option<String>>) -> Self {
        let numbered = keys.zip(0..).filter_map(|(key, place)| Some((key?, place)));
        Self(sorted(numbered.map(|(key, place)| pack(hash(&key), place)).collect()))
    }

    /// The places of the words that have a key.
    pub fn get(&self, key: &str) -> impl Iterator<Item = u32> + '_ + use<'_> {
        let key = hash(key);
        let first = self.0.partition_point(|other| *other < pack(key, 0));
        let same = self.0[first..].iter().map(|other| unpack(*other));
        same.take_while(move |(other, _)| *other == key).map(|(_, place)| place)
    }
}

/// The set of letters of a word, one bit per letter; digits and other signs share six bits.
pub fn letters(word: &str) -> u32 {
    word.bytes().fold(0, |letters, byte| {
        letters | 1 << if byte.is_ascii_lowercase() { byte - b'a' } else { 26 + byte % 6 }
    })
}
