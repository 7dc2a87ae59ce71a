//! How access works, and the APIs of each kind of it.

use catalogue::access::AccessKind;
use leptos::prelude::*;

use crate::{
    components::access::AccessBadge,
    routes::{access_word, parameter, search_href},
};

/// Each kind of access, with what it takes.
#[component]
pub fn AccessKinds() -> impl IntoView {
    let kinds = AccessKind::ALL.into_iter().map(|access| {
        let href = search_href(&[(parameter::ACCESS, access_word(access))]);
        view! {
            <li class="home-access-kind">
                <AccessBadge access/>
                <p>{explanation(access)}</p>
                <p><a href=href>"Voir ces API"<span class="visually-hidden">{access_sentence(access)}</span></a></p>
            </li>
        }
    });
    view! { <ul class="home-access" role="list">{kinds.collect_view()}</ul> }
}

fn explanation(access: AccessKind) -> &'static str {
    match access {
        AccessKind::Open => "Appelez l’API tout de suite\u{a0}: ni compte ni demande.",
        AccessKind::Account => "Créez un compte en ligne, puis appelez l’API avec votre clé.",
        AccessKind::Authorisation => {
            "Vérifiez en une minute si vous y avez droit, puis déposez une demande d’habilitation."
        }
    }
}

/// Completes « Voir ces API » for someone who hears the link alone.
fn access_sentence(access: AccessKind) -> &'static str {
    match access {
        AccessKind::Open => " en accès libre",
        AccessKind::Account => " accessibles avec un compte",
        AccessKind::Authorisation => " accessibles sur habilitation",
    }
}
