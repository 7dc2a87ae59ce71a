//! The search, fetched once when it is near: its box has the focus, or its page is open.

mod large;
mod suggested;

use std::sync::RwLockReadGuard;

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
    numbering::Numbering,
    parted_index::{self, PartedIndex},
    suggestion,
};
use leptos::{prelude::*, task::spawn_local};

use crate::{
    browser,
    content::{self, Content, Load, Parsed},
    visit::Visit,
};
use large::LargeSearch;
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
    searched: Searched,
    answer: Answer,
}

/// What is searched.
enum Searched {
    /// A catalogue whose files hold everything; the long texts may not have come yet.
    Whole(&'static SearchIndex, Option<&'static SearchTexts>),
    /// The parts of a large one that have come.
    Parts(RwLockReadGuard<'static, PartedIndex>),
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
        self.content.forget_failure(data::SEARCH_TEXTS);
        if let Some(large) = self.large() {
            large.forget_failure();
        }
        let searcher = self.clone();
        spawn_local(async move {
            searcher.fetch_names().await;
            // While another request is under way, the search will ask for them.
            if searcher.large().is_none() && searcher.content.is_here(data::SEARCH) {
                searcher.fetch_texts().await;
            }
        });
    }

    /// Fetches what a first answer needs, without the long texts: who types nothing does without them.
    pub fn prefetch_names(&self) {
        let searcher = self.clone();
        spawn_local(async move { searcher.fetch_names().await });
    }

    async fn fetch_names(&self) {
        for file in [data::SEARCH, data::INDEX] {
            self.content.forget_failure(file);
        }
        self.content.fetch_and_read(data::SEARCH, read_index).await;
        self.content.fetch(data::INDEX).await;
    }

    async fn fetch_texts(&self) {
        self.content.fetch_and_read(data::SEARCH_TEXTS, read_texts).await;
    }

    /// Searches; again when more of the files has come.
    pub fn search(&self, text: &str) -> SearchState {
        let index = match self.content.follow(data::SEARCH, parse_index) {
            Load::Ready(index) => index,
            Load::Waiting => return SearchState::Loading,
            Load::Failed(_) => return SearchState::Failed,
        };
        let large = index.downcast_ref::<LargeSearch>();
        if let Some(large) = large {
            large.follow();
            if large.has_failed() {
                return SearchState::Failed;
            }
        }
        let cards = match self.content.follow(data::INDEX, content::parse::<Index>) {
            Load::Ready(cards) => cards.downcast_ref::<Index>(),
            Load::Waiting => None,
            Load::Failed(_) => return SearchState::Failed,
        };
        let searched = match (large, index.downcast_ref()) {
            (Some(large), _) => Some(Searched::Parts(large.index())),
            (None, index) => index.map(|index| Searched::Whole(index, self.follow_texts())),
        };
        if large.is_none() && cards.is_some() {
            self.ask_for_texts();
        }
        let (Some(searched), Some(cards)) = (searched, cards) else { return SearchState::Loading };
        let found = Found::new(searched, cards, text);
        if self.is_complete() { SearchState::Ready(Box::new(found)) } else { SearchState::Loading }
    }

    /// Whether all that was looked at since the last time is here; asks for what isn't. Only a large catalogue comes
    /// in parts.
    pub fn is_complete(&self) -> bool {
        self.large().is_none_or(LargeSearch::is_complete)
    }

    /// A card with its words, which aren't in the outline of a large catalogue; none when they aren't here yet.
    pub fn card(
        &self,
        card: &'static Card,
        entry: impl FnOnce() -> Option<u32>,
    ) -> Option<&'static Card> {
        if !card.is_outline() {
            return Some(card);
        }
        // Called again when it comes.
        self.content.follow(data::SEARCH, parse_index);
        let large = self.large()?;
        large.follow();
        large.card(entry()?)
    }

    /// Whether something that a search has asked for didn't come.
    pub fn has_failed(&self) -> bool {
        let first = self.content.load(data::SEARCH, parse_index);
        matches!(first, Load::Failed(_)) || self.large().is_some_and(LargeSearch::has_failed)
    }

    fn large(&self) -> Option<&'static LargeSearch> {
        match self.content.load(data::SEARCH, parse_index) {
            Load::Ready(index) => index.downcast_ref(),
            Load::Waiting | Load::Failed(_) => None,
        }
    }

    /// Asks once for the texts of a catalogue whose files hold everything: natively they are here.
    fn ask_for_texts(&self) {
        if !self.content.has(data::SEARCH_TEXTS) && cfg!(not(feature = "ssr")) {
            let searcher = self.clone();
            spawn_local(async move { searcher.fetch_texts().await });
        }
    }

    fn follow_texts(&self) -> Option<&'static SearchTexts> {
        match self.content.follow(data::SEARCH_TEXTS, parse_texts) {
            Load::Ready(texts) => texts.downcast_ref(),
            Load::Waiting | Load::Failed(_) => None,
        }
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
    fn new(searched: Searched, index: &'static Index, text: &str) -> Self {
        let engine = searched.engine();
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
            searched,
            answer,
        }
    }

    /// What shows why an API was found.
    pub fn highlighter(&self) -> Highlighter<'_> {
        Highlighter::new(self.searched.engine(), &self.answer)
    }

    /// By what an API is asked for the place and the date; empty when its entry doesn't tell.
    pub fn told_by(&self, hit: Hit) -> String {
        self.asked.told_by(&self.searched.engine(), hit.entry)
    }
}

impl Searched {
    fn engine(&self) -> Engine<'_> {
        match self {
            Self::Whole(index, texts) => Engine::new(index, *texts),
            Self::Parts(parts) => Engine::new(&parts.index, Some(&parts.texts)),
        }
    }
}

/// Both files have the same order, unless one of them is of another version of the site. Of a large catalogue
/// neither has slugs.
fn entry_card(engine: &Engine, index: &'static Index, entry: u32) -> Option<&'static Card> {
    let slug = engine.slug(entry);
    let is_same = |card: &&Card| slug.is_empty() || card.slug == slug;
    let same = index.cards.get(entry as usize).filter(is_same);
    same.or_else(|| index.cards.iter().find(|card| card.slug == slug))
}

async fn read_index(text: &str) -> Option<Parsed> {
    if text.starts_with(parted_index::MARK) {
        return parse_index(text);
    }
    let file = SearchFile::read(text)?;
    let words = numbered(&file).await;
    Some(Box::leak(Box::new(SearchIndex::numbered(words, &file))))
}

async fn read_texts(text: &str) -> Option<Parsed> {
    let file = SearchFile::read(text)?;
    let words = numbered(&file).await;
    Some(Box::leak(Box::new(SearchTexts::numbered(words, &file))))
}

/// Some entries at a time: no step takes longer than a frame.
async fn numbered(file: &SearchFile) -> Numbering {
    const AT_ONCE: usize = 20;
    let mut words = Numbering::default();
    for entries in file.entries.chunks(AT_ONCE) {
        browser::next_task().await;
        for entry in entries {
            words.add(entry);
        }
    }
    browser::next_task().await;
    words
}

/// Natively there is nobody to keep waiting.
fn parse_index(text: &str) -> Option<Parsed> {
    if text.starts_with(parted_index::MARK) {
        return Some(Box::leak(Box::new(LargeSearch::read(text)?)));
    }
    Some(Box::leak(Box::new(SearchIndex::read(&SearchFile::read(text)?))))
}

fn parse_texts(text: &str) -> Option<Parsed> {
    Some(Box::leak(Box::new(SearchTexts::read(&SearchFile::read(text)?))))
}
