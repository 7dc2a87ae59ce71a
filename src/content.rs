//! The cache of data files. In the browser [`crate::fetch`] fills it; natively the prerenderer puts
//! every file in it first, so that pages render at once. Files stay for the life of the page.

use std::{
    any::Any,
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use leptos::{prelude::*, task::spawn_local};
use serde::de::DeserializeOwned;

use crate::fetch::{self, FetchError};

/// The files that have been read so far.
#[derive(Clone, Default)]
pub struct Content {
    files: Arc<Mutex<HashMap<String, File>>>,
    /// Changes with each answer.
    arrivals: ArcRwSignal<usize>,
}

/// A parsed file, kept for good: views borrow it without a copy. Its type is forgotten, so that
/// one cache (and one copy of its code) serves every kind of page.
pub type Parsed = &'static (dyn Any + Send + Sync);

/// Parses a file; none when it isn't what was expected.
pub type Parse = fn(&str) -> Option<Parsed>;

enum File {
    /// Asked for: a second caller waits for the first one's answer.
    Requested,
    Text(String),
    Parsed(Parsed),
    Failed(FetchError),
}

/// A file as a page waits for it.
#[derive(Clone, Copy, Debug)]
pub enum Load {
    /// Not here yet.
    Waiting,
    /// Here.
    Ready(Parsed),
    /// It won't come.
    Failed(FetchError),
}

/// The same file is the same place in memory.
impl PartialEq for Load {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Waiting, Self::Waiting) => true,
            (Self::Ready(one), Self::Ready(other)) => std::ptr::addr_eq(*one, *other),
            (Self::Failed(one), Self::Failed(other)) => one == other,
            _ => false,
        }
    }
}

/// The way to parse a file of this type.
pub fn parse<T: DeserializeOwned + Send + Sync + 'static>(text: &str) -> Option<Parsed> {
    let value: T = serde_json::from_str(text).ok()?;
    Some(Box::leak(Box::new(value)))
}

impl Content {
    /// Adds a file as text.
    pub fn insert(&self, name: &str, text: String) {
        self.put(name, File::Text(text));
    }

    /// A file, parsed the first time that it is asked for.
    pub fn load(&self, name: &str, parse: Parse) -> Load {
        let mut files = self.files();
        let Some(file) = files.get_mut(name) else { return Load::Waiting };
        if let File::Text(text) = file {
            *file = parse(text).map_or(File::Failed(FetchError::Unreadable), File::Parsed);
        }
        match file {
            File::Parsed(value) => Load::Ready(*value),
            File::Failed(error) => Load::Failed(*error),
            File::Requested | File::Text(_) => Load::Waiting,
        }
    }

    /// The same, asked again when a file arrives.
    pub fn follow(&self, name: &str, parse: Parse) -> Load {
        self.arrivals.track();
        self.load(name, parse)
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

    /// Fetches a file that nobody has asked for yet, then tells everyone who waits for it.
    pub async fn fetch(&self, name: &str) {
        if !self.has(name) {
            self.put(name, File::Requested);
            let file = fetch::site_file(name).await.map_or_else(File::Failed, File::Text);
            self.put(name, file);
            self.arrivals.update(|count| *count += 1);
        }
    }

    /// Fetches a file that will probably be asked for. A failure says nothing yet: the page will ask
    /// again when it is shown.
    pub async fn prefetch(&self, name: &str) {
        self.fetch(name).await;
        let failure = match self.files().get(name) {
            Some(File::Failed(error)) => Some(*error),
            _ => None,
        };
        if failure.is_some_and(|error| error != FetchError::Absent) {
            self.forget(name);
        }
    }

    /// Fetches a file whose reading takes long, by steps between which the visitor is answered.
    pub async fn fetch_by_steps(&self, name: &str, read: impl AsyncFnOnce(&str) -> Option<Parsed>) {
        if !self.has(name) {
            self.put(name, File::Requested);
            let file = match fetch::site_file(name).await {
                Ok(text) => {
                    read(&text).await.map_or(File::Failed(FetchError::Unreadable), File::Parsed)
                }
                Err(error) => File::Failed(error),
            };
            self.put(name, file);
            self.arrivals.update(|count| *count += 1);
        }
    }

    /// Forgets that a file didn't come; one that did is kept.
    pub fn forget_failure(&self, name: &str) {
        let mut files = self.files();
        if matches!(files.get(name), Some(File::Failed(_))) {
            files.remove(name);
        }
    }

    /// Forgets a failure, so that the file can be asked for again.
    pub fn forget(&self, name: &str) {
        self.files().remove(name);
    }

    /// Whether a file is here, or known to be missing.
    pub fn has(&self, name: &str) -> bool {
        self.files().contains_key(name)
    }

    fn put(&self, name: &str, file: File) {
        self.files().insert(name.to_owned(), file);
    }

    /// Never held while waiting for anything.
    fn files(&self) -> MutexGuard<'_, HashMap<String, File>> {
        self.files.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A file of the site, and the way to ask for it again after a failure.
pub fn use_content(name: String, parse: Parse) -> (Memo<Load>, Callback<()>) {
    let file = StoredValue::new((expect_context::<Content>(), name));
    let load = Memo::new(move |_| {
        file.with_value(|(content, name)| {
            content.arrivals.track();
            content.load(name, parse)
        })
    });
    Effect::new(move || {
        if load.get() == Load::Waiting {
            let (content, name) = file.get_value();
            spawn_local(async move { content.fetch(&name).await });
        }
    });
    let retry = Callback::new(move |()| {
        file.with_value(|(content, name)| {
            content.forget(name);
            content.arrivals.update(|count| *count += 1);
        });
    });
    (load, retry)
}
