//! How complete an entry is.

use catalogue::{
    access::Access,
    api::Api,
    date::Date,
    document::{Block, plain_text},
    quality::Criterion,
    text::words,
    verification::Verification,
};

/// Words of a text that explains something.
const ENOUGH_WORDS: usize = 40;

/// Since when an entry must have been checked.
#[derive(Clone, Copy, Debug)]
pub struct Freshness {
    /// The day on which one looks at it.
    pub today: Date,
    /// After so many months it has to be checked again.
    pub months: u32,
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
    /// Looks at an entry; its freshness counts when one says what it should be.
    pub fn of(api: &Api, freshness: Option<Freshness>) -> Self {
        let met: Vec<(Criterion, bool)> = Criterion::ALL
            .into_iter()
            .filter_map(|criterion| Some((criterion, is_met(criterion, api, freshness)?)))
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
fn is_met(criterion: Criterion, api: &Api, freshness: Option<Freshness>) -> Option<bool> {
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
        Criterion::FirstCall => {
            let may_be_called =
                !matches!(api.access, Access::Authorisation(_)) && !api.lifecycle.is_stopped();
            may_be_called.then_some(api.first_call.is_some())
        }
        Criterion::Data => Some(describes_data(&api.description.0)),
        Criterion::Freshness => freshness.map(|Freshness { today, months }| {
            let is_fresh = |check: &Verification| check.date.months_until(today) < months;
            api.verified.as_ref().is_some_and(is_fresh)
        }),
    }
}

/// Whether a text has a table, or a list below a heading that speaks of data.
fn describes_data(blocks: &[Block]) -> bool {
    let mut is_below = false;
    blocks.iter().any(|block| match block {
        Block::Heading(heading) => {
            is_below =
                words(&plain_text(&heading.content)).iter().any(|word| word.starts_with("donnee"));
            false
        }
        Block::Table(_) => true,
        Block::Bullets(_) | Block::Numbered(..) => is_below,
        _ => false,
    })
}
