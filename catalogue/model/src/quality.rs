//! How complete an entry is: facts that a visitor would look for, and whether the entry has them.

use serde::{Deserialize, Serialize};

use crate::{
    api::{Access, Api},
    date::Date,
};

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

/// Words of a text that explains something.
const ENOUGH_WORDS: usize = 40;

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

    /// Whether the entry has it; none when its kind of access doesn't call for it.
    pub fn is_met(self, api: &Api, today: Option<Date>) -> Option<bool> {
        match self {
            Self::Description => Some(api.description.word_count() >= ENOUGH_WORDS),
            Self::Documentation => Some(api.documentation.external.is_some()),
            Self::Specification => Some(api.documentation.specification.is_some()),
            Self::Contact => Some(!api.contacts.is_empty()),
            Self::Limits => Some(api.rate_limit.is_some()),
            Self::AccessConditions => match &api.access {
                Access::Open => None,
                Access::Account(address) => Some(address.is_some()),
                Access::Authorisation(form) => Some(form.is_some() || !api.publics.is_empty()),
            },
            Self::Wizard => {
                matches!(api.access, Access::Authorisation(_)).then_some(!api.publics.is_empty())
            }
            Self::Freshness => today.map(|today| {
                api.last_update.is_some_and(|date| date.months_until(today) < FRESH_MONTHS)
            }),
        }
    }
}

/// How complete an entry is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quality {
    /// Percentage of the criteria that concern the entry and are met.
    pub score: u8,
    /// What it lacks, in the order of [`Criterion::ALL`].
    pub missing: Vec<Criterion>,
    /// Whether it has all that a visitor needs for its kind of access: what the API is, how to get
    /// in, for whom, some documentation, someone to write to. The rest depends on what its producer
    /// publishes.
    pub is_complete: bool,
}

impl Quality {
    /// Looks at an entry; without a date its freshness doesn't count.
    pub fn of(api: &Api, today: Option<Date>) -> Self {
        let met: Vec<(Criterion, bool)> = Criterion::ALL
            .into_iter()
            .filter_map(|criterion| Some((criterion, criterion.is_met(api, today)?)))
            .collect();
        let missing: Vec<Criterion> =
            met.iter().filter(|(_, is_met)| !is_met).map(|(criterion, _)| *criterion).collect();
        let lacks = |criterion| missing.contains(&criterion);
        let is_documented = !(lacks(Criterion::Documentation) && lacks(Criterion::Specification));
        let needed = [
            Criterion::Description,
            Criterion::AccessConditions,
            Criterion::Wizard,
            Criterion::Contact,
        ];
        let is_complete = is_documented && !needed.into_iter().any(lacks);
        let percent = 100 * (met.len() - missing.len()) / met.len().max(1);
        Self { score: u8::try_from(percent).unwrap_or(100), missing, is_complete }
    }
}
