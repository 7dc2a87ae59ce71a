//! The button that keeps an API at hand. An island: it comes once it is touched, or seen when the API is kept.

use leptos::prelude::*;

use super::dynamic::{dynamic, handler};
use crate::{browser, favourites, island};

/// Keeps the API in this browser, or no longer.
#[component]
pub fn FavouriteButton(
    /// Slug of the API.
    slug: &'static str,
) -> impl IntoView {
    let is_kept = RwSignal::new(false);
    Effect::new(move || is_kept.set(favourites::all().iter().any(|kept| kept == slug)));
    let click = handler(move |_| {
        let wanted = !is_kept.get_untracked();
        if favourites::keep(slug, wanted) {
            is_kept.set(wanted);
            browser::announce(if wanted { "Gardée dans ce navigateur" } else { "Retirée" });
        } else {
            browser::announce("Votre navigateur ne permet pas de garder cette API.");
        }
    });
    let words = move || if is_kept.get() { "Ne plus garder cette API" } else { "Garder cette API" };
    view! {
        <button type="button" class="favourite-button button button-secondary" on:click=click
            data-island=island::name(island::FAVOURITE) data-props=island::props(&slug)>
            {dynamic(words)}
        </button>
    }
}
