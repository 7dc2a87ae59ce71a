//! The box of the search page, and what narrows a search.

mod choice;

use catalogue::{
    ids,
    index::{Card, Index},
};
use leptos::{
    ev::{KeyboardEvent, SubmitEvent},
    prelude::*,
};

use super::{
    answers::answers, filters::Facet, query::SearchQuery, result_list::on_keydown, search_text,
    search_url::SearchUrl,
};
use crate::{
    components::{
        dynamic::{dynamic, handler},
        icon::{Icon, IconShape},
    },
    routes::{Href, Route, parameter},
    searcher::{SearchState, Searcher},
};
use choice::facet_choice;
pub use choice::sort_choice;

/// Id of the filters.
const FILTERS: &str = "filtres";

/// The form of the search page; it works without the app as well.
#[component]
pub fn SearchControls(
    /// The whole catalogue.
    index: &'static Index,
    /// The search, and the ways to change it.
    url: SearchUrl,
    /// The search, once the visitor has stopped typing.
    settled: RwSignal<SearchQuery>,
    /// What answers.
    searcher: Searcher,
) -> impl IntoView {
    let label = dynamic(move || match settled.with(|query| query.filters.number()) {
        0 => "Filtrer".to_owned(),
        number => format!("Filtrer ({number})"),
    });
    let searching = searcher.clone();
    let counted = StoredValue::new(vec![]);
    let choices = dynamic(move || choices(index, &searching, (&settled.read(), counted), url));
    view! {
        <form id=ids::CRITERIA class="search-controls" role="search" method="get" action=Route::Search.href()
            on:submit=handler(|event: SubmitEvent| event.prevent_default())>
            <SearchBox url searcher/>
            // On a phone, where results come first; in a wide window all filters are there.
            <details class="search-more">
                <summary class="button button-secondary" aria-controls=FILTERS>{label}</summary>
            </details>
            <div class="search-choices" id=FILTERS>{choices}</div>
            <noscript>
                <button class="button" type="submit"><Icon shape=IconShape::Search/>"Rechercher"</button>
            </noscript>
        </form>
    }
}

/// What is typed is the visitor's: the box is only written in when the search changes otherwise.
#[component]
fn SearchBox(url: SearchUrl, searcher: Searcher) -> impl IntoView {
    let on_key = handler(move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            url.type_text(String::new());
        } else {
            on_keydown(&event);
        }
    });
    view! {
        <div class="search-box">
            <label for="recherche">"Mots cherchés"</label>
            <input id="recherche" type="search" name=parameter::TEXT autocomplete="off"
                autocapitalize="off" spellcheck="false"
                prop:value=dynamic(move || url.query.with(|query| query.text.clone()))
                on:focus=handler(move |_| searcher.prefetch())
                on:keydown=on_key
                on:input=handler(move |event| url.type_text(event_target_value(&event)))/>
        </div>
    }
}

/// Every facet of the catalogue, and those that the address asks for. The controls stay, with the focus: Leptos changes what
/// differs. One that this search leaves nothing to choose stays as well, so that no other one moves.
fn choices(
    index: &'static Index,
    searcher: &Searcher,
    (query, counted): (&SearchQuery, StoredValue<Vec<&'static Card>>),
    url: SearchUrl,
) -> AnyView {
    let search = search_text(searcher, query);
    // What answers is on its way: the numbers stay until it is here.
    if !matches!(search, Some(SearchState::Loading)) {
        let answers = answers(index, search.as_ref());
        counted.set_value(answers.into_iter().map(|(card, _)| card).collect());
    }
    let cards = counted.get_value();
    let facet = |facet: Facet| {
        let values = query.filters.facet_counts(facet, &cards, index);
        facet_choice(facet, values, query.filters.get(facet), url)
    };
    let is_needed = |facet: &Facet| facet.is_in(index) || !query.filters.get(*facet).is_empty();
    let facets = Facet::ALL.into_iter().filter(is_needed);
    let (flags, lists): (Vec<Facet>, Vec<Facet>) = facets.partition(|facet| facet.is_flag());
    let flags: Vec<AnyView> = flags.into_iter().map(facet).collect();
    let flags = (!flags.is_empty()).then(|| view! { <div class="search-flags">{flags}</div> });
    let lists: Vec<AnyView> = lists.into_iter().map(facet).collect();
    view! { {lists}{flags} }.into_any()
}
