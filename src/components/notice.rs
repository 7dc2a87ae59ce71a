//! What is said when something is missing.

use catalogue::ids;
use leptos::prelude::*;

use super::dynamic::handler;
use crate::browser;

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

/// What is wrong with a group of choices in which nothing has been chosen: it stands in the group, which
/// names it as its description, and has the focus once it is shown.
#[component]
pub fn MissingChoice(
    /// Whether it is shown.
    is_missing: RwSignal<bool>,
    /// Id of the first choice.
    first: String,
    /// What to do.
    children: Children,
) -> impl IntoView {
    view! {
        <div id=ids::ERROR tabindex="-1" class="notice notice-error" hidden=move || !is_missing.get()>
            <p><a href=format!("#{first}") rel="external">{children()}</a></p>
        </div>
    }
}

/// Shows it, marks the title of the page as wrong, and leads there.
pub fn show_missing_choice(is_missing: RwSignal<bool>) {
    is_missing.set(true);
    browser::mark_title_as_error();
    browser::focus_in_view(ids::ERROR);
}
