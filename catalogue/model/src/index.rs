//! The index of the catalogue: one card an API, and the pages there are.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{
    access::AccessKind,
    date::Date,
    lifecycle::Status,
    reference::{PageTitle, ProducerName},
    slug::Slug,
    text::fold,
};

/// What lists and searches need of the whole catalogue.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Index {
    /// One per API, most visited first.
    pub cards: Vec<Card>,
    /// Every producer, by name.
    pub producers: Vec<ProducerName>,
    /// To how many APIs of others a producer contributes, by its slug; those that do only.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub contributions: BTreeMap<Slug, usize>,
    /// Every editorial page: slug and title.
    pub pages: Vec<PageTitle>,
    /// Every guide, unlisted ones included.
    pub guides: Vec<PageTitle>,
    /// Every service.
    pub services: Vec<PageTitle>,
    /// The APIs whose technical documentation is here.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub documented: Vec<Slug>,
    /// Every audience that cards name, in the order of a choice.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub audiences: Vec<AudienceName>,
    /// Some of what people come with, for who doesn't know yet what to look for.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub needs: Vec<Need>,
}

/// From so many entries on a catalogue is large: what lists and searches need comes in parts.
pub const LARGE: usize = 1_000;

/// How many entries of a large catalogue are there with their words before anything is searched: those that are
/// listed at first.
const LISTED: usize = 24;

impl Index {
    /// Whether what lists and searches need comes in parts.
    pub fn is_large(&self) -> bool {
        self.cards.len() >= LARGE
    }

    /// What a search of a large catalogue needs before anything is found: what its entries are counted by. Their
    /// words come with those that are shown.
    #[must_use]
    pub fn outline(&self) -> Self {
        let mut by_name: Vec<usize> = (0..self.cards.len()).collect();
        by_name.sort_by_cached_key(|place| fold(&self.cards[*place].title));
        let mut cards = self.cards.clone();
        for (place, number) in (0..).zip(by_name) {
            cards[number].place_by_name = Some(place);
        }
        cards.iter_mut().skip(LISTED).for_each(Card::forget_words);
        Self {
            cards,
            contributions: BTreeMap::new(),
            guides: vec![],
            services: vec![],
            ..self.clone()
        }
    }

    /// Themes in use with their number of APIs, in alphabetical order.
    pub fn themes(&self) -> Vec<(&str, usize)> {
        let mut counts = BTreeMap::new();
        for theme in self.cards.iter().flat_map(|card| &card.themes) {
            *counts.entry(theme.as_str()).or_insert(0) += 1;
        }
        let mut themes: Vec<(&str, usize)> = counts.into_iter().collect();
        themes.sort_by_cached_key(|(theme, _)| fold(theme));
        themes
    }
}

/// One API in a list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Card {
    /// Slug of the API; none in the outline of a large catalogue, as all its words.
    #[serde(default, skip_serializing_if = "str::is_empty")]
    pub slug: Slug,
    /// Its place by name, in the outline of a large catalogue.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place_by_name: Option<u32>,
    /// Its title.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub title: String,
    /// Its one-line promise.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub tagline: String,
    /// Who publishes it.
    pub producer: ProducerName,
    /// What it takes to get in.
    pub access: AccessKind,
    /// Broad subjects.
    pub themes: Vec<String>,
    /// Free words, searched and not shown.
    pub keywords: Vec<String>,
    /// When its producer last changed the entry.
    pub last_update: Option<Date>,
    /// Where it is in its life, when that isn't simply in service.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<Status>,
    /// Whether it works with `FranceConnect`.
    #[serde(default, skip_serializing_if = "is_false")]
    pub is_france_connected: bool,
    /// Whether programs can read its specification.
    #[serde(default, skip_serializing_if = "is_false")]
    pub has_specification: bool,
    /// Ids of the audiences that may get access.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub audiences: Vec<String>,
}

impl Card {
    /// Keeps what it is counted by.
    fn forget_words(&mut self) {
        let producer = ProducerName { slug: self.producer.slug.take(), ..ProducerName::default() };
        (self.slug, self.producer) = (Slug::default(), producer);
        self.title.clear();
        self.tagline.clear();
        self.keywords.clear();
    }

    /// Whether it has no words, in the outline of a large catalogue.
    pub fn is_outline(&self) -> bool {
        self.slug.is_empty()
    }

    /// Whether the API no longer answers: it comes after those that do.
    pub fn is_stopped(&self) -> bool {
        self.status == Some(Status::Stopped)
    }
}

/// What someone comes with, in everyday words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Need {
    /// A sentence.
    pub words: String,
    /// Slug of the API that answers it.
    pub api: Slug,
}

/// An audience that may get access to APIs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AudienceName {
    /// As addresses and cards name it.
    pub id: String,
    /// As people read it.
    pub label: String,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes references")]
fn is_false(value: &bool) -> bool {
    !value
}
