//! Keys of a schema that don't go together.

use super::object::Walk;
use crate::{
    diagnostic::Code,
    node::{Node, Value},
};

/// Bounds, and the types of values that they are about.
const BOUNDS: &[(&str, &[&str])] = &[
    ("pattern", &["string"]),
    ("minLength", &["string"]),
    ("maxLength", &["string"]),
    ("minimum", &["number", "integer"]),
    ("maximum", &["number", "integer"]),
    ("multipleOf", &["number", "integer"]),
    ("minItems", &["array"]),
    ("maxItems", &["array"]),
    ("uniqueItems", &["array"]),
    ("items", &["array"]),
    ("properties", &["object"]),
    ("additionalProperties", &["object"]),
    ("minProperties", &["object"]),
    ("maxProperties", &["object"]),
];

impl Walk<'_, '_> {
    /// Bounds of another type, and values that the type excludes.
    pub(super) fn meaning(&self, node: &Node) {
        self.lonely(node);
        let Some(types) = types(node) else { return };
        for (key, of) in BOUNDS {
            let Some(value) = node.get(key) else { continue };
            if !types.iter().any(|kind| of.contains(kind)) {
                let message =
                    format!("`{key}` ne dit rien d’une valeur de type `{}`", types.join("`, `"));
                self.note(
                    value,
                    Code::KeyIdle,
                    message,
                    &format!("enlevez cette clé, ou écrivez `type: {}`", of[0]),
                );
            }
        }
        let is_nullable = node.is_true("nullable") || node.is_true("x-nullable");
        let listed = node.get("enum").into_iter().flat_map(Node::items);
        for (key, value) in listed
            .map(|value| ("enum", value))
            .chain(node.get("default").map(|value| ("default", value)))
        {
            let is_null = is_nullable && value.value == Value::Null;
            if !is_null && !is_of(value, &types) {
                let message = format!(
                    "`{key}` : {} n’est pas de type `{}`",
                    super::object::found(value),
                    types.join("`, `")
                );
                let help = "corrigez la valeur ou le type ; un code s’écrit entre guillemets";
                self.note(value, Code::ValueType, message, help);
            }
        }
    }
}

impl Walk<'_, '_> {
    /// Keywords that say nothing without another one.
    fn lonely(&self, node: &Node) {
        for (key, other) in [
            ("then", "if"),
            ("else", "if"),
            ("minContains", "contains"),
            ("maxContains", "contains"),
            ("contentSchema", "contentMediaType"),
        ] {
            let Some(value) = node.get(key).filter(|_| node.get(other).is_none()) else { continue };
            let message = format!("`{key}` ne dit rien sans `{other}`");
            let help = format!("ajoutez `{other}`, ou enlevez cette clé");
            self.note(value, Code::KeyIdle, message, &help);
        }
    }
}

/// The types that a schema allows, when it says so.
fn types(node: &Node) -> Option<Vec<&str>> {
    let written = node.get("type")?;
    let types: Vec<_> = match &written.value {
        Value::List(items) => items.iter().filter_map(Node::text).collect(),
        _ => vec![written.text()?],
    };
    let known = ["string", "number", "integer", "boolean", "array", "object", "null"];
    (!types.is_empty() && types.iter().all(|kind| known.contains(kind))).then_some(types)
}

fn is_of(value: &Node, types: &[&str]) -> bool {
    types.iter().any(|kind| match &value.value {
        Value::Null => *kind == "null",
        Value::Bool(_) => *kind == "boolean",
        Value::Number(digits) => {
            *kind == "number"
                || (*kind == "integer" && !digits.trim_end_matches(['0']).contains('.'))
                || (*kind == "integer" && digits.ends_with(".0"))
        }
        Value::Text(_) => *kind == "string",
        Value::List(_) => *kind == "array",
        Value::Map(_) => *kind == "object",
    })
}
