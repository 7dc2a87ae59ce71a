//! One question: choices, and a button to go on. Choosing alone changes nothing.

use catalogue::{
    api::Wizard,
    flow::{Next, Question},
};
use leptos::{ev::SubmitEvent, prelude::*};
use leptos_router::{NavigateOptions, hooks::use_navigate};

use super::{Answered, address};
use crate::{
    browser, components::verdict::verdict_title, document::view_document, head::Head, routes::Route,
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
) -> impl IntoView {
    let chosen = RwSignal::new(None::<&'static str>);
    let is_missing = RwSignal::new(false);
    let navigate = use_navigate();
    let so_far = answered.clone();
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let choice =
            question.choices.iter().find(|choice| chosen.get_untracked() == Some(&*choice.id));
        if let Some(choice) = choice {
            let answered: Answered = so_far.iter().copied().chain([(question, choice)]).collect();
            navigate(&address(wizard, &answered), NavigateOptions::default());
        } else {
            is_missing.set(true);
            browser::mark_title_as_error();
            browser::focus_id("erreur");
        }
    };
    let canonical = answered.is_empty().then(|| Route::Wizard(wizard.slug.clone()));
    let back = match answered.split_last() {
        Some((_, before)) => address(wizard, before),
        None => Route::Api(wizard.slug.clone()).href(),
    };
    view! {
        <QuestionHead wizard question canonical/>
        <p class="wizard-subject">{wizard.title.as_str()}" – mon éligibilité"</p>
        <div id="erreur" tabindex="-1" class="notice notice-error" hidden=move || !is_missing.get()>
            <p><a href=format!("#{}", choice_id(question, 0)) rel="external">"Choisissez une réponse pour continuer."</a></p>
        </div>
        <form method="get" action=Route::Wizard(wizard.slug.clone()).href() on:submit=submit>
            <Given answered/>
            <fieldset class="choices">
                <legend><h1>{question.text.as_str()}</h1></legend>
                <Choices question chosen/>
            </fieldset>
            <p class="wizard-actions">
                <button type="submit" class="button">"Continuer"</button>
                <a href=back>"Retour"</a>
            </p>
            <p class="muted">
                "Votre réponse reste dans l’adresse de la page\u{a0}: elle n’est pas transmise au producteur. Le résultat est une indication, pas une décision."
            </p>
        </form>
    }
}

#[component]
fn QuestionHead(
    wizard: &'static Wizard,
    question: &'static Question,
    canonical: Option<Route>,
) -> impl IntoView {
    let title = format!("{} – {}", question.text, wizard.title);
    let description = format!("Vérifiez en une minute si vous pouvez accéder à {}.", wizard.title);
    view! { <Head title description canonical/> }
}

/// Without the app the form sends these too, and the address stays complete.
#[component]
fn Given(answered: Answered) -> impl IntoView {
    answered
        .into_iter()
        .map(|(question, choice)| {
            view! { <input type="hidden" name=question.id.as_str() value=choice.id.as_str()/> }
        })
        .collect_view()
}

#[component]
fn Choices(question: &'static Question, chosen: RwSignal<Option<&'static str>>) -> impl IntoView {
    question
        .choices
        .iter()
        .enumerate()
        .map(|(index, choice)| {
            let id = choice_id(question, index);
            view! {
                <div class="choice">
                    <input type="radio" id=id.clone() name=question.id.as_str() value=choice.id.as_str()
                        on:change=move |_| chosen.set(Some(&choice.id))/>
                    <label for=id>{choice.label.as_str()}</label>
                </div>
            }
        })
        .collect_view()
}

/// Id of the button of a choice; a colon can't be in an id of the content.
fn choice_id(question: &Question, index: usize) -> String {
    format!("{}:{index}", question.id)
}

/// Without JavaScript the verdicts can be read all the same.
#[component]
pub fn EveryAnswer(
    /// The wizard.
    wizard: &'static Wizard,
) -> impl IntoView {
    let answers = wizard.flow.paths().into_iter().filter_map(|walk| {
        let labels: Vec<&str> =
            walk.answered.iter().map(|(_, choice)| choice.label.as_str()).collect();
        let Next::Verdict(verdict) = walk.answered.last()?.1.next else {
            return None;
        };
        let verdict = &wizard.flow.verdicts[verdict];
        Some(view! {
            <section>
                <h2>{labels.join(" → ")}"\u{a0}: "{verdict_title(verdict.kind)}</h2>
                {view_document(&verdict.description, 3)}
            </section>
        })
    });
    view! { <noscript><div class="prose">{answers.collect_view()}</div></noscript> }
}
