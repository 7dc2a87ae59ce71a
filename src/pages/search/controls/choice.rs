//! The controls that narrow and sort a search.

use catalogue::ids;
use leptos::prelude::*;

use crate::{
    components::dynamic::handler,
    pages::search::{
        filters::{Facet, FacetValue, is_same},
        query::Sort,
        search_url::SearchUrl,
    },
    routes::parameter,
};

/// What a facet must be, of these values; disabled when there is nothing to choose.
pub fn facet_choice(
    facet: Facet,
    values: Vec<FacetValue>,
    chosen: &str,
    url: SearchUrl,
) -> AnyView {
    if facet.is_flag() {
        return flag(facet, values.first(), chosen, url);
    }
    let is_empty = values.is_empty();
    let options = values.into_iter().map(|FacetValue { value, label }| {
        let is_chosen = is_same(&value, chosen);
        option(value, label, is_chosen)
    });
    let all = option(String::new(), "Tous".to_owned(), chosen.is_empty());
    let options = [all].into_iter().chain(options).collect();
    select(facet.parameter(), facet.label(), is_empty, options, url)
}

/// The order of the results; disabled when there is nothing to sort. It stands beside their number, out of the
/// form that it belongs to.
pub fn sort_choice(chosen: Sort, is_useless: bool, url: SearchUrl) -> AnyView {
    let options = Sort::ALL
        .map(|sort| option(sort.word().to_owned(), sort.label().to_owned(), sort == chosen));
    select(parameter::SORT, "Trier par", is_useless, options.into(), url)
}

fn select(
    name: &'static str,
    label: &'static str,
    is_disabled: bool,
    options: Vec<AnyView>,
    url: SearchUrl,
) -> AnyView {
    let change = handler(move |event| url.change(name, &event_target_value(&event)));
    view! {
        <div>
            <label for=name>{label}</label>
            <select id=name name=name form=ids::CRITERIA disabled=is_disabled on:change=change>{options}</select>
        </div>
    }
    .into_any()
}

fn option(value: String, label: String, is_chosen: bool) -> AnyView {
    view! { <option value=value prop:selected=is_chosen>{label}</option> }.into_any()
}

/// A facet that is or isn't.
fn flag(facet: Facet, value: Option<&FacetValue>, chosen: &str, url: SearchUrl) -> AnyView {
    let name = facet.parameter();
    let label = value
        .map_or_else(|| FacetValue::new(("", facet.label(), 0)).label, |value| value.label.clone());
    let change = handler(move |event| {
        url.change(name, if event_target_checked(&event) { "oui" } else { "" });
    });
    view! {
        <div class="search-flag">
            <input id=name type="checkbox" name=name value="oui" disabled=value.is_none()
                on:change=change prop:checked=!chosen.is_empty()/>
            <label for=name>{label}</label>
        </div>
    }
    .into_any()
}
