//! What helps when a search finds nothing, or was misspelt.

use catalogue::index::Index;
use leptos::prelude::*;

use super::BOX;
use crate::{
    browser,
    components::dynamic::handler,
    routes::{Href, Route, parameter, search_href},
};

/// The page on which one asks for an API that is missing.
const MISSING: &str = "nouvelle-api";

/// The whole catalogue, the themes, and how to ask for a missing API.
#[component]
pub fn NoResults(
    /// The whole catalogue.
    index: &'static Index,
    /// Whether filters narrow the search.
    is_filtered: bool,
) -> impl IntoView {
    let advice = if is_filtered {
        "Retirez un filtre, essayez un mot plus court ou plus général, ou "
    } else {
        "Essayez un mot plus court ou plus général, ou "
    };
    let themes = index.themes().into_iter().map(|(theme, _)| {
        view! { <li><a href=search_href(&[(parameter::THEME, theme)])>{theme}</a></li> }
    });
    let missing = index.pages.iter().find(|page| page.slug == MISSING).map(|page| {
        let href = Route::page(&page.slug).href();
        view! {
            <p>"L’API n’existe pas encore dans ce catalogue\u{a0}? "<a href=href>{page.title.as_str()}</a></p>
        }
    });
    view! {
        <div class="notice" on:click=handler(focus_box)>
            <p>
                {advice}
                <a href=Route::Search.href()>"voyez tout le catalogue"</a>"."
            </p>
            <p>"Ou partez d’un thème\u{a0}:"</p>
            <ul class="search-themes" role="list">{themes.collect_view()}</ul>
            {missing}
        </div>
    }
}

/// « Vouliez-vous dire … », with the query without its mistakes.
pub fn correction_view(corrected: String) -> AnyView {
    let href = search_href(&[(parameter::TEXT, &corrected)]);
    view! {
        <p class="search-correction" on:click=handler(focus_box)>
            "Vouliez-vous dire «\u{a0}"<a href=href>{corrected}</a>"\u{a0}»\u{a0}?"
        </p>
    }
    .into_any()
}

/// The link that was clicked will be gone: the focus stays near.
fn focus_box<E>(_: E) {
    browser::focus_on(BOX);
}
