//! One producer: what it is, and its APIs.

use catalogue::{feed::Feed, ids, producer::Producer};
use leptos::prelude::*;

use crate::{
    components::{
        api_card::ApiSection, breadcrumb::Breadcrumb, contacts::Contacts, feed_links::FeedLinks,
        link::ExternalLink, picture::Picture,
    },
    head::Head,
    prose::view_document,
    routes::Route,
};

/// The page of one producer.
pub fn page(producer: &'static Producer) -> AnyView {
    let above = vec![("Producteurs".to_owned(), Route::Producers)];
    let acronym = producer.acronym.as_ref().map(|acronym| format!(" ({acronym})"));
    let name = producer.name_with_article.as_ref().unwrap_or(&producer.name);
    let logo = producer
        .logo
        .as_ref()
        .map(|image| view! { <Picture image class="picture-logo" is_first=true/> });
    let kind = producer.kind.as_ref().map(|kind| view! { <p class="muted">{kind.as_str()}</p> });
    let summary =
        producer.summary.as_ref().map(|text| view! { <p class="lead">{text.as_str()}</p> });
    view! {
        <Head title=producer.name.as_str() description=producer.summary.clone().unwrap_or_default()
            canonical=Some(Route::producer(&producer.slug))/>
        <article>
            <Breadcrumb above here=producer.name.as_str()/>
            <div class="layout-titled">
                {logo}
                <h1>{producer.name.as_str()}{acronym}</h1>
            </div>
            {kind}
            {summary}
            <div class="prose">{view_document(&producer.description, 2)}</div>
            <Sites producer/>
            <ApiSection id=ids::APIS title=format!("API publiées par {name}") cards=&producer.apis/>
            <p><FeedLinks feed=Feed::Producer(producer.slug.clone()) name="Suivre ces API"/></p>
            <ApiSection id=ids::PARTNERSHIPS title=format!("API avec des données fournies par {name}") cards=&producer.partner_of/>
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
        <ul role="list" class="plain-list producer-sites">{sites.collect_view()}</ul>
        <Contacts contacts=&producer.contacts/>
    }
}
