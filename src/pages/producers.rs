//! All producers.

use catalogue::index::Index;
use leptos::prelude::*;

use catalogue::french::count;

use crate::{
    components::breadcrumb::Breadcrumb,
    head::Head,
    routes::{Href, Route},
};

/// The list of producers.
pub fn page(index: &'static Index) -> AnyView {
    let entries = index.producers.iter().filter_map(|producer| {
        let slug = producer.slug.clone()?;
        let published =
            index.cards.iter().filter(|card| card.producer.slug == producer.slug).count();
        let acronym = producer.acronym.as_ref().map(|acronym| format!(" ({acronym})"));
        Some(view! {
            <li class="producers-entry">
                <a href=Route::producer(&slug).href()>{producer.name.as_str()}{acronym}</a>
                <span class="muted">{count(published, "API publiée")}</span>
            </li>
        })
    });
    view! {
        <Head title="Producteurs" description="Les organismes qui publient les API du catalogue."
            canonical=Some(Route::Producers)/>
        <div class="layout-narrow">
            <Breadcrumb here="Producteurs"/>
            <h1>"Producteurs"</h1>
            <p class="lead">"Les organismes qui publient les API du catalogue, ou qui leur fournissent des données."</p>
            <ul role="list" class="plain-list">{entries.collect_view()}</ul>
        </div>
    }
    .into_any()
}
