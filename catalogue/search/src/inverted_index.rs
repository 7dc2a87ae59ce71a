//! An inverted index over one data file: from a word to the fields of the entries that hold it
//! (postings), and from an entry to its texts, word by word.
//!
//! In a large catalogue where each word stands comes when it is asked for ([`super::posting_part`]). A text then has
//! the words whose places have come, and [`OTHER`] in the place of the others: enough for a search, which looks for
//! no other word. Texts that are shown come as they are written.

use std::collections::BTreeMap;

pub use super::file::Source;
use super::{
    file::{Field, SearchFile, read_line},
    missing::{Missing, PartKind},
    numbering::{NumberedText, Numbering},
    stop_word::{Role, role},
    term_dictionary::{TermDictionary, WordId},
};

/// Number of an entry.
pub type EntryId = u32;

/// A word whose place in a text hasn't come.
pub const OTHER: WordId = WordId::MAX;

/// Texts by word, and words by text.
#[derive(Debug, Default)]
pub struct InvertedIndex {
    /// The file that it was made of.
    pub source: Source,
    /// The words.
    pub dictionary: TermDictionary,
    /// The texts of each entry, as far as they are here.
    pub(super) entries: Vec<Vec<Text>>,
    /// The postings of each word, as far as they are here.
    postings: Vec<Vec<Posting>>,
    /// The first word of each range of postings, and whether these are here; nothing when all are.
    pub(super) ranges: Vec<(WordId, bool)>,
    /// The texts of entries as they are written: of all, or in a large catalogue of those that are shown.
    pub(super) written: BTreeMap<EntryId, Written>,
    missing: Missing,
}

/// The lines of the texts of an entry, by their number: the letter of a field, then what is written; an empty one
/// for a text that is never shown.
pub type Written = Vec<Box<str>>;

/// A text, word by word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// Its number in its entry.
    pub number: u32,
    /// What it is.
    pub field: Field,
    /// Its words.
    pub words: Vec<WordId>,
    /// How many of them aren't stop words.
    pub telling: u32,
}

/// A field of an entry that holds a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Posting {
    /// The entry.
    pub entry: EntryId,
    /// The field.
    pub field: Field,
    /// How many times the field holds the word.
    pub count: u8,
    /// How many words the shortest text of that field with this word has: in a long title each word
    /// counts less.
    pub length: u8,
}

impl InvertedIndex {
    /// Reads a file whose words have been numbered already.
    pub(super) fn read(source: Source, words: Numbering, file: &SearchFile) -> Self {
        let (dictionary, texts) = words.finish(source);
        let mut index = Self::of_entries(source, dictionary, texts.len());
        for ((entry, texts), file) in (0..).zip(texts).zip(&file.entries) {
            for (number, text) in (0..).zip(texts) {
                index.add_text(entry, number, text);
            }
            let lines = file.texts.iter().filter(|line| read_line(line).is_some());
            index.written.insert(entry, lines.map(|line| line.as_str().into()).collect());
        }
        index
    }

    /// An index whose postings will come: the first word of each range of them.
    pub fn in_parts(
        source: Source,
        dictionary: TermDictionary,
        entries: usize,
        ranges: Vec<WordId>,
        missing: Missing,
    ) -> Self {
        let ranges = ranges.into_iter().map(|first| (first, false)).collect();
        Self { ranges, missing, ..Self::of_entries(source, dictionary, entries) }
    }

    fn of_entries(source: Source, dictionary: TermDictionary, entries: usize) -> Self {
        let postings = vec![vec![]; dictionary.len()];
        Self { source, dictionary, entries: vec![vec![]; entries], postings, ..Self::default() }
    }

    /// How many entries there are.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Whether everything was here that was asked for since the last time, in any source.
    pub fn is_all_here(&self) -> bool {
        self.missing.is_empty()
    }

    /// The fields that hold a word, in the order of the entries; none when they aren't here yet, which is noted.
    pub fn postings(&self, word: WordId) -> &[Posting] {
        let after = self.ranges.partition_point(|(first, _)| *first <= word);
        if let Some(range) = after.checked_sub(1).filter(|range| !self.ranges[*range].1) {
            self.missing.note(PartKind::Postings(self.source), range);
        }
        self.postings.get(word as usize).map_or(&[], Vec::as_slice)
    }

    /// Whether a word stands elsewhere than in addresses.
    pub fn is_beyond_addresses(&self, word: WordId) -> bool {
        if self.ranges.is_empty() {
            return self.postings(word).iter().any(|posting| posting.field != Field::Slug);
        }
        !self.dictionary.is_in_addresses(word)
    }

