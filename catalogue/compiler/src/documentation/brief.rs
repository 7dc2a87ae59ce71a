//! An operation in a few sentences: what it returns, what it needs, who may call.

use catalogue_openapi::model::{Operation, ReturnedData};

use super::words;

/// Most names that a sentence tells.
const MOST: usize = 5;

/// The sentences; `security` are those of the operation.
pub fn brief(operation: &Operation, security: &[String]) -> Vec<String> {
    let mut sentences = Vec::new();
    sentences.extend(gives(&operation.returned));
    sentences.push(needs(operation));
    sentences.extend(security.iter().cloned());
    sentences
}

fn gives(data: &ReturnedData) -> Option<String> {
    if data.is_file {
        return Some("Renvoie un fichier.".to_owned());
    }
    let mut labels: Vec<String> = Vec::new();
    for value in &data.values {
        if !labels.contains(&value.label) {
            labels.push(value.label.clone());
        }
    }
    let others = labels.len().saturating_sub(MOST) + data.left_out;
    labels.truncate(MOST);
    if others > 0 {
        labels.push(format!("{others} autres données"));
    }
    let what = if data.is_list { "une liste, avec pour chaque élément" } else { "" };
    let words = [what, &words::all_of(&labels)].join(" ");
    (!labels.is_empty()).then(|| format!("Renvoie\u{a0}: {}.", words.trim_start()))
}

fn needs(operation: &Operation) -> String {
    let required = operation.parameters.iter().filter(|one| one.required);
    let named = required.map(|one| format!("{} ({})", one.name, words::place(one.location)));
    let mut needed: Vec<String> = named.collect();
    if operation.body.as_ref().is_some_and(|body| body.required) {
        needed.push("un corps de requête".to_owned());
    }
    if needed.is_empty() {
        return "Aucun paramètre n’est obligatoire.".to_owned();
    }
    format!("Il faut donner {}.", words::all_of(&needed))
}
