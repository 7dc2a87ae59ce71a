//! What was typed, as the search understands it.

use super::{
    stop_word::{Role, role},
    token::tokens,
    vocabulary::hash,
};

/// Words that are looked for, whatever their order; and their order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Request {
    /// The words, once each, sorted: the sums of the search don't depend on the order of typing.
    pub terms: Vec<Term>,
    /// Numbers of the terms, in the order of typing.
    pub order: Vec<usize>,
    /// Stands for all words, in order.
    pub title_key: u32,
}

/// One word that is looked for.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Term {
    /// The word, folded.
    pub word: String,
    /// How much it says.
    pub role: Role,
}

/// More words than any question has; as many as a number has bits.
const MOST_TERMS: usize = 32;

impl Request {
    /// Reads what was typed.
    pub fn read(text: &str) -> Self {
        let typed = tokens(text);
        let title_key = title_key(typed.iter().map(|token| &*token.word));
        let all: Vec<Term> = typed
            .into_iter()
            .filter(|token| !token.word.is_empty())
            .map(|token| Term {
                role: if token.is_elided { Role::Binding } else { role(&token.word) },
                word: token.word,
            })
            .collect();
        let says_something = all.iter().any(|term| term.role != Role::Binding);
        let kept: Vec<Term> =
            all.into_iter().filter(|term| !says_something || term.role != Role::Binding).collect();
        let mut terms: Vec<Term> = Vec::new();
        for term in &kept {
            if let Err(place) = terms.binary_search(term) {
                terms.insert(place, term.clone());
            }
        }
        terms.truncate(MOST_TERMS);
        let order = kept.iter().filter_map(|term| terms.binary_search(term).ok()).collect();
        Self { terms, order, title_key }
    }
}

/// Stands for the words of a title.
pub fn title_key<'w>(words: impl Iterator<Item = &'w str>) -> u32 {
    hash(&words.collect::<Vec<_>>().join(" "))
}
