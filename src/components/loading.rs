//! What stands in the place of a page on its way.

use leptos::prelude::*;

/// Says that something comes.
#[component]
pub fn Loading() -> impl IntoView {
    view! { <p class="layout-loading" aria-busy="true">"Chargement…"</p> }
}
