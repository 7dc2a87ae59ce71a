//! Addresses as a browser needs them: below where the site lives, with parameters. Which pages there are
//! is said by [`Route`].

use std::sync::OnceLock;

use catalogue::access::AccessKind;
pub use catalogue::route::Route;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// Where the site lives below its host: empty, or `/catalogue`. Set once, before anything renders.
static BASE: OnceLock<String> = OnceLock::new();

/// Declares where the site lives: `/` or `/catalogue/`.
pub fn set_base(public_url: &str) {
    // A second call would be a programming error that changes nothing: the first one rules.
    let _ = BASE.set(public_url.trim_end_matches('/').to_owned());
}

/// Where the site lives, without a final slash.
pub fn base() -> &'static str {
    BASE.get().map_or("", String::as_str)
}

/// An address from the root of the site, as a browser needs it.
pub fn href(path: &str) -> String {
    format!("{}{path}", base())
}

/// The address of a page, as a browser needs it.
pub trait Href {
    /// Below where the site lives.
    fn href(&self) -> String;
}

impl Href for Route {
    fn href(&self) -> String {
        href(&self.path())
    }
}

/// The page at an address, below [`base`] or not; none when no page has that form.
pub fn route_at(path: &str) -> Option<Route> {
    let below_base =
        path.strip_prefix(base()).filter(|rest| rest.is_empty() || rest.starts_with('/'));
    Route::at(below_base.unwrap_or(path))
}

/// Names of the search page's parameters.
pub mod parameter {
    /// Text typed.
    pub const TEXT: &str = "q";
    /// Theme.
    pub const THEME: &str = "theme";
    /// Kind of access.
    pub const ACCESS: &str = "acces";
    /// Slug of a producer.
    pub const PRODUCER: &str = "producteur";
    /// Who one is, or who may get access: the id of a public.
    pub const PUBLIC: &str = "public";
    /// For whom one acts.
    pub const CLIENT: &str = "pour";
    /// Works with `FranceConnect`.
    pub const FRANCE_CONNECT: &str = "franceconnect";
    /// Has a specification.
    pub const SPECIFICATION: &str = "specification";
    /// Order of the results.
    pub const SORT: &str = "tri";
    /// How many results are shown.
    pub const SHOWN: &str = "nombre";
}

/// Address of the search page with criteria, empty ones left out.
pub fn search_href(criteria: &[(&str, &str)]) -> String {
    with_query(&Route::Search, criteria)
}

/// Address of a page with parameters, empty ones left out.
pub fn with_query(route: &Route, parameters: &[(&str, &str)]) -> String {
    let filled = parameters.iter().filter(|(_, value)| !value.is_empty());
    let filled = filled.map(|&(name, value)| (name.to_owned(), value.to_owned()));
    with_parameters(route, &filled.collect::<Vec<_>>())
}

/// Address of a page with all these parameters.
pub fn with_parameters(route: &Route, parameters: &[(String, String)]) -> String {
    let query: Vec<String> = parameters
        .iter()
        .map(|(name, value)| format!("{}={}", encode(name), encode(value)))
        .collect();
    if query.is_empty() { route.href() } else { format!("{}?{}", route.href(), query.join("&")) }
}

/// The word that stands for a kind of access in an address.
pub fn access_word(access: AccessKind) -> &'static str {
    match access {
        AccessKind::Open => "ouvert",
        AccessKind::Account => "compte",
        AccessKind::Authorisation => "habilitation",
    }
}

/// The kind of access that a word of an address stands for.
pub fn access_from_word(word: &str) -> Option<AccessKind> {
    AccessKind::ALL.into_iter().find(|access| access_word(*access) == word)
}

/// A text as a part of an address.
pub fn encode(text: &str) -> String {
    const KEPT: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~');
    utf8_percent_encode(text, KEPT).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn criteria_are_encoded_and_empty_ones_left_out() {
        let href = search_href(&[("q", "l’eau & co"), ("theme", "")]);
        assert_eq!(href, "/rechercher-api?q=l%E2%80%99eau%20%26%20co");
        assert_eq!(search_href(&[]), "/rechercher-api");
    }
}
