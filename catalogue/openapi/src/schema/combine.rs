//! What one schema says itself, added to what was said before.

use super::{
    enumeration,
    merge::{ConditionParts, Merger, Property},
    part::Part,
    types,
};
use crate::{
    check::is_unread,
    diagnostic::Code,
    model::{ConstraintKind, JsonType, TypeLink},
    node::{Node, Value},
    source::At,
};

impl<'a> Merger<'a, '_> {
    /// All keys of a schema but `$ref` and `allOf`.
    pub(super) fn own(&mut self, part: Part<'a>, origin: Option<&TypeLink>) {
        self.annotations(part.at);
        self.discriminator(part, origin);
        self.types(part.at);
        self.values(part.at.node);
        self.constraints(part.at.node);
        self.fields(part.at, origin);
        self.lists(part.at);
        self.conditions(part.at);
        self.alternatives(part);
        self.others(part.at);
    }

    fn types(&mut self, at: At<'a>) {
        let Some((types, has_null)) = types::read(at.node) else { return };
        self.merged.nullable |= has_null;
        if types.is_empty() {
            self.merged.is_null = self.merged.types.is_none();
            return;
        }
        let Some(before) = self.merged.types.take() else {
            self.merged.types = Some(types);
            return;
        };
        let both = types::both(&before, &types);
        if both.is_empty() {
            self.contradict(at, &before, &types);
            self.merged.types = Some(before);
        } else {
            self.merged.types = Some(both);
        }
    }

    fn contradict(&mut self, at: At<'a>, before: &[JsonType], types: &[JsonType]) {
        // A third type excludes those that excluded each other before.
        let all = &mut self.merged.contradiction;
        for kind in before.iter().chain(types) {
            if !all.contains(kind) {
                all.push(*kind);
            }
        }
        let message =
            "deux parties de `allOf` veulent des types qui s’excluent : les deux sont montrés"
                .to_owned();
        self.context.note(
            at,
            Code::Contradiction,
            message,
            "donnez à ce champ le même type partout, ou un autre nom",
        );
    }

    fn values(&mut self, node: &'a Node) {
        if let Some(constant) = node.map().and_then(|map| map.get("const")) {
            self.merged.nullable |= constant.value == Value::Null;
            self.merged.is_null |= constant.value == Value::Null;
            if constant.value != Value::Null {
                self.merged.constant = Some(constant);
            }
        }
        let Some(written) = node.get("enum") else { return };
        let items = written.items();
        self.merged.nullable |= items.iter().any(|item| item.value == Value::Null);
        let values = enumeration::values(node, items);
        let both = match &self.merged.values {
            Some(before) => {
                let is_there = |value: &crate::model::EnumValue| {
                    before.iter().any(|other| other.value == value.value)
                };
                values.iter().filter(|value| is_there(value)).cloned().collect()
            }
            None => values.clone(),
        };
        // Lists that exclude each other: the last one, as for other annotations.
        self.merged.values = Some(if both.is_empty() { values } else { both });
        self.merged.value_nodes = items;
    }

    fn constraints(&mut self, node: &'a Node) {
        for (key, kind) in CONSTRAINTS {
            let Some(value) = node.get(key) else { continue };
            let text = match (&value.value, kind) {
                (Value::Bool(false), _) => continue,
                (Value::Bool(true), ConstraintKind::ExclusiveMinimum) => {
                    self.exclusive(ConstraintKind::Minimum, node, "minimum")
                }
                (Value::Bool(true), ConstraintKind::ExclusiveMaximum) => {
                    self.exclusive(ConstraintKind::Maximum, node, "maximum")
                }
                _ => value.scalar().map(str::to_owned),
            };
            if let Some(text) = text {
                self.merged.constraints.insert(*kind, text);
            }
        }
        let keys = ["dependentRequired", "dependencies"];
        let needed = keys.iter().filter_map(|key| node.get(key)).flat_map(Node::fields);
        for (field, others) in needed.filter(|(_, others)| matches!(others.value, Value::List(_))) {
            let others: Vec<_> = others.items().iter().filter_map(Node::scalar).collect();
            let rules =
                self.merged.constraints.entry(ConstraintKind::DependentRequired).or_default();
            let separator = if rules.is_empty() { "" } else { " ; " };
            rules.push_str(separator);
            rules.push_str(field);
            rules.push_str(": ");
            rules.push_str(&others.join(", "));
        }
    }

    /// In 2.0 and 3.0, `exclusiveMinimum: true` changes what `minimum` means.
    fn exclusive(&mut self, inclusive: ConstraintKind, node: &Node, key: &str) -> Option<String> {
        self.merged.constraints.remove(&inclusive);
        node.get(key).and_then(Node::scalar).map(str::to_owned)
    }

    fn fields(&mut self, at: At<'a>, origin: Option<&TypeLink>) {
        let part = |node| Part::new(At { file: at.file, node });
        for (name, child) in at.node.get("properties").into_iter().flat_map(Node::fields) {
            match self.merged.properties.iter_mut().find(|property| property.name == name) {
                Some(property) => property.parts.push(part(child)),
                None => self.merged.properties.push(Property {
                    name,
                    parts: vec![part(child)],
                    inherited_from: origin.cloned(),
                }),
            }
        }
        let required = at.node.get("required").into_iter().flat_map(Node::items);
        self.merged.required.extend(required.filter_map(Node::scalar));
        for key in ["additionalProperties", "unevaluatedProperties"] {
            match at.node.get(key).map(|node| (&node.value, node)) {
                Some((Value::Bool(false), _)) => self.merged.is_closed = true,
                Some((Value::Bool(true), _)) => self.merged.is_open = true,
                Some((Value::Map(map), _)) if map.is_empty() => self.merged.is_open = true,
                Some((_, node)) => self.merged.other_keys.push(("", part(node))),
                None => {}
            }
        }
        for (pattern, child) in at.node.get("patternProperties").into_iter().flat_map(Node::fields)
        {
            self.merged.other_keys.push((pattern, part(child)));
        }
        self.merged.names = at.node.get("propertyNames").map(part).or(self.merged.names);
    }

    fn lists(&mut self, at: At<'a>) {
        let part = |node| Part::new(At { file: at.file, node });
        for key in ["items", "additionalItems", "unevaluatedItems"] {
            match at.node.get(key).map(|node| (&node.value, node)) {
                Some((Value::List(items), _)) => {
                    self.merged.positions.extend(items.iter().map(part));
                }
                Some((Value::Bool(false), _)) => self.merged.is_list_closed = true,
                Some((Value::Bool(true), _)) | None => {}
                Some((_, node)) => self.merged.items.push(part(node)),
            }
        }
        let first = at.node.get("prefixItems").into_iter().flat_map(Node::items);
        self.merged.positions.extend(first.map(part));
        self.merged.contains.extend(at.node.get("contains").map(part));
        self.merged.excluded.extend(at.node.get("not").map(part));
    }

    /// `if`, `then`, `else`; what depends on the presence of a field, under its new name and its old one.
    fn conditions(&mut self, at: At<'a>) {
        let part = |node| Part::new(At { file: at.file, node });
        let of = |key: &str| at.node.get(key).map(part);
        if let Some(when) = of("if") {
            self.merged.conditions.push(ConditionParts {
                when: Some(when),
                then: of("then"),
                otherwise: of("else"),
                ..ConditionParts::default()
            });
        }
        let keys = ["dependentSchemas", "dependencies"];
        let all = keys.iter().filter_map(|key| at.node.get(key)).flat_map(Node::fields);
        for (field, node) in all.filter(|(_, node)| !matches!(node.value, Value::List(_))) {
            let then = Some(part(node));
            self.merged.conditions.push(ConditionParts {
                field,
                then,
                ..ConditionParts::default()
            });
        }
    }

    /// What its text holds, what says more elsewhere, and what isn't known.
    fn others(&mut self, at: At<'a>) {
        let merged = &mut self.merged;
        let content = at.node.get("contentSchema");
        merged.content =
            content.map(|node| Part::new(At { file: at.file, node })).or(merged.content);
        if at.node.get("externalDocs").is_some() {
            merged.external_docs = Some(at.node);
        }
        merged.is_forbidden |= at.node.value == Value::Bool(false);
        // A parameter of 2.0 is a schema too, with keys of its own.
        if at.node.get("in").is_none() {
            let unread = at.node.fields().map(|(key, _)| key).filter(|key| is_unread(key));
            merged.unread.extend(unread);
        }
    }
}

const CONSTRAINTS: &[(&str, ConstraintKind)] = &[
    ("minimum", ConstraintKind::Minimum),
    ("exclusiveMinimum", ConstraintKind::ExclusiveMinimum),
    ("maximum", ConstraintKind::Maximum),
    ("exclusiveMaximum", ConstraintKind::ExclusiveMaximum),
    ("multipleOf", ConstraintKind::MultipleOf),
    ("minLength", ConstraintKind::MinLength),
    ("maxLength", ConstraintKind::MaxLength),
    ("pattern", ConstraintKind::Pattern),
    ("minItems", ConstraintKind::MinItems),
    ("maxItems", ConstraintKind::MaxItems),
    ("uniqueItems", ConstraintKind::UniqueItems),
    ("minContains", ConstraintKind::MinContains),
    ("maxContains", ConstraintKind::MaxContains),
    ("minProperties", ConstraintKind::MinProperties),
    ("maxProperties", ConstraintKind::MaxProperties),
    ("contentEncoding", ConstraintKind::ContentEncoding),
    ("contentMediaType", ConstraintKind::ContentMediaType),
];
