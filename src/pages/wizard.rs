//! The eligibility wizard: a start page, one question a page, then the verdict on a page of its
//! own. The answers live in the address; [`catalogue::flow`] walks them.

mod address;
mod answering;
mod every_answer;
mod outdated_answers;
mod question;
mod request;
mod start;
mod stopped;
mod summary;
mod unsure_help;
mod verdict;
mod way_on;

use catalogue::{
    api::Wizard,
    flow::{Answers, Choice, Question, Step, Walk},
    ids,
};
use leptos::{either::Either, prelude::*};

use crate::{
    components::{
        breadcrumb::Breadcrumb,
        without_app::{WithoutApp, WithoutAppReason},
    },
    routes::Route,
    visit::Visit,
};
use answering::Answering;
use every_answer::EveryAnswer;
pub use every_answer::every_answer;
use outdated_answers::OutdatedAnswers;
use question::QuestionPage;
use start::Start;
use stopped::stopped;
use unsure_help::UnsureHelp;
use verdict::VerdictPage;

/// Answers already given, in the order of the questions.
type Answered = Vec<(&'static Question, &'static Choice)>;

/// The wizard of one API: its start, the next question, or the verdict; what happened to an API that has
/// stopped.
pub fn page(wizard: &'static Wizard) -> AnyView {
    if wizard.lifecycle.is_stopped() {
        return view! {
            <div class="layout-narrow wizard">
                <Breadcrumb above=above(wizard) here="Mon éligibilité"/>
                {stopped(wizard)}
            </div>
        }
        .into_any();
    }
    let Answering { answers, give } = Answering::from_address(wizard);
    let visit = expect_context::<Visit>();
    // A question that is asked again shows what was answered.
    Effect::new(move || {
        answers.with(|answers| {
            for (question, answer) in answers.iter().filter(|(_, answer)| !answer.is_empty()) {
                visit.remember_answer(&wizard.slug, question, answer);
            }
        });
    });
    // Made anew, a question comes faster than when the one before is changed into it.
    let mut is_left = false;
    let step = move || {
        is_left = !is_left;
        let page = answers.with(|answers| step(wizard, answers, give));
        if is_left { Either::Left(page) } else { Either::Right(page) }
    };
    view! {
        <div class="layout-narrow wizard">
            <Breadcrumb above=above(wizard) here="Mon éligibilité"/>
            {step}
            <WithoutApp>
                <h2 id=ids::BEGIN>"Toutes les réponses possibles"</h2>
                <WithoutAppReason>"Les questions ne peuvent pas être posées ici\u{a0}: elles demandent JavaScript et WebAssembly. Voici ce qu’elles auraient donné."</WithoutAppReason>
                <EveryAnswer wizard/>
            </WithoutApp>
        </div>
    }
    .into_any()
}

fn step(wizard: &'static Wizard, answers: &Answers, give: Callback<Answers>) -> AnyView {
    let flow = &wizard.flow;
    if !flow.has_begun(answers) {
        return view! { <OutdatedAnswers wizard answers/><Start wizard/> }.into_any();
    }
    let Walk { answered, step } = flow.walk(answers);
    let kept = flow.kept(answers);
    let page = match step {
        Step::Ask(question) => {
            view! { <QuestionPage wizard question answered kept give/> }.into_any()
        }
        Step::Explain(question) => view! { <UnsureHelp wizard question kept/> }.into_any(),
        Step::Conclude(verdict) => view! { <VerdictPage wizard verdict answered/> }.into_any(),
    };
    view! { <OutdatedAnswers wizard answers/>{page} }.into_any()
}

/// The pages above those of a wizard.
fn above(wizard: &Wizard) -> Vec<(String, Route)> {
    vec![
        ("Rechercher une API".to_owned(), Route::Search),
        (wizard.title.clone(), Route::api(&wizard.slug)),
    ]
}
