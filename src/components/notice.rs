//! What is said when something is missing.

use leptos::prelude::*;

use super::dynamic::handler;

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
            <button type="button" class="button button-secondary" on:click=handler(move |_| retry.run(()))>
                "Réessayer"
            </button>
        </div>
    }
}
