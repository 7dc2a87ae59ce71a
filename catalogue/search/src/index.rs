//! The data files of the search, ready to be searched.

use super::{
    file::{Field, SearchFile},
    request::title_key,
    segment::Segment,
    thesaurus::Thesaurus,
    vocabulary::{Vocabulary, hash},
};

/// The file of short texts, ready to be searched.
#[derive(Debug, Default)]
pub struct SearchIndex {
    /// Slug of each entry, most visited first.
    pub slugs: Vec<String>,
    /// Short texts.
    pub names: Segment,
    /// Synonyms.
    pub thesaurus: Thesaurus,
    /// The words of each title, with and without « API ».
    pub titles: Vec<[u32; 2]>,
    /// Of the compilation: that of the long texts must be the same.
    pub stamp: u32,
}

/// The file of long texts, ready to be searched.
#[derive(Debug, Default)]
pub struct SearchTexts {
    /// The texts.
    pub texts: Segment,
    /// Of the compilation.
    pub stamp: u32,
}

impl SearchIndex {
    /// Reads the file of short texts.
    pub fn read(file: &SearchFile) -> Self {
        Self::with_words(Self::words(file), file)
    }

    /// Builds the vocabulary. Apart from [`Self::with_words`], so that a browser can do something else
    /// in between.
    pub fn words(file: &SearchFile) -> Vocabulary {
        Vocabulary::read(&file.words, true)
    }

    /// Builds the rest of the index.
    pub fn with_words(words: Vocabulary, file: &SearchFile) -> Self {
        let names = Segment::read(words, file);
        Self {
            titles: (0..).zip(&file.entries).map(|(entry, _)| title_keys(&names, entry)).collect(),
            slugs: file.entries.iter().map(|entry| entry.slug.clone()).collect(),
            thesaurus: Thesaurus::read(&file.synonyms),
            stamp: stamp(file),
            names,
        }
    }
}

impl SearchTexts {
    /// Reads the file of long texts.
    pub fn read(file: &SearchFile) -> Self {
        Self::with_words(Self::words(file), file)
    }

    /// Builds the vocabulary.
    pub fn words(file: &SearchFile) -> Vocabulary {
        Vocabulary::read(&file.words, false)
    }

    /// Builds the rest of the index.
    pub fn with_words(words: Vocabulary, file: &SearchFile) -> Self {
        Self { texts: Segment::read(words, file), stamp: stamp(file) }
    }
}

fn title_keys(names: &Segment, entry: u32) -> [u32; 2] {
    let mut title: Vec<&str> = Vec::new();
    for (_, words) in names.texts(entry).filter(|(field, _)| *field == Field::Title) {
        title.extend(words.iter().map(|word| names.vocabulary.folded(*word)));
    }
    let whole = title_key(title.iter().copied());
    let bare = title.strip_prefix(&["api"]).filter(|rest| !rest.is_empty());
    [whole, bare.map_or(whole, |rest| title_key(rest.iter().copied()))]
}

/// Two files of one compilation have the same entries in the same order.
fn stamp(file: &SearchFile) -> u32 {
    file.entries.iter().fold(0, |stamp: u32, entry| stamp.rotate_left(5) ^ hash(&entry.slug))
}
