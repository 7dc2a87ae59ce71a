//! One question: choices, and a button to go on. Choosing alone changes nothing.

use catalogue::{
    api::Wizard,
    document::Document,
    flow::{Answers, Question, UNSURE},
    ids,
};
use leptos::{ev::SubmitEvent, prelude::*};

use super::{Answered, address, summary::Summary};
use crate::{
    browser,
    head::Head,
    prose::{view_document, view_inlines},
    routes::{Href, Route},
    visit::Visit,
};

/// The question that waits for an answer.
#[component]
pub fn QuestionPage(
    /// The wizard.
    wizard: &'static Wizard,
    /// The question.
    question: &'static Question,
    /// What has been answered before it.
    answered: Answered,
    /// The same, and the answers to later questions that may still hold.
    kept: Answers,
    /// Takes the answers with this one.
    give: Callback<Answers>,
) -> impl IntoView {
    let given = expect_context::<Visit>().given_answer(&wizard.slug, &question.id);
    let chosen = RwSignal::new(given.and_then(|given| known_answer(question, &given)));
    let is_missing = RwSignal::new(false);
    let others = kept.clone();
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        if let Some(choice) = chosen.get_untracked() {
            give.run(answer(wizard, &others, question, choice));
        } else {
            is_missing.set(true);
            browser::mark_title_as_error();
            browser::focus_id(ids::ERROR);
        }
    };
    let back = match answered.last() {
        Some((previous, _)) => address::without(wizard, &kept, previous),
        None => Route::Wizard(wizard.slug.clone()).href(),
    };
    let note = answered.last().map(|(_, choice)| &choice.note);
    view! {
        <Head title=format!("{} – {}", question.text, wizard.title)/>
        <p class="wizard-subject">{wizard.title.as_str()}" – mon éligibilité"</p>
        <NoChoiceError is_missing question/>
        <Text class="notice prose" document=note/>
        <form method="get" action=Route::Wizard(wizard.slug.clone()).href() on:submit=submit>
            <HiddenAnswers kept/>
            <fieldset class="form-choices" aria-describedby=(!question.help.is_empty()).then_some(ids::HELP)>
                <legend><h1>{question.text.as_str()}</h1></legend>
                <Help question/>
                <Choices question chosen/>
            </fieldset>
            <p class="wizard-actions">
                <button type="submit" class="button">"Continuer"</button>
                <a href=back>"Retour"</a>
            </p>
        </form>
        <Summary wizard answered/>
    }
}

/// An answer that the question still takes.
fn known_answer(question: &'static Question, given: &str) -> Option<&'static str> {
    let choices = question.choices.iter().map(|choice| &*choice.id);
    let unsure = (!question.unsure.is_empty()).then_some(UNSURE);
    choices.chain(unsure).find(|answer| *answer == given)
}

/// The answers once this has been answered as well: only those that hold are left.
fn answer(wizard: &Wizard, kept: &Answers, question: &Question, choice: &str) -> Answers {
    let mut answers = kept.clone();
    answers.retain(|(name, _)| *name != question.id);
    answers.push((question.id.clone(), choice.to_owned()));
    if choice == UNSURE {
        return answers;
    }
    wizard.flow.kept(&answers)
}

/// What is wrong when nothing has been chosen, with a way to the choices.
#[component]
fn NoChoiceError(is_missing: RwSignal<bool>, question: &'static Question) -> impl IntoView {
    view! {
        <div id=ids::ERROR tabindex="-1" class="notice notice-error" hidden=move || !is_missing.get()>
            <p><a href=format!("#{}", choice_id(question, 0)) rel="external">"Choisissez une réponse pour continuer."</a></p>
        </div>
    }
}

/// A text, when there is one.
#[component]
fn Text(class: &'static str, document: Option<&'static Document>) -> impl IntoView {
    let document = document.filter(|document| !document.is_empty());
    document.map(|document| view! { <div class=class>{view_document(document, 2)}</div> })
}

#[component]
fn Help(question: &'static Question) -> impl IntoView {
    (!question.help.is_empty()).then(
        || view! { <div id=ids::HELP class="prose muted">{view_document(&question.help, 2)}</div> },
    )
}

/// Without the app the form sends these too, and the address stays complete.
#[component]
fn HiddenAnswers(kept: Answers) -> impl IntoView {
    kept.into_iter()
        .map(|(question, choice)| view! { <input type="hidden" name=question value=choice/> })
        .collect_view()
}

#[component]
fn Choices(question: &'static Question, chosen: RwSignal<Option<&'static str>>) -> impl IntoView {
    let choices = question.choices.iter().map(|choice| (&*choice.id, view_inlines(&choice.label)));
    let unsure = (!question.unsure.is_empty()).then(|| (UNSURE, "Je ne sais pas".into_any()));
    choices
        .chain(unsure)
        .enumerate()
        .map(|(index, (value, label))| {
            let id = choice_id(question, index);
            view! {
                <div class="form-choice">
                    // The element may have served the question before, and be ticked.
                    <input type="radio" id=id.clone() name=question.id.as_str() value=value
                        prop:checked=move || chosen.get() == Some(value)
                        on:change=move |_| chosen.set(Some(value))/>
                    <label for=id>{label}</label>
                </div>
            }
        })
        .collect_view()
}

/// Id of the button of a choice; a colon can't be in an id of the content.
fn choice_id(question: &Question, index: usize) -> String {
    format!("{}:{index}", question.id)
}
