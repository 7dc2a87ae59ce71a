//! What to prepare before asking for access.

use catalogue::document::NextSteps;
use leptos::prelude::*;

/// The checklist; for an editor it is about the entity that the editor works for.
#[component]
pub fn NextStepsList(
    /// Settings given by the content.
    steps: &'static NextSteps,
) -> impl IntoView {
    let entity = if steps.is_editor { " de l’entité pour laquelle vous opérez" } else { "" };
    let service = steps
        .service_description
        .as_deref()
        .unwrap_or("une description du service et de l’usage prévu des données");
    view! {
        <div class="next-steps">
            <p>"Avant de remplir la demande, rassemblez\u{a0}:"</p>
            <ul>
                <li>"le numéro SIRET" {entity} "\u{a0};"</li>
                <li>{service} "\u{a0};"</li>
                <li>"le cadre juridique qui autorise l’accès aux données\u{a0}: texte ou délibération\u{a0};"</li>
                <li>"les coordonnées de l’équipe\u{a0}: responsable du projet et contact technique\u{a0};"</li>
                <li>
                    "les coordonnées du délégué à la protection des données et du responsable de traitement"
                    {entity} "."
                </li>
            </ul>
        </div>
    }
}
