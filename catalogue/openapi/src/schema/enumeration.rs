//! Values and what they mean.

use crate::{
    json,
    model::{EnumValue, Literal},
    node::{Node, Value},
};

/// A value as it was written.
pub(crate) fn literal(node: &Node) -> Literal {
    match &node.value {
        Value::Text(text) => Literal { text: text.to_string(), is_text: true },
        _ => Literal { text: json::compact(node), is_text: false },
    }
}

/// The values of an `enum`, null left out, each with the meaning that is given to it.
pub(super) fn values(schema: &Node, values: &[Node]) -> Vec<EnumValue> {
    let meanings = meanings(schema);
    let mut found: Vec<EnumValue> = Vec::new();
    let present = values.iter().enumerate().filter(|(_, value)| value.value != Value::Null);
    for (position, value) in present {
        let value = literal(value);
        if found.iter().any(|other| other.value == value) {
            continue;
        }
        let meaning = meanings.of(position, &value.text);
        found.push(EnumValue { value, meaning, deprecated: false });
    }
    found
}

/// Where meanings are given: beside the values, or in a list of the description.
struct Meanings<'a> {
    beside: Vec<&'a Node>,
    description: &'a str,
}

fn meanings(schema: &Node) -> Meanings<'_> {
    let keys = ["x-enumDescriptions", "x-enum-descriptions", "x-enumNames", "x-enum-varnames"];
    let beside = keys.iter().filter_map(|key| schema.get(key)).collect();
    let description = schema.get("description").and_then(Node::text).unwrap_or_default();
    Meanings { beside, description }
}

impl Meanings<'_> {
    fn of(&self, position: usize, value: &str) -> String {
        let given = self.beside.iter().find_map(|given| match &given.value {
            Value::List(items) => items.get(position)?.scalar(),
            _ => given.get(value)?.scalar(),
        });
        given
            .or_else(|| self.description.lines().find_map(|line| of_line(line, value)))
            .unwrap_or_default()
            .to_owned()
    }
}

/// The meaning of a value in a line like ``- `D` : demandée``.
fn of_line<'a>(line: &'a str, value: &str) -> Option<&'a str> {
    let item = line.trim_start().strip_prefix(['-', '*', '+'])?.trim_start();
    let is_quote = |sign: char| matches!(sign, '`' | '"' | '\'' | '*' | '«' | '»' | ' ' | '\u{a0}');
    let rest = item.trim_start_matches(is_quote).strip_prefix(value)?.trim_start_matches(is_quote);
    let meaning = rest.strip_prefix([':', '=', '-', '–', '—', '→'])?;
    Some(meaning.trim_start_matches(['>', '-']).trim()).filter(|meaning| !meaning.is_empty())
}

/// The values of alternatives each of which is one value: `oneOf: [{const: 1, title: Soleil}]`.
pub(super) fn of_alternatives(alternatives: &[&Node]) -> Option<Vec<EnumValue>> {
    let mut values = Vec::new();
    for alternative in alternatives {
        let constant = match alternative.map()?.get("const") {
            Some(constant) => constant,
            None => match alternative.get("enum")?.items() {
                [only] => only,
                _ => return None,
            },
        };
        if alternative.get("properties").is_some() || alternative.get("$ref").is_some() {
            return None;
        }
        values.push(EnumValue {
            value: literal(constant),
            meaning: meaning_of(alternative),
            deprecated: alternative.is_true("deprecated"),
        });
    }
    (values.len() > 1).then_some(values)
}

/// Title and description of one value.
fn meaning_of(alternative: &Node) -> String {
    let parts = [alternative.text_of("title"), alternative.text_of("description")];
    let parts: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(" : ")
}
