//! For who comes by an old link: what has changed since.

use catalogue::{
    api::Wizard,
    flow::{Answers, Outdated},
    ids,
};
use leptos::prelude::*;

/// One line for each answer that no longer holds; nothing when all do.
#[component]
pub fn OutdatedAnswers<'a>(
    /// The wizard.
    wizard: &'static Wizard,
    /// What the address holds.
    answers: &'a Answers,
) -> impl IntoView {
    let outdated = wizard.flow.outdated(answers);
    (!outdated.is_empty()).then(|| {
        let lines = outdated.into_iter().map(|one| view! { <li>{sentence(one)}</li> });
        view! {
            <div class="notice" id=ids::OUTDATED role="status">
                <p class="strong">"Ce lien a été écrit pour d’autres règles. Depuis\u{a0}:"</p>
                <ul>{lines.collect_view()}</ul>
            </div>
        }
    })
}

fn sentence(outdated: Outdated) -> String {
    match outdated {
        Outdated::Answer(question, answer) => format!(
            "la réponse «\u{a0}{}\u{a0}» n’est plus proposée à la question «\u{a0}{}\u{a0}»",
            answer.replace('-', " "),
            question.text
        ),
        Outdated::Unasked(question) => format!(
            "la question «\u{a0}{}\u{a0}» n’est plus posée après vos autres réponses",
            question.text
        ),
        Outdated::Question(name) => {
            format!("la question «\u{a0}{}\u{a0}» n’existe plus", name.replace('-', " "))
        }
    }
}
