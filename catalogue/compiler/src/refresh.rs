//! Copies of the specifications that producers publish, brought up to date: `catalogue refresh` does it
//! when somebody runs it.
//!
//! - [`target`](targets): which file is copied from where
//! - [`download`]: its text, from redirect to redirect, within limits
//! - [`update`]: whether that is a specification, and what has changed in it
//! - [`report`]: what people are told

pub mod report;

mod download;
mod target;
mod update;

pub use target::{Target, targets};
pub use update::{Refreshed, Written, refresh};

use std::time::Duration;

use catalogue::date::Date;

use crate::network::{Failure, Network, Reach};

/// How copies are made.
#[derive(Clone, Debug)]
pub struct Settings {
    /// For one request, from the name of the host to the end of the text.
    pub timeout: Duration,
    /// The machines that may be asked.
    pub reach: Reach,
    /// The longest text, in bytes, once it is decompressed.
    pub longest: usize,
    /// Whether files that were written or edited by hand give way to their producer's.
    pub replaces: bool,
    /// The day on which this runs.
    pub today: Date,
}

impl Settings {
    fn network(&self) -> Network {
        Network::new("catalogue-refresh", self.timeout, self.reach)
    }
}

/// Why a copy stays as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Nothing came.
    Failed(Failure),
    /// What came is no specification: what it is, or what is wrong with it.
    NotOne(String),
    /// The file was written here, or edited since it was copied.
    Edited {
        /// The file, inside the content.
        file: String,
        /// Whether it was a copy once.
        was_copied: bool,
    },
    /// The producer's file is in YAML now, ours is named as one in JSON.
    OtherFormat {
        /// Our file, inside the content.
        file: String,
    },
}
