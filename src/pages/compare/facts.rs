//! What is compared of each API, in the order of a visitor's questions. What an entry doesn't say is said to
//! be missing, never left empty.

use catalogue::{
    api::Api,
    date::Date,
    french::{count, number},
};
use leptos::prelude::*;

use crate::{
    components::{access::AccessBadge, link::ExternalLink, verdict::verdict_class},
    routes::{Href, Route},
};

/// A fact: its name, and what an API is in this respect.
type Fact = (&'static str, fn(&'static Api) -> AnyView);

/// Said of what an entry doesn't say.
const UNKNOWN: &str = "la fiche ne le dit pas";

/// Every fact.
pub const FACTS: [Fact; 9] = [
    ("Ce qu’elle apporte", |api| api.tagline.as_str().into_any()),
    ("Producteur", |api| api.producer.name.as_str().into_any()),
    ("Accès", access),
    ("Pour qui", applicants),
    ("Limites d’appels", limits),
    ("Disponibilité", availability),
    ("Documentation", documentation),
    ("Fraîcheur de la fiche", freshness),
    ("Données renvoyées", returned_data),
];

fn access(api: &'static Api) -> AnyView {
    if api.lifecycle.is_stopped() {
        return "API arrêtée".into_any();
    }
    view! { <AccessBadge access=api.access.kind()/> }.into_any()
}

fn applicants(api: &'static Api) -> AnyView {
    if api.applicants.is_empty() {
        return "sans condition de public".into_any();
    }
    let items = api.applicants.iter().map(|applicant| {
        let verdict = match applicant.verdict {
            Some(kind) => {
                view! { <span class=verdict_class(kind)>{kind.label()}</span> }.into_any()
            }
            None => "selon le cas".into_any(),
        };
        view! { <li>{applicant.label.as_str()}"\u{a0}: "{verdict}</li> }.into_any()
    });
    view! { <ul role="list">{items.collect::<Vec<_>>()}</ul> }.into_any()
}

fn limits(api: &'static Api) -> AnyView {
    let limit = api.rate_limit.as_ref();
    match limit.map(|limit| limit.summary.as_deref()) {
        Some(Some(summary)) => summary.into_any(),
        Some(None) => "voir la fiche".into_any(),
        None => UNKNOWN.into_any(),
    }
}

fn availability(api: &'static Api) -> AnyView {
    let availability = api.availability.as_ref();
    let monitoring = availability.and_then(|availability| availability.monitoring.as_ref());
    match (availability.and_then(|availability| availability.uptime.as_ref()), monitoring) {
        (Some(uptime), _) => format!("{uptime}\u{a0}% selon le producteur").into_any(),
        (None, Some(url)) => {
            view! { <ExternalLink href=url.as_str()>"État du service"</ExternalLink> }.into_any()
        }
        (None, None) => UNKNOWN.into_any(),
    }
}

fn documentation(api: &'static Api) -> AnyView {
    let documentation = &api.documentation;
    if let Some(pages) = &documentation.pages {
        let href = Route::Overview(api.slug.clone()).href();
        return view! { <a href=href>{count(pages.operations, "opération")}" documentées ici"</a> }
            .into_any();
    }
    if documentation.is_live {
        let href = Route::Overview(api.slug.clone()).href();
        return view! { <a href=href rel="external">"Ici, chargée chez le producteur"</a> }
            .into_any();
    }
    match &documentation.external {
        Some(url) => {
            view! { <ExternalLink href=url.as_str()>"Chez le producteur"</ExternalLink> }.into_any()
        }
        None if documentation.specification.is_some() => "fichier OpenAPI".into_any(),
        None => UNKNOWN.into_any(),
    }
}

fn freshness(api: &'static Api) -> AnyView {
    let day = |date: Option<Date>| date.map_or_else(|| UNKNOWN.to_owned(), |date| date.to_string());
    let verified = api.verified.as_ref().map(|verified| verified.date);
    view! {
        "Modifiée\u{a0}: "{day(api.last_update)}
        <br/>
        "Vérifiée\u{a0}: "{day(verified)}
    }
    .into_any()
}

fn returned_data(api: &'static Api) -> AnyView {
    let Some(pages) = api.documentation.pages.as_ref().filter(|pages| !pages.values.is_empty())
    else {
        return UNKNOWN.into_any();
    };
    let values =
        pages.values.iter().map(|value| view! { <li>{value.label.as_str()}</li> }.into_any());
    let others = (pages.left_out > 0).then(|| {
        view! { <li>"et "{number(pages.left_out as u64)}" de plus"</li> }
    });
    view! { <ul role="list">{values.collect::<Vec<_>>()}{others}</ul> }.into_any()
}
