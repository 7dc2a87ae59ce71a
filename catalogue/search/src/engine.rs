//! The search itself: from a query to the entries that answer it.

use super::{
    answer::{Answer, Hit},
    coverage::Coverage,
    index::{SearchIndex, SearchTexts},
    inverted_index::InvertedIndex,
    lone_answer::lone_answer,
    phrase::{Alternatives, Phrase},
    posting_part::TitleKeys,
    query::Query,
    query_context::QueryContext,
    query_expansion::expand_query,
    rerank::Reranker,
    weights::Weights,
};

/// What is searched, and the parameters of the ranking.
pub struct Engine<'i> {
    index: &'i SearchIndex,
    indexes: Vec<&'i InvertedIndex>,
    weights: Weights,
}

impl<'i> Engine<'i> {
    /// Searches short texts, and long ones when they are there. Long texts of another version of the
    /// site are left out: the numbers of their entries are others.
    pub fn new(index: &'i SearchIndex, texts: Option<&'i SearchTexts>) -> Self {
        let texts = texts.filter(|texts| texts.checksum == index.checksum);
        let texts = texts.map(|texts| &texts.texts);
        let indexes = std::iter::once(&index.names).chain(texts).collect();
        Self { index, indexes, weights: Weights::default() }
    }

    /// Replaces the site's parameters.
    #[must_use]
    pub fn with_weights(self, weights: Weights) -> Self {
        Self { weights, ..self }
    }

    /// The slug of an entry; empty in an index in parts, where it comes with the card.
    pub fn slug(&self, entry: u32) -> &'i str {
        self.index.slugs.get(entry as usize).map_or("", String::as_str)
    }

    /// Whether a synonym has this stem.
    pub fn has_synonym(&self, stem: &str) -> bool {
        self.index.thesaurus.has_stem(stem)
    }

    /// Whether a name of an entry or a synonym has this word.
    fn is_named(&self, word: &str) -> bool {
        self.index.names.dictionary.find(word).is_some() || self.index.thesaurus.has_word(word)
    }

    /// The entries that answer, best first.
    pub fn search(&self, text: &str) -> Answer {
        let query = Query::read(text).keep_known(|word| self.is_named(word));
        if query.terms.is_empty() {
            return Answer::default();
        }
        let context = self.context();
        let terms = expand_query(context, self.index, &query);
        let mut hits = self.hits(&query, &Coverage::new(&self.weights, &terms));
        if !hits.iter().any(|hit| hit.is_strong)
            && let Some(place) = lone_answer(context, &terms, &hits)
        {
            hits[place].is_strong = true;
        }
        Reranker::new(context, &query, &terms).rerank(&mut hits);
        let (strong, weak) = hits.into_iter().partition(|hit| hit.is_strong);
        Answer { strong, weak, terms }
    }

    /// The indexes and the parameters.
    pub fn context(&self) -> QueryContext<'_> {
        QueryContext { indexes: &self.indexes, weights: &self.weights }
    }

    /// Every entry that holds something of the query.
    fn hits(&self, query: &Query, coverage: &Coverage) -> Vec<Hit> {
        let phrase = coverage.phrase(self.weights.stem);
        let is_telling =
            phrase.0.len() > 1 || phrase.0.iter().any(|forms| self.is_rare_acronym(forms));
        let telling = is_telling.then_some(&phrase);
        let hit = |(entry, titles): (u32, &Option<TitleKeys>)| {
            let titles = titles.filter(|titles| titles.contains(&query.title_key));
            let is_title = titles.map(|titles| titles[0] == query.title_key);
            self.hit(entry, is_title, coverage, telling)
        };
        (0..).zip(&self.index.titles).filter_map(hit).collect()
    }

    /// An entry answers when the query is its title, when it covers enough of the query, or when one of
    /// its texts holds a telling phrase. None when it holds nothing of the query.
    fn hit(
        &self,
        entry: u32,
        is_title: Option<bool>,
        coverage: &Coverage,
        telling: Option<&Phrase>,
    ) -> Option<Hit> {
        let place = entry as usize;
        let weights = &self.weights;
        let (relevance, covered) = (coverage.relevance(place), coverage.covered(place));
        let base = relevance * (1.0 - weights.coverage + weights.coverage * covered);
        let holds = |phrase: &Phrase| phrase.is_in_one_text(self.context(), place);
        (relevance > 0.0 || is_title.is_some()).then(|| Hit {
            entry,
            score: base,
            base,
            coverage: covered,
            is_title,
            is_strong: is_title.is_some()
                || covered >= weights.strong_coverage
                || telling.is_some_and(holds),
        })
    }

    /// Whether a word is an acronym that few entries hold: saying it is then more than a mention.
    fn is_rare_acronym(&self, forms: &Alternatives) -> bool {
        let context = self.context();
        let mut entries: Vec<u32> = Vec::new();
        for posting in forms.iter().flat_map(|form| context.postings(*form)) {
            if !entries.contains(&posting.entry) {
                entries.push(posting.entry);
            }
            if entries.len() > self.weights.max_acronym_entries {
                return false;
            }
        }
        forms.iter().any(|form| is_acronym(context.written(*form)))
    }
}

fn is_acronym(written: &str) -> bool {
    written.len() >= 3 && written.bytes().all(|byte| byte.is_ascii_uppercase())
}
