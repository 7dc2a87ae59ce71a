//! How complete an entry is.

use catalogue::{
    access::Access,
    api::Api,
    date::Date,
    quality::{Criterion, FRESH_MONTHS},
};

/// Words of a text that explains something.
const ENOUGH_WORDS: usize = 40;

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
            .filter_map(|criterion| Some((criterion, is_met(criterion, api, today)?)))
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

/// Whether the entry has it; none when its kind of access doesn't call for it.
fn is_met(criterion: Criterion, api: &Api, today: Option<Date>) -> Option<bool> {
    match criterion {
        Criterion::Description => Some(api.description.word_count() >= ENOUGH_WORDS),
        Criterion::Documentation => Some(api.documentation.external.is_some()),
        Criterion::Specification => Some(api.documentation.specification.is_some()),
        Criterion::Contact => Some(!api.contacts.is_empty()),
        Criterion::Limits => Some(api.rate_limit.is_some()),
        Criterion::AccessConditions => match &api.access {
            Access::Open => None,
            Access::Account(address) => Some(address.is_some()),
            Access::Authorisation(form) => Some(form.is_some() || !api.applicants.is_empty()),
        },
        Criterion::Wizard => {
            matches!(api.access, Access::Authorisation(_)).then_some(!api.applicants.is_empty())
        }
        Criterion::Freshness => today.map(|today| {
            api.last_update.is_some_and(|date| date.months_until(today) < FRESH_MONTHS)
        }),
    }
}
