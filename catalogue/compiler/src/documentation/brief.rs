//! An operation in a few sentences: what it returns, what it needs, who may call.

use catalogue_openapi::model::{Operation, ReturnedData, ReturnedValue};

use super::{
    returned::{is_whole, label},
    words,
};

/// Most names that a sentence tells.
const MOST: usize = 5;
/// Between a branch and the one in it.
const BELOW: &str = " › ";

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
    if is_whole(data) {
        let kinds = data.values.iter().filter_map(|value| value.plain.as_deref());
        let kinds: Vec<String> = kinds.map(words::kind).collect();
        return Some(format!("Renvoie\u{a0}: {}.", words::one_of(&kinds)));
    }
    let mut labels = names(&data.values);
    let others = labels.len().saturating_sub(MOST) + data.left_out;
    labels.truncate(MOST);
    labels.extend(others_words(others));
    let what = if data.is_list { "une liste, avec pour chaque élément" } else { "" };
    let words = [what, &words::all_of(&labels)].join(" ");
    (!labels.is_empty()).then(|| format!("Renvoie\u{a0}: {}.", words.trim_start()))
}

fn others_words(count: usize) -> Option<String> {
    match count {
        0 => None,
        1 => Some("1\u{a0}autre donnée".to_owned()),
        count => Some(format!("{count}\u{a0}autres données")),
    }
}

/// What stands at the first level where there are several: values and branches, each once. The names of
/// deeper values alone would read as those of the whole.
fn names(values: &[ReturnedValue]) -> Vec<String> {
    let depth = |one: &ReturnedValue| one.branch.matches(BELOW).count() + 1;
    let deepest = values.iter().map(depth).max().unwrap_or_default();
    let mut levels = (0..deepest).map(|level| names_at(values, level));
    levels.find(|names| names.len() > 1).unwrap_or_else(|| names_at(values, deepest))
}

fn names_at(values: &[ReturnedValue], level: usize) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for name in values.iter().map(|value| name(value, level)) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

/// The branch of a value at a level, else its own label.
fn name(value: &ReturnedValue, level: usize) -> String {
    let branches = (!value.branch.is_empty()).then(|| value.branch.split(BELOW));
    let branch = branches.into_iter().flatten().nth(level);
    branch.map_or_else(|| label(value), str::to_owned)
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

#[cfg(test)]
mod tests {
    use super::*;
    use catalogue_openapi::model::{JsonType, Schema};

    fn value(branch: &str, label: &str) -> ReturnedValue {
        ReturnedValue {
            label: label.to_owned(),
            branch: branch.to_owned(),
            path: label.to_lowercase(),
            ..ReturnedValue::default()
        }
    }

    fn check(values: &[(&str, &str)], expected: &str) {
        let values = values.iter().map(|(branch, label)| value(branch, label)).collect();
        let told = gives(&ReturnedData { values, ..ReturnedData::default() });
        assert_eq!(told.as_deref(), Some(expected));
    }

    #[test]
    fn what_is_returned_is_told_by_its_first_level() {
        check(
            &[("", "Nom"), ("Yeux", "Rouge"), ("Cheveux", "Rouge")],
            "Renvoie\u{a0}: Nom, Yeux et Cheveux.",
        );
        check(&[("Animal", "Nom"), ("Animal", "Âge")], "Renvoie\u{a0}: Nom et Âge.");
        check(&[("A › B", "Nom"), ("A › C", "Nom")], "Renvoie\u{a0}: B et C.");
        check(&[("A › B", "Nom")], "Renvoie\u{a0}: Nom.");
        let many = ["a", "b", "c", "d", "e", "f"].map(|label| ("", label));
        check(&many, "Renvoie\u{a0}: a, b, c, d, e et 1\u{a0}autre donnée.");
    }

    #[test]
    fn a_value_without_fields_is_told_by_its_type() {
        let items = Schema { types: vec![JsonType::String], ..Schema::default() };
        let list = Schema {
            types: vec![JsonType::Array],
            items: Some(Box::new(items)),
            ..Schema::default()
        };
        let whole = ReturnedValue {
            path: "[]".to_owned(),
            plain: Some(Box::new(list)),
            ..ReturnedValue::default()
        };
        let data = ReturnedData { is_list: true, values: vec![whole], ..ReturnedData::default() };
        assert_eq!(gives(&data).as_deref(), Some("Renvoie\u{a0}: liste de textes."));
        let number = Schema { types: vec![JsonType::Number], ..Schema::default() };
        let number = ReturnedValue { plain: Some(Box::new(number)), ..ReturnedValue::default() };
        let values = vec![data.values[0].clone(), number];
        let told = gives(&ReturnedData { values, ..ReturnedData::default() });
        assert_eq!(told.as_deref(), Some("Renvoie\u{a0}: liste de textes ou nombre."));
    }
}
