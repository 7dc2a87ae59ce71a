//! One question: choices, and a button to go on. Choosing alone changes nothing.

use catalogue::{
    api::Wizard,
    document::Document,
    flow::{Answers, Flow, Question, UNSURE},
    ids,
};
use leptos::{ev::SubmitEvent, prelude::*};

use super::{Answered, address, summary::Summary};
use crate::{
    components::notice::{MissingChoice, show_missing_choice},
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
            show_missing_choice(is_missing);
        }
    };
    let back = match answered.last() {
        Some((previous, _)) => address::without(wizard, &kept, previous),
        None => Route::Wizard(wizard.slug.clone()).href(),
    };
    let progress = progress(&wizard.flow, question, answered.len());
    let help = (!question.help.is_empty()).then_some(ids::HELP);
    let description = move || {
        let error = is_missing.get().then_some(ids::ERROR);
        let ids: Vec<&str> = error.into_iter().chain(help).collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    };
    let note = answered.last().map(|(_, choice)| &choice.note);
    view! {
        <Head title=format!("{} – {progress} – {}", question.text, wizard.title)/>
        <p class="wizard-subject">{wizard.title.as_str()}" – "{progress.clone()}</p>
        <Text class="notice prose" document=note/>
        <form method="get" action=Route::Wizard(wizard.slug.clone()).href() on:submit=submit>
            <HiddenAnswers kept/>
            <fieldset class="form-choices" aria-describedby=description>
                <legend><h1>{question.text.as_str()}</h1></legend>
                <Help question/>
                <MissingChoice is_missing first=choice_id(question, 0)>"Choisissez une réponse pour continuer."</MissingChoice>
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

/// « question 1 sur 2 »; how many there are depends on the answers, unless all ways are as long.
fn progress(flow: &Flow, question: &Question, answered: usize) -> String {
    let lengths = flow.lengths_from(question);
    let number = answered + 1;
    let last = answered + lengths.end();
    let at_most = if lengths.start() == lengths.end() { "" } else { " au plus" };
    format!("question\u{a0}{number} sur\u{a0}{last}{at_most}")
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
