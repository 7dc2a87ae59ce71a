//! What to prepare before asking for access.

use catalogue::document::NextSteps;
use leptos::prelude::*;

/// The checklist; for an editor it is about the entity that the editor works for.
#[component]
pub fn NextStepsList(
    /// Settings given by the content.
    steps: &'static NextSteps,
) -> impl IntoView {
    let entity = if steps.is_editor {
        " de l’entité pour laquelle vous agissez"
    } else {
        " de votre structure"
    };
    let service = steps
        .service_description
        .as_deref()
        .unwrap_or("une description du service et de l’usage prévu des données");
    view! {
        <div class="next-steps">
            <p>"Avant de remplir la demande, rassemblez\u{a0}:"</p>
            <ul>
                <li>{format!("le numéro SIRET{entity}\u{a0};")}</li>
                <li>{format!("{service}\u{a0};")}</li>
                <li>"le cadre juridique qui autorise l’accès aux données\u{a0}: texte, délibération ou décision\u{a0};"</li>
                <li>"les coordonnées de l’équipe\u{a0}: responsable du projet et contact technique\u{a0};"</li>
                <li>
                    {format!("les coordonnées du délégué à la protection des données et du responsable de traitement{entity}.")}
                </li>
            </ul>
        </div>
    }
}
