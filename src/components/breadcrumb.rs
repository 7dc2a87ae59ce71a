//! The way from the home page to this one.

use leptos::prelude::*;

use crate::routes::{Href, Route};

/// Links to the pages above, then the name of this one.
#[component]
pub fn Breadcrumb(
    /// The pages above, the home page left out.
    #[prop(optional)]
    above: Vec<(String, Route)>,
    /// Name of this page.
    #[prop(into)]
    here: String,
) -> impl IntoView {
    let home = ("Accueil".to_owned(), Route::Home);
    let links = std::iter::once(home).chain(above).map(|(name, route)| {
        view! { <li><a href=route.href()>{name}</a></li> }
    });
    view! {
        <nav class="breadcrumb" aria-label="Fil d’Ariane">
            <ol role="list">
                {links.collect_view()}
                <li aria-current="page">{here}</li>
            </ol>
        </nav>
    }
}
