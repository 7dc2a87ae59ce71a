//! A body in JSON.

use crate::{
    json,
    model::{JsonType, MediaType, Operation, Schema},
    node::Node,
};

/// A value as a body in JSON. A text is a value where the schema allows one; elsewhere it is the body itself, that
/// its author couldn't write as JSON.
pub(super) fn in_json(operation: &Operation, media: Option<&MediaType>, given: &Node) -> String {
    let schema = media.and_then(|media| schema_of(operation, media));
    let is_value =
        media.is_none_or(|media| json::is_format(&media.name)) && schema.is_none_or(allows_text);
    match given.text().filter(|_| !is_value) {
        Some(text) => text.to_owned(),
        None => json::pretty(given),
    }
}

/// The schema of a content, or of the one before it that it shares it with.
pub(super) fn schema_of<'o>(operation: &'o Operation, media: &'o MediaType) -> Option<&'o Schema> {
    let all = || operation.body.iter().flat_map(|body| &body.media_types);
    let shared = || all().find(|other| other.name == media.same_as)?.schema.as_ref();
    media.schema.as_ref().or_else(shared)
}

/// Whether a value may be a text, as far as is known.
fn allows_text(schema: &Schema) -> bool {
    if !schema.types.is_empty() {
        return schema.types.contains(&JsonType::String) || schema.types.contains(&JsonType::File);
    }
    if !schema.values.is_empty() {
        return schema.values.iter().any(|value| value.value.is_text);
    }
    let mut alternatives = schema.choices.iter().take(1).flat_map(|choice| &choice.alternatives);
    schema.choices.is_empty() || alternatives.any(|one| allows_text(&one.schema))
}
