//! The box that filters the operations of an API.

use catalogue::{documentation::OperationLine, french::count, ids, text::fold};
use leptos::prelude::*;

use super::menu::is_found;
use crate::components::{
    announcement::Announcement,
    dynamic::{dynamic, handler},
};

/// The box, and how many lines it leaves. Without the app it isn't shown: the list is whole.
pub fn view_filter(lines: Vec<&'static OperationLine>, typed: RwSignal<String>) -> AnyView {
    let said = dynamic(move || {
        let words = typed.with(|typed| fold(typed.trim()));
        let found = lines.iter().filter(|line| is_found(line, &words)).count();
        if words.is_empty() { String::new() } else { count(found, "opération") }
    });
    view! {
        <div class="documentation-filter">
            <label for=ids::FILTER>"Filtrer les opérations"</label>
            <input id=ids::FILTER type="search" autocomplete="off" spellcheck="false"
                on:input=handler(move |event| typed.set(event_target_value(&event)))/>
            <Announcement text=said/>
        </div>
    }
    .into_any()
}
