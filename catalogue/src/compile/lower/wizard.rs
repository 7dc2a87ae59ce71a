//! The eligibility wizard: `access_page` as a flow of one question.

use std::collections::BTreeSet;

use super::files::Entry;
use crate::{
    api::{Public, Wizard},
    compile::{
        diagnostic::Diagnostic,
        markdown::{self, Anchors, Context, Region},
        registry::Registry,
        schema::{
            Header,
            api::{AnswerHeader, ApiHeader},
        },
        sink::Sink,
        yaml::KeyPath,
    },
    document::Document,
    flow::{Choice, Flow, Next, Question, Verdict, VerdictKind},
    text::{fold, slugify},
};

/// Id of the first question, in the address of the page.
const FIRST_QUESTION: &str = "profil";

/// None when the API has no wizard.
pub fn lower(
    entry: &Entry<ApiHeader>,
    title: &str,
    registry: &Registry,
    sink: &mut Sink,
) -> Option<Wizard> {
    let answers = &entry.header.values.access_page;
    let root = KeyPath::default().key("access_page");
    let mut labels = BTreeSet::new();
    let mut choices: Vec<Choice> = Vec::new();
    let mut verdicts = Vec::new();
    for (index, answer) in answers.iter().enumerate() {
        let path = root.index(index);
        let next = Next::Verdict(verdicts.len());
        for (label_index, label) in answer.who.iter().enumerate() {
            if labels.insert(fold(label)) {
                let id = choice_id(label, &choices);
                choices.push(Choice { id, label: label.clone(), next });
            } else {
                let label_path = path.key("who").index(label_index);
                sink.push(duplicate_choice(entry, &label_path, label));
            }
        }
        verdicts.push(verdict(entry, answer, &path, registry, sink));
    }
    if choices.is_empty() {
        return None;
    }
    let text = "Vous demandez l’accès en tant que…".to_owned();
    let question = Question { id: FIRST_QUESTION.to_owned(), text, choices };
    let flow = Flow { questions: vec![question], verdicts };
    Some(Wizard { slug: entry.slug().to_owned(), title: title.to_owned(), flow })
}

/// Whether a file that could be read has no wizard.
pub fn is_absent(header: &Header<ApiHeader>) -> bool {
    let has_choice = header.values.access_page.iter().any(|answer| !answer.who.is_empty());
    header.lacks("access_page", !has_choice)
}

/// Each public with its verdict, in the order of the wizard.
pub fn publics(wizard: &Wizard) -> Vec<Public> {
    let Flow { questions, verdicts } = &wizard.flow;
    let verdict = |next| match next {
        Next::Verdict(index) => verdicts.get(index).map(|verdict: &Verdict| verdict.kind),
        Next::Question(_) => None,
    };
    let public =
        |choice: &Choice| Public { label: choice.label.clone(), verdict: verdict(choice.next) };
    questions[0].choices.iter().map(public).collect()
}

fn verdict(
    entry: &Entry<ApiHeader>,
    answer: &AnswerHeader,
    path: &KeyPath,
    registry: &Registry,
    sink: &mut Sink,
) -> Verdict {
    let kind = match answer.is_eligible {
        Some(1) => VerdictKind::Eligible,
        Some(0) => VerdictKind::Conditional,
        _ => VerdictKind::NotEligible,
    };
    let description = match &answer.description {
        Some(text) => {
            let region = Region::value(&entry.header.front_matter, path.key("description"), text);
            lower_description(&region, entry.slug(), registry, sink)
        }
        None => Document::default(),
    };
    Verdict { kind, description }
}

fn lower_description(
    region: &Region,
    slug: &str,
    registry: &Registry,
    sink: &mut Sink,
) -> Document {
    let mut anchors = Anchors::reserving(&["erreur", "reponses"]);
    let mut context = Context::new(registry, &mut anchors, sink);
    let mut document = markdown::lower(region, &mut context);
    markdown::level_headings(&mut document);
    anchors.settle(&format!("/les-api/{slug}/demande-acces"), sink);
    document
}

/// Made of the words of the label; a number tells apart labels without words, or with the same.
fn choice_id(label: &str, choices: &[Choice]) -> String {
    let words = slugify(label);
    let base = if words.is_empty() { "choix".to_owned() } else { words };
    let is_free = |id: &String| choices.iter().all(|choice| choice.id != *id);
    let numbered = (2..).map(|number| format!("{base}-{number}"));
    std::iter::once(base.clone()).chain(numbered).find(is_free).unwrap_or(base)
}

fn duplicate_choice(entry: &Entry<ApiHeader>, path: &KeyPath, label: &str) -> Diagnostic {
    let span = entry.header.front_matter.value_span(path);
    entry
        .source
        .error("choice-duplicate", span, format!("le public `{label}` a déjà une réponse"))
        .help("gardez ce public dans une seule réponse")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_choice_has_an_id_of_its_own() {
        let mut choices: Vec<Choice> = Vec::new();
        for label in ["C", "C++", "👌", "✌"] {
            let id = choice_id(label, &choices);
            choices.push(Choice { id, label: label.to_owned(), next: Next::Verdict(0) });
        }
        let ids: Vec<&str> = choices.iter().map(|choice| choice.id.as_str()).collect();
        assert_eq!(ids, ["c", "c-2", "choix", "choix-2"]);
    }
}
