//! What one does with a verdict: keep it, send it, paste it into the request. Paper has the text for the request.

use catalogue::{api::Wizard, date::Date, flow::Verdict, ids};
use leptos::prelude::*;

use super::{Answered, address};
use crate::{browser, components::copy_button::CopyButton, routes::encode, today::Today};

/// Copy, print, send; and a text for the request.
#[component]
pub fn Share(
    /// The wizard.
    wizard: &'static Wizard,
    /// The conclusion.
    verdict: &'static Verdict,
    /// What was answered.
    answered: Answered,
) -> impl IntoView {
    let Today(today) = expect_context();
    let path = address::step(wizard, &address::ids(&answered));
    // The whole address is known in the browser only.
    let link = RwSignal::new(path.clone());
    Effect::new(move || link.set(browser::origin() + &path));
    let text = StoredValue::new(paragraph(wizard, verdict, &answered, today));
    let full = Signal::derive(move || format!("{}\n{}", text.get_value(), link.get()));
    let subject = encode(&format!("{} – éligibilité", wizard.title));
    // RFC 6068 wants this end of line; with the other one some programs write a single line.
    let body = move || encode(&full.get().replace('\n', "\r\n"));
    let mail = move || format!("mailto:?subject={subject}&body={}", body());
    // After a refusal there is nothing to ask for.
    let request = (!verdict.is_refused()).then(|| {
        view! {
            <details>
                <summary>"Un texte pour ma demande"</summary>
                <p class="wizard-request">{move || full.get()}</p>
                <CopyButton text=full>"Copier le texte"</CopyButton>
            </details>
        }
    });
    view! {
        <section class="wizard-share" aria-labelledby=ids::SHARE>
            <h2 id=ids::SHARE class="print-hidden">"Garder ce résultat"</h2>
            <p class="wizard-share-actions print-hidden">
                <CopyButton text=link>"Copier le lien"</CopyButton>
                <button type="button" class="button button-secondary" on:click=|_| browser::print()>"Imprimer"</button>
                <a class="button button-secondary" href=mail>"Envoyer par courriel"</a>
            </p>
            {request}
        </section>
    }
}

/// The facts that were answered, to paste into the form.
fn paragraph(
    wizard: &Wizard,
    verdict: &Verdict,
    answered: &Answered,
    today: Option<Date>,
) -> String {
    let on = today.map(|today| format!(" le {today}")).unwrap_or_default();
    let mut lines = vec![
        format!("{}\u{a0}: éligibilité vérifiée{on}.", wizard.title),
        format!("Résultat, à titre indicatif\u{a0}: {}.", lower(verdict.kind.title())),
    ];
    lines.extend(answered.iter().map(|(question, choice)| {
        let mark = if question.text.ends_with(['?', ':', '…']) { "" } else { "\u{a0}:" };
        format!("- {}{mark} {}", question.text, choice.words())
    }));
    let laws: Vec<&str> = verdict.legal_basis.iter().map(|law| law.title.as_str()).collect();
    if !laws.is_empty() {
        lines.push(format!("Cadre juridique\u{a0}: {}.", laws.join("\u{a0}; ")));
    }
    lines.join("\n")
}

fn lower(sentence: &str) -> String {
    let mut characters = sentence.chars();
    let first = characters.next().map(|first| first.to_lowercase().collect::<String>());
    first.unwrap_or_default() + characters.as_str()
}
