//! A question as its file writes it: its texts are lowered, the questions that it names are still
//! names.

use std::collections::BTreeSet;

use catalogue::{
    date::Date,
    document::{Document, Inline, plain_text},
    flow::{LegalBasis, Verdict, VerdictKind},
    text::fold,
};

use super::{
    diagnostics,
    question_ref::QuestionRef,
    texts::{Asks, Texts},
};
use crate::{
    diagnostic::Diagnostic,
    schema::question::{ChoiceHeader, Eligible, QuestionHeader},
    yaml::KeyPath,
};

/// A question.
#[derive(Debug)]
pub struct UnresolvedQuestion {
    /// Its name in the address, when the file gives one.
    pub id: Option<String>,
    pub text: String,
    pub help: Document,
    pub unsure: Document,
    pub answers: Vec<Answer>,
}

/// One answer, under one or several labels.
#[derive(Debug)]
pub struct Answer {
    pub labels: Vec<Label>,
    pub note: Document,
    pub outcome: Outcome,
}

/// What the visitor chooses.
#[derive(Debug)]
pub struct Label {
    pub content: Vec<Inline>,
    /// Where it is written.
    pub path: KeyPath,
}

impl Label {
    /// Without its markup.
    pub fn words(&self) -> String {
        plain_text(&self.content)
    }
}

/// Where an answer leads.
#[derive(Debug)]
pub enum Outcome {
    Verdict(Box<VerdictDraft>),
    Question(Box<UnresolvedQuestion>),
    Ask(Box<Ask>),
    /// Its mistake has been reported.
    Nowhere,
}

/// A verdict, and what to report if the API has no form to which it could lead.
#[derive(Clone, Debug)]
pub struct VerdictDraft {
    pub verdict: Verdict,
    pub dead_end: Option<Diagnostic>,
}

/// A question named.
#[derive(Debug)]
pub struct Ask {
    pub name: QuestionRef,
    /// What to report when there is no such question.
    pub mistake: Diagnostic,
    /// What the answer says when there is no such question.
    pub fallback: Option<VerdictDraft>,
}

/// A shared question.
pub fn question(header: &QuestionHeader, path: &KeyPath, texts: &mut Texts) -> UnresolvedQuestion {
    UnresolvedQuestion {
        id: None,
        text: header.question.clone().unwrap_or_default(),
        help: texts.document(path, "help", header.help.as_ref()),
        unsure: texts.document(path, "unsure", header.unsure.as_ref()),
        answers: answers(&header.choices, &path.key("choices"), texts),
    }
}

/// The answers that a list of choices describes.
pub fn answers(choices: &[ChoiceHeader], path: &KeyPath, texts: &mut Texts) -> Vec<Answer> {
    let mut seen = BTreeSet::new();
    let choices = choices.iter().enumerate();
    choices.map(|(index, choice)| answer(choice, &path.index(index), &mut seen, texts)).collect()
}

fn answer(
    choice: &ChoiceHeader,
    path: &KeyPath,
    seen: &mut BTreeSet<String>,
    texts: &mut Texts,
) -> Answer {
    let mut labels = Vec::new();
    for (index, label) in choice.who.iter().enumerate() {
        let path = path.key("who").index(index);
        let label = Label { content: texts.line(path.clone(), label), path };
        if seen.insert(fold(&label.words())) {
            labels.push(label);
        } else {
            let words = label.words();
            texts.report(diagnostics::choice_duplicate(texts.front_matter, &label.path, &words));
        }
    }
    let (note, mut asks) = texts.description(path, choice.description.as_ref());
    if let Some(name) = &choice.ask {
        asks.push(texts.ask(&path.key("ask"), name));
    }
    let (outcome, note) = outcome(choice, path, note, asks, texts);
    Answer { labels, note, outcome }
}

