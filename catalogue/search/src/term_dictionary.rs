//! The words of a set of texts, and the ways to find them: the exact word, by stem, by derivational stem,
//! by phonetic key, by prefix, within an edit distance.

use catalogue::text::fold;

use super::{
    distance::{Distance, distance},
    hash::hash,
    packed::{pack, sorted, unpack},
    phonetic::phonetic_key,
    stem::{derivational_stem, stem},
};

/// Number of a word in its dictionary.
pub type WordId = u32;

/// Every word once.
#[derive(Debug, Default)]
pub struct TermDictionary {
    /// Each word as it is most often written, and folded; sorted by the folded ones.
    words: Vec<(Box<str>, Box<str>)>,
    /// The set of letters of each word: those that differ too much needn't be compared.
    letters: Vec<u32>,
    stems: KeyIndex,
    derivational_stems: KeyIndex,
    phonetic_keys: KeyIndex,
}

/// Words by a key of theirs: sorted numbers that pack the hash of the key and the word.
#[derive(Debug, Default)]
struct KeyIndex(Vec<u64>);

impl TermDictionary {
    /// Reads words separated by spaces. Those of long texts are too many to be found by their sound.
    pub fn read(words: &str, is_phonetic: bool) -> Self {
        let words: Vec<(Box<str>, Box<str>)> = words
            .split(' ')
            .filter(|word| !word.is_empty())
            .map(|word| (word.into(), fold(word).into()))
            .collect();
        let keys =
            |of: fn(&str) -> Option<String>| KeyIndex::new(words.iter().map(|(_, word)| of(word)));
        Self {
            letters: words.iter().map(|(_, word)| letters(word)).collect(),
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

    /// The number of a folded word.
    pub fn find(&self, word: &str) -> Option<WordId> {
        let place = self.words.binary_search_by(|(_, folded)| (**folded).cmp(word)).ok()?;
        WordId::try_from(place).ok()
    }

    /// The words that have this prefix.
    pub fn with_prefix(&self, prefix: &str) -> impl Iterator<Item = WordId> + '_ + use<'_> {
        let first = self.words.partition_point(|(_, folded)| &**folded < prefix);
        let rest = &self.words[first..];
        let count = rest.partition_point(|(_, folded)| folded.starts_with(prefix));
        (first..first + count).filter_map(|place| WordId::try_from(place).ok())
    }

    /// The inflected forms of a word.
    pub fn with_stem(&self, word: &str) -> impl Iterator<Item = WordId> + '_ {
        self.stems.get(&stem(word))
    }

    /// The words derived from the same one.
    pub fn with_derivational_stem(&self, word: &str) -> impl Iterator<Item = WordId> + '_ {
        derivational_stem(word).into_iter().flat_map(|stem| self.derivational_stems.get(&stem))
    }

    /// The words that sound alike.
    pub fn with_phonetic_key(&self, word: &str) -> impl Iterator<Item = WordId> + '_ {
        self.phonetic_keys.get(&phonetic_key(word))
    }

    /// The words of which the whole, or at least a prefix, is at most `bound` edits away.
    pub fn within_distance(
        &self,
        word: &str,
        bound: u8,
    ) -> impl Iterator<Item = (WordId, Distance)> {
        let wanted = letters(word);
        let all = self.words.iter().zip(&self.letters).zip(0..);
        all.filter_map(move |(((_, other), letters), id)| {
            // One edit explains at most one letter that the other word lacks.
            let missing = (wanted & !letters).count_ones();
            let is_near = missing <= u32::from(bound);
            let distance =
                is_near.then(|| distance(word.as_bytes(), other.as_bytes(), bound)).flatten()?;
            Some((id, distance))
        })
    }
}

impl KeyIndex {
    fn new(keys: impl Iterator<Item = Option<String>>) -> Self {
        let numbered = keys.zip(0..).filter_map(|(key, id)| Some((key?, id)));
        Self(sorted(numbered.map(|(key, id)| pack(hash(&key), id)).collect()))
    }

    fn get(&self, key: &str) -> impl Iterator<Item = WordId> + '_ + use<'_> {
        let key = hash(key);
        let first = self.0.partition_point(|other| *other < pack(key, 0));
        let same = self.0[first..].iter().map(|other| unpack(*other));
        same.take_while(move |(other, _)| *other == key).map(|(_, id)| id)
    }
}

/// The set of letters of a word, one bit per letter; digits and other signs share six bits.
fn letters(word: &str) -> u32 {
    word.bytes().fold(0, |letters, byte| {
        letters | 1 << if byte.is_ascii_lowercase() { byte - b'a' } else { 26 + byte % 6 }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dictionary() -> TermDictionary {
        TermDictionary::read("Cadastre Commune communes Déclaration déclarer Géographie", true)
    }

    fn folded(dictionary: &TermDictionary, words: impl Iterator<Item = WordId>) -> Vec<&str> {
        words.map(|word| dictionary.folded(word)).collect()
    }

    #[test]
    fn a_word_is_found_folded_and_shown_as_written() {
        let dictionary = dictionary();
        let word = dictionary.find("geographie");
        assert_eq!(word.map(|word| dictionary.written(word)), Some("Géographie"));
        assert_eq!(dictionary.find("geo"), None);
    }

    #[test]
    fn words_are_found_by_prefix() {
        let dictionary = dictionary();
        let words = folded(&dictionary, dictionary.with_prefix("com"));
        assert_eq!(words, ["commune", "communes"]);
    }

    #[test]
    fn words_are_found_by_what_they_have_in_common() {
        let dictionary = dictionary();
        let forms = folded(&dictionary, dictionary.with_stem("communes"));
        assert_eq!(forms, ["commune", "communes"]);
        let derived = folded(&dictionary, dictionary.with_derivational_stem("declarant"));
        assert_eq!(derived, ["declaration", "declarer"]);
        let alike = folded(&dictionary, dictionary.with_phonetic_key("geografie"));
        assert_eq!(alike, ["geographie"]);
    }

    #[test]
    fn long_texts_have_no_phonetic_keys() {
        let dictionary = TermDictionary::read("Géographie", false);
        assert_eq!(dictionary.with_phonetic_key("geographie").count(), 0);
    }

    #[test]
    fn words_are_found_within_a_distance() {
        let dictionary = dictionary();
        let near = |word, bound| -> Vec<(&str, u8)> {
            let near = dictionary.within_distance(word, bound);
            near.map(|(word, distance)| (dictionary.folded(word), distance.whole)).collect()
        };
        assert_eq!(near("cadatre", 1), [("cadastre", 1)]);
        assert_eq!(near("comune", 2), [("commune", 1), ("communes", 2)]);
        assert_eq!(near("zzzz", 2), []);
    }
}
