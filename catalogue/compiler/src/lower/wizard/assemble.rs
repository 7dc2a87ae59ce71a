//! One flow out of drafts: each question has its place, after those that lead to it.

use std::collections::{BTreeMap, BTreeSet};

use catalogue::{
    document::{Document, Target},
    flow::{Choice, Flow, Next, Question, UNSURE, Verdict},
    text::slugify,
};

use super::{
    draft::{Answer, Ask, Outcome, UnresolvedQuestion, VerdictDraft},
    question_ref::QuestionRef,
    shared::Shared,
    texts,
};
use crate::{code::Code, collector::Collector, diagnostic::Diagnostic, suggest::nearest};

/// A flow, and which of the API's own questions it asks.
pub struct Assembled {
    /// None when no choice leads to anything.
    pub flow: Option<Flow>,
    pub asked_of_own: Vec<String>,
    /// Whether every answer leads where its file says.
    pub is_whole: bool,
}

/// Puts the questions that choices name in their places.
pub fn assemble(
    first: &UnresolvedQuestion,
    own: &BTreeMap<String, UnresolvedQuestion>,
    shared: &Shared,
    request: Option<Target>,
    collector: &mut Collector,
) -> Assembled {
    let mut assembly = Assembly {
        own,
        shared,
        request,
        collector,
        questions: vec![],
        verdicts: vec![],
        ids: BTreeSet::new(),
        placed: BTreeMap::new(),
        open: vec![],
        is_whole: true,
    };
    let has_start = assembly.place(first, first.id.as_deref().unwrap_or_default()).is_some();
    let asked = assembly.placed.keys();
    let asked_of_own =
        asked.filter(|name| name.file.is_none()).map(|name| name.question.clone()).collect();
    let is_whole = assembly.is_whole;
    let flow = has_start.then(|| in_order(assembly.questions, assembly.verdicts));
    Assembled { flow, asked_of_own, is_whole }
}

struct Assembly<'a> {
    own: &'a BTreeMap<String, UnresolvedQuestion>,
    shared: &'a Shared,
    /// Where the request of the API is made.
    request: Option<Target>,
    collector: &'a mut Collector,
    questions: Vec<Question>,
    verdicts: Vec<Verdict>,
    ids: BTreeSet<String>,
    /// Where each named question is; none when nothing could be made of it.
    placed: BTreeMap<QuestionRef, Option<usize>>,
    /// Named questions that led to here.
    open: Vec<QuestionRef>,
    is_whole: bool,
}

impl Assembly<'_> {
    /// The place of a question; none when no answer leads anywhere.
    fn place(&mut self, draft: &UnresolvedQuestion, id: &str) -> Option<usize> {
        let index = self.questions.len();
        let id = free(id, "question", |id| self.ids.contains(id));
        self.ids.insert(id.clone());
        let UnresolvedQuestion { text, help, unsure, .. } = draft;
        self.questions.push(Question {
            id,
            text: text.clone(),
            help: help.clone(),
            unsure: unsure.clone(),
            choices: vec![],
        });
        let mut choices = Vec::new();
        for answer in &draft.answers {
            self.add_choices(answer, &mut choices);
        }
        let is_asked = !choices.is_empty();
        self.questions[index].choices = choices;
        is_asked.then_some(index)
    }

    fn add_choices(&mut self, answer: &Answer, choices: &mut Vec<Choice>) {
        let next = self.next(&answer.outcome);
        self.is_whole &= next.is_some() && !answer.labels.is_empty();
        let Some(next) = next else { return };
        for label in &answer.labels {
            let is_taken = |id: &str| id == UNSURE || choices.iter().any(|choice| choice.id == id);
            let id = free(&slugify(&label.words()), "choix", is_taken);
            let note = match next {
                Next::Question(_) => answer.note.clone(),
                Next::Verdict(_) => Document::default(),
            };
            choices.push(Choice { id, label: label.content.clone(), note, next });
        }
    }

    fn next(&mut self, outcome: &Outcome) -> Option<Next> {
        match outcome {
            Outcome::Verdict(verdict) => Some(self.verdict(verdict)),
            Outcome::Question(draft) => {
                let id = draft.id.clone().unwrap_or_else(|| slugify(&draft.text));
                self.place(draft, &id).map(Next::Question)
            }
            Outcome::Ask(ask) => self.ask(ask),
            Outcome::Nowhere => None,
        }
    }

    /// Without a step of its own a verdict leads to the API's request.
    fn verdict(&mut self, draft: &VerdictDraft) -> Next {
        let mut verdict = draft.verdict.clone();
        if let Some(mistake) = &draft.dead_end {
            match &self.request {
                Some(target) => verdict.next_step = Some(texts::request(target.clone())),
                None => self.collector.push(mistake.clone()),
            }
        }
        self.verdicts.push(verdict);
        Next::Verdict(self.verdicts.len() - 1)
    }

    fn ask(&mut self, ask: &Ask) -> Option<Next> {
        let Ask { name, mistake, fallback } = ask;
        if self.open.contains(name) {
            self.collector.push(cycle(name, mistake));
            return None;
        }
        if let Some(place) = self.placed.get(name) {
            return place.map(Next::Question);
        }
        let (own, shared) = (self.own, self.shared);
        let found = match &name.file {
            None => own.get(&name.question),
            Some(_) => shared.get(name),
        };
        let Some(draft) = found else {
            self.report_unknown(name, mistake.clone());
            self.is_whole = false;
            return fallback.as_ref().map(|verdict| self.verdict(verdict));
        };
        self.open.push(name.clone());
        let place = self.place(draft, &name.question);
        self.open.pop();
        self.placed.insert(name.clone(), place);
        if let Some(file) = &name.file {
            self.collector.asked.insert((file.clone(), name.question.clone()));
        }
        place.map(Next::Question)
    }

    fn report_unknown(&mut self, name: &QuestionRef, mistake: Diagnostic) {
        if self.shared.is_unreadable(name) {
            return;
        }
        let known: Vec<&str> = match &name.file {
            None => self.own.keys().map(String::as_str).collect(),
            Some(file) => self.shared.questions_of(file),
        };
        let near = nearest(&name.question, known);
        self.collector.push(match near {
            Some(near) => mistake.help(format!("vouliez-vous dire `{near}` ?")),
            None => mistake,
        });
    }
}

