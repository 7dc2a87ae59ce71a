//! What others made with an API: guides, and services that use it.

use catalogue::{api::Api, kind::Kind, reference::PageTitle};
use leptos::prelude::*;

use crate::routes::{Href, Route};

/// Id that this title had on an earlier site: old links still lead to it.
const OLD_ID: &str = "exemples-d’application";

/// Guides that speak of the API; nothing when there are none.
#[component]
pub fn GuidesBlock(
    /// The API.
    api: &'static Api,
) -> impl IntoView {
    (!api.guides.is_empty()).then(|| {
        view! {
            <section class="api-related" aria-labelledby="guides">
                <h2 id="guides"><span id=OLD_ID></span>"Guides et exemples d’application"</h2>
                {view_titles(&api.guides, Kind::Guide)}
            </section>
        }
    })
}

/// Services that use the API; nothing when there are none.
#[component]
pub fn ServicesBlock(
    /// The API.
    api: &'static Api,
) -> impl IntoView {
    (!api.services.is_empty()).then(|| {
        view! {
            <section class="api-related" aria-labelledby="services">
                <h2 id="services">"Services qui utilisent cette API"</h2>
                {view_titles(&api.services, Kind::Service)}
            </section>
        }
    })
}

fn view_titles(pages: &'static [PageTitle], kind: Kind) -> AnyView {
    let items = pages.iter().map(|page| {
        view! { <li><a href=Route::Entry(kind, page.slug.clone()).href()>{page.title.as_str()}</a></li> }
    });
    view! { <ul role="list" class="plain-list">{items.collect_view()}</ul> }.into_any()
}
