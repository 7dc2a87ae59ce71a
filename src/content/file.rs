//! One data file: what is known of it, and what a page sees of that.

use std::any::Any;

use leptos::prelude::*;
use serde::de::DeserializeOwned;

use crate::fetch::FetchError;

/// A parsed file, kept for good: views borrow it without a copy. Its type is forgotten, so that
/// one cache (and one copy of its code) serves every kind of page.
pub type Parsed = &'static (dyn Any + Send + Sync);

/// Parses a file; none when it isn't what was expected.
pub type Parse = fn(&str) -> Option<Parsed>;

/// What is known of a file.
#[derive(Default)]
pub(super) enum File {
    /// Nobody has asked for it, or its failure has been forgotten.
    #[default]
    Unrequested,
    /// On its way.
    Requested,
    /// Here, not read yet.
    Text(String),
    /// Here.
    Parsed(Parsed),
    /// It didn't come, or isn't what was expected.
    Failed(FetchError),
}

/// A file as a page waits for it.
#[derive(Clone, Copy, Debug)]
pub enum Load {
    /// Not here yet.
    Waiting,
    /// Here.
    Ready(Parsed),
    /// It didn't come.
    Failed(FetchError),
}

impl File {
    pub(super) fn parsed(value: Option<Parsed>) -> Self {
        value.map_or(Self::Failed(FetchError::Unreadable), Self::Parsed)
    }

    pub(super) fn is_requested(&self) -> bool {
        !matches!(self, Self::Unrequested)
    }

    pub(super) fn failure(&self) -> Option<FetchError> {
        match self {
            Self::Failed(error) => Some(*error),
            Self::Unrequested | Self::Requested | Self::Text(_) | Self::Parsed(_) => None,
        }
    }

    fn load(&self) -> Load {
        match self {
            Self::Parsed(value) => Load::Ready(*value),
            Self::Failed(error) => Load::Failed(*error),
            Self::Unrequested | Self::Requested | Self::Text(_) => Load::Waiting,
        }
    }
}

impl From<Result<String, FetchError>> for File {
    fn from(answer: Result<String, FetchError>) -> Self {
        answer.map_or_else(Self::Failed, Self::Text)
    }
}

/// The way to parse a file of this type.
pub fn parse<T: DeserializeOwned + Send + Sync + 'static>(text: &str) -> Option<Parsed> {
    let value: T = serde_json::from_str(text).ok()?;
    Some(Box::leak(Box::new(value)))
}

/// What a page sees of a file, which is parsed now if it hasn't been.
pub(super) fn read(file: &ArcRwSignal<File>, parse: Parse) -> Load {
    let mut file = file.write_untracked();
    if let File::Text(text) = &*file {
        // Nobody is told: whoever follows the file was told that it came.
        *file = File::parsed(parse(text));
    }
    file.load()
}
