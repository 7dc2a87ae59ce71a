//! What an entry doesn't say yet, and how to help. Nobody is to blame: some facts aren't public.

use catalogue::{api::Api, quality::Criterion, site::SiteSettings};
use leptos::prelude::*;

use crate::{
    components::link::ExternalLink,
    routes::{Route, href},
};

/// A list that opens on demand; nothing when the entry says it all.
#[component]
pub fn Missing(
    /// The API.
    api: &'static Api,
) -> impl IntoView {
    let items = api.missing.iter().map(|criterion| view! { <li>{fact(*criterion)}</li> });
    (!api.missing.is_empty()).then(|| {
        view! {
            <details class="api-missing">
                <summary>"Ce que cette fiche ne dit pas encore"</summary>
                <ul>{items.collect_view()}</ul>
                <Help/>
            </details>
        }
    })
}

/// Ends the sentence « cette fiche ne dit pas encore … ».
fn fact(criterion: Criterion) -> &'static str {
    match criterion {
        Criterion::Description => "à quoi sert l’API, en quelques phrases",
        Criterion::AccessConditions => "à quelle adresse demander l’accès",
        Criterion::Wizard => "qui peut y accéder, public par public",
        Criterion::Documentation => "où lire sa documentation",
        Criterion::Specification => "où trouver sa description technique au format OpenAPI",
        Criterion::Limits => "combien d’appels sont permis",
        Criterion::Contact => "à qui écrire",
        Criterion::FirstCall => "comment l’appeler une première fois",
        Criterion::Data => "quelles données elle renvoie, une à une",
        Criterion::Freshness => "si ses informations sont toujours à jour",
    }
}

/// The way to contribute that this site has: its source code, else a page to write to its team.
#[component]
fn Help() -> impl IntoView {
    let site = expect_context::<&'static SiteSettings>();
    if let Some(url) = &site.source_code {
        let link =
            view! { <ExternalLink href=url.as_str()>"proposez une modification"</ExternalLink> };
        return view! { <p>"Vous avez la réponse\u{202f}? Complétez cette fiche\u{a0}: "{link}"."</p> }
            .into_any();
    }
    // An editorial page: the site has it only if its menus lead to it.
    let contact = Route::page(&"contact".into()).path();
    let is_there = site.menu.iter().chain(&site.footer).any(|entry| entry.path == contact);
    is_there
        .then(|| {
            let link = view! { <a href=href(&contact)>"écrivez-nous"</a> };
            view! { <p>"Vous avez la réponse\u{202f}? Pour compléter cette fiche, "{link}"."</p> }
        })
        .into_any()
}
