//! The eligibility wizard: questions, answers, verdicts, and the one function that walks them.
//!
//! Answers are pairs of ids (`question=answer`), which is also how the address of the page holds
//! them. Walking is pure and total: whatever the answers say, there is a step to show.

use serde::{Deserialize, Serialize};

use crate::document::Document;

/// A wizard. The compiler has proved that the first question exists, that each next question
/// exists and comes later in the list (so nothing loops), and that each verdict exists.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Flow {
    /// The first one is asked first.
    pub questions: Vec<Question>,
    /// Shared by the choices that lead to them.
    pub verdicts: Vec<Verdict>,
}

/// One question, asked on a page of its own.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Question {
    /// Its name in the address; unique in the flow.
    pub id: String,
    /// What is asked.
    pub text: String,
    /// At least one.
    pub choices: Vec<Choice>,
}

/// One possible answer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Choice {
    /// Its name in the address; unique in the question.
    pub id: String,
    /// What the visitor reads.
    pub label: String,
    /// Where it leads.
    pub next: Next,
}

/// Where an answer leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Next {
    /// To a further question, by its place in the flow.
    Question(usize),
    /// To a verdict, by its place in the flow.
    Verdict(usize),
}

/// What the wizard concludes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Verdict {
    /// In one word.
    pub kind: VerdictKind,
    /// Why, and what to do next.
    pub description: Document,
}

/// The conclusion in one word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum VerdictKind {
    /// `is_eligible: 1`.
    Eligible,
    /// `is_eligible: 0`: it depends on conditions that the verdict names.
    Conditional,
    /// `is_eligible: -1`.
    NotEligible,
}

/// What the visitor has answered: question id and choice id, in any order.
pub type Answers = Vec<(String, String)>;

/// How far the answers lead.
#[derive(Debug, PartialEq)]
pub struct Walk<'flow> {
    /// The answers that hold, in the order of the questions.
    pub answered: Vec<(&'flow Question, &'flow Choice)>,
    /// What to show now.
    pub step: Step<'flow>,
}

/// What to show.
#[derive(Debug, PartialEq)]
pub enum Step<'flow> {
    /// This question waits for an answer.
    Ask(&'flow Question),
    /// Everything needed has been answered.
    Conclude(&'flow Verdict),
}

impl Flow {
    /// Replays the answers from the first question; stops at the first one unanswered. Unknown
    /// questions and unknown answers are dropped.
    pub fn walk(&self, answers: &[(String, String)]) -> Walk<'_> {
        let mut answered = Vec::new();
        let mut question = &self.questions[0];
        loop {
            let Some(choice) = question.answer(answers) else {
                return Walk { answered, step: Step::Ask(question) };
            };
            answered.push((question, choice));
            match choice.next {
                Next::Question(next) => question = &self.questions[next],
                Next::Verdict(verdict) => {
                    let step = Step::Conclude(&self.verdicts[verdict]);
                    return Walk { answered, step };
                }
            }
        }
    }

    /// Every way from the first question to a verdict, in the order in which the choices are shown.
    pub fn paths(&self) -> Vec<Walk<'_>> {
        let mut open: Vec<Answers> = vec![Vec::new()];
        let mut paths = Vec::new();
        while let Some(answers) = open.pop() {
            let walk = self.walk(&answers);
            match walk.step {
                Step::Conclude(_) => paths.push(walk),
                Step::Ask(question) => open.extend(question.choices.iter().rev().map(|choice| {
                    let answer = (question.id.clone(), choice.id.clone());
                    answers.iter().cloned().chain([answer]).collect()
                })),
            }
        }
        paths
    }
}

impl Question {
    fn answer(&self, answers: &[(String, String)]) -> Option<&Choice> {
        let (_, answer) = answers.iter().find(|(question, _)| *question == self.id)?;
        self.choices.iter().find(|choice| choice.id == *answer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two questions: the first choice concludes, the second asks further.
    fn flow() -> Flow {
        let verdict = |kind| Verdict { kind, description: Document::default() };
        Flow {
            questions: vec![
                question(
                    "profil",
                    &[("citoyen", Next::Verdict(0)), ("editeur", Next::Question(1))],
                ),
                question("client", &[("mairie", Next::Verdict(1)), ("autre", Next::Verdict(0))]),
            ],
            verdicts: vec![verdict(VerdictKind::NotEligible), verdict(VerdictKind::Eligible)],
        }
    }

    fn question(id: &str, choices: &[(&str, Next)]) -> Question {
        let choice = |&(id, next): &(&str, Next)| Choice { id: id.into(), label: id.into(), next };
        Question { id: id.into(), text: id.into(), choices: choices.iter().map(choice).collect() }
    }

    /// The walk as `profil=editeur → ?client`, or `… → Eligible`.
    fn check(answers: &[(&str, &str)], expected: &str) {
        let flow = flow();
        let answers: Answers = answers.iter().map(|&(q, a)| (q.into(), a.into())).collect();
        let walk = flow.walk(&answers);
        let mut shown: Vec<String> =
            walk.answered.iter().map(|(q, c)| format!("{}={}", q.id, c.id)).collect();
        shown.push(match walk.step {
            Step::Ask(question) => format!("?{}", question.id),
            Step::Conclude(verdict) => format!("{:?}", verdict.kind),
        });
        assert_eq!(shown.join(" → "), expected);
    }

    #[test]
    fn the_walk_stops_at_the_first_question_without_a_valid_answer() {
        check(&[], "?profil");
        check(&[("profil", "pirate")], "?profil");
        check(&[("client", "mairie")], "?profil");
        check(&[("profil", "editeur")], "profil=editeur → ?client");
        check(&[("profil", "editeur"), ("client", "?")], "profil=editeur → ?client");
    }

    #[test]
    fn the_order_of_the_answers_and_unknown_ones_change_nothing() {
        let expected = "profil=editeur → client=mairie → Eligible";
        check(&[("profil", "editeur"), ("client", "mairie")], expected);
        check(&[("client", "mairie"), ("utm", "x"), ("profil", "editeur")], expected);
        check(&[("profil", "citoyen"), ("client", "mairie")], "profil=citoyen → NotEligible");
    }

    #[test]
    fn every_path_ends_in_a_verdict() {
        let flow = flow();
        let paths = flow.paths();
        assert_eq!(paths.len(), 3);
        assert!(paths.iter().all(|walk| matches!(walk.step, Step::Conclude(_))));
    }
}
