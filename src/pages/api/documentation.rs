//! Where to read more: the technical documentation, and the same data as files.

use catalogue::{api::Api, documentation::Format, french::count, ids};
use leptos::prelude::*;

use crate::{
    components::link::{ExternalLink, target_href},
    prose::view_document,
    routes::{Href, Route},
};

/// Where the technical documentation is.
#[component]
pub fn DocumentationBlock(
    /// The API.
    api: &'static Api,
) -> impl IntoView {
    let documentation = &api.documentation;
    let pages = documentation.pages.as_ref().map(|pages| {
        view! {
            <li>
                <a href=Route::Overview(api.slug.clone()).href()>"Lire la documentation technique"</a>
                <p class="muted">{count(pages.operations, "opération")}</p>
            </li>
        }
    });
    let live = documentation.is_live.then(|| {
        view! {
            <li>
                // Loaded by the browser: what a page may ask is said in its head.
                <a href=Route::Overview(api.slug.clone()).href() rel="external">"Lire la documentation technique"</a>
                <p class="muted">"Chargée chez le producteur, à votre demande"</p>
            </li>
        }
    });
    let external = documentation.external.as_ref().map(|url| {
        view! { <li><ExternalLink href=url.as_str()>"Documentation du producteur"</ExternalLink></li> }
    });
    let specification = documentation.specification.as_ref().map(|target| {
        let note = documentation.is_specification_closed.then(|| {
            view! { <p class="muted">{CLOSED}</p> }
        });
        let href = target_href(target);
        let words = match Format::of(&href) {
            Format::Specification => "Fichier OpenAPI",
            Format::Page => "Documentation technique du producteur",
            Format::Pdf => "Documentation technique (PDF)",
        };
        view! { <li><ExternalLink href>{words}</ExternalLink>{note}</li> }
    });
    let site = api.external_site.as_ref().map(|url| {
        view! { <li><ExternalLink href=url.as_str()>"Site officiel de l’API"</ExternalLink></li> }
    });
    let licence = api.licence.as_ref().map(|name| {
        view! { <p>"Licence des données\u{a0}: "{name.as_str()}</p> }
    });
    let has_documentation = pages.is_some() || external.is_some() || specification.is_some();
    let none = (!has_documentation)
        .then(|| view! { <p>"Aucune documentation technique n’est publiée."</p> });
    let has_links = has_documentation || site.is_some();
    view! {
        <section aria-labelledby=ids::DOCUMENTATION>
            <h2 id=ids::DOCUMENTATION>"Documentation technique"</h2>
            {none}
            {has_links.then(|| view! { <ul role="list" class="plain-list">{pages}{live}{external}{specification}{site}</ul> })}
            {licence}
        </section>
    }
}

/// Said of a file that its host lets no other site read.
const CLOSED: &str = "Son site ne permet pas aux pages d’autres sites de le lire\u{a0}: téléchargez ce fichier, puis ouvrez-le dans votre outil.";

/// The data that the first operation returns, as a table; nothing where no page says it.
#[component]
pub fn DataBlock(
    /// The API.
    api: &'static Api,
) -> impl IntoView {
    let pages = api.documentation.pages.as_ref().filter(|pages| !pages.values.is_empty())?;
    let first = pages.first.as_ref()?;
    let rows = pages.values.iter().map(|value| {
        view! {
            <tr>
                <td>{value.label.as_str()}</td>
                <td>{view_document(&value.meaning, 6)}</td>
                <td><code>{value.example.as_str()}</code></td>
            </tr>
        }
    });
    let href = Route::Operation(api.slug.clone(), first.slug.clone()).href();
    let others =
        (pages.left_out > 0).then(|| format!(" (encore {})", count(pages.left_out, "donnée")));
    Some(view! {
        <section class="documentation-section" aria-labelledby=ids::DATA>
            <h2 id=ids::DATA>"Données renvoyées"</h2>
            <div class="prose-table" role="group" tabindex="0" aria-label="Tableau\u{a0}: données renvoyées">
                <table>
                    <thead>
                        <tr><th scope="col">"Donnée"</th><th scope="col">"Sens"</th><th scope="col">"Exemple"</th></tr>
                    </thead>
                    <tbody>{rows.collect_view()}</tbody>
                </table>
            </div>
            <p>"Première opération de la documentation\u{a0}: "<a href=href>{first.title.as_str()}</a>{others}</p>
        </section>
    })
}

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
