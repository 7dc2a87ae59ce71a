//! All that a page says of a schema but its fields, items and alternatives.

use super::{enumeration::literal, merge::Merged};
use crate::{
    docs::external_docs,
    model::{Constraint, JsonType, Literal, More, Schema},
    node::Value,
};

pub(super) fn leaf(merged: &Merged) -> Schema {
    let constraints = merged.constraints.iter();
    Schema {
        type_link: merged.link.clone(),
        title: merged.title.to_owned(),
        description: merged.description.to_owned(),
        type_description: merged.type_description.to_owned(),
        types: types(merged),
        format: merged.format.to_owned(),
        nullable: merged.nullable,
        deprecated: merged.deprecated,
        read_only: merged.read_only,
        write_only: merged.write_only,
        constraints: constraints
            .map(|(kind, value)| Constraint { kind: *kind, value: value.clone() })
            .collect(),
        values: merged.values.clone().unwrap_or_default(),
        constant: merged.constant.map(literal).or_else(|| null(merged)),
        default: merged.default.map(literal),
        examples: merged
            .examples
            .iter()
            .filter(|node| node.value != Value::Null)
            .map(|node| literal(node))
            .collect(),
        is_closed: merged.is_closed,
        is_list_closed: merged.is_list_closed,
        is_forbidden: merged.is_forbidden,
        external_docs: merged.external_docs.map(external_docs).unwrap_or_default(),
        unread: merged.unread.iter().map(|key| (*key).to_owned()).collect(),
        contradiction: merged.contradiction.clone(),
        more: merged.is_missing.then_some(More::Missing),
        missing: merged.missing.iter().map(|written| (*written).to_owned()).collect(),
        xml: merged.xml.clone(),
        ..Schema::default()
    }
}

/// A value that is null and nothing else.
fn null(merged: &Merged) -> Option<Literal> {
    (merged.is_null && merged.types.is_none())
        .then(|| Literal { text: "null".to_owned(), is_text: false })
}

/// The types as written, else those that the other keys imply.
pub(crate) fn types(merged: &Merged) -> Vec<JsonType> {
    if let Some(types) = &merged.types {
        return types.clone();
    }
    if !merged.properties.is_empty() || !merged.other_keys.is_empty() {
        return vec![JsonType::Object];
    }
    if !merged.items.is_empty() || !merged.positions.is_empty() || !merged.contains.is_empty() {
        return vec![JsonType::Array];
    }
    Vec::new()
}
