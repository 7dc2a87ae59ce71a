//! Small catalogues for the unit tests of this crate.

use super::{
    engine::Engine,
    expand::guesses,
    file::{Field, SearchEntry, SearchFile, Synonyms},
    index::{SearchIndex, SearchTexts},
    inverted_index::InvertedIndex,
    matched_term::MatchedTerm,
    query::Query,
    query_context::QueryContext,
    score::Scores,
    weights::Weights,
};

/// The slug of an entry and its texts.
pub type Entry<'e> = (&'e str, &'e [(Field, &'e str)]);

/// A group of synonyms: its terms, and the related ones.
pub type Group<'g> = (&'g [&'g str], &'g [&'g str]);

/// The indexes of a small catalogue; they live as long as the tests.
pub struct Fixture {
    file: SearchFile,
    pub index: &'static SearchIndex,
    texts: Option<&'static SearchTexts>,
    indexes: Vec<&'static InvertedIndex>,
    weights: Weights,
}

impl Fixture {
    /// Of these short texts.
    pub fn new(entries: &[Entry]) -> Self {
        Self::of(file(entries), None)
    }

    /// With long texts as well, of entries in the same order.
    pub fn with_texts(self, entries: &[Entry]) -> Self {
        Self::of(self.file, Some(Box::leak(Box::new(SearchTexts::read(&file(entries))))))
    }

    /// With synonyms.
    pub fn with_synonyms(self, groups: &[Group]) -> Self {
        let owned = |terms: &[&str]| terms.iter().map(|term| (*term).to_owned()).collect();
        let group =
            |(terms, related): &Group| Synonyms { terms: owned(terms), related: owned(related) };
        let synonyms = groups.iter().map(group).collect();
        Self::of(SearchFile { synonyms, ..self.file }, self.texts)
    }

    pub fn context(&self) -> QueryContext<'_> {
        QueryContext { indexes: &self.indexes, weights: &self.weights }
    }

    pub fn engine(&self) -> Engine<'static> {
        Engine::new(self.index, self.texts)
    }

    /// The terms of a query, each with the single words that it may mean.
    pub fn terms(&self, query: &str) -> Vec<MatchedTerm> {
        let context = self.context();
        let matched = |term| MatchedTerm::new(context, term, guesses(context, &term.word, false));
        Query::read(query).terms.iter().map(matched).collect()
    }

    /// The slugs of the entries that have a score.
    pub fn about(&self, scores: &Scores) -> String {
        let found =
            self.index.slugs.iter().zip(&scores.strength).filter(|(_, score)| **score > 0.0);
        found.map(|(slug, _)| slug.as_str()).collect::<Vec<_>>().join(",")
    }

    fn of(file: SearchFile, texts: Option<&'static SearchTexts>) -> Self {
        let index: &SearchIndex = Box::leak(Box::new(SearchIndex::read(&file)));
        let indexes = [Some(&index.names), texts.map(|texts| &texts.texts)];
        Self {
            file,
            index,
            texts,
            indexes: indexes.into_iter().flatten().collect(),
            weights: Weights::default(),
        }
    }
}

/// The index of short texts alone.
pub fn names_of(entries: &[Entry]) -> SearchIndex {
    SearchIndex::read(&file(entries))
}

/// A data file as the compiler would write it.
fn file(entries: &[Entry]) -> SearchFile {
    let entry = |(slug, texts): &Entry| SearchEntry::new(slug, texts.iter().copied());
    SearchFile { entries: entries.iter().map(entry).collect(), synonyms: vec![] }
}
