//! The verdict: in words first and why, then the law, what to prepare, where to go on.

use catalogue::{api::Wizard, flow::Verdict};
use leptos::prelude::*;

use super::{
    Answered, address,
    request::Share,
    summary::Summary,
    way_on::{WayOn, reason},
};
use crate::{
    components::{
        after_paint::AfterPaint,
        icon::Icon,
        link::ExternalLink,
        verdict::{verdict_class, verdict_icon},
    },
    head::Head,
    prose::view_blocks,
    routes::{Href, Route},
    today::Today,
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
    let title = verdict.kind.title();
    let class = format!("wizard-verdict {}", verdict_class(verdict.kind));
    let deciding = wizard.flow.deciding(&answered).map(|index| answered[index]);
    let why = deciding.map(|(question, choice)| {
        view! {
            <p>{format!("Ce qui décide\u{a0}: «\u{a0}{}\u{a0}» à la question «\u{a0}{}\u{a0}».", choice.words(), question.text)}</p>
        }
    });
    let ids = address::ids(&answered);
    let back = answered.last().map(|(last, _)| address::without(wizard, &ids, last));
    view! {
        <Head title=format!("{title} – {}", wizard.title)/>
        <p class="wizard-subject">{wizard.title.as_str()}" – mon éligibilité"</p>
        <div class=class>
            <h1><Icon shape=verdict_icon(verdict.kind)/>{title}</h1>
            {why}
        </div>
        <Expiry verdict/>
        <div class="prose">{view_blocks(reason(verdict), 2)}</div>
        <AfterPaint>
            <Law verdict/>
            <WayOn verdict/>
            <Summary wizard answered=answered.clone()/>
            <Share wizard verdict answered=answered.clone()/>
            <p class="wizard-actions">
                <a href=back.clone()>"Retour"</a>
                <a href=Route::api(&wizard.slug).href()>"Fiche "{wizard.title.as_str()}</a>
                <a href=Route::Answers(wizard.slug.clone()).href()>"Toutes les réponses possibles"</a>
            </p>
        </AfterPaint>
    }
}

/// Until when the rule holds.
#[component]
pub fn Expiry(
    /// The conclusion.
    verdict: &'static Verdict,
) -> impl IntoView {
    let Today(today) = expect_context();
    let until = verdict.valid_until?;
    let has_passed = today.is_some_and(|today| until < today);
    Some(if has_passed {
        let sentence = format!(
            "Cette règle était à vérifier avant le {until}\u{a0}: demandez au producteur si elle vaut encore."
        );
        view! { <p class="notice">{sentence}</p> }.into_any()
    } else {
        view! { <p class="muted">{format!("Règle valable jusqu’au {until}.")}</p> }.into_any()
    })
}

/// The texts of law.
#[component]
pub fn Law(
    /// The conclusion.
    verdict: &'static Verdict,
) -> impl IntoView {
    if verdict.legal_basis.is_empty() {
        return None;
    }
    let laws = verdict.legal_basis.iter().map(|law| {
        let title = law.title.as_str();
        let cited = match &law.url {
            Some(url) => {
                view! { <ExternalLink href=url.as_str()>{title}</ExternalLink> }.into_any()
            }
            None => title.into_any(),
        };
        view! { <li>{cited}</li> }
    });
    Some(view! {
        <section class="prose">
            <h2>"Ce que dit le droit"</h2>
            <ul>{laws.collect_view()}</ul>
        </section>
    })
}
