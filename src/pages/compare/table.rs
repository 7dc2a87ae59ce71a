//! The table: a column an API, a row a fact.

use catalogue::{api::Api, data, ids, index::Card, kind::Kind};
use leptos::prelude::*;

use super::{facts::FACTS, without};
use crate::{
    browser,
    components::{
        dynamic::{dynamic, handler},
        loading::Loading,
        notice::Failure,
    },
    content::{Load, parse, use_content},
    routes::{Href, Route},
};

/// The APIs side by side, once the data of all of them is here.
pub fn table(cards: Vec<&'static Card>) -> AnyView {
    let file = |card: &&Card| data::entry(Kind::Api, &card.slug);
    let (loads, retries): (Vec<_>, Vec<_>) =
        cards.iter().map(|card| use_content(file(card), parse::<Api>)).unzip();
    let retry = Callback::new(move |()| retries.iter().for_each(|retry| retry.run(())));
    let loads = StoredValue::new(loads);
    dynamic(move || {
        let loads: Vec<Load> = loads.with_value(|loads| loads.iter().map(Signal::get).collect());
        if loads.iter().any(|load| matches!(load, Load::Failed(_))) {
            let sentence = "Les fiches de ces API n’ont pas pu être chargées.";
            return view! { <Failure retry>{sentence}</Failure> }.into_any();
        }
        let apis: Option<Vec<&'static Api>> = loads.iter().map(api).collect();
        match apis {
            Some(apis) => whole(&cards, &apis),
            None => view! { <Loading/> }.into_any(),
        }
    })
    .into_any()
}

fn api(load: &Load) -> Option<&'static Api> {
    match load {
        Load::Ready(data) => data.downcast_ref(),
        Load::Waiting | Load::Failed(_) => None,
    }
}

fn whole(cards: &[&'static Card], apis: &[&'static Api]) -> AnyView {
    let heads = apis.iter().map(|api| head(cards, api)).collect::<Vec<_>>();
    let rows = FACTS.iter().map(|(name, fact)| {
        let cells = apis.iter().map(|api| view! { <td>{fact(api)}</td> }.into_any());
        view! { <tr><th scope="row">{*name}</th>{cells.collect::<Vec<_>>()}</tr> }.into_any()
    });
    view! {
        <div class="prose-table compare-table" role="group" tabindex="0" aria-label="Tableau\u{a0}: comparaison des API">
            <table>
                <caption class="visually-hidden">"Comparaison des API, une par colonne"</caption>
                <thead><tr><td></td>{heads}</tr></thead>
                <tbody>{rows.collect::<Vec<_>>()}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn head(cards: &[&'static Card], api: &'static Api) -> AnyView {
    let title = api.title.as_str();
    view! {
        <th scope="col">
            <a href=Route::api(&api.slug).href()>{title}</a>
            <br/>
            <a class="compare-removal" on:click=handler(|_| browser::focus_id(ids::COMPARISON)) href=without(cards, &api.slug) aria-label=format!("Retirer {title} de la comparaison")>"Retirer"</a>
        </th>
    }
    .into_any()
}
