//! Which APIs answer, and in which order.

use catalogue::{
    index::{Card, Index},
    text::fold,
};

use super::criteria::{Asked, Sort};
use crate::searcher::Finding;

/// The APIs that answer; all of them when nothing is looked for.
pub fn answering(index: &'static Index, finding: Option<&Finding>) -> Vec<&'static Card> {
    match finding {
        None => index.cards.iter().collect(),
        Some(Finding::Found(found)) => found.strong.iter().map(|(card, _)| *card).collect(),
        Some(Finding::Waiting | Finding::Failed) => vec![],
    }
}

/// The APIs that are all that is chosen, in the chosen order.
pub fn narrowed(mut cards: Vec<&'static Card>, asked: &Asked) -> Vec<&'static Card> {
    cards.retain(|card| asked.chosen.accepts(card));
    match asked.sort {
        Sort::Relevance => {}
        Sort::Name => cards.sort_by_cached_key(|card| fold(&card.title)),
        Sort::Update => {
            // Twice: of the same day, the best answer still comes first.
            cards.reverse();
            cards.sort_by_cached_key(|card| card.last_update.map(String::from).unwrap_or_default());
            cards.reverse();
        }
    }
    cards
}
