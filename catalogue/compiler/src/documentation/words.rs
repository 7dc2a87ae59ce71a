//! What a specification says in codes, in French.

mod constraint;
mod kind;
mod status;

use catalogue_openapi::model::Location;
pub use constraint::constraint;
pub use kind::{kind, type_names};
pub use status::status;

/// The place of a parameter, as a title.
pub fn place_title(location: Location) -> &'static str {
    match location {
        Location::Path => "Dans le chemin",
        Location::Query => "Dans l’adresse, après le «\u{a0}?\u{a0}»",
        Location::QueryString => "Tout ce qui suit le «\u{a0}?\u{a0}»",
        Location::Header => "Dans les en-têtes",
        Location::Cookie => "Dans les cookies",
    }
}

/// The place of a parameter, within a sentence.
pub fn place(location: Location) -> &'static str {
    match location {
        Location::Path => "dans le chemin",
        Location::Query | Location::QueryString => "dans l’adresse",
        Location::Header => "dans un en-tête",
        Location::Cookie => "dans un cookie",
    }
}

/// With a capital first.
pub fn capitalised(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}

/// `a, b et c`.
pub fn all_of(words: &[String]) -> String {
    listed(words, "et")
}

/// `a, b ou c`.
pub fn one_of(words: &[String]) -> String {
    listed(words, "ou")
}

fn listed(words: &[String], conjunction: &str) -> String {
    match words {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} {conjunction} {last}", first.join(", ")),
    }
}
