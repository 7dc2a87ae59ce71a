//! An editorial page: about, legal notice …

use catalogue::page::Page;
use leptos::prelude::*;

use super::{page_of, use_slug};
use crate::{
    components::breadcrumb::Breadcrumb, document::view_document, head::Head, routes::Route,
};

/// The page whose slug is in the address.
#[component]
pub fn EditorialPage() -> impl IntoView {
    let slug = use_slug();
    let route = Signal::derive(move || Route::Page(slug.get()));
    page_of::<Page>(route, article)
}

fn article(page: &'static Page) -> AnyView {
    let update = page.last_update.map(|date| {
        view! { <p class="page-date">"Page mise à jour le "<time datetime=String::from(date)>{date.to_string()}</time>"."</p> }
    });
    view! {
        <Head title=page.title.as_str() description=page.description.clone().unwrap_or_default()
            canonical=Some(Route::Page(page.slug.clone()))/>
        <article class="narrow prose">
            <Breadcrumb here=page.title.as_str()/>
            <h1>{page.title.as_str()}</h1>
            {view_document(&page.body, 2)}
            {update}
        </article>
    }
    .into_any()
}
