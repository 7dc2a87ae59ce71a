//! The cache of data files. In the browser [`crate::fetch`] fills it; natively the prerenderer puts
//! every file in it first, so that pages render at once. Files stay for the life of the page.

use std::{
    any::Any,
    collections::HashMap,
    sync::{Arc, RwLock},
};

use leptos::{prelude::*, task::spawn_local};
use serde::de::DeserializeOwned;

use crate::fetch::{self, FetchError};

/// The files that have been read so far.
#[derive(Clone, Default)]
pub struct Content(Arc<RwLock<HashMap<String, File>>>);

enum File {
    Text(String),
    /// Parsed once, kept for good: views borrow it without a copy.
    Parsed(&'static (dyn Any + Send + Sync)),
    Failed(FetchError),
}

/// A file as a page waits for it.
#[derive(Debug)]
pub enum Load<T: 'static> {
    /// Not here yet.
    Waiting,
    /// Here.
    Ready(&'static T),
    /// It won't come.
    Failed(FetchError),
}

impl<T> Clone for Load<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Load<T> {}

/// The same file is the same place in memory.
impl<T> PartialEq for Load<T> {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Waiting, Self::Waiting) => true,
            (Self::Ready(one), Self::Ready(other)) => std::ptr::eq(*one, *other),
            (Self::Failed(one), Self::Failed(other)) => one == other,
            _ => false,
        }
    }
}

impl Content {
    /// Adds a file as text.
    pub fn insert(&self, name: &str, text: String) {
        self.put(name, File::Text(text));
    }

    /// A file, parsed.
    pub fn get<T: DeserializeOwned + Send + Sync>(&self, name: &str) -> Load<T> {
        let mut files = self.0.write().unwrap_or_else(std::sync::PoisonError::into_inner);
        let Some(file) = files.get_mut(name) else {
            return Load::Waiting;
        };
        if let File::Text(text) = file {
            *file = match serde_json::from_str::<T>(text) {
                Ok(value) => File::Parsed(Box::leak(Box::new(value))),
                Err(_) => File::Failed(FetchError::Unreadable),
            };
        }
        match file {
            File::Parsed(value) => {
                value.downcast_ref().map_or(Load::Failed(FetchError::Unreadable), Load::Ready)
            }
            File::Failed(error) => Load::Failed(*error),
            File::Text(_) => Load::Waiting,
        }
    }

    /// Fetches a file unless it is here; a failure is remembered until [`Content::forget`].
    pub async fn fetch(&self, name: &str) {
        if self.has(name) {
            return;
        }
        let file = match fetch::site_file(name).await {
            Ok(text) => File::Text(text),
            Err(error) => File::Failed(error),
        };
        if !self.has(name) {
            self.put(name, file);
        }
    }

    /// Forgets a failure, so that the file can be asked for again.
    pub fn forget(&self, name: &str) {
        self.0.write().unwrap_or_else(std::sync::PoisonError::into_inner).remove(name);
    }

    /// Whether a file is here, or known to be missing.
    pub fn has(&self, name: &str) -> bool {
        self.0.read().unwrap_or_else(std::sync::PoisonError::into_inner).contains_key(name)
    }

    fn put(&self, name: &str, file: File) {
        let mut files = self.0.write().unwrap_or_else(std::sync::PoisonError::into_inner);
        files.insert(name.to_owned(), file);
    }
}

/// A file of the site, and the way to ask for it again after a failure.
pub fn use_content<T>(name: Signal<String>) -> (Memo<Load<T>>, Callback<()>)
where
    T: DeserializeOwned + Send + Sync + 'static,
{
    let content = expect_context::<Content>();
    let arrivals = RwSignal::new(0);
    let load = Memo::new({
        let content = content.clone();
        move |_| {
            arrivals.track();
            name.with(|name| content.get::<T>(name))
        }
    });
    Effect::new({
        let content = content.clone();
        move || {
            if load.get() == Load::Waiting {
                let content = content.clone();
                let name = name.get();
                spawn_local(async move {
                    content.fetch(&name).await;
                    // The page may be gone by now.
                    arrivals.try_update(|count| *count += 1);
                });
            }
        }
    });
    let retry = Callback::new(move |()| {
        content.forget(&name.get_untracked());
        arrivals.update(|count| *count += 1);
    });
    (load, retry)
}
