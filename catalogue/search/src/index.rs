//! The data files of the search, ready to be searched.

use super::{
    file::{Field, SearchFile},
    hash::{hash, title_key},
    inverted_index::{InvertedIndex, Source},
    numbering::Numbering,
    posting_part::TitleKeys,
    thesaurus::Thesaurus,
};

/// The file of short texts, ready to be searched.
#[derive(Debug, Default)]
pub struct SearchIndex {
    /// Slug of each entry, most visited first.
    pub slugs: Vec<String>,
    /// Short texts.
    pub names: InvertedIndex,
    /// Synonyms.
    pub thesaurus: Thesaurus,
    /// The fingerprints of each title, as far as they are here: they come with the postings of its keyword.
    pub titles: Vec<Option<TitleKeys>>,
    /// Of the entries; an index of long texts with another one belongs to another version of the site.
    pub checksum: u32,
}

/// The file of long texts, ready to be searched.
#[derive(Debug, Default)]
pub struct SearchTexts {
    /// The texts.
    pub texts: InvertedIndex,
    /// Of the entries, as in [`SearchIndex::checksum`].
    pub checksum: u32,
}

impl SearchIndex {
    /// Reads the file of short texts.
    pub fn read(file: &SearchFile) -> Self {
        Self::numbered(numbered(file), file)
    }

    /// Builds the index of words that have been numbered, so that the browser can yield before.
    pub fn numbered(words: Numbering, file: &SearchFile) -> Self {
        let names = InvertedIndex::read(Source::Names, words, file);
        Self {
            titles: (0..)
                .zip(&file.entries)
                .map(|(entry, _)| Some(title_keys(&names, entry)))
                .collect(),
            slugs: file.entries.iter().map(|entry| entry.slug.clone()).collect(),
            thesaurus: Thesaurus::read(&file.synonyms),
            checksum: checksum(file),
            names,
        }
    }
}

impl SearchTexts {
    /// Reads the file of long texts.
    pub fn read(file: &SearchFile) -> Self {
        Self::numbered(numbered(file), file)
    }

    /// Builds the index of words that have been numbered, as [`SearchIndex::numbered`] does.
    pub fn numbered(words: Numbering, file: &SearchFile) -> Self {
        let texts = InvertedIndex::read(Source::Texts, words, file);
        Self { texts, checksum: checksum(file) }
    }
}

fn numbered(file: &SearchFile) -> Numbering {
    let mut words = Numbering::default();
    file.entries.iter().for_each(|entry| words.add(entry));
    words
}

fn title_keys(names: &InvertedIndex, entry: u32) -> TitleKeys {
    let mut title: Vec<&str> = Vec::new();
    for text in names.texts(entry).iter().filter(|text| text.field == Field::Title) {
        title.extend(text.words.iter().map(|word| names.dictionary.folded(*word)));
    }
    let whole = title_key(title.iter().copied());
    let bare = title.strip_prefix(&["api"]).filter(|rest| !rest.is_empty());
    [whole, bare.map_or(whole, |rest| title_key(rest.iter().copied()))]
}

/// A checksum of the slugs in order: two files of one compilation have the same.
fn checksum(file: &SearchFile) -> u32 {
    file.entries.iter().fold(0, |checksum: u32, entry| checksum.rotate_left(5) ^ hash(&entry.slug))
}
