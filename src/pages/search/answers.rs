//! Which APIs answer, and in which order.

use catalogue::{
    index::{Card, Index},
    text::fold,
};
use catalogue_search::answer::Hit;

use super::query::{SearchQuery, Sort};
use crate::searcher::SearchState;

/// An API, and what it answers when something was typed.
pub type Answer = (&'static Card, Option<Hit>);

/// The APIs that answer; all of them when nothing is looked for.
pub fn answers(index: &'static Index, search: Option<&SearchState>) -> Vec<Answer> {
    match search {
        None => index.cards.iter().map(|card| (card, None)).collect(),
        Some(SearchState::Ready(found)) => {
            found.strong.iter().map(|(card, hit)| (*card, Some(*hit))).collect()
        }
        Some(SearchState::Loading | SearchState::Failed) => vec![],
    }
}

/// The APIs that match the filters, in the chosen order, those that no longer answer at the end.
pub fn filter_and_sort(mut answers: Vec<Answer>, query: &SearchQuery) -> Vec<Answer> {
    answers.retain(|(card, _)| query.filters.matches(card));
    match query.sort {
        Sort::Relevance => {}
        Sort::Name => {
            answers.sort_by_cached_key(|(card, _)| (card.place_by_name, fold(&card.title)));
        }
        Sort::Update => {
            // Twice: of the same day, the best answer still comes first.
            answers.reverse();
            answers.sort_by_cached_key(|(card, _)| {
                card.last_update.map(String::from).unwrap_or_default()
            });
            answers.reverse();
        }
    }
    let (stopped, mut answers): (Vec<_>, Vec<_>) =
        answers.into_iter().partition(|(card, _)| card.is_stopped());
    answers.extend(stopped);
    answers
}
