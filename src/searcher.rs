//! The search, fetched once when it is near: its box has the focus, or its page is open.

use std::sync::{
    Mutex,
    atomic::{AtomicBool, Ordering::Relaxed},
};

use catalogue::{
    data,
    index::{Card, Index},
};
use catalogue_search::{
    answer::{Answer, Hit},
    engine::Engine,
    file::SearchFile,
    index::{SearchIndex, SearchTexts},
    quote::Quoter,
    suggestion,
};
use leptos::{prelude::*, task::spawn_local};

use crate::{
    browser,
    content::{Content, Load, Parsed},
};

/// The search of the whole site.
#[derive(Clone)]
pub struct Searcher(Content);

/// The last searches, the last one first; forgotten with the document.
static RECENT: Mutex<Vec<String>> = Mutex::new(Vec::new());

/// Whether there is nothing left to rehearse.
static HAS_SEARCHED: AtomicBool = AtomicBool::new(false);

/// What is known of a query.
pub enum Finding {
    /// The files of the search aren't here yet.
    Waiting,
    /// They won't come.
    Failed,
    /// What answers.
    Found(Box<Found>),
}

/// What answers a query.
pub struct Found {
    /// The APIs that answer, best first.
    pub strong: Vec<(&'static Card, Hit)>,
    /// Those that only share a word with it.
    pub weak: Vec<(&'static Card, Hit)>,
    /// The query without its mistakes, when it has some.
    pub corrected: Option<String>,
    engine: Engine<'static>,
    answer: Answer,
}

/// A beginning, a slip, words that are joined or have synonyms: between them nearly all that a search
/// does.
const REHEARSED: [&str; 3] = ["d", "entrepise", "geo api kbis"];

/// How many answers a page shows at first: the best ones, drawn anew at each key.
pub const BEST: usize = 9;

/// How many searches are remembered.
const REMEMBERED: usize = 5;

impl Searcher {
    /// Over the files of the app.
    pub fn here() -> Self {
        Self(expect_context::<Content>())
    }

    /// Fetches what the search needs, the most useful first; what is here or on its way isn't asked
    /// for again, what failed is.
    pub fn approach(&self) {
        let searcher = self.clone();
        for file in [data::SEARCH, data::INDEX, data::SEARCH_TEXTS] {
            self.0.forget_failure(file);
        }
        spawn_local(async move {
            let content = &searcher.0;
            content.fetch_and_read(data::SEARCH, read_index).await;
            content.fetch(data::INDEX).await;
            content.fetch_and_read(data::SEARCH_TEXTS, read_texts).await;
            if !HAS_SEARCHED.load(Relaxed) {
                searcher.rehearse().await;
            }
        });
    }

    /// Browsers compile a function when it is first called: two hundred of them for a first search,
    /// three times what a key costs later. They are called before a key is typed.
    async fn rehearse(&self) {
        for text in REHEARSED {
            browser::next_task().await;
            let Finding::Found(found) = untrack(|| self.find(text)) else { return };
            let quoter = found.quoter();
            for (card, hit) in found.strong.iter().take(BEST) {
                quoter.marked(&card.title);
                quoter.reason(hit.entry);
            }
        }
    }

    /// Searches; again when more has arrived.
    pub fn find(&self, text: &str) -> Finding {
        let index = match self.0.follow(data::SEARCH, parse_index) {
            Load::Ready(index) => index.downcast_ref::<SearchIndex>(),
            Load::Waiting => return Finding::Waiting,
            Load::Failed(_) => return Finding::Failed,
        };
        let texts = match self.0.follow(data::SEARCH_TEXTS, parse_texts) {
            Load::Ready(texts) => texts.downcast_ref::<SearchTexts>(),
            Load::Waiting | Load::Failed(_) => None,
        };
        let (Some(index), Some(cards)) = (index, self.0.get::<Index>(data::INDEX)) else {
            return Finding::Waiting;
        };
        HAS_SEARCHED.store(true, Relaxed);
        Finding::Found(Box::new(Found::new(Engine::new(index, texts), cards, text)))
    }

    /// The last searches, the last one first.
    pub fn recent(&self) -> Vec<String> {
        RECENT.lock().map(|recent| recent.clone()).unwrap_or_default()
    }

    /// Remembers a search.
    pub fn remember(&self, text: &str) {
        if let Ok(mut recent) = RECENT.lock()
            && !text.is_empty()
        {
            recent.retain(|other| other != text);
            recent.insert(0, text.to_owned());
            recent.truncate(REMEMBERED);
        }
    }
}

impl Found {
    fn new(engine: Engine<'static>, index: &'static Index, text: &str) -> Self {
        let answer = engine.search(text);
        let cards = |hits: &[Hit]| -> Vec<(&'static Card, Hit)> {
            hits.iter().filter_map(|hit| Some((card(&engine, index, hit)?, *hit))).collect()
        };
        Self {
            strong: cards(&answer.strong),
            weak: cards(&answer.weak),
            corrected: suggestion::corrected(&engine, text),
            engine,
            answer,
        }
    }

    /// What shows why an API was found.
    pub fn quoter(&self) -> Quoter<'_> {
        Quoter::new(&self.engine, &self.answer)
    }
}

/// Both files have the same order, unless one of them is of another version of the site.
fn card(engine: &Engine, index: &'static Index, hit: &Hit) -> Option<&'static Card> {
    let slug = engine.slug(hit.entry);
    let same = index.cards.get(hit.entry as usize).filter(|card| card.slug == slug);
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
