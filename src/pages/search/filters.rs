//! What narrows a search: each facet offers only the values that would give results.

use std::collections::BTreeMap;

use catalogue::{
    index::{Card, Index},
    text::fold,
};

use catalogue::french::number;

use crate::routes::{access_from_word, access_word, parameter};

/// One way to narrow a search.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Facet {
    /// A theme.
    Theme,
    /// What it takes to get in.
    Access,
    /// Who publishes it.
    Producer,
    /// Who may get access.
    Audience,
    /// Works with `FranceConnect`.
    FranceConnect,
    /// Has a specification.
    Specification,
}

/// What each facet must be; empty when anything will do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filters(pub [String; 6]);

/// A value of a facet, with how many results it would give.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FacetValue {
    /// As the address has it.
    pub value: String,
    /// As people read it, with its number.
    pub label: String,
}

impl Facet {
    /// In the order of the page.
    pub const ALL: [Self; 6] = [
        Self::Theme,
        Self::Access,
        Self::Producer,
        Self::Audience,
        Self::FranceConnect,
        Self::Specification,
    ];

    /// Its parameter in addresses.
    pub fn parameter(self) -> &'static str {
        match self {
            Self::Theme => parameter::THEME,
            Self::Access => parameter::ACCESS,
            Self::Producer => parameter::PRODUCER,
            Self::Audience => parameter::AUDIENCE,
            Self::FranceConnect => parameter::FRANCE_CONNECT,
            Self::Specification => parameter::SPECIFICATION,
        }
    }

    /// As people read it.
    pub fn label(self) -> &'static str {
        match self {
            Self::Theme => "Thème",
            Self::Access => "Accès",
            Self::Producer => "Producteur",
            Self::Audience => "Public",
            Self::FranceConnect => "Avec FranceConnect",
            Self::Specification => "Avec une spécification",
        }
    }

    /// Whether it is or isn't, without values of its own.
    pub fn is_flag(self) -> bool {
        matches!(self, Self::FranceConnect | Self::Specification)
    }

    /// Whether any API of the catalogue has a value for it.
    pub fn is_in(self, index: &Index) -> bool {
        index.cards.iter().any(|card| !self.values(card).is_empty())
    }

    /// What an API is in this respect.
    fn values(self, card: &Card) -> Vec<&str> {
        let flag = |is_set: bool| if is_set { vec!["oui"] } else { vec![] };
        match self {
            Self::Theme => card.themes.iter().map(String::as_str).collect(),
            Self::Access => vec![access_word(card.access)],
            Self::Producer => card.producer.slug.as_deref().into_iter().collect(),
            Self::Audience => card.audiences.iter().map(String::as_str).collect(),
            Self::FranceConnect => flag(card.is_france_connected),
            Self::Specification => flag(card.has_specification),
        }
    }

    /// The values that the index names, with these names.
    fn named(self, index: &Index) -> Vec<(&str, &str)> {
        match self {
            Self::Producer => index
                .producers
                .iter()
                .filter_map(|one| Some((one.slug.as_deref()?, one.short())))
                .collect(),
            Self::Audience => index.audiences.iter().map(|one| (&*one.id, &*one.label)).collect(),
            _ => vec![],
        }
    }

    /// How people read a value that the index doesn't name.
    fn name(self, value: &str) -> &str {
        match self {
            Self::Access => match access_from_word(value) {
                Some(access) => access.label(),
                None => value,
            },
            Self::FranceConnect | Self::Specification => self.label(),
            Self::Theme | Self::Producer | Self::Audience => value,
        }
    }
}

impl FacetValue {
    /// A value, its name, and how many results it would give.
    pub fn new((value, name, count): (&str, &str, usize)) -> Self {
        let label = format!("{name} ({})", number(count as u64));
        Self { value: value.to_owned(), label }
    }
}

impl Filters {
    /// What a facet must be.
    pub fn get(&self, facet: Facet) -> &str {
        &self.0[facet as usize]
    }

    /// How many facets narrow the search.
    pub fn number(&self) -> usize {
        self.0.iter().filter(|value| !value.is_empty()).count()
    }

    /// Whether an API is all that is chosen.
    pub fn matches(&self, card: &Card) -> bool {
        Facet::ALL.into_iter().all(|facet| self.matches_facet(facet, card))
    }

    /// The values of a facet among these APIs, once the other facets have narrowed them, each with how
    /// many results it would give. The chosen one is always there, for the visitor to see and undo.
    pub fn facet_counts(&self, facet: Facet, cards: &[&Card], index: &Index) -> Vec<FacetValue> {
        let chosen = self.get(facet);
        let mut counts = self.counts(facet, cards);
        if !chosen.is_empty() && !counts.keys().any(|value| is_same(value, chosen)) {
            counts.insert(chosen, 0);
        }
        let named = facet.named(index);
        let counted =
            named.iter().filter_map(|(value, name)| Some((*value, *name, *counts.get(value)?)));
        let mut values: Vec<FacetValue> = counted.map(FacetValue::new).collect();
        // Of the facets that the index names, only what the address asks for may have no name.
        let is_unnamed = |value: &str| {
            named.is_empty() || (value == chosen && named.iter().all(|(known, _)| *known != value))
        };
        let unnamed = counts.iter().filter(|(value, _)| is_unnamed(value));
        values.extend(
            unnamed.map(|(value, count)| FacetValue::new((value, facet.name(value), *count))),
        );
        if facet != Facet::Access {
            values.sort_by_cached_key(|value| fold(&value.label));
        }
        values
    }

    /// How many of these APIs have each value of a facet and match the other facets.
    fn counts<'v>(&self, facet: Facet, cards: &[&'v Card]) -> BTreeMap<&'v str, usize> {
        let others = Facet::ALL.into_iter().filter(|other| *other != facet);
        let is_counted = |card: &&&Card| others.clone().all(|one| self.matches_facet(one, card));
        let mut counts = BTreeMap::new();
        for value in cards.iter().filter(is_counted).flat_map(|card| facet.values(card)) {
            *counts.entry(value).or_default() += 1;
        }
        counts
    }

    fn matches_facet(&self, facet: Facet, card: &Card) -> bool {
        let wanted = self.get(facet);
        wanted.is_empty() || facet.values(card).into_iter().any(|value| is_same(value, wanted))
    }
}

/// Whether a value is the one that an address asks for, which people may have typed.
pub fn is_same(value: &str, wanted: &str) -> bool {
    value == wanted || fold(value) == fold(wanted)
}

#[cfg(test)]
mod tests;
