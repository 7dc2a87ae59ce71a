//! One producer: what it is, and its APIs.

use catalogue::{index::Card, producer::Producer};
use leptos::prelude::*;

use crate::{
    components::{api_card::ApiCards, breadcrumb::Breadcrumb, contacts::Contacts},
    document::{ExternalLink, view_document},
    head::Head,
    routes::Route,
};

/// The page of one producer.
pub fn article(producer: &'static Producer) -> AnyView {
    let above = vec![("Producteurs".to_owned(), Route::Producers)];
    let acronym = producer.acronym.as_ref().map(|acronym| format!(" ({acronym})"));
    let kind = producer.kind.as_ref().map(|kind| view! { <p class="muted">{kind.as_str()}</p> });
    let summary =
        producer.summary.as_ref().map(|text| view! { <p class="lead">{text.as_str()}</p> });
    view! {
        <Head title=producer.name.as_str() description=producer.summary.clone().unwrap_or_default()
            canonical=Some(Route::Producer(producer.slug.clone()))/>
        <article>
            <Breadcrumb above here=producer.name.as_str()/>
            <h1>{producer.name.as_str()}{acronym}</h1>
            {kind}
            {summary}
            <div class="prose">{view_document(&producer.description, 2)}</div>
            <Sites producer/>
            <CardSection id="api" title="API publiées" cards=&producer.apis/>
            <CardSection id="partenariats" title="API auxquelles cet organisme contribue" cards=&producer.partner_of/>
        </article>
    }
    .into_any()
}

#[component]
fn Sites(producer: &'static Producer) -> impl IntoView {
    let sites = producer.sites.iter().map(|site| {
        view! { <li><ExternalLink href=site.url.as_str()>{site.label.as_str()}</ExternalLink></li> }
    });
    view! {
        <ul role="list" class="plain-list site-list">{sites.collect_view()}</ul>
        <Contacts contacts=&producer.contacts/>
    }
}

#[component]
fn CardSection(id: &'static str, title: &'static str, cards: &'static [Card]) -> impl IntoView {
    (!cards.is_empty()).then(|| {
        view! {
            <section aria-labelledby=id>
                <h2 id=id>{title}</h2>
                <ApiCards cards=cards.iter().collect() level=3/>
            </section>
        }
    })
}
