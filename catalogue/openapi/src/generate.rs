//! Examples made from schemas: one generator for pages, samples and forms.

mod given;
mod named;
mod number;
mod object;
mod pattern;
mod text;
mod words;
mod xml;

pub(crate) use given::in_json;
pub(crate) use xml::xml;

use crate::{
    model::{EnumValue, JsonType, Literal},
    node::{Node, Value},
    schema::{Context, Direction, Merged, Part},
};

/// Optional fields are there down to this level.
const DEEPEST_OPTIONAL: usize = 4;
/// Values after which only required fields are added.
const ENOUGH: usize = 150;
/// Values after which nothing is added.
const MOST: usize = 2_000;
/// Most named types on one branch.
const DEEPEST: usize = 48;
/// Items of a list beyond those that it must have.
const MOST_ITEMS: usize = 50;

/// An example of a schema; none when it is made of itself, or says nothing. Of what has a name, as a parameter, a
/// list has two items: with one, no reader sees how items are told apart.
pub(crate) fn generate<'a>(
    context: &Context<'a>,
    part: Part<'a>,
    name: &str,
    direction: Direction,
) -> Option<Node> {
    let usual_items = if name.is_empty() { 1 } else { 2 };
    let mut generator =
        Generator { context, direction, branch: Vec::new(), values: 0, usual_items };
    generator.value(&[part], name, 0)
}

struct Generator<'a, 'c> {
    context: &'c Context<'a>,
    direction: Direction,
    /// Named types above, and how often each is there.
    branch: Vec<(usize, usize)>,
    values: usize,
    /// Items of the next list, where nothing is said.
    usual_items: usize,
}

fn node(value: Value) -> Node {
    Node { at: 0, value }
}

impl<'a> Generator<'a, '_> {
    fn value(&mut self, parts: &[Part<'a>], name: &str, level: usize) -> Option<Node> {
        let merged = Merged::new(self.context, parts);
        self.merged(&merged, name, level)
    }

    fn merged(&mut self, merged: &Merged<'a>, name: &str, level: usize) -> Option<Node> {
        self.values += 1;
        if let Some(known) = known(merged) {
            return Some(known);
        }
        let id = merged.of.first().copied().filter(|_| merged.link.is_some());
        let is_much = self.values > MOST || self.branch.len() >= DEEPEST;
        let is_above = id.is_some_and(|id| self.branch.contains(&id));
        if (is_above || is_much) && merged.has_structure() {
            return None;
        }
        self.branch.extend(id);
        let value = self.structure(merged, name, level);
        self.branch.truncate(self.branch.len() - usize::from(id.is_some()));
        value
    }

    fn structure(&mut self, merged: &Merged<'a>, name: &str, level: usize) -> Option<Node> {
        if merged.is_missing && !merged.has_structure() {
            return None;
        }
        let kind = merged.types.as_ref().and_then(|types| types.first()).copied();
        let is_choice = !merged.choices.is_empty() && !object::are_objects(self.context, merged);
        Some(match kind {
            _ if is_choice && merged.properties.is_empty() => {
                return self.choice(merged, name, level);
            }
            Some(JsonType::Object) => return self.object(merged, level),
            None if merged.opens() => return self.object(merged, level),
            Some(JsonType::Array) => self.list(merged, name, level),
            None if !merged.items.is_empty() || !merged.positions.is_empty() => {
                self.list(merged, name, level)
            }
            Some(_) if !merged.choices.is_empty() => return self.choice(merged, name, level),
            Some(JsonType::Number) => node(Value::Number(number::number(merged, name).into())),
            Some(JsonType::Boolean) => node(Value::Bool(true)),
            Some(JsonType::String | JsonType::File) => {
                node(Value::Text(text::text(merged, name).into()))
            }
            None if merged.types.is_some() || merged.is_null => node(Value::Null),
            None if has_text_bounds(merged) => node(Value::Text(text::text(merged, name).into())),
            None if merged.constraints.is_empty() && merged.excluded.is_empty() => {
                node(Value::Text(text::text(merged, name).into()))
            }
            Some(JsonType::Integer) | None => {
                node(Value::Number(number::integer(merged, name).into()))
            }
        })
    }

    /// A list of as many items as it must have, the usual ones if it may be empty.
    fn list(&mut self, merged: &Merged<'a>, name: &str, level: usize) -> Node {
        let bound =
            |kind| number::bound(merged, kind).and_then(|value| usize::try_from(value).ok());
        let wanted = bound(crate::model::ConstraintKind::MinItems).unwrap_or(0);
        let usual = std::mem::replace(&mut self.usual_items, 1);
        let least = wanted.clamp(usual, MOST_ITEMS);
        let most = bound(crate::model::ConstraintKind::MaxItems).unwrap_or(usize::MAX);
        let is_set = merged.constraints.contains_key(&crate::model::ConstraintKind::UniqueItems);
        let singular = name.strip_suffix('s').unwrap_or(name);
        let mut items = Vec::new();
        for position in 0..least.min(most) {
            let part = merged
                .positions
                .get(position)
                .map_or(merged.items.as_slice(), std::slice::from_ref);
            if part.is_empty() && position >= merged.positions.len() && !merged.positions.is_empty()
            {
                break;
            }
            let Some(item) = self.value(part, singular, level) else { break };
            let may_differ = usual > 1 && object::may_differ(self.context, &item, part, &items);
            // A set has a second item only where there surely is another value.
            if is_set && position >= wanted.max(1) && !may_differ {
                break;
            }
            items.push(if is_set || may_differ {
                object::different(self.context, item, part, &items)
            } else {
                item
            });
        }
        // The positions that are described come all, unless there must be fewer.
        for part in merged.positions.iter().take(most).skip(items.len()) {
            items.extend(self.value(&[*part], singular, level));
        }
        node(Value::List(items))
    }
}

