//! The criteria of a search: all of them are in the address.

use leptos::prelude::*;
use leptos_router::{
    NavigateOptions,
    hooks::{use_location, use_navigate},
    params::ParamsMap,
};

use super::facet::{Chosen, Facet};
use crate::{
    browser,
    routes::{parameter, search_href},
};

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

/// The criteria of the address, and the ways to change them.
#[derive(Clone, Copy)]
pub struct Criteria {
    /// What is asked for, as far as it has been typed.
    pub asked: Memo<Asked>,
    /// Changes the parameter of this name.
    pub change: Callback<(&'static str, String)>,
    /// Changes what is looked for: at once, and in the address once the results are on the screen.
    pub type_text: Callback<String>,
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
        let typed = RwSignal::new(None::<String>);
        let written = StoredValue::new(None::<String>);
        let asked = Memo::new(move |_| parameters.with(|all| asked(all, typed.get())));
        let navigate = use_navigate();
        let change = Callback::new(move |(name, value): (&'static str, String)| {
            let text = asked.with_untracked(|asked| asked.text.clone());
            let text = if name == parameter::TEXT { value.clone() } else { text };
            written.set_value(Some(text.clone()));
            let href =
                parameters.with_untracked(|all| href_with(all, &text, (name, value.as_str())));
            // Typing is one step of the history, and stays where the visitor reads.
            let options = NavigateOptions { replace: true, scroll: false, ..Default::default() };
            navigate(&href, options);
        });
        let type_text = Callback::new(move |text: String| {
            typed.set(Some(text));
            browser::after_frame(move || {
                // The next key may have come first, or the page have been left.
                if let Some(text) = typed.try_get_untracked().flatten() {
                    change.run((parameter::TEXT, text));
                }
            });
        });
        Effect::new(move |before: Option<String>| {
            let text = parameters.with(|all| all.get(parameter::TEXT)).unwrap_or_default();
            // What is typed before the first run is newer than the address.
            let is_another = before.is_some_and(|before| before != text);
            let is_newest = typed.with_untracked(|typed| typed.as_ref() == Some(&text));
            let is_ours = written.with_value(|written| written.as_ref() == Some(&text));
            if is_another && (is_newest || !is_ours) {
                typed.set(None);
            }
            text
        });
        Self { asked, change, type_text }
    }
}

/// What an address asks for, but for what has been typed since.
fn asked(parameters: &ParamsMap, typed: Option<String>) -> Asked {
    let get = |name| parameters.get(name).unwrap_or_default();
    let sort = get(parameter::SORT);
    let text = typed.unwrap_or_else(|| get(parameter::TEXT));
    Asked {
        // Another search starts at its first results.
        shown: get(parameter::SHOWN).parse().ok().filter(|_| text == get(parameter::TEXT)),
        text,
        chosen: Chosen(Facet::ALL.map(|facet| get(facet.parameter()))),
        sort: Sort::ALL.into_iter().find(|known| known.word() == sort).unwrap_or_default(),
    }
}

/// The address with another text and another value of a parameter.
fn href_with(parameters: &ParamsMap, text: &str, (name, value): (&str, &str)) -> String {
    let values = NAMES.map(|other| match other {
        parameter::TEXT => text.to_owned(),
        _ if other == name => value.to_owned(),
        // Another search starts at its first results.
        parameter::SHOWN => String::new(),
        _ => parameters.get(other).unwrap_or_default(),
    });
    let pairs: Vec<(&str, &str)> =
        NAMES.iter().zip(&values).map(|(name, value)| (*name, value.as_str())).collect();
    search_href(&pairs)
}