/// At the place where the question was to be named.
fn cycle(name: &QuestionRef, mistake: &Diagnostic) -> Diagnostic {
    Diagnostic {
        code: Code::QuestionCycle,
        message: format!("la question `{}` mène à elle-même", name.question),
        help: Some(
            "une réponse doit mener plus loin : à une autre question, ou à un verdict".to_owned(),
        ),
        ..mistake.clone()
    }
}

/// Made of these words; a number tells apart what has none, or the same.
fn free(words: &str, fallback: &str, is_taken: impl Fn(&str) -> bool) -> String {
    let base = if words.is_empty() { fallback } else { words };
    let numbered = (2..).map(|number| format!("{base}-{number}"));
    let mut candidates = std::iter::once(base.to_owned()).chain(numbered);
    candidates.find(|id| !is_taken(id)).unwrap_or_default()
}

/// The questions that can be reached, each before those that it leads to, otherwise as they are
/// read.
fn in_order(questions: Vec<Question>, verdicts: Vec<Verdict>) -> Flow {
    let mut order = Vec::new();
    visit(0, &questions, &mut vec![false; questions.len()], &mut order);
    order.reverse();
    let mut places = vec![0; questions.len()];
    for (place, &index) in order.iter().enumerate() {
        places[index] = place;
    }
    let mut questions: Vec<Option<Question>> = questions.into_iter().map(Some).collect();
    let mut ordered: Vec<Question> =
        order.iter().filter_map(|&index| questions[index].take()).collect();
    for choice in ordered.iter_mut().flat_map(|question| &mut question.choices) {
        if let Next::Question(next) = &mut choice.next {
            *next = places[*next];
        }
    }
    Flow { questions: ordered, verdicts }
}

/// After all that a question leads to, the last choice first.
fn visit(index: usize, questions: &[Question], seen: &mut [bool], order: &mut Vec<usize>) {
    if std::mem::replace(&mut seen[index], true) {
        return;
    }
    for choice in questions[index].choices.iter().rev() {
        if let Next::Question(next) = choice.next {
            visit(next, questions, seen, order);
        }
    }
    order.push(index);
}

#[cfg(test)]
mod tests {
    use super::free;

    #[test]
    fn every_id_is_free() {
        let mut ids: Vec<String> = Vec::new();
        for words in ["c", "c", "", ""] {
            let id = free(words, "choix", |id| ids.iter().any(|taken| taken == id));
            ids.push(id);
        }
        assert_eq!(ids, ["c", "c-2", "choix", "choix-2"]);
    }
}
