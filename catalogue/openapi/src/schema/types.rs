//! Types of JSON, as written.

use crate::{
    model::JsonType,
    node::{Node, Value},
};

/// The types that a schema says, and whether null is one of them; none when it says nothing.
pub(super) fn read(node: &Node) -> Option<(Vec<JsonType>, bool)> {
    let written = node.get("type")?;
    let words: Vec<_> = match &written.value {
        Value::List(items) => items.iter().filter_map(Node::scalar).collect(),
        _ => vec![written.scalar()?],
    };
    let mut types = Vec::new();
    for kind in words.iter().filter_map(|word| kind(word)) {
        if !types.contains(&kind) {
            types.push(kind);
        }
    }
    let has_null = words.contains(&"null");
    (!types.is_empty() || has_null).then_some((types, has_null))
}

fn kind(word: &str) -> Option<JsonType> {
    Some(match word.to_ascii_lowercase().as_str() {
        "string" => JsonType::String,
        "integer" => JsonType::Integer,
        "number" => JsonType::Number,
        "boolean" => JsonType::Boolean,
        "object" => JsonType::Object,
        "array" => JsonType::Array,
        "file" => JsonType::File,
        _ => return None,
    })
}

/// The types that two lists allow: an integer is a number.
pub(super) fn both(one: &[JsonType], other: &[JsonType]) -> Vec<JsonType> {
    let allows = |types: &[JsonType], kind| {
        types.contains(&kind) || (kind == JsonType::Integer && types.contains(&JsonType::Number))
    };
    let mut both: Vec<_> = one.iter().copied().filter(|kind| allows(other, *kind)).collect();
    both.extend(other.iter().copied().filter(|kind| allows(one, *kind) && !one.contains(kind)));
    both
}
