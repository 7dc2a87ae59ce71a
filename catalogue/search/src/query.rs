//! The typed text as the search reads it.

use super::{
    circumstance::circumstances,
    hash::title_key,
    stop_word::{Role, role},
    term_set::TermSet,
    token::{Token, is_number, tokens},
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
        let typed = with_units(tokens(text));
        let title_key = title_key(typed.iter().map(|token| &*token.word));
        let circumstances = circumstances(text, &typed);
        let mut kept: Vec<Term> = typed
            .into_iter()
            .zip(circumstances)
            .filter(|(token, _)| !token.word.is_empty())
            .map(|(token, circumstance)| Term::new(token, circumstance))
            .collect();
        if kept.iter().any(|term| term.role != Role::StopWord) {
            kept.retain(|term| term.role != Role::StopWord);
        }
        let mut terms: Vec<Term> = Vec::new();
        for term in &kept {
            match find(&terms, &term.word) {
                Ok(place) => terms[place].role = terms[place].role.max(term.role),
                Err(place) => terms.insert(place, term.clone()),
            }
        }
        terms.truncate(TermSet::CAPACITY);
        let typed_order = kept.iter().filter_map(|term| find(&terms, &term.word).ok()).collect();
        Self { terms, typed_order, title_key }
    }

    /// Takes the words that a catalogue knows for what is looked for: « Natura 2000 » is no year.
    #[must_use]
    pub fn keep_known(mut self, is_known: impl Fn(&str) -> bool) -> Self {
        for term in &mut self.terms {
            let may_be_known = match term.role {
                Role::Place => true,
                Role::Date => is_number(&term.word),
                _ => false,
            };
            if may_be_known && is_known(&term.word) {
                term.role = Role::Content;
            }
        }
        self
    }
}

/// The tokens of a query, a number joined with the letter that says what it counts and with what follows:
/// a letter by itself would be left out. « 4 G » is « 4G », « 14 h 30 » is « 14h30 ».
fn with_units(tokens: Vec<Token>) -> Vec<Token> {
    let mut joined: Vec<Token> = Vec::with_capacity(tokens.len());
    for token in tokens {
        match joined.last_mut() {
            Some(last) if is_unit(last, &token) || is_rest_of_hour(last, &token) => {
                last.word.push_str(&token.word);
                last.end = token.end;
            }
            _ => joined.push(token),
        }
    }
    joined
}

/// Whether a letter counts what stands before it: « à » and « y » are words.
fn is_unit(number: &Token, letter: &Token) -> bool {
    is_number(&number.word)
        && !letter.is_elided
        && letter.word.len() == 1
        && !["a", "y"].contains(&&*letter.word)
        && !is_number(&letter.word)
}

fn is_rest_of_hour(hour: &Token, minutes: &Token) -> bool {
    let is_hour = hour.word.strip_suffix('h').is_some_and(is_number);
    is_hour && minutes.word.len() == 2 && is_number(&minutes.word)
}

fn find(terms: &[Term], word: &str) -> Result<usize, usize> {
    terms.binary_search_by(|term| (*term.word).cmp(word))
}

impl Term {
    fn new(token: Token, circumstance: Option<Role>) -> Self {
        let role = if token.is_elided { Role::StopWord } else { role(&token.word) };
        let role = circumstance.filter(|_| role == Role::Content).unwrap_or(role);
        Self { role, word: token.word }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        Query::read(text).terms.into_iter().map(|term| term.word).collect()
    }

    #[test]
    fn stop_words_are_left_out() {
        assert_eq!(words("Le débit de l’eau"), ["debit", "eau"]);
    }

    #[test]
    fn a_number_keeps_the_letter_of_its_unit() {
        assert_eq!(words("couverture 4 G"), ["4g", "couverture"]);
        assert_eq!(words("ouvert à 14 h 30"), ["14h30", "ouvert"]);
        assert_eq!(
            words("de 2 à 5 communes, article 3 l’eau"),
            ["2", "3", "5", "article", "communes", "eau"]
        );
    }

    #[test]
    fn stop_words_are_kept_when_there_is_nothing_else() {
        assert_eq!(words("de la"), ["de", "la"]);
    }

    #[test]
    fn terms_are_sorted_and_the_typed_order_is_kept_apart() {
        let query = Query::read("permis eau permis");
        assert_eq!(words("permis eau permis"), ["eau", "permis"]);
        assert_eq!(query.typed_order, [1, 0, 1]);
    }

    #[test]
    fn words_that_say_where_are_kept_when_the_catalogue_knows_them() {
        let roles =
            |query: Query| -> Vec<Role> { query.terms.into_iter().map(|term| term.role).collect() };
        assert_eq!(roles(Query::read("zone 2000")), [Role::Date, Role::Content]);
        let known = Query::read("zone 2000").keep_known(|word| word == "2000");
        assert_eq!(roles(known), [Role::Content, Role::Content]);
    }

    #[test]
    fn a_word_typed_twice_is_looked_for_when_it_is_once() {
        let query = Query::read("un dossier sans remplir de dossier");
        assert_eq!(query.terms[0], Term { word: "dossier".to_owned(), role: Role::Content });
    }

    #[test]
    fn a_title_has_one_key_however_it_is_written() {
        assert_eq!(Query::read("API Géo").title_key, Query::read("api geo").title_key);
        assert_ne!(Query::read("API Géo").title_key, Query::read("geo api").title_key);
    }

    #[test]
    fn terms_beyond_the_capacity_are_ignored() {
        let text: Vec<String> = (10..90).map(|number| number.to_string()).collect();
        assert_eq!(Query::read(&text.join(" ")).terms.len(), TermSet::CAPACITY);
    }
}
