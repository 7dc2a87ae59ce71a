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

    /// In a word or two.
    pub fn label(self) -> &'static str {
        match self {
            Self::Announced => "Annoncée",
            Self::Beta => "Bêta",
            Self::Stable => "En service",
            Self::Deprecated => "En fin de vie",
            Self::Stopped => "Arrêtée",
        }
    }
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

    /// What to know before one goes on: the fact, and what it means. Nothing of an API in service.
    pub fn notice(&self) -> Option<(String, &'static str)> {
        let day = |before: &str| self.stopped_on.map(|day| format!("{before}{day}"));
        let notice = match self.status? {
            Status::Stable => return None,
            Status::Announced => {
                ("Cette API est annoncée".to_owned(), "\u{a0}: elle ne répond pas encore.")
            }
            Status::Beta => {
                ("Cette API est en bêta".to_owned(), "\u{a0}: elle peut changer sans préavis.")
            }
            Status::Deprecated => {
                let end = day(", son arrêt est fixé au ").unwrap_or_default();
                let fact = format!("Cette API est en fin de vie{end}");
                (fact, "\u{a0}: ne commencez rien de nouveau avec elle.")
            }
            Status::Stopped => {
                let since = day(" depuis le ").unwrap_or_default();
                (format!("Cette API est arrêtée{since}"), "\u{a0}: elle ne répond plus.")
            }
        };
        Some(notice)
    }
}
