//! The first page: what will be asked, how long it takes, what becomes of the answers.

use std::ops::RangeInclusive;

use catalogue::{api::Wizard, flow::Question, french::the_api, ids};
use leptos::prelude::*;
use leptos_router::{
    NavigateOptions,
    hooks::{use_location, use_navigate},
};

use super::address;
use crate::{
    components::{
        entry_dates::EntryDates,
        icon::{Icon, IconShape},
        lifecycle::LifecycleNotice,
    },
    head::Head,
    routes::{Href, Route},
    visit::Visit,
};

/// Questions listed of those that only some visitors are asked: enough to see what it is about.
const SHOWN: usize = 3;

/// Before the first question.
#[component]
pub fn Start(
    /// The wizard.
    wizard: &'static Wizard,
) -> impl IntoView {
    let Wizard { slug, title, flow, .. } = wizard;
    expect_context::<Visit>().forget_answers(slug);
    let heading = format!("Puis-je utiliser {}\u{202f}?", the_api(title));
    let description =
        format!("Vérifiez en une minute si vous pouvez accéder à {}.", the_api(title));
    let first = begin(address::step(wizard, &vec![]));
    let (always, sometimes) = flow.by_need();
    view! {
        <Head title=heading.clone() description canonical=Some(Route::Wizard(slug.clone()))/>
        <h1>{heading}</h1>
        <p class="lead">{duration(&flow.lengths_from(&flow.questions[0]))}</p>
        <LifecycleNotice lifecycle=&wizard.lifecycle/>
        <EntryDates changed=wizard.last_update verified=wizard.verified.as_ref()/>
        <div class="prose">
            <p>"Ce que l’on vous demandera\u{a0}:"</p>
            <ul>{list(&always)}</ul>
            {then(&sometimes)}
            <p>
                "Rien n’est enregistré ni envoyé\u{a0}: vos réponses restent dans l’adresse de la page. Le résultat est une indication, pas une décision\u{a0}: c’est le producteur qui accorde l’accès."
            </p>
        </div>
        <p class="wizard-actions">
            <a class="button" href=first>"Commencer"<Icon shape=IconShape::Forward/></a>
            <a href=Route::Answers(slug.clone()).href()>"Lire toutes les réponses possibles"</a>
        </p>
    }
}

fn list(questions: &[&'static Question]) -> Vec<AnyView> {
    let items =
        questions.iter().map(|question| view! { <li>{question.text.as_str()}</li> }.into_any());
    items.collect()
}

/// What only some visitors are asked; nothing when all are asked everything.
fn then(questions: &[&'static Question]) -> Option<AnyView> {
    let shown = list(&questions[..questions.len().min(SHOWN)]);
    let others = (questions.len() > SHOWN).then(|| view! { <li>"d’autres encore."</li> });
    (!questions.is_empty()).then(|| {
        view! { <p>"Puis, selon vos réponses\u{a0}:"</p><ul>{shown}{others}</ul> }.into_any()
    })
}

/// The address of the first question. The prerendered page has a fragment in its place: where the app
/// runs, now or a moment later, it asks that question; where it doesn't, what stands in for it is there.
fn begin(first: String) -> String {
    if cfg!(feature = "ssr") {
        return format!("#{}", ids::BEGIN);
    }
    let (hash, navigate) = (use_location().hash, use_navigate());
    let question = first.clone();
    Effect::new(move || {
        if hash.get_untracked().strip_prefix('#') == Some(ids::BEGIN) {
            navigate(&question, NavigateOptions { replace: true, ..Default::default() });
        }
    });
    first
}

/// How many questions, and how long they take: some twenty seconds each.
fn duration(lengths: &RangeInclusive<usize>) -> String {
    let (shortest, longest) = (*lengths.start(), *lengths.end());
    let time = if longest <= 3 { "moins d’une minute" } else { "une à deux minutes" };
    match longest {
        1 => format!("Une seule question\u{a0}: {time}."),
        _ if shortest == longest => format!("{longest} questions\u{a0}: {time}."),
        _ => format!("{longest} questions au plus\u{a0}: {time}."),
    }
}
