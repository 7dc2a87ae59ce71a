//! An editorial page: about, legal notice …

use catalogue::page::Page;
use leptos::prelude::*;

use crate::{components::breadcrumb::Breadcrumb, head::Head, prose::view_document, routes::Route};

/// An editorial page.
pub fn page(page: &'static Page) -> AnyView {
    let update = page.last_update.map(|date| {
        view! { <p class="editorial-date">"Page mise à jour le "<time datetime=String::from(date)>{date.to_string()}</time>"."</p> }
    });
    view! {
        <Head title=page.title.as_str() description=page.description.clone().unwrap_or_default()
            canonical=Some(Route::page(&page.slug))/>
        <article class="layout-narrow">
            <Breadcrumb here=page.title.as_str()/>
            <h1>{page.title.as_str()}</h1>
            <div class="prose">{view_document(&page.body, 2)}{update}</div>
        </article>
    }
    .into_any()
}
