//! What is searched for: a text, filters, an order and how many results, as an address says them.

use leptos_router::params::ParamsMap;

use super::filters::{Facet, Filters};
use crate::routes::{parameter, search_href};

/// A search.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SearchQuery {
    /// As typed.
    pub text: String,
    /// What each facet must be.
    pub filters: Filters,
    /// In which order.
    pub sort: Sort,
    /// How many results are shown, when it isn't the usual number.
    pub shown: Option<usize>,
}

/// The order of the results.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// The best answers first; without a query, the most visited.
    #[default]
    Relevance,
    /// By name.
    Name,
    /// The last checked first.
    Update,
}

impl Sort {
    /// In the order of a choice.
    pub const ALL: [Self; 3] = [Self::Relevance, Self::Name, Self::Update];

    /// The word that stands for it in an address.
    pub fn word(self) -> &'static str {
        match self {
            Self::Relevance => "",
            Self::Name => "nom",
            Self::Update => parameter::LATEST_FIRST,
        }
    }

    /// As people read it.
    pub fn label(self) -> &'static str {
        match self {
            Self::Relevance => "Pertinence",
            Self::Name => "Nom",
            Self::Update => "Mise à jour",
        }
    }
}

/// Every parameter, in the order of addresses.
const NAMES: [&str; 9] = [
    parameter::TEXT,
    parameter::THEME,
    parameter::ACCESS,
    parameter::PRODUCER,
    parameter::AUDIENCE,
    parameter::FRANCE_CONNECT,
    parameter::SPECIFICATION,
    parameter::SORT,
    parameter::SHOWN,
];

impl SearchQuery {
    /// What an address asks for.
    pub fn from_parameters(parameters: &ParamsMap) -> Self {
        let get = |name| parameters.get(name).unwrap_or_default();
        let sort = get(parameter::SORT);
        Self {
            text: get(parameter::TEXT),
            filters: Filters(Facet::ALL.map(|facet| get(facet.parameter()))),
            sort: Sort::ALL.into_iter().find(|known| known.word() == sort).unwrap_or_default(),
            shown: get(parameter::SHOWN).parse().ok(),
        }
    }

    /// The same search for another text, from its first results on.
    pub fn set_text(&mut self, text: String) {
        if self.text != text {
            self.text = text;
            self.shown = None;
        }
    }
}

/// The address with another text and another value of a parameter; from the first results on, unless
/// that value is their number.
pub fn href_with(parameters: &ParamsMap, text: &str, (name, value): (&str, &str)) -> String {
    let values = NAMES.map(|other| match other {
        parameter::TEXT => text.to_owned(),
        _ if other == name => value.to_owned(),
        parameter::SHOWN => String::new(),
        _ => parameters.get(other).unwrap_or_default(),
    });
    let pairs: Vec<(&str, &str)> =
        NAMES.iter().zip(&values).map(|(name, value)| (*name, value.as_str())).collect();
    search_href(&pairs)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parameters(pairs: &[(&'static str, &str)]) -> ParamsMap {
        pairs.iter().map(|(name, value)| (*name, (*value).to_owned())).collect()
    }

    #[test]
    fn an_address_says_all_of_a_search() {
        let query = SearchQuery::from_parameters(&parameters(&[
            ("q", "eau"),
            ("theme", "Mer"),
            ("tri", "nom"),
            ("nombre", "48"),
            ("utm_source", "lettre"),
        ]));
        let mut expected = SearchQuery { text: "eau".into(), ..SearchQuery::default() };
        expected.filters.0[Facet::Theme as usize] = "Mer".into();
        (expected.sort, expected.shown) = (Sort::Name, Some(48));
        assert_eq!(query, expected);
    }

    #[test]
    fn what_an_address_cannot_say_is_left_out() {
        let query = SearchQuery::from_parameters(&parameters(&[("tri", "?"), ("nombre", "-1")]));
        assert_eq!(query, SearchQuery::default());
    }

    #[test]
    fn another_text_or_filter_starts_at_the_first_results() {
        let all = parameters(&[("q", "eau"), ("theme", "Mer"), ("nombre", "48")]);
        for (text, changed, href) in [
            ("mer", (parameter::TEXT, "mer"), "/rechercher-api/?q=mer&theme=Mer"),
            ("eau", (parameter::THEME, ""), "/rechercher-api/?q=eau"),
            ("eau", (parameter::SORT, "nom"), "/rechercher-api/?q=eau&theme=Mer&tri=nom"),
            ("eau", (parameter::SHOWN, "72"), "/rechercher-api/?q=eau&theme=Mer&nombre=72"),
            // Typed, and not yet in the address.
            ("eaux", (parameter::SHOWN, "72"), "/rechercher-api/?q=eaux&theme=Mer&nombre=72"),
        ] {
            assert_eq!(href_with(&all, text, changed), href);
        }
        let mut query = SearchQuery::from_parameters(&all);
        query.set_text("eau".into());
        assert_eq!(query.shown, Some(48));
        query.set_text("mer".into());
        assert_eq!(query.shown, None);
    }
}
