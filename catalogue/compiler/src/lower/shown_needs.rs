//! The needs that the home page shows, as examples of what one may come with.

use std::collections::BTreeSet;

use catalogue::{
    api::Api,
    index::{Card, Need},
};

/// How many: they are examples, not a menu.
const MOST: usize = 8;

/// The first need of the most visited APIs that answer, one of each producer: they show how wide the
/// catalogue is.
pub fn choose(cards: &[Card], apis: &[Api]) -> Vec<Need> {
    let mut producers = BTreeSet::new();
    let answering = cards.iter().filter(|card| !card.is_stopped());
    let needs = answering.filter_map(|card| {
        let api = apis.iter().find(|api| api.slug == card.slug)?;
        let words = api.needs.first()?.clone();
        producers.insert(&card.producer.name).then(|| Need { words, api: api.slug.clone() })
    });
    needs.take(MOST).collect()
}
