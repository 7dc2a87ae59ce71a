//! Objects, and alternatives, the first of which is taken.

use super::{DEEPEST_OPTIONAL, ENOUGH, Generator, node, number};
use crate::{
    model::{ConstraintKind, JsonType},
    node::{Map, Node, Value},
    schema::{Context, Merged, Part, Property},
};

impl<'a> Generator<'a, '_> {
    /// Fields that are required, and optional ones near the root.
    pub(super) fn object(&mut self, merged: &Merged<'a>, level: usize) -> Option<Node> {
        let mut entries: Vec<(Box<str>, Node)> = Vec::new();
        for property in &merged.properties {
            let is_required = merged.required.contains(property.name);
            let is_wanted = is_required || (level < DEEPEST_OPTIONAL && self.values < ENOUGH);
            if !is_wanted {
                continue;
            }
            if let Some(value) = self.field(property, level) {
                entries.push((property.name.into(), value));
            }
        }
        for choice in &merged.choices {
            self.add_alternative(merged, &choice.alternatives, level, &mut entries)?;
        }
        if merged.choices.is_empty() {
            self.discriminate(merged, level, &mut entries);
        }
        self.other_keys(merged, level, &mut entries);
        Some(node(Value::Map(Map::new(entries))))
    }

    fn field(&mut self, property: &Property<'a>, level: usize) -> Option<Node> {
        let merged = Merged::new(self.context, &property.parts);
        if self.leaves_out(&merged) || merged.is_forbidden {
            None
        } else {
            self.merged(&merged, property.name, level + 1)
        }
    }

    /// Whether a value is never there in this direction.
    fn leaves_out(&self, merged: &Merged<'a>) -> bool {
        self.direction.leaves_out(merged.read_only, merged.write_only)
    }

    /// An alternative, if it is one in this direction.
    fn alternative(&mut self, part: Part<'a>, name: &str, level: usize) -> Option<Node> {
        let merged = Merged::new(self.context, &[part]);
        if self.leaves_out(&merged) { None } else { self.merged(&merged, name, level) }
    }

    /// A key that isn't described, when that is all there is, or when there must be more.
    fn other_keys(
        &mut self,
        merged: &Merged<'a>,
        level: usize,
        entries: &mut Vec<(Box<str>, Node)>,
    ) {
        let least = number::bound(merged, ConstraintKind::MinProperties)
            .and_then(|value| usize::try_from(value).ok())
            .unwrap_or(0);
        let wanted = least.max(usize::from(entries.is_empty())).min(20);
        for position in entries.len()..wanted {
            let Some((pattern, part)) = merged.other_keys.first() else { break };
            let from_pattern = super::pattern::matching(pattern)
                .filter(|name| !pattern.is_empty() && !name.is_empty());
            let name = from_pattern.unwrap_or_else(|| format!("cle{}", position + 1));
            if let Some(value) = self.value(&[*part], &name, level + 1) {
                entries.push((name.into(), value));
            }
        }
    }

    /// Adds the fields of the first alternative that can be made.
    fn add_alternative(
        &mut self,
        merged: &Merged<'a>,
        alternatives: &[Part<'a>],
        level: usize,
        entries: &mut Vec<(Box<str>, Node)>,
    ) -> Option<()> {
        for (position, part) in alternatives.iter().enumerate() {
            let Some(value) = self.alternative(*part, "", level) else { continue };
            let discriminator =
                crate::schema::discriminator_value(self.context, merged, alternatives, position);
            for (name, field) in value.fields().map(|(name, field)| (name, field.clone())) {
                entries.retain(|(known, _)| **known != *name);
                entries.push((name.into(), field));
            }
            if let Some((name, value)) = discriminator {
                entries.retain(|(known, _)| **known != *name);
                entries.insert(0, (name.into(), node(Value::Text(value.into()))));
            }
            return Some(());
        }
        (!entries.is_empty()).then_some(())
    }

    /// An object that others inherit is one of them; one that inherits says which one it is.
    fn discriminate(
        &mut self,
        merged: &Merged<'a>,
        level: usize,
        entries: &mut Vec<(Box<str>, Node)>,
    ) {
        if let Some(heirs) = crate::schema::heirs(self.context, merged) {
            self.add_alternative(merged, &heirs.alternatives, level, entries);
        } else if let Some((name, value)) = crate::schema::own_value(self.context, merged)
            && let Some((_, known)) = entries.iter_mut().find(|(known, _)| **known == *name)
        {
            *known = node(Value::Text(value.into()));
        }
    }

    /// A value that is one of several, and no object.
    pub(super) fn choice(&mut self, merged: &Merged<'a>, name: &str, level: usize) -> Option<Node> {
        let alternatives = merged.choices.first()?.alternatives.clone();
        alternatives.iter().find_map(|part| self.alternative(*part, name, level))
    }
}

/// Whether alternatives are objects: only then their fields can be added to others.
pub(super) fn are_objects<'a>(context: &Context<'a>, merged: &Merged<'a>) -> bool {
    let first = |merged: &Merged<'a>| {
        let part = merged.choices.first().and_then(|choice| choice.alternatives.first())?;
        Some(Merged::new(context, &[*part]))
    };
    let mut current = first(merged);
    // Alternatives of alternatives, as far as one reads.
    for _ in 0..8 {
        let Some(merged) = current else { return false };
        if let Some(types) = &merged.types {
            return types.first() == Some(&JsonType::Object);
        }
        if merged.choices.is_empty() || !merged.properties.is_empty() {
            return merged.opens();
        }
        current = first(&merged);
    }
    false
}

/// Whether another item is as good as this one: another of the values that are listed, or a number or plain text
/// of which nothing is said.
pub(super) fn may_differ<'a>(
    context: &Context<'a>,
    item: &Node,
    part: &[Part<'a>],
    others: &[Node],
) -> bool {
    let merged = Merged::new(context, part);
    if let Some(values) = &merged.values {
        return values.len() > others.len();
    }
    let is_told = merged.constant.is_some() || !merged.examples.is_empty();
    let is_bound = !merged.constraints.is_empty() || !merged.choices.is_empty();
    let is_plain = match &item.value {
        Value::Text(text) => **text == *super::text::PLAIN && merged.format.is_empty(),
        Value::Number(_) => true,
        _ => false,
    };
    is_plain && !is_told && !is_bound
}

/// An item that no other item is: another value, a longer text, a greater number.
pub(super) fn different<'a>(
    context: &Context<'a>,
    item: Node,
    part: &[Part<'a>],
    others: &[Node],
) -> Node {
    let is_new = |item: &Node| !others.iter().any(|other| other.value == item.value);
    if is_new(&item) {
        return item;
    }
    let merged = Merged::new(context, part);
    let values = merged.values.iter().flatten().map(|value| super::of_literal(&value.value));
    if let Some(value) = values.into_iter().find(|value| is_new(value)) {
        return value;
    }
    let more = others.len();
    match &item.value {
        Value::Text(text) => node(Value::Text(format!("{text}{more}").into())),
        Value::Number(digits) => {
            let step = number::step(&merged);
            let next = digits
                .parse::<i64>()
                .ok()
                .and_then(|value| value.checked_add(step * i64::try_from(more).ok()?));
            next.map_or_else(|| item.clone(), |next| node(Value::Number(next.to_string().into())))
        }
        Value::Bool(value) => node(Value::Bool(!value)),
        _ => item,
    }
}
