//! For who can't answer a question: what would tell.

use catalogue::{
    api::Wizard,
    flow::{Answers, Question},
    ids,
};
use leptos::prelude::*;

use super::address;
use crate::{
    head::Head,
    prose::view_document,
    routes::{Href, Route},
};

/// What would tell, and the way back to the question.
#[component]
pub fn UnsureHelp(
    /// The wizard.
    wizard: &'static Wizard,
    /// The question.
    question: &'static Question,
    /// What has been answered.
    kept: Answers,
) -> impl IntoView {
    let title = "Comment trouver la réponse";
    let mut back = kept;
    back.push((question.id.clone(), String::new()));
    let contact = format!("{}#{}", Route::api(&wizard.slug).href(), ids::CONTACT);
    view! {
        <Head title=format!("{title} – {}", wizard.title)/>
        <p class="wizard-subject">{question.text.as_str()}</p>
        <h1>{title}</h1>
        <div class="prose">{view_document(&question.unsure, 2)}</div>
        <p class="wizard-actions">
            <a class="button" href=address::step(wizard, &back)>"Revenir à la question"</a>
            <a href=contact>"Demander au producteur"</a>
        </p>
    }
}
