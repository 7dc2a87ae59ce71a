//! The details beside the description. A block without facts says so in a sentence, or isn't there.

use catalogue::api::{Api, Partner};
use leptos::prelude::*;

use crate::{
    components::{contacts::Contacts, live_figure::LiveFigure},
    document::{ExternalLink, target_href, view_inlines},
    routes::Route,
};

/// The live usage figure; nothing when the content names none.
#[component]
pub fn FigureBlock(
    /// The API.
    api: &'static Api,
) -> impl IntoView {
    api.figure.as_ref().map(|figure| {
        let dashboard = figure.dashboard.as_ref().map(|url| {
            view! { <p>"Le chiffre d’usage est lu sur "<ExternalLink href=url.as_str()>"le tableau de bord"</ExternalLink>" du producteur."</p> }
        });
        view! {
            <section aria-labelledby="usage">
                <h2 id="usage">"Usage"</h2>
                <LiveFigure figure/>
                <noscript>{dashboard}</noscript>
            </section>
        }
    })
}

/// Where the technical documentation is.
#[component]
pub fn DocumentationBlock(
    /// The API.
    api: &'static Api,
) -> impl IntoView {
    let documentation = &api.documentation;
    let external = documentation.external.as_ref().map(|url| {
        view! { <li><ExternalLink href=url.as_str()>"Documentation du producteur"</ExternalLink></li> }
    });
    let specification = documentation.specification.as_ref().map(|target| {
        view! { <li><ExternalLink href=target_href(target)>"Fichier OpenAPI"</ExternalLink></li> }
    });
    let site = api.official_site.as_ref().map(|url| {
        view! { <li><ExternalLink href=url.as_str()>"Site officiel de l’API"</ExternalLink></li> }
    });
    let has_documentation = external.is_some() || specification.is_some();
    let none = (!has_documentation)
        .then(|| view! { <p>"Aucune documentation technique n’est publiée."</p> });
    let has_links = has_documentation || site.is_some();
    view! {
        <section aria-labelledby="documentation">
            <h2 id="documentation">"Documentation technique"</h2>
            {none}
            {has_links.then(|| view! { <ul role="list" class="plain-list">{external}{specification}{site}</ul> })}
        </section>
    }
}

/// How much one may call.
#[component]
pub fn LimitsBlock(
    /// The API.
    api: &'static Api,
) -> impl IntoView {
    let content = match &api.rate_limit {
        None => view! { <p>"Le producteur n’indique pas de limite d’appels."</p> }.into_any(),
        Some(limit) => {
            let summary =
                limit.summary.as_ref().map(|text| view! { <p class="strong">{text.as_str()}</p> });
            let details = (!limit.details.is_empty())
                .then(|| view! { <p>{view_inlines(&limit.details)}</p> });
            view! { {summary}{details} }.into_any()
        }
    };
    view! {
        <section aria-labelledby="limites">
            <h2 id="limites">"Limites d’appels"</h2>
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
            view! { <p><span class="strong">{uptime.as_str()}"\u{a0}%"</span>" selon le producteur."</p> }
        });
        let details = (!availability.details.is_empty())
            .then(|| view! { <p>{view_inlines(&availability.details)}</p> });
        let monitoring = availability.monitoring.as_ref().map(|url| {
            view! { <p><ExternalLink href=url.as_str()>"Suivre l’état du service"</ExternalLink></p> }
        });
        view! {
            <section aria-labelledby="disponibilite">
                <h2 id="disponibilite">"Disponibilité"</h2>
                {uptime}
                {details}
                {monitoring}
            </section>
        }
    })
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
        <section aria-labelledby="contact">
            <h2 id="contact">"Contact"</h2>
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
            <section aria-labelledby="partenaires">
                <h2 id="partenaires">"Partenaires"</h2>
                <ul role="list" class="partners">{partners.collect_view()}</ul>
            </section>
        }
    })
}

#[component]
fn PartnerItem(partner: &'static Partner) -> impl IntoView {
    let name = partner.name.as_str();
    match partner.producer.clone() {
        Some(slug) => view! { <li><a href=Route::Producer(slug).href()>{name}</a></li> }.into_any(),
        None => view! { <li>{name}</li> }.into_any(),
    }
}
