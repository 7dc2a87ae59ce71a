//! The typed text as the search reads it.

use super::{
    hash::title_key,
    stop_word::{Role, role},
    term_set::TermSet,
    token::{Token, tokens},
};

/// The terms of a typed text, and the order in which they were typed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Query {
    /// Each term once, sorted: sums of floats then don't depend on the order of typing.
    pub terms: Vec<Term>,
    /// Numbers of the terms, in the order of typing.
    pub typed_order: Vec<usize>,
    /// Fingerprint of all words in order, to be compared with those of the titles.
    pub title_key: u32,
}

/// One word that is looked for.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Term {
    /// The word, folded.
    pub word: String,
    /// What it does in the query.
    pub role: Role,
}

impl Query {
    /// Reads what was typed. Stop words are left out, unless there is nothing else.
    pub fn read(text: &str) -> Self {
        let typed = tokens(text);
        let title_key = title_key(typed.iter().map(|token| &*token.word));
        let mut kept: Vec<Term> =
            typed.into_iter().filter(|token| !token.word.is_empty()).map(Term::from).collect();
        if kept.iter().any(|term| term.role != Role::StopWord) {
            kept.retain(|term| term.role != Role::StopWord);
        }
        let mut terms: Vec<Term> = Vec::new();
        for term in &kept {
            if let Err(place) = terms.binary_search(term) {
                terms.insert(place, term.clone());
            }
        }
        terms.truncate(TermSet::CAPACITY);
        let typed_order = kept.iter().filter_map(|term| terms.binary_search(term).ok()).collect();
        Self { terms, typed_order, title_key }
    }
}

impl From<Token> for Term {
    fn from(token: Token) -> Self {
        let role = if token.is_elided { Role::StopWord } else { role(&token.word) };
        Self { role, word: token.word }
    }
}
