//! Whether an API lives: from its announcement to its end.

use serde::{Deserialize, Serialize};

use crate::{date::Date, reference::PageTitle};

/// Where an API is in its life.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Status {
    /// Its producer has promised it; nobody can call it yet.
    Announced,
    /// It can be called, and may change without notice.
    Beta,
    /// In service.
    Stable,
    /// It can still be called, and will end: nobody should start with it.
    Deprecated,
    /// It no longer answers.
    Stopped,
}

impl Status {
    /// Each of them, in the order of a life.
    pub const ALL: [Self; 5] =
        [Self::Announced, Self::Beta, Self::Stable, Self::Deprecated, Self::Stopped];
}

/// What the content says of the life of an API; nothing of one that is simply in service.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Lifecycle {
    /// Where it is; none when the entry doesn't say, which means in service.
    pub status: Option<Status>,
    /// The API that takes its place.
    pub successor: Option<PageTitle>,
    /// The day on which it stopped, or will stop.
    pub stopped_on: Option<Date>,
}

impl Lifecycle {
    /// Whether it no longer answers: nothing should send a visitor there.
    pub fn is_stopped(&self) -> bool {
        self.status == Some(Status::Stopped)
    }
}
