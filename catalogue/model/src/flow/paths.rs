//! Every way through a flow, and what a choice still leaves open.

use std::{collections::BTreeSet, ops::RangeInclusive};

use super::{Choice, Flow, Next, Question, Verdict, VerdictKind};

/// One way from the first question to a verdict.
#[derive(Clone, Debug, PartialEq)]
pub struct Path<'flow> {
    /// What is answered on the way; never empty.
    pub answered: Vec<(&'flow Question, &'flow Choice)>,
    /// Where it leads.
    pub verdict: &'flow Verdict,
}

impl Flow {
    /// Every path, in the order in which the choices are shown. The compiler refuses flows with
    /// more of them than a person can check.
    pub fn paths(&self) -> Vec<Path<'_>> {
        let mut paths = Vec::new();
        self.collect(0, &mut Vec::new(), &mut paths);
        paths
    }

    fn collect<'flow>(
        &'flow self,
        index: usize,
        answered: &mut Vec<(&'flow Question, &'flow Choice)>,
        paths: &mut Vec<Path<'flow>>,
    ) {
        let question = &self.questions[index];
        for choice in &question.choices {
            answered.push((question, choice));
            match choice.next {
                Next::Question(next) => self.collect(next, answered, paths),
                Next::Verdict(verdict) => paths
                    .push(Path { answered: answered.clone(), verdict: &self.verdicts[verdict] }),
            }
            answered.pop();
        }
    }

    /// How many paths there are, without walking them.
    pub fn path_count(&self) -> u64 {
        self.backwards(1, |counts: &[u64]| {
            counts.iter().fold(0, |sum: u64, count| sum.saturating_add(*count))
        })[0]
    }

    /// Fewest and most questions from this one to a verdict, itself counted.
    pub fn lengths_from(&self, question: &Question) -> RangeInclusive<usize> {
        let at = self.questions.iter().position(|one| one.id == question.id).unwrap_or_default();
        let shortest =
            self.backwards(0, |lengths: &[usize]| 1 + lengths.iter().min().unwrap_or(&0));
        let longest = self.backwards(0, |lengths: &[usize]| 1 + lengths.iter().max().unwrap_or(&0));
        shortest[at]..=longest[at]
    }

    /// The questions that every visitor is asked, whatever they answer, then those that only some are.
    pub fn by_need(&self) -> (Vec<&Question>, Vec<&Question>) {
        let paths = self.paths();
        self.questions.iter().partition(|question| {
            paths.iter().all(|path| path.answered.iter().any(|(asked, _)| asked.id == question.id))
        })
    }

    /// The kinds of verdict to which a choice may still lead.
    pub fn outcomes(&self, choice: &Choice) -> BTreeSet<VerdictKind> {
        match choice.next {
            Next::Verdict(verdict) => BTreeSet::from([self.verdicts[verdict].kind]),
            Next::Question(next) => self.questions[next]
                .choices
                .iter()
                .flat_map(|choice| self.outcomes(choice))
                .collect(),
        }
    }

    /// The answer that decided: the last one in whose place another would have led to another kind
    /// of verdict.
    pub fn deciding(&self, answered: &[(&Question, &Choice)]) -> Option<usize> {
        let (_, last) = answered.last()?;
        let Next::Verdict(verdict) = last.next else { return None };
        let kind = self.verdicts[verdict].kind;
        answered.iter().rposition(|(question, _)| {
            let others = question.choices.iter().flat_map(|choice| self.outcomes(choice));
            others.into_iter().any(|other| other != kind)
        })
    }

    /// A figure of each question, computed from those of its choices: questions come before those
    /// that they lead to.
    fn backwards<T: Copy + Default>(&self, of_verdict: T, combine: impl Fn(&[T]) -> T) -> Vec<T> {
        let mut figures = vec![T::default(); self.questions.len()];
        for (at, question) in self.questions.iter().enumerate().rev() {
            let of_choices: Vec<T> = question
                .choices
                .iter()
                .map(|choice| match choice.next {
                    Next::Question(next) => figures[next],
                    Next::Verdict(_) => of_verdict,
                })
                .collect();
            figures[at] = combine(&of_choices);
        }
        figures
    }
}

#[cfg(test)]
mod tests {
    use crate::flow::{Question, Step, sample::flow};

    #[test]
    fn every_path_ends_in_its_verdict() {
        let flow = flow();
        let paths = flow.paths();
        assert_eq!(paths.len() as u64, flow.path_count());
        for path in &paths {
            let answers: Vec<(String, String)> =
                path.answered.iter().map(|(q, c)| (q.id.clone(), c.id.clone())).collect();
            let walk = flow.walk(&answers);
            assert_eq!(walk.step, Step::Conclude(path.verdict));
            assert_eq!(walk.answered, path.answered);
            assert_eq!(flow.kept(&answers), answers);
            assert_eq!(flow.outdated(&answers), []);
        }
        assert_eq!(paths.len(), 7);
    }

    #[test]
    fn paths_have_their_lengths_from_each_question_on() {
        let flow = flow();
        let lengths = flow.questions.iter().map(|question| flow.lengths_from(question));
        assert_eq!(lengths.collect::<Vec<_>>(), [1..=3, 1..=2, 1..=1]);
    }

    #[test]
    fn questions_of_every_path_are_told_from_those_of_some() {
        let flow = flow();
        let ids = |questions: Vec<&Question>| -> Vec<String> {
            questions.into_iter().map(|question| question.id.clone()).collect()
        };
        let (always, sometimes) = flow.by_need();
        assert_eq!(
            (ids(always), ids(sometimes)),
            (vec!["profil".to_owned()], vec!["mission".to_owned(), "client".to_owned()],)
        );
    }

    #[test]
    fn the_deciding_answer_is_the_last_one_that_could_have_changed_the_verdict() {
        let flow = flow();
        let decided: Vec<&str> = flow
            .paths()
            .iter()
            .filter_map(|path| Some(&*path.answered[flow.deciding(&path.answered)?].1.id))
            .collect();
        assert_eq!(decided, ["citoyen", "mairie", "autre", "oui", "mairie", "autre", "aide"]);
    }
}
