//! Counts the catalogue. Nothing here depends on the day: the same content gives the same numbers.

use std::{cmp::Reverse, collections::BTreeMap};

use catalogue::{
    access::AccessKind,
    api::Api,
    census::{Census, Measured, Tally},
    date::Date,
    index::Index,
    reference::{PageTitle, ProducerName},
    roadmap::{Event, Roadmap},
    text::fold,
};

use super::Catalogue;

/// The catalogue in numbers.
pub fn census(catalogue: &Catalogue) -> Census {
    let Catalogue { index, apis, .. } = catalogue;
    let changes = || apis.iter().map(|api| api.last_update);
    let checks = || apis.iter().map(|api| api.verified.as_ref().map(|check| check.date));
    let producers = producers(index);
    Census {
        apis: apis.len(),
        publishers: producers.len(),
        wizards: catalogue.wizards.len(),
        documented: index.documented.len(),
        access: access(index),
        themes: themes(index),
        producers,
        changes: by_year(changes()),
        undated: changes().filter(Option::is_none).count(),
        checks: by_year(checks()),
        unchecked: checks().filter(Option::is_none).count(),
        additions: additions(&catalogue.roadmap),
        measured: measured(index, apis),
    }
}

fn access(index: &Index) -> Vec<Tally<AccessKind>> {
    let count = |kind| index.cards.iter().filter(|card| card.access == kind).count();
    AccessKind::ALL.into_iter().map(|of| Tally { of, count: count(of) }).collect()
}

/// In the order of the alphabet when they are as frequent.
fn themes(index: &Index) -> Vec<Tally<String>> {
    let themes = index.themes().into_iter();
    let mut themes: Vec<_> =
        themes.map(|(theme, count)| Tally { of: theme.to_owned(), count }).collect();
    themes.sort_by_key(|theme| Reverse(theme.count));
    themes
}

fn producers(index: &Index) -> Vec<Tally<ProducerName>> {
    let mut counts: BTreeMap<String, Tally<ProducerName>> = BTreeMap::new();
    for card in &index.cards {
        let first = || Tally { of: card.producer.clone(), count: 0 };
        counts.entry(fold(&card.producer.name)).or_insert_with(first).count += 1;
    }
    let mut producers: Vec<_> = counts.into_values().collect();
    producers.sort_by_key(|producer| Reverse(producer.count));
    producers
}

/// Every year from the first to the last, those without a day too.
fn by_year(days: impl Iterator<Item = Option<Date>>) -> Vec<Tally<u16>> {
    years(days.flatten().map(Date::year))
}

fn additions(roadmap: &Roadmap) -> Vec<Tally<u16>> {
    let is_addition = |event: &&Event| matches!(event, Event::NewApi(..));
    let months = roadmap.0.iter();
    years(months.flat_map(|month| month.events.iter().filter(is_addition).map(|_| month.year)))
}

fn years(years: impl Iterator<Item = u16>) -> Vec<Tally<u16>> {
    let mut counts = BTreeMap::new();
    for year in years {
        *counts.entry(year).or_insert(0) += 1;
    }
    let (Some(first), Some(last)) = (counts.keys().next(), counts.keys().next_back()) else {
        return vec![];
    };
    let count = |of| Tally { of, count: counts.get(&of).copied().unwrap_or(0) };
    (*first..=*last).map(count).collect()
}

/// In the order of the cards.
fn measured(index: &Index, apis: &[Api]) -> Vec<Measured> {
    let apis: BTreeMap<_, _> = apis.iter().map(|api| (&api.slug, api)).collect();
    let measured = |api: &Api| Measured {
        api: PageTitle { slug: api.slug.clone(), title: api.title.clone() },
        figures: api.figures.clone(),
    };
    let listed = index.cards.iter().filter_map(|card| apis.get(&card.slug));
    listed.filter(|api| !api.figures.is_empty()).map(|api| measured(api)).collect()
}
