//! The search box of the header and of the home page: a form that leads to the search page, and a
//! combobox with the first answers (the pattern of the ARIA Authoring Practices).

mod combobox;

use catalogue::french::count;
use leptos::{ev::SubmitEvent, prelude::*};

use super::{
    announcement::Announcement,
    dynamic::{dynamic, handler},
    icon::{Icon, IconShape},
};
use crate::{
    island,
    routes::{Href, Route, parameter},
    searcher::Suggestion,
};
use combobox::Combobox;

/// A form that also works before the app has started: the address it leads to is the same.
#[component]
pub fn SearchForm(
    /// Id of the box; unique in the page.
    id: &'static str,
    /// Shown in the empty box.
    #[prop(default = "")]
    placeholder: &'static str,
) -> impl IntoView {
    let combobox = Combobox::new();
    let submit = handler(move |event: SubmitEvent| {
        event.prevent_default();
        combobox.choose();
    });
    // When the files of the search aren't here there is none, and nothing to say of it.
    let announced = dynamic(move || {
        let number = combobox.suggestions.with(Vec::len);
        let is_typed = combobox.text.with(|text| !text.trim().is_empty());
        if number > 0 && is_typed { count(number, "proposition") } else { String::new() }
    });
    view! {
        <form class="search-form" role="search" method="get" action=Route::Search.href() on:submit=submit
            data-island=island::name(island::SEARCH_FORM) data-props=island::props(&(id, placeholder))>
            <label class="visually-hidden" for=id>"Rechercher une API"</label>
            <div class="search-form-box">
                <Input id placeholder combobox/>
                <Listbox id combobox/>
            </div>
            <button class="button" type="submit" aria-label="Rechercher">
                <Icon shape=IconShape::Search/><span class="search-form-words">"Rechercher"</span>
            </button>
            <Announcement text=announced/>
        </form>
    }
}

#[component]
fn Input(id: &'static str, placeholder: &'static str, combobox: Combobox) -> impl IntoView {
    let is_expanded = dynamic(move || {
        if combobox.suggestions.with(Vec::is_empty) { "false" } else { "true" }.to_owned()
    });
    let active = dynamic(move || combobox.active.get().map(|place| option_id(id, place)));
    view! {
        <input id=id type="search" name=parameter::TEXT placeholder=placeholder
            autocomplete="off" autocapitalize="off" spellcheck="false"
            role="combobox" aria-autocomplete="list" aria-controls=list_id(id)
            aria-expanded=is_expanded aria-activedescendant=active
            prop:value=dynamic(move || combobox.text.get())
            on:focus=handler(move |_| combobox.open())
            on:blur=handler(move |_| combobox.close())
            on:keydown=handler(move |event| combobox.on_keydown(&event))
            on:input=handler(move |event| combobox.type_text(event_target_value(&event)))/>
    }
}

#[component]
fn Listbox(id: &'static str, combobox: Combobox) -> impl IntoView {
    let options = dynamic(move || {
        let active = combobox.active.get();
        let options = combobox.suggestions.get().into_iter().enumerate();
        let option =
            |(place, suggestion)| option(id, place, suggestion, active == Some(place), combobox);
        options.map(option).collect::<Vec<_>>().into_any()
    });
    view! {
        <ul id=list_id(id) class="search-form-proposals" role="listbox" aria-label="Propositions" hidden=dynamic(move || combobox.suggestions.with(Vec::is_empty))>
            {options}
        </ul>
    }
}

fn option(
    id: &str,
    place: usize,
    suggestion: Suggestion,
    is_active: bool,
    combobox: Combobox,
) -> AnyView {
    let Suggestion { words, detail, href } = suggestion;
    view! {
        // The box keeps the focus.
        <li id=option_id(id, place) role="option"
            aria-selected=if is_active { "true" } else { "false" }
            on:mousedown=|event| event.prevent_default()
            on:click=handler(move |_| combobox.follow(&href))>
            {words}<span class="muted">{detail}</span>
        </li>
    }
    .into_any()
}

fn list_id(id: &str) -> String {
    format!("{id}-liste")
}

fn option_id(id: &str, place: usize) -> String {
    format!("{id}-{place}")
}
