//! What alternatives are called, and which value of the discriminator means which.

use std::{
    collections::{HashMap, HashSet},
    rc::Rc,
};

use super::{
    merge::{ChoiceParts, Merged},
    part::{Part, id},
};
use crate::{
    model::ChoiceKind,
    node::Node,
    schema::Context,
    source::{At, reference_of},
};

/// What one alternative is called.
#[derive(Clone, Debug, Default)]
pub(super) struct Name {
    pub(super) title: String,
    pub(super) told_by: Vec<String>,
    pub(super) values: Vec<String>,
}

/// The field whose value tells the alternative; in 2.0 the discriminator is its name.
pub(super) fn discriminator(merged: &Merged) -> String {
    let Some(at) = merged.discriminator else { return String::new() };
    at.node.scalar().map_or_else(|| at.node.text_of("propertyName"), str::to_owned)
}

/// Names of alternatives, in order: value of the discriminator, else title, else name of the type, else
/// the fields that only this one has.
pub(super) fn names<'a>(
    context: &Context<'a>,
    alternatives: &[Part<'a>],
    merged: &Merged<'a>,
) -> Vec<Name> {
    let each: Vec<_> = alternatives.iter().map(|part| Merged::new(context, &[*part])).collect();
    let mapping = merged.discriminator.map(|at| (at, at.node.get("mapping")));
    let counts = counts(&each);
    let name = |own: &Merged| {
        let values = match mapping {
            Some((at, Some(mapping))) => mapped(context, at, mapping, own),
            Some((_, None)) => own.link.iter().map(|link| link.name.clone()).collect(),
            None => Vec::new(),
        };
        // Of several values not the first one: the order of a mapping says nothing, and may change.
        let title = values.iter().min().cloned().unwrap_or_else(|| title(own));
        let told_by = if title.is_empty() { told_by(own, &counts) } else { Vec::new() };
        Name { title, told_by, values }
    };
    each.iter().map(|own| name(own)).collect()
}

fn title(own: &Merged) -> String {
    if own.title.is_empty() {
        own.link.as_ref().map_or_else(String::new, |link| link.name.clone())
    } else {
        own.title.to_owned()
    }
}

/// The values of a mapping that mean a type: by reference, or by its name. An heir that has values of its
/// own hasn't those of its parent; what has no name of its own has those of what it is made of.
fn mapped<'a>(context: &Context<'a>, at: At<'a>, mapping: &'a Node, own: &Merged) -> Vec<String> {
    let known = if own.is.is_empty() { &own.of } else { &own.is };
    let name = own.link.as_ref().map(|link| link.name.as_str());
    let rank = |written: &str| {
        if name == Some(written) {
            return Some(0);
        }
        let target = context.target(at, written)?;
        known.iter().position(|one| *one == id(target.at))
    };
    let ranked =
        mapping.fields().filter_map(|(value, written)| Some((rank(written.text()?)?, value)));
    let ranked: Vec<_> = ranked.collect();
    let nearest = ranked.iter().map(|(rank, _)| *rank).min();
    let values = ranked.into_iter().filter(|(rank, _)| Some(*rank) == nearest);
    values.map(|(_, value)| value.to_owned()).collect()
}

/// In how many alternatives each field is, and is required.
#[derive(Default)]
struct Counts<'a> {
    fields: HashMap<&'a str, usize>,
    required: HashMap<&'a str, usize>,
}

fn counts<'a>(each: &[Rc<Merged<'a>>]) -> Counts<'a> {
    let mut counts = Counts::default();
    for merged in each {
        for property in &merged.properties {
            *counts.fields.entry(property.name).or_default() += 1;
        }
        for name in &merged.required {
            *counts.required.entry(name).or_default() += 1;
        }
    }
    counts
}

/// Fields, or required fields, that no other alternative has.
fn told_by(own: &Merged, counts: &Counts) -> Vec<String> {
    let fields = own.properties.iter().map(|property| property.name);
    let mut told: Vec<_> =
        fields.filter(|name| counts.fields.get(name) == Some(&1)).map(str::to_owned).collect();
    if told.is_empty() {
        let required = own.required.iter().filter(|name| counts.required.get(*name) == Some(&1));
        told = required.map(|name| (*name).to_owned()).collect();
        told.sort();
    }
    told.truncate(3);
    told
}

/// The types that inherit a discriminator: those of its mapping, else the named ones that say so.
pub(crate) fn heirs<'a>(context: &Context<'a>, merged: &Merged<'a>) -> Option<ChoiceParts<'a>> {
    let owner = merged.discriminated?;
    let at = merged.discriminator?;
    let mapping = at.node.get("mapping").into_iter().flat_map(Node::fields);
    let mapped = mapping.filter_map(|(_, written)| context.target(at, written.text()?));
    let mut alternatives: Vec<Part> = Vec::new();
    for target in mapped {
        context.link(&target);
        alternatives.push(Part::new(target.at));
    }
    if alternatives.is_empty() {
        let named: Vec<_> = context.types.borrow().all_named().collect();
        alternatives =
            named.into_iter().filter(|part| inherits(context, part.at, owner.id())).collect();
    }
    let mut seen = HashSet::from([owner.id()]);
    alternatives.retain(|part| seen.insert(part.id()));
    (!alternatives.is_empty()).then_some(ChoiceParts { kind: ChoiceKind::OneOf, alternatives })
}

/// Whether a schema says by `allOf` that it is another one too.
fn inherits<'a>(context: &Context<'a>, heir: At<'a>, parent: (usize, usize)) -> bool {
    let all = heir.node.get("allOf").into_iter().flat_map(Node::items);
    let mut references = all.filter_map(|item| Some((item, reference_of(item)?)));
    references.any(|(item, written)| {
        let target = context.target(At { file: heir.file, node: item }, written);
        target.is_some_and(|target| id(target.at) == parent)
    })
}

/// The discriminator, and its value for one alternative.
pub(crate) fn discriminator_value<'a>(
    context: &Context<'a>,
    merged: &Merged<'a>,
    alternatives: &[Part<'a>],
    position: usize,
) -> Option<(String, String)> {
    let name = discriminator(merged);
    let value = names(context, alternatives, merged)
        .into_iter()
        .nth(position)?
        .values
        .into_iter()
        .next()?;
    (!name.is_empty()).then_some((name, value))
}

/// What alternatives are called, in one text each.
pub(crate) fn alternative_titles<'a>(
    context: &Context<'a>,
    alternatives: &[Part<'a>],
    merged: &Merged<'a>,
) -> Vec<String> {
    let name =
        |(position, name): (usize, Name)| match (name.title.is_empty(), name.told_by.is_empty()) {
            (false, _) if name.values.len() > 1 => name.values.join(" ou "),
            (false, _) => name.title,
            (true, false) => format!("avec {}", name.told_by.join(", ")),
            (true, true) => format!("cas {}", position + 1),
        };
    names(context, alternatives, merged).into_iter().enumerate().map(name).collect()
}

/// The discriminator of a type that has a name, and the value that means this type.
pub(crate) fn own_value<'a>(
    context: &Context<'a>,
    merged: &Merged<'a>,
) -> Option<(String, String)> {
    let at = merged.discriminator?;
    let values = match at.node.get("mapping") {
        Some(mapping) => mapped(context, at, mapping, merged),
        None => merged.link.iter().map(|link| link.name.clone()).collect(),
    };
    Some((discriminator(merged), values.into_iter().next()?))
}
