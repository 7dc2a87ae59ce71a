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

/// Every API for one visitor, what they alone may have first: what is open to all says nothing of them.
/// The order within each part is that of the catalogue.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sorted<'f> {
    /// By asking: the conditions are met.
    pub granted: Vec<Found<'f>>,
    /// By asking: it depends.
    pub conditional: Vec<Found<'f>>,
    /// At once, then with an account.
    pub for_all: Vec<Found<'f>>,
    /// Not at all.
    pub refused: Vec<Found<'f>>,
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

    /// The APIs of a theme, or all of them, in the order that serves this visitor.
    pub fn sort<'f>(
        &'f self,
        audience: usize,
        client: Option<usize>,
        theme: Option<&'f str>,
    ) -> Sorted<'f> {
        let mut sorted = Sorted::default();
        for found in self.find(audience, client, theme) {
            let part = match found.group {
                Group::Eligible => &mut sorted.granted,
                Group::Conditions => &mut sorted.conditional,
                Group::Open | Group::Account => &mut sorted.for_all,
                Group::Refused => &mut sorted.refused,
            };
            part.push(found);
        }
        sorted.for_all.sort_by_key(|found| found.group);
        sorted
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

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(slug: &str, access: AccessKind, group: Option<Group>) -> Entry {
        let outcome = |group| Outcome {
            audience: 0,
            client: None,
            group,
            reason: String::new(),
            answers: Answers::new(),
        };
        Entry {
            slug: slug.into(),
            title: slug.to_owned(),
            tagline: String::new(),
            access,
            themes: vec![],
            outcomes: group.map(outcome).into_iter().collect(),
        }
    }

    #[test]
    fn what_a_visitor_alone_may_have_comes_first_and_what_all_may_have_after_it() {
        use AccessKind::{Account, Authorisation, Open};
        let entries = vec![
            entry("compte", Account, None),
            entry("ouverte", Open, None),
            entry("refusee", Authorisation, Some(Group::Refused)),
            entry("selon", Authorisation, Some(Group::Conditions)),
            entry("sans-assistant", Authorisation, None),
            entry("droit", Authorisation, Some(Group::Eligible)),
        ];
        let finder = Finder { entries, ..Finder::default() };
        let sorted = finder.sort(0, None, None);
        let titles = |part: &[Found]| -> Vec<String> {
            part.iter().map(|found| found.entry.title.clone()).collect()
        };
        assert_eq!(titles(&sorted.granted), ["droit"]);
        assert_eq!(titles(&sorted.conditional), ["selon", "sans-assistant"]);
        assert_eq!(titles(&sorted.for_all), ["ouverte", "compte"]);
        assert_eq!(titles(&sorted.refused), ["refusee"]);
    }
}
