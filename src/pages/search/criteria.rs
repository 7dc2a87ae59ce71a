//! The criteria of a search: all of them are in the address.

use leptos::prelude::*;
use leptos_router::{
    NavigateOptions,
    hooks::{use_location, use_navigate},
};

use super::facet::{Chosen, Facet};
use crate::routes::{parameter, search_href};

/// What the address asks for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// As typed.
    pub text: String,
    /// What each facet must be.
    pub chosen: Chosen,
    /// In which order.
    pub sort: Sort,
    /// How many are shown, when it isn't the usual number.
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
            Self::Update => "date",
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

/// The criteria of the address, and the way to change one.
#[derive(Clone, Copy)]
pub struct Criteria {
    /// What is asked for.
    pub asked: Memo<Asked>,
    /// Changes the parameter of this name.
    pub change: Callback<(&'static str, String)>,
}

/// Every parameter, in the order of addresses.
const NAMES: [&str; 9] = [
    parameter::TEXT,
    parameter::THEME,
    parameter::ACCESS,
    parameter::PRODUCER,
    parameter::PUBLIC,
    parameter::FRANCE_CONNECT,
    parameter::SPECIFICATION,
    parameter::SORT,
    parameter::SHOWN,
];

impl Criteria {
    /// Those of the current address.
    pub fn from_address() -> Self {
        let parameters = use_location().query;
        let get =
            move |name| parameters.with(|parameters| parameters.get(name)).unwrap_or_default();
        let asked = Memo::new(move |_| Asked {
            text: get(parameter::TEXT),
            chosen: Chosen(Facet::ALL.map(|facet| get(facet.parameter()))),
            sort: {
                let word = get(parameter::SORT);
                Sort::ALL.into_iter().find(|sort| sort.word() == word).unwrap_or_default()
            },
            shown: get(parameter::SHOWN).parse().ok(),
        });
        let navigate = use_navigate();
        let change = Callback::new(move |(name, value): (&'static str, String)| {
            let values = NAMES.map(|other| {
                let kept = parameters.with_untracked(|all| all.get(other)).unwrap_or_default();
                // Another search starts at its first results.
                let is_over = other == parameter::SHOWN;
                (
                    other,
                    if other == name {
                        value.clone()
                    } else if is_over {
                        String::new()
                    } else {
                        kept
                    },
                )
            });
            let href = search_href(&values.each_ref().map(|(name, value)| (*name, value.as_str())));
            // Typing is one step of the history, and stays where the visitor reads.
            let options = NavigateOptions { replace: true, scroll: false, ..Default::default() };
            navigate(&href, options);
        });
        Self { asked, change }
    }
}
