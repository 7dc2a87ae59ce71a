//! The index of a large catalogue, whose parts come when a search asks for them.
//!
//! The first file says what there is: lines of one kind each, by their first letter.

use super::{
    file::Synonyms,
    index::{SearchIndex, SearchTexts},
    inverted_index::{ENTRIES_TOGETHER, EntryId, InvertedIndex, Source},
    missing::{Missing, PartId, PartKind},
    term_dictionary::{TermDictionary, WordId},
    thesaurus::Thesaurus,
};

/// What a first file starts with.
pub const MARK: char = 'G';

/// An index that grows.
#[derive(Debug, Default)]
pub struct PartedIndex {
    /// Short texts, synonyms.
    pub index: SearchIndex,
    /// Long texts.
    pub texts: SearchTexts,
    /// The folder of the parts: those of two versions are never mixed.
    pub version: String,
    missing: Missing,
}

/// What a first file says of one source.
#[derive(Default)]
struct Outline<'t> {
    /// How many words there are.
    words: usize,
    /// The number of the first word of each range, and what it starts with.
    ranges: Vec<(WordId, &'t str)>,
    /// The number of the first word of each range of postings.
    postings: Vec<WordId>,
}

impl PartedIndex {
    /// Reads the first file; none when it is something else.
    pub fn read(text: &str) -> Option<Self> {
        let entries = text.lines().next()?.strip_prefix(MARK)?.parse().ok()?;
        let mut synonyms = vec![];
        let mut version = "";
        let mut outlines = [Outline::default(), Outline::default()];
        for line in text.lines().skip(1) {
            let (kind, rest) = line.split_at_checked(1)?;
            match kind {
                "n" | "N" => outlines[0].read(kind == "n", rest)?,
                "t" | "T" => outlines[1].read(kind == "t", rest)?,
                "V" => version = rest,
                "S" => synonyms.push(Synonyms::read(rest)),
                _ => {}
            }
        }
        let missing = Missing::default();
        let [names, texts] = outlines;
        let index = SearchIndex {
            names: names.index(Source::Names, entries, &missing),
            thesaurus: Thesaurus::read(&synonyms),
            titles: vec![None; entries],
            ..SearchIndex::default()
        };
        let texts = texts.index(Source::Texts, entries, &missing);
        let texts = SearchTexts { texts, checksum: index.checksum };
        Some(Self { index, texts, version: version.to_owned(), missing })
    }

    /// What searches have asked for in vain since the last time.
    pub fn take_missing(&self) -> Vec<PartId> {
        self.missing.take()
    }

    /// Notes that an entry will be shown.
    pub fn want_entry(&self, entry: EntryId) {
        let _ = self.index.names.written_lines(entry);
    }

    /// Adds a part that has come; none when it isn't what was expected.
    pub fn add(&mut self, part: PartId, text: &str) -> Option<()> {
        let number = part.number as usize;
        match part.kind {
            PartKind::Words(source) => self.source(source).dictionary.add_range(number, text),
            PartKind::Postings(source) => {
                for (entry, keys) in self.source(source).add_postings(number, text)? {
                    *self.index.titles.get_mut(entry as usize)? = Some(keys);
                }
            }
            PartKind::Entries => {
                for (entry, text) in entries(part, text) {
                    self.add_entry(entry, text)?;
                }
            }
        }
        Some(())
    }

    fn source(&mut self, source: Source) -> &mut InvertedIndex {
        match source {
            Source::Names => &mut self.index.names,
            Source::Texts => &mut self.texts.texts,
        }
    }

    fn add_entry(&mut self, entry: EntryId, text: &str) -> Option<()> {
        let (_, texts) = text.split_once('\n')?;
        for (source, lines) in [Source::Names, Source::Texts].into_iter().zip(texts.split(SOURCE)) {
            let lines = lines.lines().map(Box::from).collect();
            self.source(source).written.insert(entry, lines);
        }
        Some(())
    }
}

/// What an entry starts with in its file, its card following; then the texts of each source, a line each, by their
/// number: an empty one where none is shown.
pub const ENTRY: char = '\u{1}';

/// What stands between the texts of two sources.
pub const SOURCE: char = '\u{2}';

/// The entries of a file, each with what is written of it.
fn entries(part: PartId, text: &str) -> impl Iterator<Item = (EntryId, &str)> {
    (part.number * ENTRIES_TOGETHER..).zip(text.split(ENTRY).skip(1))
}

/// The cards of a file of entries, as they were written.
pub fn cards(part: PartId, text: &str) -> impl Iterator<Item = (EntryId, &str)> {
    entries(part, text).map(|(entry, text)| (entry, text.lines().next().unwrap_or_default()))
}

impl<'t> Outline<'t> {
    /// Small letters give the number of words and their ranges, capitals the ranges of postings.
    fn read(&mut self, is_words: bool, text: &'t str) -> Option<()> {
        if is_words {
            let (number, ranges) = text.split_once(' ')?;
            self.words = number.parse().ok()?;
            for range in ranges.split(' ') {
                let (start, word) = range.split_once(':')?;
                self.ranges.push((start.parse().ok()?, word));
            }
        } else {
            self.postings = text.split(' ').map(str::parse).collect::<Result<_, _>>().ok()?;
        }
        Some(())
    }

    fn index(self, source: Source, entries: usize, missing: &Missing) -> InvertedIndex {
        let words = TermDictionary::in_parts(source, self.words, &self.ranges, missing.clone());
        InvertedIndex::in_parts(source, words, entries, self.postings, missing.clone())
    }
}
