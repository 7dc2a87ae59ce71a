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
    /// A request that works, for an API that everyone may call or have an account for.
    FirstCall,
    /// The data that it gives, one by one: a table, or a list below a heading that says so.
    Data,
    /// Compared with its sources since the delay that the site sets itself.
    Freshness,
}

/// An entry of which neither its producer nor the team of the site has changed anything for so many months
/// is old: its page says so.
pub const FRESH_MONTHS: u32 = 24;

impl Criterion {
    /// Every criterion, in the order of a page.
    pub const ALL: [Self; 10] = [
        Self::Description,
        Self::AccessConditions,
        Self::Wizard,
        Self::FirstCall,
        Self::Data,
        Self::Documentation,
        Self::Specification,
        Self::Limits,
        Self::Contact,
        Self::Freshness,
    ];
}
