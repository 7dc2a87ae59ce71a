//! The tree of a schema, bounded: three levels and 150 fields, less where that is too much. Beyond, a
//! branch ends in a link to the page of its type.

use super::{
    merge::{ChoiceParts, Merged},
    part::Part,
};
use crate::{
    model::{Alternative, Choice, Condition, Field, More, OtherKeys, Schema, TypeLink},
    schema::Context,
};

/// Which fields are there: those that are only read aren't sent, those that are only written aren't
/// returned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Direction {
    Sent,
    Returned,
    Both,
}

impl Direction {
    /// Whether a value that is only read or only written is left out.
    pub(crate) fn leaves_out(self, read_only: bool, write_only: bool) -> bool {
        match self {
            Self::Sent => read_only,
            Self::Returned => write_only,
            Self::Both => false,
        }
    }
}

/// How large a tree may be.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Limits {
    pub(crate) fields: usize,
    pub(crate) direction: Direction,
}

/// Levels of named types, and of branches without a name, from the most to the least.
const PLANS: [(usize, usize); 6] = [(3, 8), (3, 5), (2, 4), (2, 3), (1, 2), (1, 1)];

/// Bytes of words and values that count as a field: long texts make long pages too.
const BYTES_OF_A_FIELD: usize = 200;

/// Most named types on one branch.
const DEEPEST: usize = 16;

/// More alternatives than this are a list of links.
const MOST_ALTERNATIVES: usize = 8;

/// A tree that keeps within its limits; `branch` holds the types that it stands in, `trail` its name when
/// it is cut.
pub(crate) fn tree<'a>(
    context: &Context<'a>,
    parts: &[Part<'a>],
    limits: Limits,
    branch: &[(usize, usize)],
    trail: &str,
) -> Schema {
    let build = |plan, fields| {
        let mut builder = Builder {
            context,
            plan,
            left: fields,
            is_full: false,
            limits,
            branch: branch.to_vec(),
        };
        let schema = builder.schema(parts, 0, trail);
        (!builder.is_full).then_some(schema)
    };
    let [plans @ .., last] = PLANS;
    let within = plans.into_iter().find_map(|plan| build(plan, limits.fields));
    within.or_else(|| build(last, usize::MAX)).unwrap_or_default()
}

struct Builder<'a, 'c> {
    context: &'c Context<'a>,
    plan: (usize, usize),
    /// Fields that may still be added.
    left: usize,
    is_full: bool,
    limits: Limits,
    branch: Vec<(usize, usize)>,
}

