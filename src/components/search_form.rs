//! The search box that leads to the search page.

use leptos::{ev::SubmitEvent, html::Input, prelude::*};
use leptos_router::{NavigateOptions, hooks::use_navigate};

use super::icon::{Icon, IconShape};
use crate::routes::{self, Route, parameter};

/// A form that also works before the app has started: the address it leads to is the same.
#[component]
pub fn SearchForm(
    /// Id of the box; unique in the page.
    id: &'static str,
    /// Shown in the empty box.
    #[prop(default = "")]
    placeholder: &'static str,
) -> impl IntoView {
    let navigate = use_navigate();
    let input = NodeRef::<Input>::new();
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let text = input.get_untracked().map(|input| input.value()).unwrap_or_default();
        let href = routes::search_href(&[(parameter::TEXT, text.trim())]);
        navigate(&href, NavigateOptions::default());
    };
    view! {
        <form class="search-form" role="search" method="get" action=Route::Search.href() on:submit=submit>
            <label for=id class="visually-hidden">"Rechercher une API"</label>
            <input id=id node_ref=input type="search" name=parameter::TEXT placeholder=placeholder
                autocomplete="off" autocapitalize="off" spellcheck="false"/>
            <button type="submit" class="button"><Icon shape=IconShape::Search/>"Rechercher"</button>
        </form>
    }
}
