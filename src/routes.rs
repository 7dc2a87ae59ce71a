//! Addresses of the site: the only place that writes them, with the data file behind each.

use std::sync::OnceLock;

use catalogue::{access::AccessKind, data};
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

/// A page of the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// The home page.
    Home,
    /// The search page, without criteria.
    Search,
    /// One API, by its slug.
    Api(String),
    /// The wizard of one API, by its slug.
    Wizard(String),
    /// Every path of the wizard of one API, by its slug.
    Answers(String),
    /// Which APIs one may use.
    Eligibility,
    /// All producers.
    Producers,
    /// One producer, by its slug.
    Producer(String),
    /// All guides.
    Guides,
    /// One guide, by its slug.
    Guide(String),
    /// All services.
    Services,
    /// One service, by its slug.
    Service(String),
    /// What the catalogue gained, month by month.
    Roadmap,
    /// The list of all pages.
    SiteMap,
    /// An editorial page, by its slug.
    Page(String),
}

impl Route {
    /// The address from the root of the site.
    pub fn path(&self) -> String {
        match self {
            Self::Home => "/".to_owned(),
            Self::Search => "/rechercher-api".to_owned(),
            Self::Api(slug) => format!("/les-api/{slug}"),
            Self::Wizard(slug) => format!("/les-api/{slug}/demande-acces"),
            Self::Answers(slug) => format!("/les-api/{slug}/demande-acces/reponses"),
            Self::Eligibility => "/eligibilite".to_owned(),
            Self::Producers => "/producteurs".to_owned(),
            Self::Producer(slug) => format!("/producteurs/{slug}"),
            Self::Guides => "/guides".to_owned(),
            Self::Guide(slug) => format!("/guides/{slug}"),
            Self::Services => "/services".to_owned(),
            Self::Service(slug) => format!("/service/{slug}"),
            Self::Roadmap => "/feuille-de-route".to_owned(),
            Self::SiteMap => "/plan-du-site".to_owned(),
            Self::Page(slug) => format!("/{slug}"),
        }
    }

    /// The address, as a browser needs it.
    pub fn href(&self) -> String {
        href(&self.path())
    }

    /// The page at an address, below [`base`] or not; none when no page has that form.
    pub fn at(path: &str) -> Option<Self> {
        let below_base =
            path.strip_prefix(base()).filter(|rest| rest.is_empty() || rest.starts_with('/'));
        let path = below_base.unwrap_or(path);
        let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
        match parts.as_slice() {
            [] => Some(Self::Home),
            ["rechercher-api"] => Some(Self::Search),
            ["les-api", slug] => Some(Self::Api((*slug).to_owned())),
            ["les-api", slug, "demande-acces"] => Some(Self::Wizard((*slug).to_owned())),
            ["les-api", slug, "demande-acces", "reponses"] => {
                Some(Self::Answers((*slug).to_owned()))
            }
            ["eligibilite"] => Some(Self::Eligibility),
            ["producteurs"] => Some(Self::Producers),
            ["producteurs", slug] => Some(Self::Producer((*slug).to_owned())),
            ["guides"] => Some(Self::Guides),
            ["guides", slug] => Some(Self::Guide((*slug).to_owned())),
            ["services"] => Some(Self::Services),
            ["service", slug] => Some(Self::Service((*slug).to_owned())),
            ["feuille-de-route"] => Some(Self::Roadmap),
            ["plan-du-site"] => Some(Self::SiteMap),
            [slug] => Some(Self::Page((*slug).to_owned())),
            _ => None,
        }
    }

    /// The data file that the page shows.
    pub fn data(&self) -> String {
        match self {
            Self::Home | Self::Search | Self::Producers | Self::SiteMap => data::INDEX.to_owned(),
            Self::Api(slug) => data::api(slug),
            Self::Wizard(slug) | Self::Answers(slug) => data::wizard(slug),
            Self::Eligibility => data::FINDER.to_owned(),
            Self::Producer(slug) => data::producer(slug),
            Self::Guides => data::GUIDES.to_owned(),
            Self::Guide(slug) => data::guide(slug),
            Self::Services => data::SERVICES.to_owned(),
            Self::Service(slug) => data::service(slug),
            Self::Roadmap => data::ROADMAP.to_owned(),
            Self::Page(slug) => data::page(slug),
        }
    }
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
    fn every_route_is_found_again_by_its_address() {
        let slug = || "api-x".to_owned();
        let routes = [
            Route::Home,
            Route::Search,
            Route::Api(slug()),
            Route::Wizard(slug()),
            Route::Answers(slug()),
            Route::Eligibility,
            Route::Producers,
            Route::Producer(slug()),
            Route::Guides,
            Route::Guide(slug()),
            Route::Services,
            Route::Service(slug()),
            Route::Roadmap,
            Route::SiteMap,
            Route::Page(slug()),
        ];
        for route in routes {
            assert_eq!(Route::at(&route.path()), Some(route.clone()));
            assert_eq!(Route::at(&format!("{}/", route.path())), Some(route));
        }
        assert_eq!(Route::at("/les-api/a/b/c"), None);
    }

    #[test]
    fn criteria_are_encoded_and_empty_ones_left_out() {
        let href = search_href(&[("q", "l’eau & co"), ("theme", "")]);
        assert_eq!(href, "/rechercher-api?q=l%E2%80%99eau%20%26%20co");
        assert_eq!(search_href(&[]), "/rechercher-api");
    }
}
