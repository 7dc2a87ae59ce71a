//! What the page lists for a search: which results, which of the weak ones, how many more.

use std::ptr;

use catalogue::index::Card;

use super::{
    criteria::Asked,
    results::{Listed, SHOWN, more_button, results, weak_results},
};
use crate::{
    living::Node,
    searcher::{BEST, Found},
};

/// How many weak results are shown, when fewer than that answer.
const WEAK: usize = 6;

/// The APIs that are all that is chosen, as far as they are shown, the button for more, and those that
/// only share a word with the search.
pub fn listing(found: Option<&Found>, cards: &[&'static Card], asked: &Asked) -> [Node; 3] {
    let quoter = found.map(Found::quoter);
    let limit = asked.shown.unwrap_or(if found.is_some() { BEST } else { SHOWN });
    let hit_of = |card: &Card| {
        let mut strong = found?.strong.iter();
        strong.find(|(other, _)| ptr::eq(*other, card)).map(|(_, hit)| hit)
    };
    let listed = cards.iter().take(limit).map(|card| (*card, hit_of(card))).collect();
    [
        results(listed, quoter.as_ref(), "h2"),
        more_button(limit, cards.len()),
        weak_results(weak(found, cards.len(), asked), quoter.as_ref()),
    ]
}

fn weak<'f>(found: Option<&'f Found>, strong: usize, asked: &Asked) -> Vec<Listed<'f>> {
    let Some(found) = found.filter(|_| strong < WEAK) else { return vec![] };
    let accepted = found.weak.iter().filter(|(card, _)| asked.chosen.accepts(card));
    accepted.take(WEAK).map(|(card, hit)| (*card, Some(hit))).collect()
}
