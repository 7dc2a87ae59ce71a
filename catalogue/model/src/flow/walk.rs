//! From the answers of an address to what to show.

use super::{Choice, Flow, Next, Question, UNSURE, Verdict};

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
    /// The visitor can't answer this question.
    Explain(&'flow Question),
    /// Everything needed has been answered.
    Conclude(&'flow Verdict),
}

/// An answer of an old address that the flow no longer knows.
#[derive(Debug, PartialEq)]
pub enum Outdated<'flow> {
    /// The question is still asked, without this answer.
    Answer(&'flow Question, String),
    /// The question is no longer asked after the other answers.
    Unasked(&'flow Question),
    /// No question has this name.
    Question(String),
}

/// How parameters start that links get on their way, through mailings and the like: no answers, whatever
/// their value.
const TRACKERS: [&str; 7] = ["utm_", "mtm_", "pk_", "at_", "fbclid", "gclid", "xtor"];

impl Flow {
    /// Replays the answers from the first question; stops at the first one unanswered. Unknown
    /// questions and unknown answers are dropped.
    pub fn walk(&self, answers: &[(String, String)]) -> Walk<'_> {
        let mut answered = Vec::new();
        let mut question = &self.questions[0];
        loop {
            let Some(choice) = question.answer(answers) else {
                let is_unsure = !question.unsure.is_empty() && question.is_given(UNSURE, answers);
                let step = if is_unsure { Step::Explain(question) } else { Step::Ask(question) };
                return Walk { answered, step };
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

    /// Whether an address asks for a question or holds an answer; otherwise nothing has begun.
    pub fn has_begun(&self, answers: &[(String, String)]) -> bool {
        answers.iter().any(|(question, _)| self.question(question).is_some())
    }

    /// The answers worth keeping: those that hold, and those that may be asked for later. In the
    /// order of the flow.
    pub fn kept(&self, answers: &[(String, String)]) -> Answers {
        let Walk { answered, step } = self.walk(answers);
        let mut kept: Answers =
            answered.iter().map(|(question, choice)| pair(question, choice)).collect();
        if let Step::Ask(asked) | Step::Explain(asked) = step {
            let later = self.after(asked).into_iter();
            kept.extend(later.filter_map(|later| Some(pair(later, later.answer(answers)?))));
        }
        kept
    }

    /// What the address holds and the flow no longer knows, in the order of the address.
    pub fn outdated(&self, answers: &[(String, String)]) -> Vec<Outdated<'_>> {
        let kept = self.kept(answers);
        let is_kept = |id: &str| kept.iter().any(|(question, _)| question == id);
        let mut outdated = Vec::new();
        for (name, answer) in answers {
            let what = match self.question(name) {
                None if !self.was_asked(name, answer) => continue,
                None => Outdated::Question(name.clone()),
                Some(_) if answer.is_empty() || answer == UNSURE || is_kept(name) => continue,
                Some(question) if question.choices.iter().any(|choice| choice.id == *answer) => {
                    Outdated::Unasked(question)
                }
                Some(question) => Outdated::Answer(question, answer.clone()),
            };
            if !outdated.contains(&what) {
                outdated.push(what);
            }
        }
        outdated
    }

    /// Whether an unknown parameter can have been a question: it has an answer of one. Others are of
    /// those that links get on their way.
    fn was_asked(&self, name: &str, answer: &str) -> bool {
        let is_tracker = TRACKERS.iter().any(|tracker| name.starts_with(tracker));
        let mut choices = self.questions.iter().flat_map(|question| &question.choices);
        !is_tracker && (answer == UNSURE || choices.any(|choice| choice.id == answer))
    }

    /// The questions that may still be asked after one, in the order of the flow.
    fn after(&self, question: &Question) -> Vec<&Question> {
        let start = self.questions.iter().position(|one| one.id == question.id).unwrap_or_default();
        let mut is_reached = vec![false; self.questions.len()];
        is_reached[start] = true;
        for index in start..self.questions.len() {
            if is_reached[index] {
                for choice in &self.questions[index].choices {
                    if let Next::Question(next) = choice.next {
                        is_reached[next] = true;
                    }
                }
            }
        }
        let reached = self.questions.iter().zip(is_reached).skip(start + 1);
        reached.filter_map(|(question, is_reached)| is_reached.then_some(question)).collect()
    }
}

fn pair(question: &Question, choice: &Choice) -> (String, String) {
    (question.id.clone(), choice.id.clone())
}

impl Question {
    /// Of two answers to the same question the first in the order of the choices counts: the order
    /// of the address changes nothing.
    fn answer(&self, answers: &[(String, String)]) -> Option<&Choice> {
        self.choices.iter().find(|choice| self.is_given(&choice.id, answers))
    }

    fn is_given(&self, answer: &str, answers: &[(String, String)]) -> bool {
        answers.iter().any(|(question, given)| *question == self.id && given == answer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::flow::sample::flow;

    fn given(answers: &[(&str, &str)]) -> Answers {
        answers.iter().map(|&(question, answer)| (question.into(), answer.into())).collect()
    }

    fn joined(answers: &Answers) -> String {
        answers
            .iter()
            .map(|(question, answer)| format!("{question}={answer}"))
            .collect::<Vec<_>>()
            .join(" ")
    }

    /// The walk as `profil=editeur → ?client`, or `… → Eligible`.
    fn check(answers: &[(&str, &str)], expected: &str) {
        let flow = flow();
        let walk = flow.walk(&given(answers));
        let mut shown: Vec<String> =
            walk.answered.iter().map(|(q, c)| format!("{}={}", q.id, c.id)).collect();
        shown.push(match walk.step {
            Step::Ask(question) => format!("?{}", question.id),
            Step::Explain(question) => format!("??{}", question.id),
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
        check(&[("profil", "editeur"), ("profil", "citoyen")], "profil=citoyen → NotEligible");
        check(&[("profil", "citoyen"), ("profil", "editeur")], "profil=citoyen → NotEligible");
    }

    #[test]
    fn who_cannot_tell_is_told_what_would() {
        check(&[("profil", "editeur"), ("client", UNSURE)], "profil=editeur → ??client");
        check(&[("profil", UNSURE)], "?profil");
    }

    #[test]
    fn later_answers_are_kept_where_they_may_still_be_asked_for() {
        let kept = |answers: &[(&str, &str)]| joined(&flow().kept(&given(answers)));
        assert_eq!(kept(&[("client", "mairie")]), "client=mairie");
        assert_eq!(
            kept(&[("client", "mairie"), ("profil", "societe")]),
            "profil=societe client=mairie"
        );
        assert_eq!(kept(&[("client", "mairie"), ("profil", "citoyen")]), "profil=citoyen");
        assert_eq!(kept(&[("profil", "editeur"), ("mission", "oui")]), "profil=editeur");
        assert_eq!(kept(&[("profil", "x"), ("utm_source", "y")]), "");
    }

    #[test]
    fn what_a_link_got_on_its_way_changed_nothing() {
        let ways = ["mc_cid", "_ga", "ref", "gad_source", "msclkid", "fbclid", "at_medium", "x"];
        for name in ways {
            let answers = given(&[("profil", "citoyen"), (name, "5f3a9"), (name, "")]);
            assert_eq!(flow().outdated(&answers), [], "{name}");
        }
    }

    #[test]
    fn an_old_address_says_what_changed() {
        let flow = flow();
        let outdated = |answers: &[(&str, &str)]| -> Vec<String> {
            let outdated = flow.outdated(&given(answers));
            outdated
                .iter()
                .map(|one| match one {
                    Outdated::Answer(question, answer) => format!("{}≠{answer}", question.id),
                    Outdated::Unasked(question) => format!("-{}", question.id),
                    Outdated::Question(name) => format!("?{name}"),
                })
                .collect()
        };
        assert_eq!(outdated(&[("profil", "pirate"), ("client", "mairie")]), ["profil≠pirate"]);
        assert_eq!(outdated(&[("profil", "citoyen"), ("client", "mairie")]), ["-client"]);
        let renamed = ("statut", "citoyen");
        assert_eq!(outdated(&[renamed, ("utm_source", "mairie"), ("profil", "")]), ["?statut"]);
        assert_eq!(outdated(&[("statut", UNSURE)]), ["?statut"]);
        assert!(outdated(&[("profil", "editeur"), ("client", UNSURE)]).is_empty());
    }
}
