//! Up to three APIs side by side; which ones is said by the address. Below them, those that the visitor keeps
//! at hand.

mod facts;
mod kept;
mod table;

use catalogue::{
    ids,
    index::{Card, Index},
    text::fold,
};
use leptos::{ev::SubmitEvent, prelude::*};
use leptos_router::{
    NavigateOptions,
    hooks::{use_location, use_navigate},
    params::ParamsMap,
};

use super::page_of;
use crate::{
    browser,
    components::{
        breadcrumb::Breadcrumb,
        dynamic::{dynamic, handler},
        notice::{MissingChoice, show_missing_choice},
        without_app::WithoutApp,
    },
    head::Head,
    routes::{Href, Route, parameter, with_parameters},
};
use kept::Kept;
use table::table;

/// Id of the list from which one is added.
const ADDED: &str = "ajout";

/// How many APIs are compared: more would not fit beside each other.
const MOST: usize = 3;

/// Draws the page.
pub fn draw(_: Option<&Route>) -> AnyView {
    page_of(&Route::Compare, page)
}

/// The page.
pub fn page(index: &'static Index) -> AnyView {
    let parameters = use_location().query;
    let chosen = Signal::derive(move || parameters.with(|all| chosen(index, all)));
    let compared = dynamic(move || {
        let cards = chosen.get();
        (!cards.is_empty()).then(|| table(cards)).into_any()
    });
    view! {
        <Head title="Comparer des API"
            description="Jusqu’à trois API côte à côte\u{a0}: accès, limites, documentation, fraîcheur, données renvoyées."
            canonical=Some(Route::Compare)/>
        <Breadcrumb here="Comparer des API"/>
        <h1>"Comparer des API"</h1>
        <p class="lead">"Jusqu’à trois API côte à côte\u{a0}: l’adresse de la page garde votre choix."</p>
        <WithoutApp>
            <p class="notice">"La comparaison ne peut pas être faite ici\u{a0}: elle demande JavaScript et WebAssembly. La fiche de chaque API dit les mêmes choses."</p>
        </WithoutApp>
        <div id=ids::COMPARISON role="group" tabindex="-1" aria-label="Comparaison">{compared}</div>
        <Addition index chosen/>
        <Kept index chosen/>
    }
    .into_any()
}

/// The APIs that an address names, as far as the catalogue has them.
fn chosen(index: &'static Index, parameters: &ParamsMap) -> Vec<&'static Card> {
    let mut chosen: Vec<&Card> = Vec::new();
    for slug in parameters.get_all(parameter::API).unwrap_or_default() {
        let card = index.cards.iter().find(|card| *card.slug == *slug);
        chosen.extend(card.filter(|card| !chosen.iter().any(|other| other.slug == card.slug)));
    }
    chosen.truncate(MOST);
    chosen
}

/// The address at which these APIs are compared.
fn address<'a>(slugs: impl Iterator<Item = &'a str>) -> String {
    let parameters: Vec<_> =
        slugs.map(|slug| (parameter::API.to_owned(), slug.to_owned())).collect();
    with_parameters(&Route::Compare, &parameters)
}

/// The address at which one more is compared; none when there is no room for it, or it is compared already.
fn with(cards: &[&Card], slug: &str) -> Option<String> {
    let is_there = cards.iter().any(|card| *card.slug == *slug);
    let others = cards.iter().map(|card| &*card.slug);
    (cards.len() < MOST && !is_there).then(|| address(others.chain([slug])))
}

/// The address at which one is left out.
fn without(cards: &[&Card], slug: &str) -> String {
    address(cards.iter().map(|card| &*card.slug).filter(|other| *other != slug))
}

/// The form that adds an API, while there is room.
#[component]
fn Addition(index: &'static Index, chosen: Signal<Vec<&'static Card>>) -> impl IntoView {
    let mut cards: Vec<&Card> = index.cards.iter().collect();
    cards.sort_by_cached_key(|card| fold(&card.title));
    let added = RwSignal::new(String::new());
    let is_missing = RwSignal::new(false);
    let navigate = use_navigate();
    let submit = handler(move |event: SubmitEvent| {
        event.prevent_default();
        if added.with_untracked(String::is_empty) {
            return show_missing_choice(is_missing);
        }
        if let Some(address) = chosen.with_untracked(|cards| with(cards, &added.get_untracked())) {
            navigate(&address, NavigateOptions::default());
            // With a third one the form goes.
            browser::focus_id(ids::COMPARISON);
        }
    });
    let options = cards
        .into_iter()
        .map(|card| view! { <option value=&*card.slug>{card.title.as_str()}</option> }.into_any());
    view! {
        <form class="compare-addition" method="get" action=Route::Compare.href() on:submit=submit
            hidden=dynamic(move || chosen.with(|cards| cards.len() >= MOST))>
            <MissingChoice is_missing first=ADDED.to_owned()>"Choisissez d’abord une API."</MissingChoice>
            <label for=ADDED>"Ajouter une API"</label>
            <div class="compare-addition-row">
                <select id=ADDED name=parameter::API
                    on:change=handler(move |event| {
                        is_missing.set(false);
                        added.set(event_target_value(&event));
                    })>
                    <option value="">"Choisissez"</option>
                    {options.collect::<Vec<_>>()}
                </select>
                <button class="button" type="submit">"Ajouter"</button>
            </div>
        </form>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use catalogue::{access::AccessKind, reference::ProducerName};

    fn card(slug: &str) -> Card {
        Card {
            slug: slug.into(),
            place_by_name: None,
            title: slug.to_owned(),
            tagline: String::new(),
            producer: ProducerName::default(),
            access: AccessKind::Open,
            themes: vec![],
            keywords: vec![],
            last_update: None,
            status: None,
            is_france_connected: false,
            has_specification: false,
            audiences: vec![],
        }
    }

    #[test]
    fn an_address_names_what_is_compared() {
        let (a, b, c) = (card("api-a"), card("api-b"), card("api-c"));
        assert_eq!(with(&[], "api-a").as_deref(), Some("/comparer/?api=api-a"));
        assert_eq!(with(&[&a], "api-b").as_deref(), Some("/comparer/?api=api-a&api=api-b"));
        assert_eq!(with(&[&a], "api-a"), None, "it is there already");
        assert_eq!(with(&[&a, &b, &c], "api-d"), None, "there is no room");
        assert_eq!(without(&[&a, &b], "api-a"), "/comparer/?api=api-b");
        assert_eq!(without(&[&a], "api-a"), "/comparer/");
    }
}