impl<'a> Builder<'a, '_> {
    fn schema(&mut self, parts: &[Part<'a>], level: usize, trail: &str) -> Schema {
        let merged = Merged::new(self.context, parts);
        let mut schema = super::leaf::leaf(&merged);
        let id = merged.of.first().copied().filter(|_| merged.link.is_some());
        // A list of lists of lists … of types: none is a level, and yet it must end.
        let is_deep = id.is_some() && self.branch.len() >= DEEPEST;
        let is_recursive = id.is_some_and(|id| self.branch.contains(&id));
        if is_recursive && merged.has_structure() {
            schema.more = Some(More::Recursive);
        } else if is_deep
            || (merged.opens() || merged.has_rules())
                && level >= if id.is_some() { self.plan.0 } else { self.plan.1 }
        {
            schema.more = Some(More::TypePage);
            let cut = || self.context.types.borrow_mut().cut(parts, trail);
            schema.type_link = merged.link.clone().or_else(|| (!self.is_full).then(cut));
        } else {
            self.branch.extend(id);
            self.open(&mut schema, &merged, level, trail);
            self.branch.truncate(self.branch.len() - usize::from(id.is_some()));
        }
        schema
    }

    fn open(&mut self, schema: &mut Schema, merged: &Merged<'a>, level: usize, trail: &str) {
        schema.fields = self.fields(merged, level, trail);
        for (pattern, part) in &merged.other_keys {
            self.count();
            let names = merged.names.map(|names| Box::new(self.schema(&[names], level + 1, trail)));
            let value = self.schema(&[*part], level + 1, &format!("{trail}.*"));
            schema.other_keys.push(OtherKeys {
                pattern: (*pattern).to_owned(),
                names,
                schema: Box::new(value),
            });
        }
        if merged.other_keys.is_empty() && (merged.is_open || merged.names.is_some()) {
            let names = merged.names.map(|names| Box::new(self.schema(&[names], level + 1, trail)));
            schema.other_keys.push(OtherKeys { names, ..OtherKeys::default() });
        }
        if !merged.items.is_empty() {
            schema.items = Some(Box::new(self.schema(&merged.items, level, trail)));
        }
        schema.positions =
            merged.positions.iter().map(|part| self.schema(&[*part], level, trail)).collect();
        schema.choices =
            merged.choices.iter().map(|choice| self.choice(choice, merged, level, trail)).collect();
        schema.choices.retain(|choice| !choice.alternatives.is_empty());
        self.rules(schema, merged, level, trail);
        if merged.choices.is_empty() {
            schema.choices.extend(self.heirs(merged, level, trail));
        }
    }

    /// What is said of the value beside its fields and items.
    fn rules(&mut self, schema: &mut Schema, merged: &Merged<'a>, level: usize, trail: &str) {
        let mut of = |part: Part<'a>, name: &str| {
            self.count();
            self.schema(&[part], level + 1, &format!("{trail}.{name}"))
        };
        schema.contains = merged.contains.iter().map(|part| of(*part, "contains")).collect();
        schema.excluded = merged.excluded.iter().map(|part| of(*part, "not")).collect();
        schema.content = merged.content.map(|part| Box::new(of(part, "content")));
        let mut boxed = |part: Option<Part<'a>>, name| part.map(|part| Box::new(of(part, name)));
        schema.conditions = merged
            .conditions
            .iter()
            .map(|one| Condition {
                field: one.field.to_owned(),
                when: boxed(one.when, "if"),
                then: boxed(one.then, "then"),
                otherwise: boxed(one.otherwise, "else"),
            })
            .collect();
    }

    fn fields(&mut self, merged: &Merged<'a>, level: usize, trail: &str) -> Vec<Field> {
        let mut fields = Vec::with_capacity(merged.properties.len());
        for property in &merged.properties {
            self.count();
            if self.is_full {
                return Vec::new();
            }
            let schema =
                self.schema(&property.parts, level + 1, &format!("{trail}.{}", property.name));
            self.left = self.left.saturating_sub(weight(&schema) / BYTES_OF_A_FIELD);
            if !self.is_absent(&schema) {
                let required = merged.required.contains(property.name);
                let inherited_from = property.inherited_from.clone();
                fields.push(Field {
                    name: property.name.to_owned(),
                    required,
                    inherited_from,
                    schema,
                });
            }
        }
        fields.sort_by_key(|field| !field.required);
        fields
    }

    /// Whether a value is never there in this direction.
    fn is_absent(&self, schema: &Schema) -> bool {
        self.limits.direction.leaves_out(schema.read_only, schema.write_only)
    }

    fn count(&mut self) {
        self.is_full |= self.left == 0;
        self.left = self.left.saturating_sub(1);
    }

    fn choice(
        &mut self,
        choice: &ChoiceParts<'a>,
        merged: &Merged<'a>,
        level: usize,
        trail: &str,
    ) -> Choice {
        let names = super::alternative_names::names(self.context, &choice.alternatives, merged);
        let is_long = choice.alternatives.len() > MOST_ALTERNATIVES;
        // A long list is a list of links: nothing is opened below it.
        let below = if is_long { self.plan.0.max(self.plan.1) } else { level + 1 };
        let mut alternatives = Vec::new();
        for (position, (part, name)) in choice.alternatives.iter().zip(names).enumerate() {
            self.count();
            if self.is_full {
                break;
            }
            let schema = self.schema(&[*part], below, &format!("{trail}.{}", position + 1));
            if self.is_absent(&schema) {
                continue;
            }
            alternatives.push(Alternative {
                title: name.title,
                told_by: name.told_by,
                values: name.values,
                schema,
            });
        }
        let discriminator = super::alternative_names::discriminator(merged);
        Choice { kind: choice.kind, discriminator, alternatives }
    }

    /// The types that inherit a discriminator, when the schema that has it doesn't list them.
    fn heirs(&mut self, merged: &Merged<'a>, level: usize, trail: &str) -> Option<Choice> {
        let heirs = super::alternative_names::heirs(self.context, merged)?;
        Some(self.choice(&heirs, merged, level, trail))
    }
}

/// Bytes of all that is said of a value itself.
fn weight(schema: &Schema) -> usize {
    let values = schema.values.iter().map(|one| one.value.text.len() + one.meaning.len() + VALUE);
    let examples = schema.examples.iter().chain(&schema.default).map(|one| one.text.len());
    let texts = [&schema.title, &schema.description, &schema.type_description];
    texts.map(String::len).into_iter().chain(values).chain(examples).sum()
}

/// Bytes around a value of a list.
const VALUE: usize = 10;

/// The types that a tree links to, in order.
pub(crate) fn links(schema: &Schema, found: &mut Vec<TypeLink>) {
    found.extend(schema.type_link.clone());
    for field in &schema.fields {
        found.extend(field.inherited_from.clone());
        links(&field.schema, found);
    }
    let others =
        schema.other_keys.iter().flat_map(|other| [Some(&other.schema), other.names.as_ref()]);
    let conditions = schema.conditions.iter();
    let conditions =
        conditions.flat_map(|one| [one.when.as_ref(), one.then.as_ref(), one.otherwise.as_ref()]);
    let boxed = others.chain(conditions).flatten();
    boxed.chain(&schema.items).chain(&schema.content).for_each(|schema| links(schema, found));
    let listed = schema.positions.iter().chain(&schema.contains).chain(&schema.excluded);
    listed.for_each(|schema| links(schema, found));
    let alternatives = schema.choices.iter().flat_map(|choice| &choice.alternatives);
    alternatives.for_each(|alternative| links(&alternative.schema, found));
}
