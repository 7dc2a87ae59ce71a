//! What an address answers, as an editor has to know it.

use serde::{Deserialize, Serialize};

use crate::network::Failure;

/// What became of an address.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "outcome", rename_all = "snake_case")]
pub enum Outcome {
    /// It answers.
    Reached,
    /// It has moved for good, and this one answers.
    Moved {
        /// The new address.
        to: String,
    },
    /// It leads elsewhere for the time being.
    Redirected {
        /// Where it leads.
        to: String,
    },
    /// It doesn't answer to programs: only a person can tell.
    RefusesRobots {
        /// The HTTP status.
        status: u16,
    },
    /// It is no more.
    Gone {
        /// How that is known.
        why: Failure,
    },
    /// It doesn't answer: now, or for good.
    Unreachable {
        /// What came instead.
        why: Failure,
    },
}

impl Outcome {
    /// What a status means when it is the last word.
    pub fn of_status(status: u16) -> Self {
        match status {
            200..=299 => Self::Reached,
            401 | 403 | 429 => Self::RefusesRobots { status },
            404 | 410 => Self::Gone { why: Failure::Status { status } },
            _ => Self::Unreachable { why: Failure::Status { status } },
        }
    }

    /// What a failure means.
    pub fn of_failure(why: Failure) -> Self {
        match why {
            Failure::NoSuchName => Self::Gone { why },
            _ => Self::Unreachable { why },
        }
    }

    /// Whether it answered, to a person or to a program.
    pub fn is_reached(&self) -> bool {
        matches!(self, Self::Reached | Self::Moved { .. } | Self::Redirected { .. })
    }

    /// Whether a machine has said anything: if none has, the network is to blame.
    pub fn is_heard(&self) -> bool {
        match self {
            Self::Gone { why } | Self::Unreachable { why } => matches!(why, Failure::Status { .. }),
            _ => true,
        }
    }

    /// A name that isn't found proves nothing where no name is.
    pub fn blame_the_network(&mut self) {
        if *self == (Self::Gone { why: Failure::NoSuchName }) {
            *self = Self::Unreachable { why: Failure::NameUnknown };
        }
    }
}
