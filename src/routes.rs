//! Addresses as a browser needs them: below where the site lives, with parameters. Which pages there are
//! is said by [`Route`].

use std::sync::OnceLock;

use catalogue::access::AccessKind;
pub use catalogue::route::{Route, with_slash};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

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

/// What the page of [`Route::Eligibility`] is called, wherever it is named.
pub const FINDER_NAME: &str = "Quelles API pour moi\u{202f}?";

/// What the page of [`Route::Statistics`] is called, wherever it is named.
pub const STATISTICS_NAME: &str = "Statistiques";

/// An address from the root of the site, as a browser needs it.
pub fn href(path: &str) -> String {
    format!("{}{path}", base())
}

/// The address of a page, with its query or fragment, as hosts serve it: another one costs a redirection.
pub fn page_href(address: &str) -> String {
    href(&with_slash(address))
}

/// The address of a page, as a browser needs it.
pub trait Href {
    /// Below where the site lives.
    fn href(&self) -> String;
}

impl Href for Route {
    fn href(&self) -> String {
        page_href(&self.path())
    }
}

/// Whether the prerendered page is all that there is to see at its address. Others depend on what is typed or
/// chosen in them, or on the query.
pub fn is_whole(route: &Route) -> bool {
    !matches!(route, Route::Search | Route::Compare | Route::Eligibility | Route::Wizard(_))
}

/// The page at an address, below [`base`] or not, however a host, a mail or a hand has written it; none
/// when no page has that form.
pub fn route_at(path: &str) -> Option<Route> {
    let below_base =
        path.strip_prefix(base()).filter(|rest| rest.is_empty() || rest.starts_with('/'));
    let path = normalized(below_base.unwrap_or(path));
    // Names of files have capitals at times, what stands before them never.
    Route::at(&path).or_else(|| Route::at(&path.to_ascii_lowercase()))
}

/// Without what only a host or a program adds: hosts serve a page also as its file.
fn normalized(path: &str) -> String {
    // What isn't in UTF-8 is no address of a page, and stays what it is.
    let decoded = percent_decode_str(path).decode_utf8().unwrap_or(path.into());
    let path = decoded.trim_end_matches('/');
    path.strip_suffix("/index.html").unwrap_or(path).to_owned()
}

/// The words of the last part of an address, by which its page can be searched.
pub fn words_of_address(path: &str) -> String {
    let path = normalized(path);
    let slug = path.rsplit('/').next().unwrap_or_default();
    slug.replace(['-', '_', '.', '+'], " ").trim().to_owned()
}

/// Names of the parameters of addresses: of the search page, but for the last one.
pub mod parameter {
    /// Text typed.
    pub const TEXT: &str = "q";
    /// Theme.
    pub const THEME: &str = "theme";
    /// Kind of access.
    pub const ACCESS: &str = "acces";
    /// Slug of a producer.
    pub const PRODUCER: &str = "producteur";
    /// Who one is, or who may get access: the id of an audience.
    pub const AUDIENCE: &str = "public";
    /// For whom one acts.
    pub const CLIENT: &str = "pour";
    /// An API that is compared, by its slug; several are possible.
    pub const API: &str = "api";
    /// Works with `FranceConnect`.
    pub const FRANCE_CONNECT: &str = "franceconnect";
    /// Has a specification.
    pub const SPECIFICATION: &str = "specification";
    /// Order of the results.
    pub const SORT: &str = "tri";
    /// The value of [`SORT`] for the latest change first.
    pub const LATEST_FIRST: &str = "date";
    /// How many results are shown.
    pub const SHOWN: &str = "nombre";
    /// A page of a specification that is read live, in the address of the first one.
    pub const PAGE: &str = "page";
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
    fn an_address_is_its_page_however_it_is_written() {
        let api = Some(Route::api(&"api-geo".into()));
        for path in [
            "/les-api/api-geo",
            "/les-api/api-geo/",
            "//les-api//api-geo//",
            "/les-api/api-geo/index.html",
            "/les-api/api%2Dgeo",
            "/Les-API/API-Geo/",
        ] {
            assert_eq!(route_at(path), api, "{path}");
        }
        assert_eq!(route_at("/les-api/LaBonneBoite"), Some(Route::api(&"LaBonneBoite".into())));
        assert_eq!(route_at("/index.html"), Some(Route::Home));
        assert_eq!(route_at("/index.html/api-geo"), None);
        assert_eq!(route_at("/les-api/api-geo/%FF"), None);
    }

    #[test]
    fn an_address_is_searched_by_its_last_words() {
        assert_eq!(words_of_address("/les-api/api-geo_2/"), "api geo 2");
        assert_eq!(words_of_address("/"), "");
    }

    #[test]
    fn criteria_are_encoded_and_empty_ones_left_out() {
        let href = search_href(&[("q", "l’eau & co"), ("theme", "")]);
        assert_eq!(href, "/rechercher-api/?q=l%E2%80%99eau%20%26%20co");
        assert_eq!(search_href(&[]), "/rechercher-api/");
    }
}
