//! The list of all pages.

use catalogue::index::Index;
use leptos::prelude::*;

use crate::{components::breadcrumb::Breadcrumb, head::Head, routes::Route};

/// Every page of the site by kind.
pub fn list(index: &'static Index) -> AnyView {
    let main = vec![
        ("Accueil".to_owned(), Route::Home),
        ("Rechercher une API".to_owned(), Route::Search),
        ("Producteurs".to_owned(), Route::Producers),
    ];
    let apis = index.cards.iter().map(|card| (card.title.clone(), Route::Api(card.slug.clone())));
    let producers = index
        .producers
        .iter()
        .filter_map(|one| Some((one.name.clone(), Route::Producer(one.slug.clone()?))));
    let pages = index.pages.iter().map(|page| (page.title.clone(), Route::Page(page.slug.clone())));
    view! {
        <Head title="Plan du site" description="Toutes les pages du site." canonical=Some(Route::SiteMap)/>
        <div class="narrow">
            <Breadcrumb here="Plan du site"/>
            <h1>"Plan du site"</h1>
            <Section title="Pages principales" links=main/>
            <Section title="API" links=apis.collect()/>
            <Section title="Producteurs" links=producers.collect()/>
            <Section title="Informations" links=pages.collect()/>
        </div>
    }
    .into_any()
}

#[component]
fn Section(title: &'static str, links: Vec<(String, Route)>) -> impl IntoView {
    let items =
        links.into_iter().map(|(name, route)| view! { <li><a href=route.href()>{name}</a></li> });
    view! {
        <h2>{title}</h2>
        <ul>{items.collect_view()}</ul>
    }
}
