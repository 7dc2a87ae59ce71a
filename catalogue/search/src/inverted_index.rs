//! An inverted index over one data file: from a word to the fields of the entries that hold it
//! (postings), and from an entry to its texts, word by word.

use super::{
    file::{Field, SearchFile},
    term_dictionary::{TermDictionary, WordId},
};

/// Number of an entry.
pub type EntryId = u32;

/// The data file that an index was made of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Source {
    /// The short texts that name the entries: titles, keywords, taglines …
    #[default]
    Names,
    /// The long texts: descriptions, data, specifications.
    Texts,
}

/// Texts by word, and words by text.
#[derive(Debug, Default)]
pub struct InvertedIndex {
    /// The file that it was made of.
    pub source: Source,
    /// The words.
    pub dictionary: TermDictionary,
    /// The words of all texts, one text after the other.
    sequence: Vec<WordId>,
    texts: Vec<Text>,
    /// The place of the first text of each entry, then the number of texts.
    entries: Vec<u32>,
    /// The place of the first posting of each word, then the number of postings.
    words: Vec<u32>,
    postings: Vec<Posting>,
}

#[derive(Clone, Copy, Debug)]
struct Text {
    field: Field,
    start: u32,
    end: u32,
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
    /// Reads a file whose dictionary has been built already.
    pub fn read(source: Source, dictionary: TermDictionary, file: &SearchFile) -> Self {
        let mut index = Self { source, dictionary, ..Self::default() };
        for entry in &file.entries {
            index.entries.push(count(index.texts.len()));
            for text in &entry.texts {
                index.read_text(text);
            }
        }
        index.entries.push(count(index.texts.len()));
        index.invert();
        index
    }

    /// How many entries there are.
    pub fn len(&self) -> usize {
        self.entries.len().saturating_sub(1)
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The fields that hold a word, in the order of the entries.
    pub fn postings(&self, word: WordId) -> &[Posting] {
        let place = word as usize;
        match self.words.get(place..place + 2) {
            Some(&[start, end]) => &self.postings[start as usize..end as usize],
            _ => &[],
        }
    }

    /// The texts of an entry: their fields and words.
    pub fn texts(&self, entry: EntryId) -> impl Iterator<Item = (Field, &[WordId])> {
        let place = entry as usize;
        let range = match self.entries.get(place..place + 2) {
            Some(&[start, end]) => start as usize..end as usize,
            _ => 0..0,
        };
        self.texts[range].iter().map(|text| (text.field, self.words_of(*text)))
    }

    fn words_of(&self, text: Text) -> &[WordId] {
        &self.sequence[text.start as usize..text.end as usize]
    }

    fn read_text(&mut self, text: &str) {
        let mut letters = text.chars();
        let Some(field) = letters.next().and_then(Field::from_letter) else { return };
        let start = count(self.sequence.len());
        let words = count(self.dictionary.len());
        let ids = letters.as_str().split(' ').filter_map(|id| id.parse().ok());
        self.sequence.extend(ids.filter(|id: &WordId| *id < words));
        self.texts.push(Text { field, start, end: count(self.sequence.len()) });
    }

    /// Builds the postings by a counting sort: the occurrences of each word are counted, then placed one
    /// after the other, in the order of the entries.
    fn invert(&mut self) {
        let mut ends = vec![0_u32; self.dictionary.len() + 1];
        for word in &self.sequence {
            ends[*word as usize + 1] += 1;
        }
        for place in 1..ends.len() {
            ends[place] += ends[place - 1];
        }
        let none = Posting { entry: 0, field: Field::Title, count: 0, length: 0 };
        let mut places = vec![none; self.sequence.len()];
        let mut next = ends.clone();
        for (entry, range) in (0..).zip(self.entries.windows(2)) {
            for text in &self.texts[range[0] as usize..range[1] as usize] {
                let words = self.words_of(*text);
                let length = u8::try_from(words.len()).unwrap_or(u8::MAX);
                for word in words {
                    let place = &mut next[*word as usize];
                    places[*place as usize] =
                        Posting { entry, field: text.field, count: 1, length };
                    *place += 1;
                }
            }
        }
        self.words = vec![0];
        for range in ends.windows(2) {
            self.add_postings(&places[range[0] as usize..range[1] as usize]);
        }
    }

    /// Adds the postings of one word: its occurrences in the same field of an entry are one posting.
    fn add_postings(&mut self, occurrences: &[Posting]) {
        let first = self.postings.len();
        for posting in occurrences {
            let of_word = &mut self.postings[first..];
            let of_entry = of_word.iter_mut().rev().take_while(|last| last.entry == posting.entry);
            let mut same = of_entry.filter(|last| last.field == posting.field);
            if let Some(same) = same.next() {
                same.count = same.count.saturating_add(1);
                same.length = same.length.min(posting.length);
            } else {
                self.postings.push(*posting);
            }
        }
        self.words.push(count(self.postings.len()));
    }
}

/// A length as a number of 32 bits: files hold far fewer than four billion words.
fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::names_of;

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
        assert_eq!(names.texts(0).count(), 0);
        let texts: Vec<String> = names
            .texts(1)
            .map(|(_, text)| {
                let words = text.iter().map(|word| names.dictionary.written(*word));
                words.collect::<Vec<_>>().join(" ")
            })
            .collect();
        assert_eq!(texts, ["Eau de mer"]);
        assert_eq!(names.texts(7).count(), 0);
    }

    #[test]
    fn lines_of_unknown_fields_and_words_are_ignored() {
        let texts = vec!["?0".to_owned(), "t0 9".to_owned()];
        let entries = vec![crate::file::SearchEntry { slug: "eau".into(), texts }];
        let file = SearchFile { words: "eau".into(), entries, synonyms: vec![] };
        let dictionary = TermDictionary::read(&file.words, true);
        let index = InvertedIndex::read(Source::Names, dictionary, &file);
        let texts: Vec<(Field, usize)> =
            index.texts(0).map(|(field, text)| (field, text.len())).collect();
        assert_eq!(texts, [(Field::Title, 1)]);
    }
}
