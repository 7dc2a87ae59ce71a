//! In which operation a field or a parameter is: the list is fetched once somebody looks for one.

use catalogue::{
    data,
    documentation::{FieldIndex, FieldLine},
    french::count,
    ids,
    slug::Slug,
    text::holds_words,
};
use leptos::prelude::*;
use leptos_router::hooks::use_location;

use crate::{
    components::{
        announcement::Announcement,
        dynamic::{dynamic, handler},
        notice::Failure,
    },
    content::{Load, parse, use_content},
    island,
    routes::{Href, Route, parameter},
};

/// Most fields that are shown.
const MOST: usize = 30;

/// The box (an island), and the fields that have the words typed; a link to the page may bring them along.
pub fn view_field_search(api: &'static Slug) -> AnyView {
    let given = use_location().query.with_untracked(|query| query.get(parameter::TEXT));
    let given = given.unwrap_or_default();
    let is_wanted = RwSignal::new(false);
    let typed = RwSignal::new(String::new());
    let first = given.clone();
    // After the page is there as it was prerendered, without them.
    Effect::new(move || {
        if !first.is_empty() {
            typed.set(first.clone());
            is_wanted.set(true);
        }
    });
    let results =
        dynamic(move || if is_wanted.get() { view_results(api, typed) } else { ().into_any() });
    view! {
        <div class="line-filter"
            data-island=island::name(island::FIELD_SEARCH) data-props=island::props(api)>
            <label for=ids::FILTER>"Chercher un champ ou un paramètre"</label>
            <input id=ids::FILTER type="search" autocomplete="off" spellcheck="false"
                prop:value=dynamic(move || typed.get())
                on:focus=handler(move |_| is_wanted.set(true))
                on:input=handler(move |event| {
                    typed.set(event_target_value(&event));
                    is_wanted.set(true);
                })/>
            {results}
        </div>
    }
    .into_any()
}

fn view_results(api: &'static Slug, typed: RwSignal<String>) -> AnyView {
    let (load, retry) = use_content(data::fields(api), parse::<FieldIndex>);
    let results = dynamic(move || match load.get() {
        Load::Ready(index) => index.downcast_ref().map(|index| view_found(index, api, typed)),
        Load::Waiting => Some(view! { <p aria-busy="true">"Chargement…"</p> }.into_any()),
        Load::Failed(_) => Some(
            view! { <Failure retry>"La liste des champs n’a pas pu être chargée."</Failure> }
                .into_any(),
        ),
    });
    results.into_any()
}

fn view_found(index: &'static FieldIndex, api: &'static Slug, typed: RwSignal<String>) -> AnyView {
    let found = Memo::new(move |_| typed.with(|typed| find(index, typed)));
    let said = Memo::new(move |_| match found.with(Vec::len) {
        _ if typed.with(|typed| typed.trim().is_empty()) => String::new(),
        0 => NOTHING.to_owned(),
        number => count(number, "champ"),
    });
    let lines = dynamic(move || {
        let shown = found.with(|found| found.iter().take(MOST).copied().collect::<Vec<_>>());
        shown.into_iter().map(|place| view_line(index, place, api)).collect_view().into_any()
    });
    view! {
        <p>{dynamic(move || said.get())}</p>
        <Announcement text=dynamic(move || said.get())/>
        <ul role="list" class="documentation-lines">{lines}</ul>
    }
    .into_any()
}

/// Said when no field is found.
const NOTHING: &str =
    "Aucun champ n’a tous ces mots. Voyez ci-dessous ce que chaque opération renvoie.";

/// The places of the fields that have all the words; none without words.
fn find(index: &FieldIndex, typed: &str) -> Vec<usize> {
    if typed.trim().is_empty() {
        return vec![];
    }
    let is_found = |line: &FieldLine| holds_words(&format!("{} {}", line.name, line.words), typed);
    let fields = index.fields.iter().enumerate().filter(|(_, line)| is_found(line));
    fields.map(|(place, _)| place).collect()
}

fn view_line(index: &'static FieldIndex, place: usize, api: &'static Slug) -> AnyView {
    let Some(line) = index.fields.get(place) else { return ().into_any() };
    let operations = line.places.iter().filter_map(|(operation, anchor)| {
        let operation = index.operations.get(*operation)?;
        let href = Route::Operation(api.clone(), operation.slug.clone()).href();
        Some(view! { <li><a href=format!("{href}#{anchor}")>{operation.title.as_str()}</a></li> })
    });
    let more = (line.left_out > 0)
        .then(|| view! { <li>"et "{count(line.left_out, "autre opération")}</li> });
    let words = (!line.words.is_empty())
        .then(|| view! { <span class="documentation-notes">" "{line.words.as_str()}</span> });
    view! {
        <li><code class="documentation-name">{line.name.as_str()}</code>{words}<ul>{operations.collect_view()}{more}</ul></li>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_is_found_by_its_name_and_its_words() {
        let line = FieldLine {
            name: "codePostal".to_owned(),
            words: "Code postal de la commune".to_owned(),
            ..FieldLine::default()
        };
        let index = FieldIndex { operations: vec![], fields: vec![FieldLine::default(), line] };
        assert_eq!(find(&index, "code POSTAL"), [1]);
        assert_eq!(find(&index, "communé"), [1]);
        assert_eq!(find(&index, "region"), Vec::<usize>::new());
        assert_eq!(find(&index, "  "), Vec::<usize>::new());
    }
}
