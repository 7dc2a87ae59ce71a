//! The box of the search page, and what narrows a search.

use catalogue::index::{Card, Index};
use leptos::{
    ev::{KeyboardEvent, SubmitEvent},
    prelude::*,
};

use super::{
    criteria::{Criteria, Sort},
    facet::{Chosen, Facet, Offer},
    results::{ESCAPE, step},
};
use crate::{
    components::icon::{Icon, IconShape},
    routes::{Route, parameter},
    searcher::Searcher,
};

/// The form of the search page; it works without the app as well.
#[component]
pub fn Controls(
    /// The whole catalogue.
    index: &'static Index,
    /// The criteria of the address.
    criteria: Criteria,
    /// The APIs that answer, before anything narrows them.
    answers: RwSignal<Vec<&'static Card>>,
) -> impl IntoView {
    let Criteria { asked, change, type_text } = criteria;
    let searcher = expect_context::<Searcher>();
    let leave = move |event: KeyboardEvent| {
        if event.key() == ESCAPE {
            type_text.run(String::new());
        }
        step(&event);
    };
    // Not at each key: what is typed changes the answers, a moment later.
    let chosen = Memo::new(move |_| asked.with(|asked| asked.chosen.clone()));
    let facets = Facet::ALL.into_iter().map(|facet| {
        let offers = Memo::new(move |_| {
            answers.with(|answers| chosen.with(|chosen| chosen.offers(facet, answers, index)))
        });
        let selected = Signal::derive(move || chosen.with(|chosen| chosen.get(facet).to_owned()));
        if facet.is_flag() {
            view! { <Flag facet offers selected change/> }.into_any()
        } else {
            view! { <Facets facet offers selected change/> }.into_any()
        }
    });
    // On a phone they come on demand: results are what one looks for.
    let is_open = RwSignal::new(false);
    let number = move || match chosen.with(Chosen::number) {
        0 => String::new(),
        number => format!(" ({number})"),
    };
    let sorts = Sort::ALL.into_iter().map(|sort| {
        let is_selected = move || asked.with(|asked| asked.sort == sort);
        view! { <option value=sort.word() prop:selected=is_selected>{sort.label()}</option> }
    });
    view! {
        <form class="search-controls" role="search" method="get" action=Route::Search.href()
            on:submit=|event: SubmitEvent| event.prevent_default()>
            <div class="search-box">
                <label for="recherche">"Mots cherchés"</label>
                <input id="recherche" type="search" name=parameter::TEXT autocomplete="off"
                    autocapitalize="off" spellcheck="false"
                    prop:value=move || asked.with(|asked| asked.text.clone())
                    on:focus=move |_| searcher.approach()
                    on:keydown=leave
                    on:input=move |event| type_text.run(event_target_value(&event))/>
            </div>
            <button type="button" class="button button-secondary search-more" aria-controls="filtres"
                aria-expanded=move || if is_open.get() { "true" } else { "false" }
                on:click=move |_| is_open.update(|is_open| *is_open = !*is_open)>
                "Filtrer et trier"{number}
            </button>
            <div id="filtres" class=move || if is_open.get() { "search-choices is-open" } else { "search-choices" }>
                {facets.collect_view()}
                <div class="search-choice">
                    <label for="tri">"Trier par"</label>
                    <select id="tri" name=parameter::SORT
                        on:change=move |event| change.run((parameter::SORT, event_target_value(&event)))>
                        {sorts.collect_view()}
                    </select>
                </div>
            </div>
            <noscript>
                <button type="submit" class="button"><Icon shape=IconShape::Search/>"Rechercher"</button>
            </noscript>
        </form>
    }
}

/// A facet with values: the first option is no choice. Not there when there is nothing to choose.
#[component]
fn Facets(
    facet: Facet,
    offers: Memo<Vec<Offer>>,
    selected: Signal<String>,
    change: Callback<(&'static str, String)>,
) -> impl IntoView {
    let name = facet.parameter();
    let options = move || {
        let selected = selected.get();
        let option = |offer: Offer| {
            let is_selected = offer.value == selected;
            view! { <option value=offer.value prop:selected=is_selected>{offer.label}</option> }
        };
        offers.get().into_iter().map(option).collect_view()
    };
    let is_empty = move || offers.with(Vec::is_empty);
    view! {
        <div class="search-choice" hidden=is_empty>
            <label for=name>{facet.label()}</label>
            <select id=name name=name on:change=move |event| change.run((name, event_target_value(&event)))>
                <option value="" prop:selected=move || selected.with(String::is_empty)>"Tous"</option>
                {options}
            </select>
        </div>
    }
}

/// A facet that is or isn't.
#[component]
fn Flag(
    facet: Facet,
    offers: Memo<Vec<Offer>>,
    selected: Signal<String>,
    change: Callback<(&'static str, String)>,
) -> impl IntoView {
    let name = facet.parameter();
    let label = move || offers.with(|offers| offers.first().map(|offer| offer.label.clone()));
    let choose = move |event| {
        let value = if event_target_checked(&event) { "oui" } else { "" };
        change.run((name, value.to_owned()));
    };
    view! {
        <div class="search-flag" hidden=move || offers.with(Vec::is_empty)>
            <input id=name type="checkbox" name=name value="oui" on:change=choose
                prop:checked=move || selected.with(|selected| !selected.is_empty())/>
            <label for=name>{label}</label>
        </div>
    }
}