/// Exactly one of a verdict, a question, the name of one. The text belongs to a verdict, or stands
/// above the question.
fn outcome(
    choice: &ChoiceHeader,
    path: &KeyPath,
    text: Document,
    mut asks: Asks,
    texts: &mut Texts,
) -> (Outcome, Document) {
    let has_question = choice.question.is_some() || !choice.choices.is_empty();
    let is_tree = choice.ask.is_none() && !asks.is_empty();
    let ways = [choice.is_eligible.is_some() && !is_tree, has_question, choice.ask.is_some()];
    if ways.iter().filter(|way| **way).count() > 1 || asks.len() > 1 {
        texts.report(diagnostics::choice_two_outcomes(texts.front_matter, path));
    }
    if let Some((name, mistake)) = asks.pop() {
        let fallback = choice.is_eligible.map(|_| verdict(choice, path, text.clone(), texts));
        return (Outcome::Ask(Box::new(Ask { name, mistake, fallback })), text);
    }
    if has_question {
        return (further(choice, path, texts), text);
    }
    if choice.is_eligible.is_some() {
        return (
            Outcome::Verdict(Box::new(verdict(choice, path, text, texts))),
            Document::default(),
        );
    }
    let is_written = |key: &str| texts.stands(&path.key(key));
    if !["is_eligible", "question", "ask"].into_iter().any(is_written) {
        texts.report(diagnostics::choice_dead_end(texts.front_matter, path));
    }
    (Outcome::Nowhere, text)
}

fn further(choice: &ChoiceHeader, path: &KeyPath, texts: &mut Texts) -> Outcome {
    match &choice.question {
        None if texts.stands(&path.key("question")) => {}
        None => texts.report(diagnostics::choices_without_question(texts.front_matter, path)),
        Some(_) if choice.choices.is_empty() => {
            if !texts.stands(&path.key("choices")) {
                texts.report(diagnostics::question_without_choices(texts.front_matter, path));
            }
            return Outcome::Nowhere;
        }
        Some(_) => {}
    }
    Outcome::Question(Box::new(UnresolvedQuestion {
        id: choice.id.as_ref().map(|id| texts.claim_id(&path.key("id"), id)),
        text: choice.question.clone().unwrap_or_default(),
        help: texts.document(path, "help", choice.help.as_ref()),
        unsure: texts.document(path, "unsure", choice.unsure.as_ref()),
        answers: answers(&choice.choices, &path.key("choices"), texts),
    }))
}

fn verdict(
    choice: &ChoiceHeader,
    path: &KeyPath,
    description: Document,
    texts: &mut Texts,
) -> VerdictDraft {
    let kind = kind(choice.is_eligible);
    let is_empty = choice.description.is_none();
    if is_empty && !texts.stands(&path.key("description")) {
        texts.report(diagnostics::verdict_without_text(texts.front_matter, path));
    }
    let verdict = Verdict {
        kind,
        legal_basis: choice
            .legal_basis
            .iter()
            .map(|law| LegalBasis {
                title: law.title.clone().unwrap_or_default(),
                url: law.url.clone(),
            })
            .collect(),
        documents: choice.documents.clone(),
        next_step: texts.next_step(&path.key("next_step"), choice.next_step.as_ref()),
        alternatives: texts.apis(&path.key("alternatives"), &choice.alternatives),
        valid_until: texts
            .not_expired(path, choice.valid_until.as_deref().and_then(Date::from_french)),
        description,
    };
    let leads_on = verdict.next_step.is_some() || verdict.description.has_link() || is_empty;
    let dead_end = match kind {
        _ if leads_on => None,
        VerdictKind::NotEligible => {
            if verdict.alternatives.is_empty() && choice.alternatives.is_empty() {
                texts.report(diagnostics::verdict_dead_end(texts.front_matter, path));
            }
            None
        }
        _ => Some(diagnostics::next_step_missing(texts.front_matter, path)),
    };
    VerdictDraft { verdict, dead_end }
}

fn kind(written: Option<Eligible>) -> VerdictKind {
    match written {
        Some(Eligible::Yes) => VerdictKind::Eligible,
        Some(Eligible::Conditional) => VerdictKind::Conditional,
        Some(Eligible::ToConfirm) => VerdictKind::ToConfirm,
        Some(Eligible::No) | None => VerdictKind::NotEligible,
    }
}
