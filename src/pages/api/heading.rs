//! Top of the page of an API: its name, what it gives, who publishes it.

use catalogue::{
    api::{Api, FranceConnect},
    ids,
};
use leptos::prelude::*;

use crate::{
    components::{
        access::AccessBadge,
        entry_dates::EntryDates,
        lifecycle::{DraftNotice, LifecycleNotice, StatusBadge},
        picture::Picture,
    },
    routes::{Href, Route},
};

/// Logo, name, promise, producer and kind of access.
#[component]
pub fn Heading(
    /// The API.
    api: &'static Api,
) -> impl IntoView {
    let logo = api
        .logo
        .as_ref()
        .map(|image| view! { <Picture image class="picture-logo" is_first=true/> });
    let france_connect = api.france_connect.map(|kind| {
        view! { <span class="access-badge access-account">{france_connect_label(kind)}</span> }
    });
    let status = api.lifecycle.status.map(|status| view! { <StatusBadge status/> });
    // Nobody gets in any more.
    let access =
        (!api.lifecycle.is_stopped()).then(|| view! { <AccessBadge access=api.access.kind()/> });
    view! {
        <header class="api-header">
            {api.is_draft.then(|| view! { <DraftNotice/> })}
            <LifecycleNotice lifecycle=&api.lifecycle/>
            <div class="layout-titled">
                {logo}
                <h1>{api.title.as_str()}</h1>
            </div>
            <p class="lead">{api.tagline.as_str()}</p>
            <p class="api-producer">
                <ProducerLine api/>
                {status}
                {access}
                {france_connect}
            </p>
            <EntryDates changed=api.last_update verified=api.verified.as_ref() all_sources=ids::SOURCES/>
        </header>
    }
}

fn france_connect_label(kind: FranceConnect) -> &'static str {
    match kind {
        FranceConnect::Compatible => "Compatible FranceConnect",
        FranceConnect::Required => "FranceConnect obligatoire",
    }
}

#[component]
fn ProducerLine(api: &'static Api) -> impl IntoView {
    let producer = &api.producer;
    let acronym = producer.acronym.as_ref().map(|acronym| format!(" ({acronym})"));
    let name = format!("{}{}", producer.name, acronym.unwrap_or_default());
    let link = match producer.slug.clone() {
        Some(slug) => view! { <a href=Route::producer(&slug).href()>{name}</a> }.into_any(),
        None => name.into_any(),
    };
    view! { <span>"Producteur\u{a0}: "{link}</span> }
}
