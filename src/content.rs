//! The cache of data files. In the browser [`crate::fetch`] fills it; natively the prerenderer puts
//! every file in it first, so that pages render at once. Files stay for the life of the page.

mod chunk;
mod file;
mod online;

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use leptos::{prelude::*, task::spawn_local};
use serde::de::DeserializeOwned;

use crate::fetch;
pub use chunk::{Chunk, Fetching, Source, use_code};
pub use file::{Arrival, Load, Parse, Parsed, parse};
use file::{Entry, File};
pub use online::fetch_again_when_online;

/// The files that have been asked for so far. Each has followers of its own: whoever follows one isn't
/// told of the others.
#[derive(Clone, Default)]
pub struct Content {
    files: Files,
    chunks: Files,
}

/// By name.
type Files = Arc<Mutex<HashMap<String, Entry>>>;

impl Content {
    /// Adds a file as text.
    pub fn insert(&self, name: &str, text: String) {
        self.entry(name).change(|file| *file = File::Text(text));
    }

    /// A file, parsed the first time that it is read.
    pub fn load(&self, name: &str, parse: Parse) -> Load {
        self.known(name).map_or(Load::Waiting, |entry| entry.read(parse))
    }

    /// As [`Self::load`]; has the effect or view that calls it run again when the file comes,
    /// fails or is asked for again.
    pub fn follow(&self, name: &str, parse: Parse) -> Load {
        let entry = self.entry(name);
        entry.follow();
        entry.read(parse)
    }

    /// A file of a known type, when it is here.
    pub fn get<T: DeserializeOwned + Send + Sync + 'static>(
        &self,
        name: &str,
    ) -> Option<&'static T> {
        match self.load(name, parse::<T>) {
            Load::Ready(value) => value.downcast_ref(),
            Load::Waiting | Load::Failed(_) => None,
        }
    }

    /// Fetches a file that a page waits for, unless it has been requested already. Its outcome reaches all
    /// who follow the file, whoever made the request.
    pub async fn fetch(&self, name: &str) {
        self.request(name, true, async || fetch::site_file(name).await.into()).await;
    }

    /// Fetches a file that a page will probably wait for.
    pub async fn prefetch(&self, name: &str) {
        self.request(name, false, async || fetch::site_file(name).await.into()).await;
    }

    /// As [`Self::fetch`], for a file whose reading takes long: `read` can yield to the browser.
    pub async fn fetch_and_read(&self, name: &str, read: impl AsyncFnOnce(&str) -> Option<Parsed>) {
        let request = async || match fetch::site_file(name).await {
            Ok(text) => File::parsed(read(&text).await),
            Err(error) => File::Failed(error),
        };
        self.request(name, true, request).await;
    }

    /// Forgets that a file didn't come, so that it can be requested again; any other file stays.
    pub fn forget_failure(&self, name: &str) {
        if let Some(entry) = self.known(name) {
            entry.forget_failure();
        }
    }

    /// The files that didn't come.
    fn failed(&self) -> Vec<String> {
        let files = self.files();
        let failed = files.iter().filter(|(_, entry)| entry.with(|file| file.has_failed()));
        failed.map(|(name, _)| name.clone()).collect()
    }

    /// Whether a file has been requested: it is here, on its way or known to have failed.
    pub fn has(&self, name: &str) -> bool {
        self.known(name).is_some_and(|entry| entry.with(|file| file.is_requested()))
    }

    /// A file that was put here as it is, and hasn't been parsed.
    pub fn text(&self, name: &str) -> Option<String> {
        self.known(name)?.with(|file| file.text())
    }

    /// Whether a file has come.
    pub fn is_here(&self, name: &str) -> bool {
        self.known(name).is_some_and(|entry| entry.arrival() == Arrival::Here)
    }

    /// Makes a request that hasn't been made yet, for a page that `waits` or for later, and tells all who
    /// follow the file of its outcome.
    async fn request(&self, name: &str, waits: bool, request: impl AsyncFnOnce() -> File) {
        Self::request_entry(&self.entry(name), waits, request).await;
    }

    async fn request_entry(entry: &Entry, waits: bool, request: impl AsyncFnOnce() -> File) {
        // Nobody is told: it is as absent as before.
        if entry.with(|file| file.ask(waits)) {
            let outcome = request().await;
            entry.change(|file| file.settle(outcome));
        }
    }

    fn known(&self, name: &str) -> Option<Entry> {
        self.files().get(name).cloned()
    }

    fn entry(&self, name: &str) -> Entry {
        self.files().entry(name.to_owned()).or_default().clone()
    }

    /// Never held while waiting for anything.
    fn files(&self) -> MutexGuard<'_, HashMap<String, Entry>> {
        self.files.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// As [`Self::files`].
    fn chunks(&self) -> MutexGuard<'_, HashMap<String, Entry>> {
        self.chunks.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A file of the site, and the way to ask for it again after a failure.
pub fn use_content(name: String, parse: Parse) -> (Signal<Load>, Callback<()>) {
    let file = StoredValue::new((expect_context::<Content>(), name));
    let load =
        Signal::derive(move || file.with_value(|(content, name)| content.follow(name, parse)));
    Effect::new(move || {
        if matches!(load.get(), Load::Waiting) {
            let (content, name) = file.get_value();
            spawn_local(async move { content.fetch(&name).await });
        }
    });
    let retry =
        Callback::new(move |()| file.with_value(|(content, name)| content.forget_failure(name)));
    (load, retry)
}

#[cfg(test)]
mod tests;
