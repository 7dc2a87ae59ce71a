//! Examples with words about them, where values are expected: a mistake that is understood.

use super::Merged;
use crate::{model::JsonType, node::Node};

/// The value of an example, without its words; `holds_value` says whether a field `value` may be the value's own.
pub(crate) fn example_value(node: &Node, holds_value: bool) -> &Node {
    let is_of_example =
        |key: &str| matches!(key, "summary" | "description" | "value" | "externalValue");
    let is_example = |node: &Node| {
        node.map().is_some_and(|map| map.len() > 1 && map.iter().all(|(key, _)| is_of_example(key)))
    };
    let value = node.map().and_then(|map| map.get("value"));
    value.filter(|_| !holds_value && is_example(node)).unwrap_or(node)
}

/// Whether values of a schema may have a field `value`: it has one, or is open to any.
pub(crate) fn may_hold_value(merged: &Merged) -> bool {
    let is_object = merged.types.as_ref().is_none_or(|types| types.contains(&JsonType::Object));
    is_object
        && (merged.properties.is_empty() || merged.properties.iter().any(|one| one.name == "value"))
}
