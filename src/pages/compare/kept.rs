//! The APIs that the visitor keeps at hand.

use catalogue::{
    ids,
    index::{Card, Index},
};
use leptos::prelude::*;

use super::with;
use crate::{
    browser,
    components::dynamic::{dynamic, handler},
    favourites,
    routes::{Href, Route},
};

/// The list, and how an API comes to it.
#[component]
pub fn Kept(
    /// The whole catalogue.
    index: &'static Index,
    /// The APIs that are compared.
    chosen: Signal<Vec<&'static Card>>,
) -> impl IntoView {
    let kept = RwSignal::new(Vec::<String>::new());
    Effect::new(move || kept.set(favourites::all()));
    let rows = dynamic(move || {
        let slugs = kept.get();
        // One that the catalogue no longer has is left where it is: it may come back.
        let cards =
            slugs.iter().filter_map(|slug| index.cards.iter().find(|one| *one.slug == **slug));
        cards.map(|card| row(card, chosen, kept)).collect::<Vec<_>>().into_any()
    });
    view! {
        <section aria-labelledby=ids::FAVOURITES>
            <h2 id=ids::FAVOURITES tabindex="-1">"Les API que vous gardez"</h2>
            <ul class="compare-kept" role="list">{rows}</ul>
            <p class="muted">"Sur la fiche d’une API, «\u{a0}Garder cette API\u{a0}» l’ajoute à cette liste. Elle reste dans ce navigateur et n’est envoyée nulle part."</p>
        </section>
    }
}

fn row(
    card: &'static Card,
    chosen: Signal<Vec<&'static Card>>,
    kept: RwSignal<Vec<String>>,
) -> AnyView {
    let title = card.title.as_str();
    let compare = dynamic(move || {
        let address = chosen.with(|cards| with(cards, &card.slug));
        address
            .map(
                |href| view! { <a href=href on:click=handler(|_| browser::focus_id(ids::COMPARISON)) aria-label=format!("Comparer {title}")>"Comparer"</a> },
            )
            .into_any()
    });
    let remove = handler(move |_| {
        if favourites::keep(&card.slug, false) {
            kept.set(favourites::all());
            // The button that was pressed is gone.
            browser::focus_id(ids::FAVOURITES);
        }
    });
    view! {
        <li>
            <a href=Route::api(&card.slug).href()>{title}</a>
            {compare}
            <button type="button" class="button button-secondary" on:click=remove
                aria-label=format!("Retirer {title}")>"Retirer"</button>
        </li>
    }
    .into_any()
}
