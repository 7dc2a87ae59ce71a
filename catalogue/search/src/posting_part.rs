//! Where some words of a large index stand, as one file: written by the compiler, read when it is asked for.
//!
//! Numbers ([`super::number_text`]), word after word: how many entries have it; of each, how far it is from the one
//! before, and how many of its texts have the word; of each of these, how far it is from the one before, its field,
//! its length, how many of its words aren't stop words, how many times it has the word, and how far each time is
//! from the one before. A title also has its fingerprints where its [`keyword_of_title`] stands.

use std::collections::BTreeMap;

use super::{
    file::Field,
    inverted_index::{EntryId, InvertedIndex, OTHER, Posting, Text, short},
    number_text::{Numbers, push},
    stop_word::{Role, role},
    term_dictionary::WordId,
};

/// Added to the number of a field: fingerprints of a title follow.
const WITH_KEYS: u32 = 16;

/// The fingerprints of a title, with and without a leading « API ».
pub type TitleKeys = [u32; 2];

/// A word of a title that whoever types all of it looks for: the longest that isn't a stop word.
pub fn keyword_of_title<'w>(words: impl Iterator<Item = (WordId, &'w str)>) -> Option<WordId> {
    let words = words.map(|(id, word)| (role(word) != Role::StopWord, word.len(), id));
    words.max().map(|(.., id)| id)
}

impl InvertedIndex {
    /// Reads the postings of a range of words, which has come; gives the titles whose keyword is one of these. None
    /// when the file isn't what was expected.
    pub fn add_postings(&mut self, range: usize, text: &str) -> Option<Vec<(EntryId, TitleKeys)>> {
        let first = self.ranges.get(range)?.0;
        let end = self.ranges.get(range + 1).map_or(self.dictionary.len(), |next| next.0 as usize);
        let mut reader = Reader { numbers: Numbers::of(text), titles: vec![] };
        for word in first..WordId::try_from(end).ok()? {
            reader.word(word, self)?;
        }
        self.ranges[range].1 = true;
        Some(reader.titles)
    }

    /// The text of this number of an entry, as long as it is, with the words that have come.
    fn text_mut(
        &mut self,
        entry: EntryId,
        number: u32,
        new: impl FnOnce() -> Text,
    ) -> Option<&mut Text> {
        let texts = self.entries.get_mut(entry as usize)?;
        let place = texts.binary_search_by_key(&number, |text| text.number);
        let place = place.unwrap_or_else(|place| {
            texts.insert(place, new());
            place
        });
        texts.get_mut(place)
    }
}

struct Reader<'t> {
    numbers: Numbers<'t>,
    titles: Vec<(EntryId, TitleKeys)>,
}

impl Reader<'_> {
    fn word(&mut self, word: WordId, index: &mut InvertedIndex) -> Option<()> {
        let mut entry = 0;
        for _ in 0..self.numbers.next()? {
            entry += self.numbers.next()?;
            let mut number = 0;
            for _ in 0..self.numbers.next()? {
                number += self.numbers.next()?;
                self.text(word, entry, number, index)?;
            }
        }
        Some(())
    }

    fn text(
        &mut self,
        word: WordId,
        entry: EntryId,
        number: u32,
        index: &mut InvertedIndex,
    ) -> Option<()> {
        let (kind, length, telling) =
            (self.numbers.next()?, self.numbers.next()? as usize, self.numbers.next()?);
        let field = *Field::ALL.get((kind % WITH_KEYS) as usize)?;
        if kind >= WITH_KEYS {
            self.titles.push((entry, [self.numbers.next()?, self.numbers.next()?]));
        }
        let mut place = 0;
        for _ in 0..self.numbers.next()? {
            place += self.numbers.next()? as usize;
            let posting = Posting { entry, field, count: 1, length: short(length) };
            index.add_posting(word, posting);
            let text = || Text { number, field, words: vec![OTHER; length], telling };
            *index.text_mut(entry, number, text)?.words.get_mut(place)? = word;
        }
        Some(())
    }
}

/// Where each word stands: the entry, the number of the text, the place in it.
pub type Occurrences = Vec<Vec<(EntryId, u32, u32)>>;

/// Where each word of a whole index stands.
pub fn occurrences(index: &InvertedIndex) -> Occurrences {
    let mut all = vec![vec![]; index.dictionary.len()];
    for (entry, texts) in (0..).zip(&index.entries) {
        for text in texts {
            for (place, word) in (0..).zip(&text.words) {
                all[*word as usize].push((entry, text.number, place));
            }
        }
    }
    all
}

/// Writes where one word stands; `titles` gives the fingerprints of the title of an entry.
pub fn write_word(
    index: &InvertedIndex,
    word: WordId,
    occurrences: &[(EntryId, u32, u32)],
    titles: &dyn Fn(EntryId) -> TitleKeys,
) -> String {
    let mut by_text: BTreeMap<EntryId, BTreeMap<u32, Vec<u32>>> = BTreeMap::new();
    for (entry, number, place) in occurrences {
        by_text.entry(*entry).or_default().entry(*number).or_default().push(*place);
    }
    let mut file = String::new();
    let mut numbers = |numbers: &[u32]| numbers.iter().for_each(|one| push(&mut file, *one));
    numbers(&[count(by_text.len())]);
    let mut last_entry = 0;
    for (entry, texts) in by_text {
        numbers(&[entry - last_entry, count(texts.len())]);
        last_entry = entry;
        let mut last_text = 0;
        for (number, places) in texts {
            numbers(&[number - last_text]);
            last_text = number;
            numbers(&head(index, word, (entry, number), titles));
            numbers(&[count(places.len())]);
            let mut last = 0;
            for place in places {
                numbers(&[place - last]);
                last = place;
            }
        }
    }
    file
}

/// What stands before the places of a word in a text.
fn head(
    index: &InvertedIndex,
    word: WordId,
    (entry, number): (EntryId, u32),
    titles: &dyn Fn(EntryId) -> TitleKeys,
) -> Vec<u32> {
    let texts = index.texts(entry);
    let Some(text) = texts.iter().find(|text| text.number == number) else { return vec![] };
    let words = text.words.iter().map(|word| (*word, index.dictionary.folded(*word)));
    let has_keys = text.field == Field::Title && keyword_of_title(words) == Some(word);
    let kind = count(text.field.index()) + if has_keys { WITH_KEYS } else { 0 };
    let mut head = vec![kind, count(text.words.len()), text.telling];
    head.extend(if has_keys { titles(entry).to_vec() } else { vec![] });
    head
}

fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}
