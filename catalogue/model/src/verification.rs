//! When the team of the site last compared an entry with its sources, and with which ones.

use serde::{Deserialize, Serialize};

use crate::date::Date;

/// The last check of an entry.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Verification {
    /// The day of the check.
    pub date: Date,
    /// What the entry was compared with; at least one.
    pub sources: Vec<Source>,
}

/// What an entry was compared with.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Source {
    /// Its name; the host of its address when the entry gives only that.
    pub name: String,
    /// Where to read it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}
