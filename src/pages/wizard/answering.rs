//! The answers given: all of them are in the address, which follows the page.

use catalogue::{api::Wizard, flow::Answers};
use leptos::prelude::*;
use leptos_router::{
    NavigateOptions,
    hooks::{use_location, use_navigate},
    params::ParamsMap,
};

use super::address;
use crate::browser;

/// The answers, and the way to give the next one.
#[derive(Clone, Copy)]
pub struct Answering {
    /// Those of the address, or newer ones.
    pub answers: Memo<Answers>,
    /// Shows what follows from these at once, and writes them in the address once that is on the
    /// screen: on a phone the browser's history costs as much as half of the page.
    pub give: Callback<Answers>,
}

impl Answering {
    /// Those of the current address.
    pub fn from_address(wizard: &'static Wizard) -> Self {
        let parameters = use_location().query;
        let newer = RwSignal::new(None::<Answers>);
        let answers = Memo::new(move |_| newer.get().unwrap_or_else(|| parameters.with(pairs)));
        let navigate = use_navigate();
        let write = Callback::new(move |answers: Answers| {
            // The page is at its top already.
            let options = NavigateOptions { scroll: false, ..Default::default() };
            navigate(&address::step(wizard, &answers), options);
            newer.set(None);
        });
        let give = Callback::new(move |answers: Answers| {
            let from = parameters.get_untracked();
            browser::scroll_to_top();
            browser::after_frame(move || {
                // The visitor may have left meanwhile, or gone back: then the address is right.
                let Some(answers) = newer.try_get_untracked().flatten() else { return };
                if parameters.get_untracked() == from {
                    write.run(answers);
                } else {
                    newer.set(None);
                }
            });
            newer.set(Some(answers));
        });
        Self { answers, give }
    }
}

fn pairs(parameters: &ParamsMap) -> Answers {
    let parameters = parameters.clone().into_iter();
    parameters.map(|(name, value)| (name.into_owned(), value)).collect()
}
