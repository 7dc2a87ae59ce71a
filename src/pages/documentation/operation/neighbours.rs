//! The operations before and after in the menu.

use catalogue::documentation::{Neighbour, OperationPage};
use leptos::prelude::*;

use crate::routes::{Href, Route};

/// Links to them, and to the whole menu.
#[component]
pub fn Neighbours(
    /// The operation.
    operation: &'static OperationPage,
) -> impl IntoView {
    let api = &operation.api.slug;
    let link = |words: &'static str, one: &'static Neighbour| {
        let href = Route::Operation(api.clone(), one.slug.clone()).href();
        view! { <li>{words}<a href=href>{one.title.as_str()}</a></li> }
    };
    let previous = operation.previous.as_ref().map(|one| link("Opération précédente\u{a0}: ", one));
    let next = operation.next.as_ref().map(|one| link("Opération suivante\u{a0}: ", one));
    view! {
        <nav class="documentation-neighbours" aria-label="Autres opérations">
            <ul role="list">
                {previous}
                {next}
                <li><a href=Route::Overview(api.clone()).href()>"Toutes les opérations"</a></li>
            </ul>
        </nav>
    }
}
