//! What an entry doesn't say yet, and how to help. Nobody is to blame: some facts aren't public.

use catalogue::{api::Api, quality::Criterion};
use leptos::prelude::*;

use super::tools::way_to_mend;

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
                <Help api/>
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

/// The way to contribute that this site has.
#[component]
fn Help(api: &'static Api) -> impl IntoView {
    let link = way_to_mend(api, "Complétez cette fiche");
    link.map(|link| view! { <p>"Vous avez la réponse\u{202f}? "{link}"."</p> })
}
