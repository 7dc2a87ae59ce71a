//! What stands in the place of a page on its way.

use leptos::prelude::*;

use super::dynamic::handler;
use crate::browser;

/// Says that something comes. A network may also keep silent, and nothing fail: after some seconds the style sheet
/// shows the way to the page that every host has.
#[component]
pub fn Loading() -> impl IntoView {
    let reload = handler(|_| browser::load_page());
    view! {
        <div class="layout-loading">
            <p aria-busy="true">"Chargement…"</p>
            <p class="layout-loading-late">
                "C’est plus long que d’habitude. "
                <button type="button" class="button button-secondary" on:click=reload>"Recharger la page"</button>
            </p>
        </div>
    }
}