    /// The texts of an entry, at least with the words whose places have come.
    pub fn texts(&self, entry: EntryId) -> &[Text] {
        self.entries.get(entry as usize).map_or(&[], Vec::as_slice)
    }

    /// The lines of an entry; none when these aren't here yet, which is noted once it is known which entries are
    /// shown.
    pub fn written_lines(&self, entry: EntryId) -> Option<&Written> {
        let written = self.written.get(&entry);
        if written.is_none() && self.missing.is_but_entries() {
            self.missing.note(PartKind::Entries, (entry / ENTRIES_TOGETHER) as usize);
        }
        written
    }

    /// The texts that have come of those, with their fields.
    pub fn written_texts(&self, entry: EntryId) -> impl Iterator<Item = (Field, &str)> {
        self.written_lines(entry).into_iter().flatten().filter_map(|line| read_line(line))
    }

    fn add_text(&mut self, entry: EntryId, number: u32, text: NumberedText) {
        let NumberedText { field, words } = text;
        let is_telling = |word: &&WordId| role(self.dictionary.folded(**word)) != Role::StopWord;
        let telling = count(words.iter().filter(is_telling).count());
        let length = short(words.len());
        for word in &words {
            self.add_posting(*word, Posting { entry, field, count: 1, length });
        }
        self.entries[entry as usize].push(Text { number, field, words, telling });
    }

    /// Adds an occurrence of a word, in the order of the entries: those in the same field of an entry are one
    /// posting.
    pub(super) fn add_posting(&mut self, word: WordId, posting: Posting) {
        let Some(of_word) = self.postings.get_mut(word as usize) else { return };
        let of_entry = of_word.iter_mut().rev().take_while(|last| last.entry == posting.entry);
        let mut same = of_entry.filter(|last| last.field == posting.field);
        if let Some(same) = same.next() {
            same.count = same.count.saturating_add(1);
            same.length = same.length.min(posting.length);
        } else {
            of_word.push(posting);
        }
    }
}

/// How many entries are in one file: cards and texts are asked for by the few that are shown.
pub const ENTRIES_TOGETHER: u32 = 2;

/// A length as postings have it.
pub(super) fn short(length: usize) -> u8 {
    u8::try_from(length).unwrap_or(u8::MAX)
}

/// A length as a number of 32 bits: files hold far fewer than four billion words.
fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{file::SearchEntry, fixture::names_of, index::SearchIndex};

    /// The postings of a word: entry, field, count, length.
    fn check(word: &str, expected: &[(EntryId, Field, u8, u8)]) {
        let names = names_of(&[
            ("eau", &[(Field::Title, "Eau, eau potable"), (Field::Keyword, "eau")]),
            ("rien", &[]),
            ("mer", &[(Field::Keyword, "eau de mer"), (Field::Keyword, "eau salée")]),
        ])
        .names;
        let postings = names.dictionary.find(word).map_or(&[][..], |word| names.postings(word));
        let found: Vec<(EntryId, Field, u8, u8)> = postings
            .iter()
            .map(|posting| (posting.entry, posting.field, posting.count, posting.length))
            .collect();
        assert_eq!(found, expected, "{word}");
    }

    #[test]
    fn a_word_has_one_posting_per_field_of_an_entry() {
        check(
            "eau",
            &[(0, Field::Title, 2, 3), (0, Field::Keyword, 1, 1), (2, Field::Keyword, 2, 2)],
        );
        check("mer", &[(2, Field::Keyword, 1, 3)]);
        check("feu", &[]);
    }

    #[test]
    fn an_entry_has_its_texts_word_by_word() {
        let names = names_of(&[("rien", &[]), ("mer", &[(Field::Title, "Eau de mer")])]).names;
        assert_eq!(names.texts(0), []);
        let texts: Vec<String> = names
            .texts(1)
            .iter()
            .map(|text| {
                let words = text.words.iter().map(|word| names.dictionary.written(*word));
                words.collect::<Vec<_>>().join(" ")
            })
            .collect();
        assert_eq!(texts, ["Eau de mer"]);
        assert_eq!(names.texts(7), []);
    }

    #[test]
    fn lines_of_unknown_fields_are_ignored() {
        let texts = vec!["?eau".to_owned(), "tmer".to_owned()];
        let entries = vec![SearchEntry { slug: "eau".into(), texts }];
        let names = SearchIndex::read(&SearchFile { entries, synonyms: vec![] }).names;
        let texts: Vec<(Field, usize)> =
            names.texts(0).iter().map(|text| (text.field, text.words.len())).collect();
        assert_eq!(texts, [(Field::Title, 1)]);
        assert_eq!(names.written_texts(0).collect::<Vec<_>>(), [(Field::Title, "mer")]);
    }
}
