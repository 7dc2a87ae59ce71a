//! The verdict: in words first and why, then the law, what to prepare, where to go on.

use catalogue::{
    api::Wizard,
    flow::{NextStep, Verdict, VerdictKind},
    ids,
    reference::PageTitle,
};
use leptos::prelude::*;

use super::{Answered, address, request::Share, summary::Summary};
use crate::{
    components::{
        after_paint::AfterPaint,
        icon::Icon,
        link::{ExternalLink, view_link},
        verdict::{verdict_class, verdict_icon, verdict_title},
    },
    head::Head,
    prose::view_document,
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
    let title = verdict_title(verdict.kind);
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
        <div class="prose">{view_document(&verdict.description, 2)}</div>
        <AfterPaint>
            <Law verdict/>
            <Documents verdict/>
            <Step verdict/>
            <Alternatives verdict/>
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

/// What to prepare, as boxes to tick: for the visitor's eyes, kept nowhere.
#[component]
fn Documents(verdict: &'static Verdict) -> impl IntoView {
    if verdict.documents.is_empty() {
        return None;
    }
    let items = verdict.documents.iter().enumerate().map(|(index, document)| {
        let id = format!("document:{index}");
        // The element may have served another verdict.
        let is_ready = RwSignal::new(false);
        view! {
            <li>
                <input type="checkbox" id=id.clone() prop:checked=is_ready
                    on:change=move |event| is_ready.set(event_target_checked(&event))/>
                <label for=id>{document.as_str()}</label>
            </li>
        }
    });
    Some(view! {
        <section aria-labelledby=ids::DOCUMENTS>
            <h2 id=ids::DOCUMENTS>"À préparer"</h2>
            <ul class="wizard-checklist" role="list">{items.collect_view()}</ul>
            <p class="muted print-hidden">"Les cases servent à vous repérer\u{a0}: elles s’effacent quand vous quittez la page."</p>
        </section>
    })
}

/// The way on, when there is one.
#[component]
pub fn Step(
    /// The conclusion.
    verdict: &'static Verdict,
) -> impl IntoView {
    let step = verdict.next_step.as_ref();
    step.map(|NextStep { label, target }| {
        view! { <p>{view_link(target, "button", label.as_str().into_any())}</p> }
    })
}

/// Links to the other APIs that may serve.
pub fn alternatives(verdict: &'static Verdict) -> Vec<AnyView> {
    let link = |api: &'static PageTitle| {
        view! { <li><a href=Route::api(&api.slug).href()>{api.title.as_str()}</a></li> }.into_any()
    };
    verdict.alternatives.iter().map(link).collect()
}

/// Where else to look.
#[component]
fn Alternatives(verdict: &'static Verdict) -> impl IntoView {
    let is_refused = verdict.kind == VerdictKind::NotEligible;
    if verdict.alternatives.is_empty() && !is_refused {
        return None;
    }
    Some(view! {
        <section class="prose">
            <h2>"D’autres API"</h2>
            <ul>
                {alternatives(verdict)}
                <li><a href=Route::Eligibility.href()>"Les API auxquelles vous avez droit"</a></li>
            </ul>
        </section>
    })
}
