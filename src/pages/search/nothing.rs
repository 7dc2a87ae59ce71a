//! What helps when a search finds nothing.

use catalogue::index::Index;
use leptos::prelude::*;

use crate::routes::{Route, parameter, search_href};

/// The page on which one asks for an API that is missing.
const MISSING: &str = "nouvelle-api";

/// The nearest words, the whole catalogue, the themes, and how to ask for a missing API.
#[component]
pub fn NothingFound(
    /// The whole catalogue.
    index: &'static Index,
) -> impl IntoView {
    let themes = index.themes().into_iter().map(|(theme, _)| {
        view! { <li><a href=search_href(&[(parameter::THEME, theme)])>{theme}</a></li> }
    });
    let ask = index.pages.iter().find(|page| page.slug == MISSING).map(|page| {
        let href = Route::Page(page.slug.clone()).href();
        view! { <p>"L’API n’existe pas encore dans ce catalogue\u{a0}? "<a href=href>{page.title.as_str()}</a></p> }
    });
    view! {
        <div class="notice">
            <p>
                "Essayez un mot plus court ou plus général, retirez un filtre, ou "
                <a href=Route::Search.href()>"voyez tout le catalogue"</a>
                "."
            </p>
            <p>"Ou partez d’un thème\u{a0}:"</p>
            <ul class="inline-list" role="list">{themes.collect_view()}</ul>
            {ask}
        </div>
    }
}

/// « Vouliez-vous dire … »
#[component]
pub fn Correction(
    /// The query without its mistakes.
    corrected: String,
) -> impl IntoView {
    let href = search_href(&[(parameter::TEXT, &corrected)]);
    view! { <p class="correction">"Vouliez-vous dire «\u{a0}"<a href=href>{corrected}</a>"\u{a0}»\u{a0}?"</p> }
}
