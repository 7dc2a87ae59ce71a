//! The criteria of a search: all of them are in the address.

use std::{cell::RefCell, rc::Rc};

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

/// What is asked for: by the address, and by what has been typed since.
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
#[derive(Clone)]
pub struct Criteria {
    /// What is asked for, as far as it has been typed.
    pub asked: RwSignal<Asked>,
    parameters: Memo<ParamsMap>,
    /// The text that was last written in the address from here.
    written: Rc<RefCell<Option<String>>>,
    go: Rc<dyn Fn(&str)>,
}

/// The box where one types.
pub const BOX: &str = "#recherche";

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
        let navigate = use_navigate();
        let go = move |href: &str| {
            // Typing is one step of the history, and stays where the visitor reads.
            let options = NavigateOptions { replace: true, scroll: false, ..Default::default() };
            navigate(href, options);
        };
        let criteria = Self {
            asked: RwSignal::new(parameters.with_untracked(asked)),
            parameters,
            written: Rc::default(),
            go: Rc::new(go),
        };
        let followed = criteria.clone();
        Effect::new(move |before: Option<()>| {
            followed.follow(parameters.with(asked), before.is_none());
        });
        criteria
    }

    /// Changes what is looked for: at once, and in the address once the results are on the screen.
    pub fn type_text(&self, text: String) {
        // Another search starts at its first results.
        self.asked.update(|asked| {
            asked.text = text;
            asked.shown = None;
        });
        let criteria = self.clone();
        browser::after_frame(move || {
            // The next key may have come first, or the page have been left.
            if let Some(text) = criteria.asked.try_with_untracked(|asked| asked.text.clone()) {
                criteria.change(parameter::TEXT, &text);
            }
        });
    }

    /// Changes the parameter of this name.
    pub fn change(&self, name: &str, value: &str) {
        let text = self.asked.with_untracked(|asked| asked.text.clone());
        let href = self.parameters.with_untracked(|all| href_with(all, &text, (name, value)));
        self.written.replace(Some(text));
        (self.go)(&href);
    }

    /// Takes what the address asks for. What is typed is as new as what was written in it from here,
    /// and newer than what it said at first.
    fn follow(&self, mut asked: Asked, is_first: bool) {
        let before = self.asked.get_untracked();
        let is_ours = self.written.borrow().as_ref() == Some(&asked.text);
        if is_first || is_ours {
            if asked.text != before.text {
                asked.text.clone_from(&before.text);
                // Another search starts at its first results.
                asked.shown = None;
            }
        } else {
            self.written.take();
            browser::write_in(BOX, &asked.text);
        }
        if before != asked {
            self.asked.set(asked);
        }
    }
}

/// What an address asks for.
fn asked(parameters: &ParamsMap) -> Asked {
    let get = |name| parameters.get(name).unwrap_or_default();
    let sort = get(parameter::SORT);
    Asked {
        text: get(parameter::TEXT),
        chosen: Chosen(Facet::ALL.map(|facet| get(facet.parameter()))),
        sort: Sort::ALL.into_iter().find(|known| known.word() == sort).unwrap_or_default(),
        shown: get(parameter::SHOWN).parse().ok(),
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
