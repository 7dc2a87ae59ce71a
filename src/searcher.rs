//! The search, fetched once when it is near: its box has the focus, or its page is open.

mod suggested;

use catalogue::{
    data,
    index::{Card, Index},
};
use catalogue_search::{
    answer::{Answer, Hit},
    asking::Asked,
    engine::Engine,
    file::SearchFile,
    highlight::Highlighter,
    index::{SearchIndex, SearchTexts},
    suggestion,
};
use leptos::{prelude::*, task::spawn_local};

use crate::{
    browser,
    content::{self, Content, Load, Parsed},
    visit::Visit,
};
pub use suggested::{Suggestion, search_for};

/// The search of the whole site.
#[derive(Clone)]
pub struct Searcher {
    content: Content,
    visit: Visit,
}

/// What is known of a query.
pub enum SearchState {
    /// The files of the search aren't here yet.
    Loading,
    /// They didn't come.
    Failed,
    /// What answers.
    Ready(Box<Found>),
}

/// What answers a query.
pub struct Found {
    /// The APIs that answer, best first.
    pub strong: Vec<(&'static Card, Hit)>,
    /// Those that only share a word with it.
    pub weak: Vec<(&'static Card, Hit)>,
    /// The query without its mistakes, when it has some.
    pub corrected: Option<String>,
    /// The place and the date that it says.
    pub asked: Asked,
    engine: Engine<'static>,
    answer: Answer,
}

/// How many answers a page shows at first: the best ones, drawn anew at each key.
pub const BEST: usize = 9;

/// The search, over the files of the app.
pub fn use_search() -> Searcher {
    Searcher { content: expect_context(), visit: expect_context() }
}

impl Searcher {
    /// Fetches what the search needs, the most useful first; what is here or on its way isn't requested
    /// again, what failed is.
    pub fn prefetch(&self) {
        let searcher = self.clone();
        for file in [data::SEARCH, data::INDEX, data::SEARCH_TEXTS] {
            self.content.forget_failure(file);
        }
        spawn_local(async move {
            let content = &searcher.content;
            content.fetch_and_read(data::SEARCH, read_index).await;
            content.fetch(data::INDEX).await;
            content.fetch_and_read(data::SEARCH_TEXTS, read_texts).await;
        });
    }

    /// Searches; again when more of the files has come.
    pub fn search(&self, text: &str) -> SearchState {
        let index = match self.content.follow(data::SEARCH, parse_index) {
            Load::Ready(index) => index.downcast_ref::<SearchIndex>(),
            Load::Waiting => return SearchState::Loading,
            Load::Failed(_) => return SearchState::Failed,
        };
        let texts = match self.content.follow(data::SEARCH_TEXTS, parse_texts) {
            Load::Ready(texts) => texts.downcast_ref::<SearchTexts>(),
            Load::Waiting | Load::Failed(_) => None,
        };
        let cards = match self.content.follow(data::INDEX, content::parse::<Index>) {
            Load::Ready(cards) => cards.downcast_ref::<Index>(),
            Load::Waiting => None,
            Load::Failed(_) => return SearchState::Failed,
        };
        let (Some(index), Some(cards)) = (index, cards) else { return SearchState::Loading };
        SearchState::Ready(Box::new(Found::new(Engine::new(index, texts), cards, text)))
    }

    /// The last searches, the last one first.
    pub fn recent(&self) -> Vec<Suggestion> {
        self.visit.recent_searches().into_iter().map(Suggestion::recent).collect()
    }

    /// Remembers a search.
    pub fn remember(&self, text: &str) {
        self.visit.remember_search(text);
    }
}

impl Found {
    fn new(engine: Engine<'static>, index: &'static Index, text: &str) -> Self {
        let mut answer = engine.search(text);
        let stopped = |entry| entry_card(&engine, index, entry).is_some_and(Card::is_stopped);
        answer.put_last(&stopped);
        let cards = |hits: &[Hit]| -> Vec<(&'static Card, Hit)> {
            hits.iter()
                .filter_map(|hit| Some((entry_card(&engine, index, hit.entry)?, *hit)))
                .collect()
        };
        Self {
            strong: cards(&answer.strong),
            weak: cards(&answer.weak),
            corrected: suggestion::corrected(&engine, text),
            asked: Asked::of(text, &answer),
            engine,
            answer,
        }
    }

    /// What shows why an API was found.
    pub fn highlighter(&self) -> Highlighter<'_> {
        Highlighter::new(&self.engine, &self.answer)
    }

    /// By what an API is asked for the place and the date; empty when its entry doesn't tell.
    pub fn told_by(&self, hit: Hit) -> String {
        self.asked.told_by(&self.engine, hit.entry)
    }
}

/// Both files have the same order, unless one of them is of another version of the site.
fn entry_card(engine: &Engine, index: &'static Index, entry: u32) -> Option<&'static Card> {
    let slug = engine.slug(entry);
    let same = index.cards.get(entry as usize).filter(|card| card.slug == slug);
    same.or_else(|| index.cards.iter().find(|card| card.slug == slug))
}

/// No step takes longer than a frame.
async fn read_index(text: &str) -> Option<Parsed> {
    let file = SearchFile::read(text)?;
    browser::next_task().await;
    let words = SearchIndex::words(&file);
    browser::next_task().await;
    Some(Box::leak(Box::new(SearchIndex::with_words(words, &file))))
}

async fn read_texts(text: &str) -> Option<Parsed> {
    let file = SearchFile::read(text)?;
    browser::next_task().await;
    let words = SearchTexts::words(&file);
    browser::next_task().await;
    Some(Box::leak(Box::new(SearchTexts::with_words(words, &file))))
}

/// Natively there is nobody to keep waiting.
fn parse_index(text: &str) -> Option<Parsed> {
    Some(Box::leak(Box::new(SearchIndex::read(&SearchFile::read(text)?))))
}

fn parse_texts(text: &str) -> Option<Parsed> {
    Some(Box::leak(Box::new(SearchTexts::read(&SearchFile::read(text)?))))
}
