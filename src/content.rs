//! The cache of data files. In the browser [`crate::fetch`] fills it; natively the prerenderer puts
//! every file in it first, so that pages render at once. Files stay for the life of the page.

mod file;
mod prefetch;

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use leptos::{prelude::*, task::spawn_local};
use serde::de::DeserializeOwned;

use crate::fetch::{self, FetchError};
use file::{File, read};
pub use file::{Load, Parse, Parsed, parse};
pub use prefetch::prefetch_on_intent;

/// The files that have been asked for so far. Each has a signal of its own: whoever follows one isn't
/// told of the others.
#[derive(Clone, Default)]
pub struct Content {
    files: Arc<Mutex<HashMap<String, ArcRwSignal<File>>>>,
}

impl Content {
    /// Adds a file as text.
    pub fn insert(&self, name: &str, text: String) {
        self.file(name).set(File::Text(text));
    }

    /// A file, parsed the first time that it is read.
    pub fn load(&self, name: &str, parse: Parse) -> Load {
        self.known(name).map_or(Load::Waiting, |file| read(&file, parse))
    }

    /// As [`Self::load`]; has the effect or view that calls it run again when the file comes,
    /// fails or is asked for again.
    pub fn follow(&self, name: &str, parse: Parse) -> Load {
        let file = self.file(name);
        file.track();
        read(&file, parse)
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

    /// Fetches a file that hasn't been requested yet. When it has, returns at once: its answer reaches
    /// all who follow the file.
    pub async fn fetch(&self, name: &str) {
        self.request(name, async || fetch::site_file(name).await.into()).await;
    }

    /// Fetches a file that will probably be asked for. A failure says nothing yet: the page will ask
    /// again when it is shown.
    pub async fn prefetch(&self, name: &str) {
        self.prefetch_by(name, async || fetch::site_file(name).await.into()).await;
    }

    /// As [`Self::fetch`], for a file whose reading takes long: `read` can yield to the browser.
    pub async fn fetch_and_read(&self, name: &str, read: impl AsyncFnOnce(&str) -> Option<Parsed>) {
        let request = async || match fetch::site_file(name).await {
            Ok(text) => File::parsed(read(&text).await),
            Err(error) => File::Failed(error),
        };
        self.request(name, request).await;
    }

    /// Forgets that a file didn't come, so that it can be requested again; any other file stays.
    pub fn forget_failure(&self, name: &str) {
        self.forget_if(name, |_| true);
    }

    /// Whether a file has been requested: it is here, on its way or known to have failed.
    pub fn has(&self, name: &str) -> bool {
        self.known(name).is_some_and(|file| file.with_untracked(File::is_requested))
    }

    /// Makes a request that hasn't been made yet, and tells all who follow the file of its outcome.
    async fn request(&self, name: &str, request: impl AsyncFnOnce() -> File) {
        let file = self.file(name);
        if !file.with_untracked(File::is_requested) {
            // Nobody is told: it is as absent as before.
            *file.write_untracked() = File::Requested;
            file.set(request().await);
        }
    }

    async fn prefetch_by(&self, name: &str, request: impl AsyncFnOnce() -> File) {
        self.request(name, request).await;
        self.forget_if(name, |error| error != FetchError::Absent);
    }

    fn forget_if(&self, name: &str, is_forgotten: fn(FetchError) -> bool) {
        let failure = |file: &File| file.failure().is_some_and(is_forgotten);
        if let Some(file) = self.known(name).filter(|file| file.with_untracked(failure)) {
            file.set(File::Unrequested);
        }
    }

    fn known(&self, name: &str) -> Option<ArcRwSignal<File>> {
        self.files().get(name).cloned()
    }

    fn file(&self, name: &str) -> ArcRwSignal<File> {
        self.files().entry(name.to_owned()).or_default().clone()
    }

    /// Never held while waiting for anything.
    fn files(&self) -> MutexGuard<'_, HashMap<String, ArcRwSignal<File>>> {
        self.files.lock().unwrap_or_else(PoisonError::into_inner)
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
