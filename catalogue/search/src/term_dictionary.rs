//! The words of a set of texts, and the ways to find them: the exact word, by stem, by derivational stem,
//! by phonetic key, by prefix, within an edit distance.
//!
//! They are in ranges, in their order: one in a small catalogue; in a large one each comes when it is asked for.

use super::{
    distance::{Distance, distance},
    file::Source,
    missing::{Missing, PartKind},
    phonetic::phonetic_key,
    stem::{derivational_stem, stem},
    word_list::{KeyIndex, WordList, letters},
};

/// Number of a word in its dictionary.
pub type WordId = u32;

/// Every word once.
#[derive(Debug, Default)]
pub struct TermDictionary {
    source: Source,
    ranges: Vec<Range>,
    /// How many words there are, here or not.
    len: usize,
    missing: Missing,
}

/// Words that follow one another.
#[derive(Debug, Default)]
struct Range {
    /// None of its words comes before this, all of those before it do.
    first: Box<str>,
    start: WordId,
    words: Option<WordList>,
}

impl TermDictionary {
    /// Of words as they are most often written, and folded, in the order of the folded ones. Those of long texts are
    /// too many to be found by their sound.
    pub fn of_words(words: Vec<(Box<str>, Box<str>)>, source: Source) -> Self {
        let words = WordList::new(words, source == Source::Names);
        let len = words.len();
        let range = Range { words: Some(words), ..Range::default() };
        Self { source, ranges: vec![range], len, ..Self::default() }
    }

    /// A dictionary of so many words whose ranges will come: where each starts, and with what.
    pub fn in_parts(
        source: Source,
        len: usize,
        ranges: &[(WordId, &str)],
        missing: Missing,
    ) -> Self {
        let range = |(start, first): &(WordId, &str)| Range {
            first: (*first).into(),
            start: *start,
            words: None,
        };
        let ranges = ranges.iter().map(range).collect();
        Self { source, ranges, len, missing }
    }

    /// Adds the words of a range, which has come.
    pub fn add_range(&mut self, number: usize, words: &str) {
        let is_phonetic = self.source == Source::Names;
        if let Some(range) = self.ranges.get_mut(number) {
            range.words = Some(WordList::read(words, is_phonetic));
        }
    }

