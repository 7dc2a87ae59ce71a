//! One operation of an API, in the order in which one reads it: what it returns, what it needs, the
//! details.

mod answers;
mod changes;
mod heading;
mod neighbours;
mod try_it;

use catalogue::{
    documentation::{Body, OperationPage, ParameterGroup, anchor},
    ids,
    slug::Slug,
};
use leptos::prelude::*;

use super::{
    above,
    access::{view_schemes, view_servers},
    content::view_contents,
    returned::view_returned,
    section::section,
    tree::view_parts,
};
use crate::{
    components::{
        breadcrumb::Breadcrumb,
        code_tabs::{CodeTabs, secrets},
    },
    head::Head,
    prose::view_document,
    routes::Route,
};
use answers::{view_answers, view_callbacks};
use changes::view_latest;
use heading::Heading;
use neighbours::Neighbours;
use try_it::view_try_it;

/// The page.
pub fn page(operation: &'static OperationPage) -> AnyView {
    let api = &operation.api.slug;
    let description = if operation.summary.is_empty() {
        format!("{} {}", operation.method, operation.address)
    } else {
        operation.summary.clone()
    };
    view! {
        <Head title=format!("{} – {}", operation.title, operation.api.title) description
            canonical=Some(Route::Operation(api.clone(), operation.slug.clone()))/>
        <article>
            <Breadcrumb above=above(&operation.api.title, api) here=operation.title.as_str()/>
            <Heading operation/>
            {brief(operation)}
            <div class="documentation-columns">
                <div class="documentation-text">{details(operation)}</div>
                {samples(operation)}
            </div>
            <Neighbours operation/>
        </article>
    }
    .into_any()
}

fn brief(operation: &'static OperationPage) -> Option<AnyView> {
    let sentences =
        operation.brief.iter().map(|one| view! { <li>{one.as_str()}</li> }).collect_view();
    (!operation.brief.is_empty())
        .then(|| section(anchor::BRIEF, "En bref", view! { <ul>{sentences}</ul> }.into_any()))
}

/// What comes back and what is sent; of a webhook what the API sends.
fn details(operation: &'static OperationPage) -> AnyView {
    let api = &operation.api.slug;
    let returned = operation.returned.as_ref();
    let returned = returned
        .map(|data| section(anchor::RETURNED, "Données renvoyées", view_returned(data, api)));
    let servers = (!operation.servers.is_empty())
        .then(|| section(anchor::SERVERS, "Adresses", view_servers(&operation.servers)));
    let callbacks = (!operation.callbacks.is_empty()).then(|| {
        section(
            anchor::CALLBACKS,
            "Ce que l’API vous envoie ensuite",
            view_callbacks(&operation.callbacks, api),
        )
    });
    let security = (!operation.security.is_empty())
        .then(|| section(anchor::SECURITY, "Authentification", view_security(operation)));
    let changes = (!operation.changes.is_empty())
        .then(|| section(anchor::CHANGES, "Derniers changements", view_latest(operation)));
    view! {
        {returned}
        {exchanged(operation, api)}
        {callbacks}
        {security}
        {servers}
        {changes}
    }
    .into_any()
}

/// Parameters, body and answers.
fn exchanged(operation: &'static OperationPage, api: &'static Slug) -> AnyView {
    let parameters = (!operation.parameters.is_empty()).then(|| {
        section(anchor::PARAMETERS, "Paramètres", view_parameters(&operation.parameters, api))
    });
    let body = operation
        .body
        .as_ref()
        .map(|body| section(anchor::BODY, "Corps de la requête", view_body(body, api)));
    let answers = (!operation.answers.is_empty())
        .then(|| section(anchor::ANSWERS, "Réponses", view_answers(&operation.answers, api)));
    view! { {parameters}{body}{view_try_it(operation, api)}{answers} }.into_any()
}

fn view_parameters(groups: &'static [ParameterGroup], api: &'static Slug) -> AnyView {
    let each = groups.iter().map(|group| {
        view! { <h3>{group.title.as_str()}</h3>{view_parts(&group.parts, api)} }
    });
    each.collect_view().into_any()
}

fn view_body(body: &'static Body, api: &'static Slug) -> AnyView {
    let required = if body.required { "Obligatoire." } else { "Facultatif." };
    view! {
        <p class="muted">{required}</p>
        {view_document(&body.description, 4)}
        {view_contents(&body.contents, api)}
    }
    .into_any()
}

fn view_security(operation: &'static OperationPage) -> AnyView {
    let sentences = operation.security.iter().map(|one| view! { <p>{one.as_str()}</p> });
    let schemes = (!operation.schemes.is_empty()).then(|| view_schemes(&operation.schemes));
    view! { {sentences.collect_view()}{schemes} }.into_any()
}

/// All that the page says but for samples and ways on, to stand among other operations.
#[cfg(feature = "ssr")]
pub fn view_whole(operation: &'static OperationPage) -> AnyView {
    view! {
        <Heading operation/>
        {brief(operation)}
        <div class="documentation-text">{details(operation)}</div>
    }
    .into_any()
}

fn samples(operation: &'static OperationPage) -> Option<AnyView> {
    (!operation.samples.is_empty()).then(|| {
        let without_address = operation.stand_in.as_ref().map(|host| {
            view! { <p>"La spécification ne dit pas à quelle adresse est l’API\u{a0}: mettez-la à la place de "<code>{host.as_str()}</code>"."</p> }
        });
        let tabs = view! {
            {without_address}
            <CodeTabs samples=&operation.samples group=ids::SAMPLES legend="Langage de l’exemple"/>
            {secrets(&operation.secrets)}
        };
        let samples = section(anchor::SAMPLES, "Exemples d’appel", tabs.into_any());
        view! { <div class="documentation-samples">{samples}</div> }.into_any()
    })
}
