//! Facts around the description. A block without facts says so in a sentence, or isn't there.

use catalogue::{
    api::{Api, Partner},
    date::Date,
    ids,
};
use leptos::prelude::*;

use crate::{
    components::{contacts::Contacts, statement::Statement},
    prose::view_details,
    routes::{Href, Route},
};

/// How much one may call.
#[component]
pub fn LimitsBlock(
    /// The API.
    api: &'static Api,
) -> impl IntoView {
    let content = match &api.rate_limit {
        None => view! { <p>"Le producteur n’indique pas de limite d’appels."</p> }.into_any(),
        Some(limit) => {
            let (summary, link) = (limit.summary.as_deref(), limit.link.as_deref());
            view! {
                <Statement summary details=view_details(&limit.details) link label="En savoir plus sur les limites"/>
            }
            .into_any()
        }
    };
    view! {
        <section aria-labelledby=ids::LIMITS>
            <h2 id=ids::LIMITS>"Limites d’appels"</h2>
            {content}
        </section>
    }
}

/// How available the API is; nothing when nobody says.
#[component]
pub fn AvailabilityBlock(
    /// The API.
    api: &'static Api,
) -> impl IntoView {
    api.availability.as_ref().map(|availability| {
        let uptime = availability.uptime.as_ref().map(|uptime| {
            view! { <p><span class="strong">{uptime.as_str()}"\u{a0}%"</span>{source(api.last_update)}</p> }
        });
        let link = availability.monitoring.as_deref();
        view! {
            <section aria-labelledby=ids::AVAILABILITY>
                <h2 id=ids::AVAILABILITY>"Disponibilité"</h2>
                {uptime}
                <Statement summary=None details=view_details(&availability.details) link label="Suivre l’état du service"/>
            </section>
        }
    })
}

/// Nobody measures the percentage: who says it, and when.
fn source(last_update: Option<Date>) -> String {
    match last_update {
        Some(date) => format!(" selon le producteur, dans sa fiche du {date}."),
        None => " selon le producteur, à une date non indiquée.".to_owned(),
    }
}

/// Whom to write to.
#[component]
pub fn ContactBlock(
    /// The API.
    api: &'static Api,
) -> impl IntoView {
    let none = api
        .contacts
        .is_empty()
        .then(|| view! { <p>"Le producteur ne publie pas d’adresse de contact."</p> });
    view! {
        <section aria-labelledby=ids::CONTACT>
            <h2 id=ids::CONTACT>"Contact"</h2>
            {none}
            <Contacts contacts=&api.contacts/>
        </section>
    }
}

/// Who provides the data; nothing when the producer does it alone.
#[component]
pub fn PartnersBlock(
    /// The API.
    api: &'static Api,
) -> impl IntoView {
    let partners = api.partners.iter().map(|partner| view! { <PartnerItem partner/> });
    (!api.partners.is_empty()).then(|| {
        view! {
            <section aria-labelledby=ids::PARTNERS>
                <h2 id=ids::PARTNERS>"Partenaires"</h2>
                <ul role="list" class="api-partners">{partners.collect_view()}</ul>
            </section>
        }
    })
}

#[component]
fn PartnerItem(partner: &'static Partner) -> impl IntoView {
    let name = partner.name.as_str();
    match partner.producer.clone() {
        Some(slug) => {
            view! { <li><a href=Route::producer(&slug).href()>{name}</a></li> }.into_any()
        }
        None => view! { <li>{name}</li> }.into_any(),
    }
}
