//! The data that an operation returns, for readers who don't code.

use catalogue::documentation::{Returned, ReturnedValue};
use catalogue_openapi::model::{ReturnedData, ReturnedValue as Value};

use super::{shape::type_link, text::Texts};

/// The values of the first successful answer; none when it has none.
pub fn returned(data: &ReturnedData, texts: &mut Texts) -> Option<Returned> {
    let summary = summary(data)?.to_owned();
    let values = data.values.iter().map(|one| value(one, texts)).collect();
    Some(Returned { summary, values, left_out: data.left_out })
}

fn summary(data: &ReturnedData) -> Option<&'static str> {
    if data.is_file {
        Some("Un fichier.")
    } else if data.values.is_empty() {
        None
    } else if data.is_list {
        Some("Une liste. Pour chaque élément\u{a0}:")
    } else {
        Some("Un objet, avec ces données\u{a0}:")
    }
}

fn value(value: &Value, texts: &mut Texts) -> ReturnedValue {
    ReturnedValue {
        label: value.label.clone(),
        meaning: texts.document(&value.meaning),
        example: value.example.clone(),
        path: value.path.clone(),
        branch: value.branch.clone(),
        variant: value.variant.clone(),
        link: value.type_link.as_ref().map(type_link),
    }
}
