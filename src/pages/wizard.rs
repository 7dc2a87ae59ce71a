//! The eligibility wizard: one question a page, then the verdict on a page of its own. The answers
//! live in the address; [`catalogue::flow`] walks them.

mod question;
mod verdict;

use catalogue::{
    api::Wizard,
    flow::{Answers, Choice, Question, Step, Walk},
};
use leptos::prelude::*;
use leptos_router::hooks::use_location;

use crate::{
    components::breadcrumb::Breadcrumb,
    routes::{Route, with_query},
};
use question::{EveryAnswer, QuestionPage};
use verdict::VerdictPage;

/// Answers already given, in the order of the questions.
type Answered = Vec<(&'static Question, &'static Choice)>;

/// The wizard of one API: the next question, or the verdict.
pub fn walk(wizard: &'static Wizard) -> AnyView {
    let parameters = use_location().query;
    let answers = Memo::new(move |_| -> Answers {
        let pairs = |all: &leptos_router::params::ParamsMap| {
            all.clone().into_iter().map(|(name, value)| (name.into_owned(), value)).collect()
        };
        parameters.with(pairs)
    });
    let above = vec![
        ("Rechercher une API".to_owned(), Route::Search),
        (wizard.title.clone(), Route::Api(wizard.slug.clone())),
    ];
    let step = move || {
        let Walk { answered, step } = answers.with(|answers| wizard.flow.walk(answers));
        match step {
            Step::Ask(question) => view! { <QuestionPage wizard question answered/> }.into_any(),
            Step::Conclude(verdict) => view! { <VerdictPage wizard verdict answered/> }.into_any(),
        }
    };
    view! {
        <div class="narrow wizard">
            <Breadcrumb above here="Mon éligibilité"/>
            {step}
            <EveryAnswer wizard/>
        </div>
    }
    .into_any()
}

/// Address of the wizard with these answers.
fn address(wizard: &Wizard, answered: &[(&Question, &Choice)]) -> String {
    let pairs: Vec<(&str, &str)> = answered
        .iter()
        .map(|(question, choice)| (question.id.as_str(), choice.id.as_str()))
        .collect();
    with_query(&Route::Wizard(wizard.slug.clone()), &pairs)
}
