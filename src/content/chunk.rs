//! Parts of the app's code, which come when they are needed, as data does. What they hold is reached through
//! one value each, a table of functions: once it is here they are called as any other.

use std::{any::Any, future::Future, pin::Pin, time::Duration};

use leptos::{prelude::*, task::spawn_local};

use super::{
    Content, Load, Parsed,
    file::{Arrival, Entry, File},
};
use crate::{browser, fetch::FetchError};

/// A part of the code.
#[derive(Clone, Copy, Debug)]
pub struct Chunk {
    /// What it is called; no data file has its name.
    pub name: &'static str,
    /// The group whose file it is in.
    pub group: &'static str,
    /// Where it is.
    pub source: Source,
}

/// Where a part of the code is.
#[derive(Clone, Copy, Debug)]
pub enum Source {
    /// With the rest: where pages are rendered without a browser, and while developing.
    Here(Parsed),
    /// In a file of its own, which this fetches.
    File(fn() -> Fetching),
}

/// The file on its way; none when it doesn't come.
pub type Fetching = Pin<Box<dyn Future<Output = Option<Parsed>>>>;

/// The pauses after which a file that didn't come is asked for again.
const PAUSES: [Duration; 2] = [Duration::from_millis(300), Duration::from_millis(1500)];

impl Content {
    /// The table of a chunk, when it is here.
    pub fn chunk<T: Any>(&self, chunk: Chunk) -> Option<&'static T> {
        let load = match chunk.source {
            Source::Here(table) => Load::Ready(table),
            Source::File(_) => self.chunk_entry(chunk).load(),
        };
        match load {
            Load::Ready(table) => table.downcast_ref(),
            Load::Waiting | Load::Failed(_) => None,
        }
    }

    /// As [`Self::chunk`]; has the effect or view that calls it run again when the chunk comes.
    pub fn follow_chunk<T: Any>(&self, chunk: Chunk) -> Option<&'static T> {
        if let Source::File(_) = chunk.source {
            self.chunk_entry(chunk).follow();
        }
        self.chunk(chunk)
    }

    /// Fetches a chunk that a page waits for, unless it is here or on its way.
    pub async fn fetch_chunk(&self, chunk: Chunk) {
        self.request_chunk(chunk, true).await;
    }

    /// Fetches a chunk that a page will probably wait for.
    pub async fn prefetch_chunk(&self, chunk: Chunk) {
        self.request_chunk(chunk, false).await;
    }

    /// Whether a chunk is here or on its way.
    pub fn is_chunk_requested(&self, chunk: Chunk) -> bool {
        self.chunk_entry(chunk).with(|file| file.is_requested())
    }

    /// Whether a chunk and a data file are here; has the effect or view that calls it run again when that changes.
    fn follow_arrival(&self, chunk: Chunk, file: &str) -> Arrival {
        let file = self.entry(file);
        file.follow();
        match chunk.source {
            Source::Here(_) => file.arrival(),
            Source::File(_) => {
                let code = self.chunk_entry(chunk);
                code.follow();
                code.arrival().max(file.arrival())
            }
        }
    }

    async fn request_chunk(&self, chunk: Chunk, waits: bool) {
        if let Source::File(fetch) = chunk.source {
            let entry = self.chunk_entry(chunk);
            Self::request_entry(&entry, waits, async || persistently(fetch).await).await;
        }
    }

    fn chunk_entry(&self, chunk: Chunk) -> Entry {
        self.chunks().entry(chunk.name.to_owned()).or_default().clone()
    }
}

/// A network that fails may be back a moment later.
async fn persistently(fetch: fn() -> Fetching) -> File {
    for pause in PAUSES {
        if let Some(table) = fetch().await {
            return File::Parsed(table);
        }
        browser::wait(pause).await;
    }
    fetch().await.map_or(File::Failed(FetchError::Network), File::Parsed)
}

/// Has a chunk and a data file come that a page needs; says whether they are here, and asks again for what
/// didn't come.
pub fn use_code(chunk: Chunk, file: &'static str) -> (Signal<Arrival>, Callback<()>) {
    let content = StoredValue::new(expect_context::<Content>());
    let arrival =
        Signal::derive(move || content.with_value(|content| content.follow_arrival(chunk, file)));
    Effect::new(move || {
        if arrival.get() == Arrival::Waiting {
            let (code, data) = (content.get_value(), content.get_value());
            spawn_local(async move { code.fetch_chunk(chunk).await });
            spawn_local(async move { data.fetch(file).await });
        }
    });
    let retry = Callback::new(move |()| {
        content.with_value(|content| {
            content.forget_failure(file);
            content.chunk_entry(chunk).forget_failure();
        });
    });
    // An earlier page may have waited in vain.
    retry.run(());
    (arrival, retry)
}
