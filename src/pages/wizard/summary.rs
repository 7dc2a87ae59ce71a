//! What was answered so far, each with a link that asks again and keeps the rest.

use catalogue::api::Wizard;
use catalogue::ids;
use leptos::prelude::*;

use super::{Answered, address};
use crate::{
    prose::view_inlines,
    routes::{Href, Route},
};

/// The answers, or nothing.
#[component]
pub fn Summary(
    /// The wizard.
    wizard: &'static Wizard,
    /// The answers.
    answered: Answered,
) -> impl IntoView {
    if answered.is_empty() {
        return None;
    }
    let ids = address::ids(&answered);
    let rows = answered.into_iter().map(|(question, choice)| {
        let change = address::without(wizard, &ids, question);
        view! {
            <div class="wizard-answer">
                <dt>{question.text.as_str()}</dt>
                <dd>{view_inlines(&choice.label)}</dd>
                <dd class="wizard-answer-change">
                    <a href=change>
                        "Modifier"
                        <span class="visually-hidden">{format!(" la réponse «\u{a0}{}\u{a0}»", choice.words())}</span>
                    </a>
                </dd>
            </div>
        }
    });
    Some(view! {
        <section class="wizard-answers" aria-labelledby=ids::ANSWERS>
            <h2 id=ids::ANSWERS>"Ce que vous avez répondu"</h2>
            <dl>{rows.collect_view()}</dl>
            <p class="print-hidden"><a href=Route::Wizard(wizard.slug.clone()).href()>"Recommencer"</a></p>
        </section>
    })
}
