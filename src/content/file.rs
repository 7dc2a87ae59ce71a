//! One data file: what is known of it, and what a page sees of that.

use std::{
    any::Any,
    sync::{Arc, Mutex, PoisonError},
};

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
    Requested {
        /// Whether a page waits for it; if not, it is wanted for later.
        is_awaited: bool,
    },
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

/// Whether something has come; what is worst of several things is the greatest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Arrival {
    /// It is here.
    Here,
    /// Not yet.
    Waiting,
    /// It didn't come.
    Failed,
}

impl File {
    pub(super) fn parsed(value: Option<Parsed>) -> Self {
        value.map_or(Self::Failed(FetchError::Unreadable), Self::Parsed)
    }

    pub(super) fn is_requested(&self) -> bool {
        !matches!(self, Self::Unrequested)
    }

    /// Notes that somebody asks for it; whether nobody has before, and so it must be requested.
    pub(super) fn ask(&mut self, waits: bool) -> bool {
        match self {
            Self::Unrequested => {
                *self = Self::Requested { is_awaited: waits };
                return true;
            }
            Self::Requested { is_awaited } => *is_awaited |= waits,
            Self::Text(_) | Self::Parsed(_) | Self::Failed(_) => {}
        }
        false
    }

    /// What becomes of it with the outcome of its request. A failure that may pass is forgotten when no
    /// page waits: one that comes later asks again.
    pub(super) fn settle(&mut self, outcome: Self) {
        let is_awaited = matches!(self, Self::Requested { is_awaited: true });
        let may_pass = outcome.failure().is_some_and(|error| error != FetchError::Absent);
        *self = if may_pass && !is_awaited { Self::Unrequested } else { outcome };
    }

    /// As it came, while nobody has parsed it.
    pub(super) fn text(&self) -> Option<String> {
        if let Self::Text(text) = self { Some(text.clone()) } else { None }
    }

    pub(super) fn has_failed(&self) -> bool {
        self.failure().is_some()
    }

    fn failure(&self) -> Option<FetchError> {
        match self {
            Self::Failed(error) => Some(*error),
            Self::Unrequested | Self::Requested { .. } | Self::Text(_) | Self::Parsed(_) => None,
        }
    }

    fn load(&self) -> Load {
        match self {
            Self::Parsed(value) => Load::Ready(*value),
            Self::Failed(error) => Load::Failed(*error),
            Self::Unrequested | Self::Requested { .. } | Self::Text(_) => Load::Waiting,
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

/// A file, and who follows it. Pages are rendered side by side natively: a signal that holds the file would
/// refuse to be read by two of them.
#[derive(Clone)]
pub(super) struct Entry {
    file: Arc<Mutex<File>>,
    followers: ArcTrigger,
}

impl Default for Entry {
    fn default() -> Self {
        Self { file: Arc::default(), followers: ArcTrigger::new() }
    }
}

impl Entry {
    /// What a page sees of the file, which is parsed now if it hasn't been.
    pub(super) fn read(&self, parse: Parse) -> Load {
        self.with(|file| {
            if let File::Text(text) = &*file {
                // Nobody is told: whoever follows the file was told that it came.
                *file = File::parsed(parse(text));
            }
            file.load()
        })
    }

    /// Whether it has come, read or not.
    pub(super) fn arrival(&self) -> Arrival {
        self.with(|file| match file {
            File::Text(_) | File::Parsed(_) => Arrival::Here,
            File::Unrequested | File::Requested { .. } => Arrival::Waiting,
            File::Failed(_) => Arrival::Failed,
        })
    }

    /// What a page sees of what needs no parsing.
    pub(super) fn load(&self) -> Load {
        self.with(|file| file.load())
    }

    /// Forgets that it didn't come, so that it can be requested again.
    pub(super) fn forget_failure(&self) {
        if self.with(|file| file.has_failed()) {
            self.change(|file| *file = File::Unrequested);
        }
    }

    /// Looks at the file, or changes it without telling anybody.
    pub(super) fn with<T>(&self, work: impl FnOnce(&mut File) -> T) -> T {
        work(&mut self.file.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Changes the file, and tells all who follow it.
    pub(super) fn change(&self, work: impl FnOnce(&mut File)) {
        self.with(work);
        self.followers.notify();
    }

    /// Has the effect or view that calls it run again when the file changes.
    pub(super) fn follow(&self) {
        self.followers.track();
    }
}
