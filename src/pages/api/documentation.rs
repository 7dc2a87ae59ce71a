//! Where to read more: the technical documentation, and the same data as files.

use catalogue::api::Api;
use catalogue::ids;
use leptos::prelude::*;

use crate::components::link::{ExternalLink, target_href};

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
        let note = documentation.is_specification_closed.then(|| {
            view! { <p class="muted">{CLOSED}</p> }
        });
        view! { <li><ExternalLink href=target_href(target)>"Fichier OpenAPI"</ExternalLink>{note}</li> }
    });
    let site = api.external_site.as_ref().map(|url| {
        view! { <li><ExternalLink href=url.as_str()>"Site officiel de l’API"</ExternalLink></li> }
    });
    let licence = api.licence.as_ref().map(|name| {
        view! { <p>"Licence des données\u{a0}: "{name.as_str()}</p> }
    });
    let has_documentation = external.is_some() || specification.is_some();
    let none = (!has_documentation)
        .then(|| view! { <p>"Aucune documentation technique n’est publiée."</p> });
    let has_links = has_documentation || site.is_some();
    view! {
        <section aria-labelledby=ids::DOCUMENTATION>
            <h2 id=ids::DOCUMENTATION>"Documentation technique"</h2>
            {none}
            {has_links.then(|| view! { <ul role="list" class="plain-list">{external}{specification}{site}</ul> })}
            {licence}
        </section>
    }
}

/// Said of a file that its host lets no other site read.
const CLOSED: &str = "Son site ne permet pas aux pages d’autres sites de le lire\u{a0}: téléchargez ce fichier, puis ouvrez-le dans votre outil.";

/// The same data on the national open data portal; nothing when the content names none.
#[component]
pub fn DatasetsBlock(
    /// The API.
    api: &'static Api,
) -> impl IntoView {
    let is_alone = api.datasets.len() == 1;
    let links = api.datasets.iter().enumerate().map(|(index, dataset)| {
        let number = (!is_alone).then(|| format!("\u{a0}n°\u{a0}{}", index + 1));
        view! {
            <li>
                <ExternalLink href=dataset.url.as_str()>"Jeu de données"{number}" sur data.gouv.fr"</ExternalLink>
            </li>
        }
    });
    (!api.datasets.is_empty()).then(|| {
        view! {
            <section aria-labelledby=ids::DATASETS>
                <h2 id=ids::DATASETS>"Données ouvertes correspondantes"</h2>
                <ul role="list" class="plain-list">{links.collect_view()}</ul>
            </section>
        }
    })
}
