//! `oneOf` and `anyOf`: null is no alternative, a single one is no choice, constants are an enumeration.

use super::{
    enumeration,
    merge::{ChoiceParts, Merger},
    part::{Part, id},
};
use crate::{
    json,
    model::{ChoiceKind, TypeLink},
    node::{Node, Value},
    source::{At, reference_of},
};

impl<'a> Merger<'a, '_> {
    pub(super) fn alternatives(&mut self, part: Part<'a>) {
        for (key, kind) in [("oneOf", ChoiceKind::OneOf), ("anyOf", ChoiceKind::AnyOf)] {
            let Some(written) = part.at.node.get(key) else { continue };
            let all = written.items().iter().map(|node| Part::new(At { file: part.at.file, node }));
            let (null, others): (Vec<_>, Vec<_>) =
                all.partition(|alternative| is_null(alternative.at.node));
            self.merged.nullable |= !null.is_empty();
            if !others.iter().any(|other| self.leads_back(*other)) {
                self.choose(kind, others);
            }
        }
    }

    /// Whether an alternative is what is being merged: an heir, whose parent lists its heirs.
    fn leads_back(&self, alternative: Part<'a>) -> bool {
        let written = reference_of(alternative.at.node);
        let target = written.and_then(|written| self.context.target(alternative.at, written));
        target.is_some_and(|target| self.visiting.contains(&id(target.at)))
    }

    fn choose(&mut self, kind: ChoiceKind, alternatives: Vec<Part<'a>>) {
        let nodes: Vec<_> = alternatives.iter().map(|alternative| alternative.at.node).collect();
        if let Some(values) = enumeration::of_alternatives(&nodes) {
            self.types_of(&alternatives);
            self.merged.values = Some(values);
            return;
        }
        match alternatives.as_slice() {
            [] => {}
            [only] => self.part(*only, None),
            _ if self.is_known(&alternatives) => {}
            _ => self.merged.choices.push(ChoiceParts { kind, alternatives }),
        }
    }

    /// The type of alternatives that are constants.
    fn types_of(&mut self, alternatives: &[Part<'a>]) {
        let types = alternatives.iter().filter_map(|one| super::types::read(one.at.node));
        for (types, _) in types {
            let known = self.merged.types.get_or_insert_default();
            known
                .extend(types.into_iter().filter(|kind| !known.contains(kind)).collect::<Vec<_>>());
        }
    }

    /// Whether the same alternatives were met before, in another part of `allOf`.
    fn is_known(&self, alternatives: &[Part<'a>]) -> bool {
        let text = |parts: &[Part]| {
            parts.iter().map(|part| json::compact(part.at.node)).collect::<Vec<_>>()
        };
        !self.merged.choices.is_empty()
            && self
                .merged
                .choices
                .iter()
                .any(|choice| text(&choice.alternatives) == text(alternatives))
    }

    pub(super) fn discriminator(&mut self, part: Part<'a>, origin: Option<&TypeLink>) {
        let Some(node) = part.at.node.get("discriminator") else { return };
        self.merged.discriminator = Some(At { file: part.at.file, node });
        if origin.is_none() {
            self.merged.discriminated = Some(part);
        }
    }
}

/// Whether a schema allows null alone.
fn is_null(node: &Node) -> bool {
    let is_null = |node: &Node| node.value == Value::Null;
    let is_only = |node: &Node| node.items().len() == 1 && node.items().iter().all(is_null);
    node.text_of("type") == "null"
        || node.map().and_then(|map| map.get("const")).is_some_and(is_null)
        || node.get("enum").is_some_and(is_only)
}
