//! What is said when something is missing.

use leptos::prelude::*;

use crate::living::{Element, classed, element};

/// Something didn't come: a sentence in its place, and a way to try again.
#[component]
pub fn Failure(
    /// Tries again.
    retry: Callback<()>,
    /// The sentence.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="notice" role="alert">
            <p>{children()}</p>
            <button type="button" class="button button-secondary" on:click=move |_| retry.run(())>
                "Réessayer"
            </button>
        </div>
    }
}

/// The same in a living part; the button has this name.
pub fn living_failure(words: &'static str, retry: &'static str) -> Element {
    let button = classed("button", "button button-secondary");
    classed("div", "notice")
        .with("role", "alert")
        .holds(element("p").says(words))
        .holds(button.with_all(&[("type", "button"), ("name", retry)]).says("Réessayer"))
}
