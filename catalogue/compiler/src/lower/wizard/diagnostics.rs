//! What is said of a wizard that is wrong. Each function is about the choice, or the value, at a path
//! of a header.

use std::ops::Range;

use catalogue::date::Date;

use crate::{code::Code, diagnostic::Diagnostic, front_matter::FrontMatter, yaml::KeyPath};

/// A question that `ask` names.
pub fn question_unknown(header: &FrontMatter, path: &KeyPath, written: &str) -> Diagnostic {
    error(header, Code::QuestionUnknown, path, format!("la question `{written}` n’existe pas"))
        .help("déclarez-la dans `shared_questions`, ou dans un fichier du dossier `questions`")
}

/// A question whose name another one has.
pub fn question_duplicate(header: &FrontMatter, path: &KeyPath, id: &str) -> Diagnostic {
    let message = format!("une autre question de ce fichier s’appelle déjà `{id}`");
    error(header, Code::QuestionDuplicate, path, message)
        .help("donnez-lui un autre nom : c’est celui de sa réponse dans l’adresse")
}

/// A question without answers.
pub fn question_without_choices(header: &FrontMatter, choice: &KeyPath) -> Diagnostic {
    let message = "cette question n’a pas de réponses".to_owned();
    error(header, Code::QuestionDeadEnd, &choice.key("question"), message)
        .help("ajoutez `choices:`, une liste de réponses")
}

/// Answers to nothing.
pub fn choices_without_question(header: &FrontMatter, choice: &KeyPath) -> Diagnostic {
    let message = "ces réponses n’ont pas de question".to_owned();
    error(header, Code::QuestionMissing, &choice.key("choices"), message)
        .help("ajoutez `question: …` à côté de `choices:`")
}

/// A choice that reads like another of the same question.
pub fn choice_duplicate(header: &FrontMatter, path: &KeyPath, label: &str) -> Diagnostic {
    let message = format!("la réponse `{label}` est déjà proposée");
    error(header, Code::ChoiceDuplicate, path, message)
        .help("gardez-la une seule fois par question")
}

/// An answer that leads nowhere.
pub fn choice_dead_end(header: &FrontMatter, choice: &KeyPath) -> Diagnostic {
    let message = "cette réponse ne mène à rien".to_owned();
    error(header, Code::ChoiceDeadEnd, &choice.key("who"), message)
        .help("ajoutez `is_eligible: …`, ou `question: …` avec ses `choices:`, ou `ask: …`")
}

/// An answer that leads to several places.
pub fn choice_two_outcomes(header: &FrontMatter, choice: &KeyPath) -> Diagnostic {
    let message =
        "cette réponse mène à la fois à un verdict et à une question, ou à deux questions";
    error(header, Code::ChoiceTwoOutcomes, &choice.key("who"), message.to_owned())
        .help("gardez une seule des clés `is_eligible`, `question` et `ask`")
}

/// A verdict that says nothing.
pub fn verdict_without_text(header: &FrontMatter, choice: &KeyPath) -> Diagnostic {
    let message = "ce verdict n’explique rien".to_owned();
    error(header, Code::VerdictWithoutText, &choice.key("is_eligible"), message)
        .help("ajoutez `description: |` : pourquoi, et que faire ensuite")
}

/// A verdict that leads nowhere.
pub fn next_step_missing(header: &FrontMatter, choice: &KeyPath) -> Diagnostic {
    let message = "ce verdict ne mène à aucune démarche".to_owned();
    warning(header, Code::NextStepMissing, &choice.key("is_eligible"), message)
        .help("ajoutez `next_step:` avec `label:` et `url:`, ou `datapass_link:` à la fiche")
}

/// A refusal that leaves the visitor alone.
pub fn verdict_dead_end(header: &FrontMatter, choice: &KeyPath) -> Diagnostic {
    let message = "impasse : ce refus ne mène à rien d’autre".to_owned();
    warning(header, Code::VerdictDeadEnd, &choice.key("is_eligible"), message).help(
        "ajoutez `alternatives:` ou `next_step:`, ou un lien dans la description : où trouver la même information ?",
    )
}

/// A rule whose day has passed.
pub fn rule_expired(header: &FrontMatter, choice: &KeyPath, until: Date) -> Diagnostic {
    let message = format!("cette règle était à vérifier avant le {}", until.in_french());
    warning(header, Code::RuleExpired, &choice.key("valid_until"), message)
        .help("vérifiez la règle auprès du producteur, puis changez la date")
}

fn error(header: &FrontMatter, code: Code, path: &KeyPath, message: String) -> Diagnostic {
    header.source.error(code, first_line(header, path), message)
}

fn warning(header: &FrontMatter, code: Code, path: &KeyPath, message: String) -> Diagnostic {
    header.source.warning(code, first_line(header, path), message)
}

/// Of a value over several lines, the first one is shown.
fn first_line(header: &FrontMatter, path: &KeyPath) -> Range<usize> {
    let span = header.value_span(path);
    let text = &header.source.text[span.clone()];
    span.start..span.start + text.lines().next().unwrap_or_default().len()
}
