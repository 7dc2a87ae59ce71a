//! What the page lists for a search: results with the words that matched, and what helps when there
//! are few.

use std::ptr;

use catalogue::{
    index::Card,
    search::{
        answer::Hit,
        quote::{Piece, Quoter, Reason},
    },
};

use super::criteria::Asked;
use crate::searcher::{BEST, Finding, Found};

/// How many APIs are shown at first, and how many more at each demand.
pub const SHOWN: usize = 24;

/// How many weak results are shown, when fewer than that answer.
const WEAK: usize = 6;

/// What the page lists.
#[derive(Clone, Default, PartialEq)]
pub struct Listing {
    /// The APIs that answer, as far as they are shown.
    pub results: Vec<Row>,
    /// How many of them are shown at most.
    pub limit: usize,
    /// How many more there are.
    pub more: usize,
    /// Those that only share a word with the search.
    pub weak: Vec<Row>,
    /// The search without its mistakes, when it has some.
    pub corrected: Option<String>,
    /// Whether no API answers.
    pub is_nothing: bool,
}

/// One API, its words cut where they matched.
#[derive(Clone)]
pub struct Row {
    /// The API.
    pub card: &'static Card,
    /// Its title.
    pub title: Vec<Piece>,
    /// Its promise.
    pub tagline: Vec<Piece>,
    /// Who gives it.
    pub producer: Vec<Piece>,
    /// Where else it speaks of what is looked for.
    pub reason: Option<Reason>,
}

impl PartialEq for Row {
    fn eq(&self, other: &Self) -> bool {
        ptr::eq(self.card, other.card)
            && self.title == other.title
            && self.tagline == other.tagline
            && self.producer == other.producer
            && self.reason == other.reason
    }
}

impl Listing {
    /// Of the APIs that are all that is chosen; nothing while it isn't known which these are.
    pub fn new(finding: Option<&Finding>, cards: &[&'static Card], asked: &Asked) -> Self {
        let found = match finding {
            None => None,
            Some(Finding::Found(found)) => Some(&**found),
            Some(Finding::Waiting | Finding::Failed) => return Self::default(),
        };
        let quoter = found.map(Found::quoter);
        let row = |card, hit: Option<&Hit>| Row::new(card, hit.zip(quoter.as_ref()));
        let limit = asked.shown.unwrap_or(if found.is_some() { BEST } else { SHOWN });
        let hit_of = |card: &Card| {
            let mut strong = found?.strong.iter();
            strong.find(|(other, _)| ptr::eq(*other, card)).map(|(_, hit)| hit)
        };
        let weak = found.map(|found| found.weak.as_slice()).unwrap_or_default().iter();
        let weak =
            weak.filter(|(card, _)| cards.len() < WEAK && asked.chosen.accepts(card)).take(WEAK);
        Self {
            results: cards.iter().take(limit).map(|card| row(card, hit_of(card))).collect(),
            limit,
            more: cards.len().saturating_sub(limit),
            weak: weak.map(|(card, hit)| row(card, Some(hit))).collect(),
            corrected: found.and_then(|found| found.corrected.clone()),
            is_nothing: cards.is_empty(),
        }
    }
}

impl Row {
    fn new(card: &'static Card, found: Option<(&Hit, &Quoter)>) -> Self {
        let marked = |text: &str| match found {
            Some((_, quoter)) => quoter.marked(text),
            None => vec![Piece { text: text.to_owned(), is_match: false }],
        };
        Self {
            card,
            title: marked(&card.title),
            tagline: marked(&card.tagline),
            producer: marked(card.producer.short()),
            reason: found.and_then(|(hit, quoter)| quoter.reason(hit.entry)),
        }
    }
}
