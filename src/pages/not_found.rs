//! No such page: the search in its place.

use leptos::prelude::*;
use leptos_router::hooks::use_location;

use crate::{
    components::{dynamic::dynamic, search_form::SearchForm},
    head::Head,
    routes::{Href, Route, words_of_address},
    searcher::{SearchState, use_search},
};

/// How many APIs are offered.
const OFFERED: usize = 3;

/// Shown for an address that names nothing.
#[component]
pub fn NotFound() -> impl IntoView {
    view! {
        <Head title="Page introuvable"/>
        <div class="layout-narrow not-found">
            <h1>"Page introuvable"</h1>
            <p class="lead">
                "Aucune page ne correspond à cette adresse. Une API a peut-être changé de nom\u{a0}: retrouvez-la ici."
            </p>
            <SearchForm id="recherche-404" placeholder="Nom d’une API, donnée, producteur"/>
            <NearestPages/>
            <p><a href=Route::Home.href()>"Retour à l’accueil"</a></p>
        </div>
    }
}

/// The APIs that the words of the address find: one may have been misspelt, or have another name now.
#[component]
fn NearestPages() -> impl IntoView {
    let words = use_location().pathname.with_untracked(|path| words_of_address(path));
    let searcher = use_search();
    // Natively the page is for every address.
    let is_asked = cfg!(not(feature = "ssr")) && !words.is_empty();
    if is_asked {
        searcher.prefetch();
    }
    dynamic(move || {
        let Some(SearchState::Ready(found)) = is_asked.then(|| searcher.search(&words)) else {
            return None;
        };
        let nearest: Vec<AnyView> = found
            .strong
            .iter()
            .chain(&found.weak)
            .take(OFFERED)
            .map(|(card, _)| {
                view! { <li><a href=Route::api(&card.slug).href()>{card.title.as_str()}</a></li> }
                    .into_any()
            })
            .collect();
        if nearest.is_empty() {
            return None;
        }
        let offer = view! { <p>"Ou s’agit-il de l’une de celles-ci\u{a0}?"</p><ul>{nearest}</ul> };
        Some(offer.into_any())
    })
}
