//! A wizard: its questions in order, and all that it may answer.

use catalogue::{
    api::Wizard,
    flow::{Choice, Flow, LegalBasis, Next, Question, Verdict},
    route::Route,
};

use super::parts::{Parts, dates};
use crate::markdown;

/// The questions, and where each answer leads.
pub fn questions(wizard: &Wizard, parts: &mut Parts) {
    parts.lifecycle(&wizard.lifecycle);
    parts.list(dates(wizard.last_update, wizard.verified.as_ref()));
    for (index, question) in wizard.flow.questions.iter().enumerate() {
        parts.heading(2, &title(index, question));
        parts.document(3, &question.help);
        parts.list(question.choices.iter().map(|choice| leads(choice, &wizard.flow)));
        for choice in question.choices.iter().filter(|choice| !choice.note.is_empty()) {
            parts.heading(3, &choice.words());
            parts.document(4, &choice.note);
        }
        if !question.unsure.is_empty() {
            parts.heading(3, "Je ne sais pas");
            parts.document(4, &question.unsure);
        }
    }
    parts.add(parts.link("Tous les verdicts", &Route::Answers(wizard.slug.clone())));
}

fn title(index: usize, question: &Question) -> String {
    format!("Question {}\u{a0}: {}", index + 1, question.text)
}

fn leads(choice: &Choice, flow: &Flow) -> String {
    let words = markdown::escape(&choice.words());
    match choice.next {
        Next::Question(place) => format!("{words} → question {}", place + 1),
        Next::Verdict(place) => {
            format!("{words} → {} (verdict {})", flow.verdicts[place].kind.label(), place + 1)
        }
    }
}

/// Every verdict in full, below the answers that lead to it.
pub fn answers(wizard: &Wizard, parts: &mut Parts) {
    parts.lifecycle(&wizard.lifecycle);
    parts.list(dates(wizard.last_update, wizard.verified.as_ref()));
    let paths = wizard.flow.paths();
    for (index, verdict) in wizard.flow.verdicts.iter().enumerate() {
        parts.heading(2, &format!("Verdict {}\u{a0}: {}", index + 1, verdict.kind.title()));
        let here = paths.iter().filter(|path| std::ptr::eq(path.verdict, verdict));
        parts.list(here.map(|path| {
            let answers = path.answered.iter().map(|(question, choice)| {
                format!(
                    "{} {}",
                    markdown::escape(&question.text),
                    markdown::escape(&choice.words())
                )
            });
            answers.collect::<Vec<_>>().join(" / ")
        }));
        reasons(verdict, parts);
    }
}

fn reasons(verdict: &Verdict, parts: &mut Parts) {
    parts.document(3, &verdict.description);
    let law = |LegalBasis { title, url }: &LegalBasis| match url {
        Some(url) => markdown::link(title, url),
        None => markdown::escape(title),
    };
    let label = |words: &str, parts: &mut Parts| parts.add(format!("{words}\u{a0}:"));
    if !verdict.documents.is_empty() {
        label("À préparer", parts);
        parts.list(verdict.documents.iter().map(|document| markdown::escape(document)));
    }
    if !verdict.legal_basis.is_empty() {
        label("Ce que dit le droit", parts);
        parts.list(verdict.legal_basis.iter().map(law));
    }
    if let Some(step) = &verdict.next_step {
        parts.add(parts.target(&step.label, &step.target));
    }
    if !verdict.alternatives.is_empty() {
        label("D’autres API", parts);
        let others = verdict.alternatives.iter();
        let others: Vec<String> =
            others.map(|page| parts.link(&page.title, &Route::api(&page.slug))).collect();
        parts.list(others);
    }
    if let Some(day) = verdict.valid_until {
        parts.add(format!("À vérifier de nouveau après le {day}."));
    }
}
