//! Addresses of the steps of a wizard.

use catalogue::{
    api::Wizard,
    flow::{Answers, Choice, Question},
};

use crate::routes::{Route, with_parameters};

/// The step to which these answers lead, past the start page.
pub fn step(wizard: &Wizard, answers: &Answers) -> String {
    let mut pairs = answers.clone();
    if !wizard.flow.has_begun(&pairs) {
        pairs.extend(unanswered(wizard));
    }
    with_parameters(&Route::Wizard(wizard.slug.clone()), &pairs)
}

/// The answers with which the first question is asked.
pub fn unanswered(wizard: &Wizard) -> Answers {
    vec![(wizard.flow.questions[0].id.clone(), String::new())]
}

/// The question again, the answers after it kept.
pub fn without(wizard: &Wizard, answers: &Answers, question: &Question) -> String {
    let others = answers.iter().filter(|(name, _)| *name != question.id);
    step(wizard, &others.cloned().collect())
}

/// The same answers as pairs of ids.
pub fn ids(answered: &[(&Question, &Choice)]) -> Answers {
    let pair = |(question, choice): &(&Question, &Choice)| (question.id.clone(), choice.id.clone());
    answered.iter().map(pair).collect()
}