    /// How many words there are, here or not.
    pub fn len(&self) -> usize {
        self.len
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// A word as written.
    pub fn written(&self, id: WordId) -> &str {
        self.get(id).0
    }

    /// A word, folded.
    pub fn folded(&self, id: WordId) -> &str {
        self.get(id).1
    }

    /// Whether the file tells that only addresses have a word.
    pub fn is_in_addresses(&self, id: WordId) -> bool {
        let (range, place) = self.place_of(id);
        range
            .and_then(|range| range.words.as_ref())
            .is_some_and(|words| words.is_in_addresses(place))
    }

    /// The number of a folded word.
    pub fn find(&self, word: &str) -> Option<WordId> {
        let range = self.ranges_of(word).next()?;
        self.words_of(range)?.find(word).map(|place| id(&self.ranges[range], place))
    }

    /// The number of a folded word, of those that are here.
    pub fn find_here(&self, word: &str) -> Option<WordId> {
        let range = &self.ranges[self.ranges_of(word).next()?];
        range.words.as_ref()?.find(word).map(|place| id(range, place))
    }

    /// The words that have this prefix.
    pub fn with_prefix(&self, prefix: &str) -> Vec<WordId> {
        let mut found = vec![];
        for range in self.ranges_of(prefix) {
            let places = self.words_of(range).map_or(0..0, |words| words.with_prefix(prefix));
            found.extend(places.map(|place| id(&self.ranges[range], place)));
        }
        found
    }

    /// The inflected forms of a word.
    pub fn with_stem(&self, word: &str) -> Vec<WordId> {
        let stem = stem(word);
        self.with_key(start_of_stem(&stem), &stem, |words| &words.stems)
    }

    /// The words derived from the same one.
    pub fn with_derivational_stem(&self, word: &str) -> Vec<WordId> {
        let Some(stem) = derivational_stem(word) else { return vec![] };
        self.with_key(start_of_stem(&stem), &stem, |words| &words.derivational_stems)
    }

    /// The words that sound alike.
    pub fn with_phonetic_key(&self, word: &str) -> Vec<WordId> {
        // Long texts have no such keys.
        if self.source == Source::Texts || self.is_too_early() {
            return vec![];
        }
        self.with_key("", &phonetic_key(word), |words| &words.phonetic_keys)
    }

    /// The words with this start of which the whole, or at least a prefix, is at most `bound` edits away.
    pub fn within_distance(&self, word: &str, bound: u8, start: &str) -> Vec<(WordId, Distance)> {
        if self.is_too_early() {
            return vec![];
        }
        let wanted = letters(word);
        let mut found = vec![];
        for range in self.ranges_of(start) {
            let Some(words) = self.words_of(range) else { continue };
            for place in words.with_prefix(start) {
                let Some(other) = words.near(place, wanted, bound) else { continue };
                if let Some(distance) = distance(word.as_bytes(), other.as_bytes(), bound) {
                    found.push((id(&self.ranges[range], place), distance));
                }
            }
        }
        found
    }

    /// Whether what is asked for will be asked for again: then many ranges aren't read for nothing.
    fn is_too_early(&self) -> bool {
        !self.missing.is_empty()
    }

    /// The words that have a key, of those with this start.
    fn with_key(&self, start: &str, key: &str, keys: fn(&WordList) -> &KeyIndex) -> Vec<WordId> {
        let mut found = vec![];
        for range in self.ranges_of(start) {
            if let Some(words) = self.words_of(range) {
                found.extend(keys(words).get(key).map(|place| self.ranges[range].start + place));
            }
        }
        found
    }

    /// The ranges of words that may have this prefix.
    fn ranges_of(&self, prefix: &str) -> std::ops::Range<usize> {
        let is_before = |range: &Range| *range.first <= *prefix;
        let before = self.ranges.partition_point(is_before);
        let rest = &self.ranges[before..];
        let more = rest.partition_point(|range| range.first.starts_with(prefix));
        before.saturating_sub(1)..before + more
    }

    /// The words of a range; none when they aren't here yet, which is noted.
    fn words_of(&self, range: usize) -> Option<&WordList> {
        let words = self.ranges[range].words.as_ref();
        if words.is_none() {
            self.missing.note(PartKind::Words(self.source), range);
        }
        words
    }

    fn get(&self, id: WordId) -> (&str, &str) {
        let (range, place) = self.place_of(id);
        range.and_then(|range| range.words.as_ref()?.get(place)).unwrap_or_default()
    }

    fn place_of(&self, id: WordId) -> (Option<&Range>, usize) {
        let after = self.ranges.partition_point(|range| range.start <= id);
        let range = after.checked_sub(1).map(|range| &self.ranges[range]);
        (range, range.map_or(0, |range| (id - range.start) as usize))
    }
}

fn id(range: &Range, place: usize) -> WordId {
    range.start + WordId::try_from(place).unwrap_or(0)
}

/// What a word has in common with its stem: endings change, at times the letter before them. A test of the compiler
/// looks at every word of the content.
pub fn start_of_stem(stem: &str) -> &str {
    let letters = if stem.len() < 3 { stem.len() } else { 3.min(stem.len() - 1) };
    stem.get(..letters).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use catalogue::text::fold;

    use super::*;

    fn of(words: &str, source: Source) -> TermDictionary {
        let words = words.split(' ').map(|word| (word.into(), fold(word).into()));
        TermDictionary::of_words(words.collect(), source)
    }

    fn dictionary() -> TermDictionary {
        of("Cadastre Commune communes Déclaration déclarer Géographie", Source::Names)
    }

    fn folded(dictionary: &TermDictionary, words: Vec<WordId>) -> Vec<&str> {
        words.into_iter().map(|word| dictionary.folded(word)).collect()
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
        let dictionary = of("Géographie", Source::Texts);
        assert_eq!(dictionary.with_phonetic_key("geographie").len(), 0);
    }

    #[test]
    fn words_are_found_within_a_distance() {
        let dictionary = dictionary();
        let near = |word, bound| -> Vec<(&str, u8)> {
            let near = dictionary.within_distance(word, bound, "").into_iter();
            near.map(|(word, distance)| (dictionary.folded(word), distance.whole)).collect()
        };
        assert_eq!(near("cadatre", 1), [("cadastre", 1)]);
        assert_eq!(near("comune", 2), [("commune", 1), ("communes", 2)]);
        assert_eq!(near("zzzz", 2), []);
    }
}
