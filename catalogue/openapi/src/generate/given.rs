//! A text given as the example of a content in JSON: a value that is a text, or JSON within a text.

use super::{has_text_bounds, node};
use crate::{
    json,
    model::{Example, JsonType},
    node::{Node, Value},
    schema::{Context, Merged, Part},
    source::parse_json,
};

/// Alternatives of alternatives are looked into this far.
const DEEPEST: usize = 8;

/// An example as a content in JSON has it: a text between quotes where the schema allows one, else the value
/// that the text holds, else the text as it is.
pub(crate) fn in_json<'a>(
    context: &Context<'a>,
    format: &str,
    part: Option<Part<'a>>,
    example: Example,
) -> Example {
    if !example.is_text || example.text.is_empty() || !json::is_format(format) {
        return example;
    }
    match meant(context, part, &example.text) {
        Some(node) => Example { text: json::pretty(&node), is_text: false, ..example },
        None => example,
    }
}

fn meant<'a>(context: &Context<'a>, part: Option<Part<'a>>, text: &str) -> Option<Node> {
    let held = parse_json(text);
    let is_quoted = |node: &Node| node.text().is_some();
    let is_structure = |node: &Node| matches!(node.value, Value::Map(_) | Value::List(_));
    let itself = || Some(node(Value::Text(text.into())));
    let allowed =
        part.and_then(|part| allows_text(context, &Merged::new(context, &[part]), DEEPEST));
    match allowed {
        Some(true) => held.filter(is_quoted).or_else(itself),
        Some(false) => held,
        None => held.filter(|node| is_quoted(node) || is_structure(node)).or_else(itself),
    }
}

/// Whether a value may be a text; none when nothing is said of it.
fn allows_text<'a>(context: &Context<'a>, merged: &Merged<'a>, levels: usize) -> Option<bool> {
    if let Some(types) = &merged.types {
        return Some(types.contains(&JsonType::String) || types.contains(&JsonType::File));
    }
    if let Some(values) = &merged.values {
        return Some(values.iter().any(|value| value.value.is_text));
    }
    if let Some(choice) = merged.choices.first().filter(|_| levels > 0) {
        let of = |part: &Part<'a>| {
            allows_text(context, &Merged::new(context, &[*part]), levels.saturating_sub(1))
        };
        return one_of(choice.alternatives.iter().map(of));
    }
    if has_text_bounds(merged) {
        return Some(true);
    }
    merged.has_structure().then_some(false)
}

/// What several alternatives say together.
fn one_of(all: impl Iterator<Item = Option<bool>>) -> Option<bool> {
    let all: Vec<_> = all.collect();
    if all.contains(&Some(true)) {
        return Some(true);
    }
    (!all.contains(&None)).then_some(false)
}
