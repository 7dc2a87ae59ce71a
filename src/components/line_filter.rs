//! The box that filters the lines of a page. The document is listened to (`browser::filter_on_input`): the box of a
//! prerendered page works as well. Without the app it isn't shown, and the list is whole.
//!
//! The lines are the items of the lists with `data-filtered`; `data-filtered-group` goes with the last of its lines.

use catalogue::ids;
use leptos::prelude::*;

/// The box, and what it is for.
#[component]
pub fn LineFilter(
    /// Words beside it.
    label: &'static str,
    /// What a line is called: a noun.
    line: &'static str,
) -> impl IntoView {
    view! {
        <div class="line-filter">
            <label for=ids::FILTER>{label}</label>
            <input id=ids::FILTER type="search" autocomplete="off" spellcheck="false" data-filters=line/>
            <p hidden=true>"Rien ne correspond ici."</p>
        </div>
    }
}
