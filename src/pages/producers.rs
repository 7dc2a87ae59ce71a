//! All producers, each with its acronym and what it does for the catalogue.

use catalogue::index::{Card, Index};
use leptos::prelude::*;

use catalogue::french::count;

use crate::{
    components::{breadcrumb::Breadcrumb, line_filter::LineFilter},
    head::Head,
    routes::{Href, Route},
};

/// From this many producers on, one wants to filter them.
const MANY: usize = 12;

/// The list of producers.
pub fn page(index: &'static Index) -> AnyView {
    let filter = (index.producers.len() >= MANY)
        .then(|| view! { <LineFilter label="Filtrer les producteurs" line="producteur"/> });
    let entries = index.producers.iter().filter_map(|producer| {
        let slug = producer.slug.clone()?;
        let acronym = producer.acronym.as_deref();
        Some(view! {
            <li class="producers-entry">
                <span class="producers-acronym">{acronym}</span>
                <a href=Route::producer(&slug).href()>{producer.name.as_str()}</a>
                <span class="muted">{role(index, &slug)}</span>
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
            {filter}
            <ul role="list" class="plain-list" data-filtered="">{entries.collect_view()}</ul>
        </div>
    }
    .into_any()
}

/// What a producer does for the catalogue: what it publishes, to what it contributes.
fn role(index: &Index, slug: &str) -> Option<String> {
    let is_own = |card: &&Card| card.producer.slug.as_deref() == Some(slug);
    let published = index.cards.iter().filter(is_own).count();
    let contributed = index.contributions.get(slug).copied().unwrap_or_default();
    let published = (published > 0).then(|| count(published, "API publiée"));
    let contributed = (contributed > 0).then(|| format!("contribue à {contributed}\u{a0}API"));
    let parts: Vec<String> = published.into_iter().chain(contributed).collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}