fn has_text_bounds(merged: &Merged) -> bool {
    use crate::model::ConstraintKind::{MaxLength, MinLength, Pattern};
    !merged.format.is_empty()
        || [MinLength, MaxLength, Pattern].iter().any(|kind| merged.constraints.contains_key(kind))
}

/// What the schema says itself: its example, its constant, its default, the first of its values.
fn known(merged: &Merged) -> Option<Node> {
    let is_present = |node: &&Node| node.value != Value::Null;
    if let Some(example) = merged.examples.iter().copied().find(is_present) {
        return Some(fitting(merged, example.clone()));
    }
    if let Some(constant) = merged.constant {
        return Some(constant.clone());
    }
    if let Some(default) = merged.default.filter(is_present).filter(|node| fits(merged, node)) {
        return Some(default.clone());
    }
    let first = merged.values.as_ref().and_then(|values| values.first())?;
    Some(of_literal(&first.value))
}

/// One item given as the example of a list is a list of it.
fn fitting(merged: &Merged, example: Node) -> Node {
    let is_list = merged.types.as_deref() == Some(&[JsonType::Array]);
    match example.value {
        Value::List(_) => example,
        _ if is_list => node(Value::List(vec![example])),
        _ => example,
    }
}

/// Whether a default is of the type that its schema wants: real ones often aren't.
fn fits(merged: &Merged, default: &Node) -> bool {
    let Some(types) = &merged.types else { return true };
    let is_of = |kind: &JsonType| match (&default.value, kind) {
        (Value::Text(_), JsonType::String | JsonType::File)
        | (Value::Bool(_), JsonType::Boolean)
        | (Value::Number(_), JsonType::Number)
        | (Value::List(_), JsonType::Array)
        | (Value::Map(_), JsonType::Object) => true,
        (Value::Number(digits), JsonType::Integer) => !digits.contains('.'),
        _ => false,
    };
    let is_listed = |values: &Vec<EnumValue>| {
        values.iter().any(|value| of_literal(&value.value).value == default.value)
    };
    types.iter().any(is_of) && merged.values.as_ref().is_none_or(is_listed)
}

/// The value that a literal is.
pub(crate) fn of_literal(literal: &Literal) -> Node {
    if literal.is_text {
        return node(Value::Text(literal.text.as_str().into()));
    }
    crate::source::parse_json(&literal.text)
        .unwrap_or_else(|| node(Value::Text(literal.text.as_str().into())))
}
