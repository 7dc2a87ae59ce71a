//! Words about a schema: the last ones count, since what is nearer to the reader comes last.

use super::{example_value, merge::Merger, part::Part};
use crate::{
    diagnostic::Code,
    model::Xml,
    node::{Node, Value},
    source::At,
};

impl<'a> Merger<'a, '_> {
    pub(super) fn annotations(&mut self, at: At<'a>) {
        let node = at.node;
        let text =
            |key: &str| node.get(key).and_then(Node::text).filter(|text| !text.trim().is_empty());
        let merged = &mut self.merged;
        merged.title = text("title").unwrap_or(merged.title);
        merged.description = text("description").unwrap_or(merged.description);
        merged.format = text("format").unwrap_or(merged.format);
        merged.nullable |= node.is_true("nullable") || node.is_true("x-nullable");
        merged.deprecated = node.bool_of("deprecated").unwrap_or(merged.deprecated);
        merged.read_only = node.bool_of("readOnly").unwrap_or(merged.read_only);
        merged.write_only = node.bool_of("writeOnly").unwrap_or(merged.write_only);
        merged.default = node.map().and_then(|map| map.get("default")).or(merged.default);
        merged.xml = node.get("xml").map(xml).or(merged.xml.take());
        self.examples(node);
    }

    /// `examples` (3.1) come before `example`; a list of named ones is a mistake that is understood.
    fn examples(&mut self, node: &'a Node) {
        let mut examples: Vec<&Node> = Vec::new();
        // A value of null is a value.
        let named = |example: &'a Node| example.map()?.get("value");
        match node.get("examples").map(|node| &node.value) {
            Some(Value::List(items)) => examples.extend(items),
            Some(Value::Map(map)) => {
                examples.extend(map.iter().map(|(_, one)| named(one).unwrap_or(one)));
            }
            _ => {}
        }
        let keys = ["example", "x-example"];
        examples.extend(keys.iter().filter_map(|key| node.map().and_then(|map| map.get(key))));
        if !examples.is_empty() {
            let holds_value = holds_value(node);
            let bare = examples.into_iter().map(|one| example_value(one, holds_value));
            self.merged.examples = bare.collect();
        }
    }

    /// A schema that is made of too many others.
    pub(super) fn tell_chain(&mut self, part: Part<'a>) {
        self.merged.is_missing = true;
        let message =
            "trop de schémas sont faits les uns des autres : la suite n’est pas montrée".to_owned();
        self.context.note(part.at, Code::TooDeep, message, "réunissez ces schémas en un seul");
    }

    /// A schema that is made of itself.
    pub(super) fn tell_circle(&mut self, part: Part<'a>) {
        let message = "ce schéma est fait de lui-même (`$ref` ou `allOf` en cercle)".to_owned();
        let help = "écrivez à un endroit de ce cercle ce que la valeur contient";
        self.context.note(part.at, Code::ReferenceCycle, message, help);
    }
}

/// Whether a value of a schema may have a field `value`, as far as the schema itself says.
fn holds_value(node: &Node) -> bool {
    let is_other = node.text_of("type") != "object" && node.get("type").is_some();
    let properties = node.get("properties").and_then(Node::map);
    !is_other && properties.is_none_or(|map| map.get("value").is_some())
}

fn xml(node: &Node) -> Xml {
    Xml {
        name: node.text_of("name"),
        namespace: node.text_of("namespace"),
        prefix: node.text_of("prefix"),
        attribute: node.is_true("attribute") || node.text_of("nodeType") == "attribute",
        wrapped: node.is_true("wrapped"),
    }
}
