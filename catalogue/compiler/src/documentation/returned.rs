//! The data that an operation returns, for readers who don't code.

use catalogue::documentation::{Returned, ReturnedValue};
use catalogue_openapi::model::{ReturnedData, ReturnedValue as Value};

use super::{shape::type_link, text::Texts, words};

/// The values of the first successful answer; none when it has none.
pub fn returned(data: &ReturnedData, texts: &mut Texts) -> Option<Returned> {
    let summary = summary(data)?.to_owned();
    let values = data.values.iter().map(|one| value(one, texts)).collect();
    Some(Returned { summary, values, left_out: data.left_out })
}

/// Whether the answer as a whole has no fields.
pub fn is_whole(data: &ReturnedData) -> bool {
    let is_root = |value: &Value| value.plain.is_some() && value.path.replace("[]", "").is_empty();
    !data.values.is_empty() && data.values.iter().all(is_root)
}

fn summary(data: &ReturnedData) -> Option<&'static str> {
    if data.is_file {
        Some("Un fichier.")
    } else if data.values.is_empty() {
        None
    } else if is_whole(data) {
        let is_list = data.values.iter().all(|value| !value.path.is_empty());
        Some(if is_list { "Une liste de valeurs\u{a0}:" } else { "Une valeur\u{a0}:" })
    } else if data.is_list {
        Some("Une liste. Pour chaque élément\u{a0}:")
    } else {
        Some("Un objet, avec ces données\u{a0}:")
    }
}

/// Its name, else its type.
pub fn label(value: &Value) -> String {
    match &value.plain {
        Some(plain) if value.label.is_empty() => words::capitalised(&words::kind(plain)),
        _ => value.label.clone(),
    }
}

/// The alternative that it belongs to; of one without fields, its type.
fn variant(value: &Value) -> String {
    let kind = value.plain.as_deref().filter(|_| !value.label.is_empty()).map(words::kind);
    match (kind, value.variant.is_empty()) {
        (Some(kind), true) => kind,
        (Some(kind), false) => format!("{} ({kind})", value.variant),
        (None, _) => value.variant.clone(),
    }
}

fn value(value: &Value, texts: &mut Texts) -> ReturnedValue {
    ReturnedValue {
        label: label(value),
        deprecated: value.deprecated,
        meaning: texts.document(&value.meaning),
        example: value.example.clone(),
        path: value.path.clone(),
        branch: value.branch.clone(),
        variant: variant(value),
        link: value.type_link.as_ref().map(type_link),
    }
}
