//! Facts that a visitor would look for in an entry. The compiler tells which ones an entry lacks.

use serde::{Deserialize, Serialize};

/// What an entry may lack.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Criterion {
    /// A text of at least a few sentences.
    Description,
    /// Documentation for people.
    Documentation,
    /// An `OpenAPI` file.
    Specification,
    /// Someone to write to.
    Contact,
    /// How much one may call.
    Limits,
    /// What it takes to get in: the address of the account or of the form; nothing for an open API.
    AccessConditions,
    /// For whom: a wizard, for an API under authorisation.
    Wizard,
    /// Checked less than [`FRESH_MONTHS`] months ago.
    Freshness,
}

/// An entry checked longer ago than this is no longer fresh.
pub const FRESH_MONTHS: u32 = 24;

impl Criterion {
    /// Every criterion, in the order of a page.
    pub const ALL: [Self; 8] = [
        Self::Description,
        Self::AccessConditions,
        Self::Wizard,
        Self::Documentation,
        Self::Specification,
        Self::Limits,
        Self::Contact,
        Self::Freshness,
    ];
}
