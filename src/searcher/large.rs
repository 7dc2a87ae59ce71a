//! The search of a large catalogue: its parts come when a search asks for them, and the search is then made again.

use std::{
    collections::BTreeMap,
    sync::{Mutex, MutexGuard, PoisonError, RwLock, RwLockReadGuard},
};

use catalogue::{data, index::Card};
use catalogue_search::{
    missing::{PartId, PartKind},
    parted_index::{PartedIndex, cards},
};
use leptos::{prelude::*, task::spawn_local};

use crate::fetch;

/// The parts that are here, and those on their way.
pub struct LargeSearch {
    index: RwLock<PartedIndex>,
    /// The cards that are here, by the number of their entry.
    cards: RwLock<BTreeMap<u32, &'static Card>>,
    requests: Mutex<Requests>,
    arrivals: ArcTrigger,
}

/// What has been asked for.
#[derive(Default)]
struct Requests {
    on_their_way: Vec<PartId>,
    has_failed: bool,
}

impl LargeSearch {
    /// Reads the first file, which says what parts there are.
    pub fn read(text: &str) -> Option<Self> {
        Some(Self {
            index: RwLock::new(PartedIndex::read(text)?),
            cards: RwLock::default(),
            requests: Mutex::default(),
            arrivals: ArcTrigger::new(),
        })
    }

    /// What is here. Nobody keeps it while waiting for anything.
    pub fn index(&self) -> RwLockReadGuard<'_, PartedIndex> {
        self.index.read().unwrap_or_else(PoisonError::into_inner)
    }

    /// Has the effect or view that calls it run again when parts come or fail.
    pub fn follow(&self) {
        self.arrivals.track();
    }

    /// Whether a part didn't come.
    pub fn has_failed(&self) -> bool {
        self.requests().has_failed
    }

    /// The card of an entry; none when it isn't here yet, which is noted.
    pub fn card(&self, entry: u32) -> Option<&'static Card> {
        let card = self.cards.read().unwrap_or_else(PoisonError::into_inner).get(&entry).copied();
        if card.is_none() {
            self.index().want_entry(entry);
        }
        card
    }

    /// Whether what was looked at since the last time was all here; asks for what wasn't.
    pub fn is_complete(&'static self) -> bool {
        let missing = self.index().take_missing();
        for part in &missing {
            let mut requests = self.requests();
            if !requests.on_their_way.contains(part) {
                requests.on_their_way.push(*part);
                spawn_local(self.fetch(*part));
            }
        }
        missing.is_empty()
    }

    /// Has what failed asked for again.
    pub fn forget_failure(&self) {
        if std::mem::take(&mut self.requests().has_failed) {
            self.arrivals.notify();
        }
    }

    /// Searches are made again once all that they have asked for has come, or failed.
    async fn fetch(&self, part: PartId) {
        let name = format!("{}/{}/{}", data::SEARCH_PARTS, self.index().version, part.name());
        let text = fetch::site_file(&name).await;
        let added = text.ok().and_then(|text| self.add(part, &text));
        let is_last = {
            let mut requests = self.requests();
            requests.has_failed |= added.is_none();
            requests.on_their_way.retain(|other| *other != part);
            requests.on_their_way.is_empty()
        };
        if is_last {
            self.arrivals.notify();
        }
    }

    fn add(&self, part: PartId, text: &str) -> Option<()> {
        if part.kind == PartKind::Entries {
            let mut here = self.cards.write().unwrap_or_else(PoisonError::into_inner);
            for (entry, card) in cards(part, text) {
                let card: Card = serde_json::from_str(card).ok()?;
                here.insert(entry, Box::leak(Box::new(card)));
            }
        }
        self.index.write().unwrap_or_else(PoisonError::into_inner).add(part, text)
    }

    fn requests(&self) -> MutexGuard<'_, Requests> {
        self.requests.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
