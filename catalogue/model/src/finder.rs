//! Which APIs may I use? Every wizard's verdict for each audience, ahead of its questions.

use serde::{Deserialize, Serialize};

use crate::{access::AccessKind, flow::Answers, slug::Slug};

/// The audiences of `audiences.yml`, and what each API answers them.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Finder {
    /// Who visitors are, in the order in which they look for themselves.
    pub audiences: Vec<Audience>,
    /// For whom they act.
    pub clients: Vec<Audience>,
    /// Every API, most visited first.
    pub entries: Vec<Entry>,
}

/// An audience, or those for whom one acts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Audience {
    /// Its name in addresses.
    pub id: String,
    /// What visitors read.
    pub label: String,
    /// Whether some wizard asks this audience for whom it acts.
    pub may_act_for_clients: bool,
}

/// What one API answers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    /// Slug of the API.
    pub slug: Slug,
    /// Its title.
    pub title: String,
    /// Its one-line promise.
    pub tagline: String,
    /// What it takes to get in.
    pub access: AccessKind,
    /// Broad subjects.
    pub themes: Vec<String>,
    /// What its wizard answers; empty where access needs no wizard. Where the answer is the same
    /// for whomever one acts, only that without a client is there.
    pub outcomes: Vec<Outcome>,
}

/// What a wizard answers an audience.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Outcome {
    /// Place of the audience.
    pub audience: usize,
    /// Place of those for whom one acts; none when that isn't known.
    pub client: Option<usize>,
    /// In short.
    pub group: Group,
    /// Why, or what remains to be told.
    pub reason: String,
    /// What the wizard then needs not ask.
    pub answers: Answers,
}

/// How one may get in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Group {
    /// At once.
    Open,
    /// After creating an account.
    Account,
    /// By asking: the conditions are met.
    Eligible,
    /// By asking: it depends.
    Conditions,
    /// Not at all.
    Refused,
}

impl Group {
    /// From the easiest to get in.
    pub const ALL: [Self; 5] =
        [Self::Open, Self::Account, Self::Eligible, Self::Conditions, Self::Refused];
}

/// What an API answers one visitor.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Found<'f> {
    /// The API.
    pub entry: &'f Entry,
    /// How the visitor may get in.
    pub group: Group,
    /// What the wizard answers, where there is one.
    pub outcome: Option<&'f Outcome>,
}

impl Finder {
    /// The place of an audience by its id.
    pub fn audience(&self, id: &str) -> Option<usize> {
        self.audiences.iter().position(|audience| audience.id == id)
    }

    /// The place of those for whom one acts, by their id.
    pub fn client(&self, id: &str) -> Option<usize> {
        self.clients.iter().position(|client| client.id == id)
    }

    /// The APIs of a theme, or all of them, each with what it answers.
    pub fn find<'f>(
        &'f self,
        audience: usize,
        client: Option<usize>,
        theme: Option<&'f str>,
    ) -> impl Iterator<Item = Found<'f>> {
        let is_wanted = move |entry: &&Entry| {
            theme.is_none_or(|theme| entry.themes.iter().any(|of| of == theme))
        };
        self.entries.iter().filter(is_wanted).map(move |entry| entry.found(audience, client))
    }

    /// Every theme, in alphabetical order.
    pub fn themes(&self) -> Vec<&str> {
        let mut themes: Vec<&str> =
            self.entries.iter().flat_map(|entry| &entry.themes).map(String::as_str).collect();
        themes.sort_by_cached_key(|theme| crate::text::fold(theme));
        themes.dedup();
        themes
    }
}

impl Entry {
    /// What the API answers an audience.
    pub fn found(&self, audience: usize, client: Option<usize>) -> Found<'_> {
        let of = |client: Option<usize>| {
            self.outcomes.iter().find(|one| one.audience == audience && one.client == client)
        };
        let outcome = of(client).or_else(|| of(None));
        let group = match (self.access, outcome) {
            (AccessKind::Open, _) => Group::Open,
            (AccessKind::Account, _) => Group::Account,
            (AccessKind::Authorisation, Some(outcome)) => outcome.group,
            (AccessKind::Authorisation, None) => Group::Conditions,
        };
        Found { entry: self, group, outcome }
    }
}
