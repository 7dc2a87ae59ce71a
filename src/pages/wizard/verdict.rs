//! The verdict: in words first, then why, what to do, and what was answered.

use catalogue::{api::Wizard, flow::Verdict};
use leptos::prelude::*;

use super::{Answered, address};
use crate::{
    components::{
        icon::Icon,
        verdict::{verdict_class, verdict_icon, verdict_title},
    },
    document::view_document,
    head::Head,
    routes::Route,
};

/// Everything needed has been answered.
#[component]
pub fn VerdictPage(
    /// The wizard.
    wizard: &'static Wizard,
    /// The conclusion.
    verdict: &'static Verdict,
    /// What was answered.
    answered: Answered,
) -> impl IntoView {
    let title = verdict_title(verdict.kind);
    let back = address(wizard, &answered[..answered.len() - 1]);
    let restart = Route::Wizard(wizard.slug.clone()).href();
    let class = format!("verdict {}", verdict_class(verdict.kind));
    view! {
        <Head title=format!("{title} – {}", wizard.title)/>
        <p class="wizard-subject">{wizard.title.as_str()}" – mon éligibilité"</p>
        <div class=class>
            <h1><Icon shape=verdict_icon(verdict.kind)/>{title}</h1>
        </div>
        <div class="prose verdict-text">{view_document(&verdict.description, 2)}</div>
        <Summary wizard answered/>
        <p class="wizard-actions">
            <a href=back>"Retour"</a>
            <a href=restart>"Recommencer"</a>
            <a href=Route::Api(wizard.slug.clone()).href()>"Fiche "{wizard.title.as_str()}</a>
        </p>
    }
}

/// What was answered, each with a link that asks again.
#[component]
fn Summary(wizard: &'static Wizard, answered: Answered) -> impl IntoView {
    let rows = answered.iter().enumerate().map(|(index, (question, choice))| {
        let change = address(wizard, &answered[..index]);
        view! {
            <div class="answer">
                <dt>{question.text.as_str()}</dt>
                <dd>{choice.label.as_str()}</dd>
                <dd>
                    <a href=change>
                        "Modifier"
                        <span class="visually-hidden">{format!(" la réponse «\u{a0}{}\u{a0}»", choice.label)}</span>
                    </a>
                </dd>
            </div>
        }
    });
    view! {
        <section class="answers" aria-labelledby="reponses">
            <h2 id="reponses">"Ce que vous avez répondu"</h2>
            <dl>{rows.collect_view()}</dl>
        </section>
    }
}
