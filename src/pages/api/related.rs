//! What others made with an API: guides, and services that use it.

use catalogue::{api::Api, guide::OLD_GUIDES_ID, ids, kind::Kind, reference::PageTitle};
use leptos::prelude::*;

use crate::routes::{Href, Route};

/// Guides that speak of the API; nothing when there are none.
#[component]
pub fn GuidesBlock(
    /// The API.
    api: &'static Api,
) -> impl IntoView {
    (!api.guides.is_empty()).then(|| {
        view! {
            <section class="api-related" aria-labelledby=ids::GUIDES>
                <h2 id=ids::GUIDES><span id=OLD_GUIDES_ID></span>"Guides et exemples d’application"</h2>
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
            <section class="api-related" aria-labelledby=ids::SERVICES>
                <h2 id=ids::SERVICES>"Services qui utilisent cette API"</h2>
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
