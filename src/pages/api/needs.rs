//! What people come with, in their own words.

use catalogue::{api::Api, ids};
use leptos::prelude::*;

/// The needs that the API answers; nothing when the entry names none.
#[component]
pub fn NeedsBlock(
    /// The API.
    api: &'static Api,
) -> impl IntoView {
    let needs = api.needs.iter().map(|need| view! { <li>{need.as_str()}</li> });
    (!api.needs.is_empty()).then(|| {
        view! {
            <section class="api-related" aria-labelledby=ids::ANSWERED_NEEDS>
                <h2 id=ids::ANSWERED_NEEDS>"Elle répond à…"</h2>
                <ul>{needs.collect_view()}</ul>
            </section>
        }
    })
}
