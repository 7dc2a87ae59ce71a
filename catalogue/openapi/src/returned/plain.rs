//! Values without fields: a text, a number, a list of them.

use super::{DEEPEST, Trail, Walk, example, inner};
use crate::{
    model::{JsonType, ReturnedValue, Schema},
    schema::{Context, Merged, Part, types},
};

/// Whether a value has no fields, nor any of its alternatives, and something is known of it all the same.
pub(super) fn is_plain<'a>(context: &Context<'a>, own: &Merged<'a>) -> bool {
    let found = inner(context, own);
    let shown = found.as_deref().unwrap_or(own);
    if !shown.properties.is_empty() || !shown.other_keys.is_empty() {
        return false;
    }
    let mut alternatives = alternatives(shown).peekable();
    if alternatives.peek().is_none() {
        let types = types(shown);
        return !types.is_empty() && !types.contains(&JsonType::Object);
    }
    // Not those of alternatives: they may lead back here.
    alternatives.all(|part| {
        let one = Merged::new(context, &[*part]);
        let found = inner(context, &one);
        let shown = found.as_deref().unwrap_or(&one);
        let types = types(shown);
        !shown.opens() && !types.is_empty() && !types.contains(&JsonType::Object)
    })
}

fn alternatives<'a, 'm>(merged: &'m Merged<'a>) -> impl Iterator<Item = &'m Part<'a>> {
    merged.choices.iter().flat_map(|choice| &choice.alternatives)
}

impl<'a> Walk<'a, '_> {
    /// The value itself, by its types: it has no fields.
    pub(super) fn plain(&mut self, own: &Merged<'a>, trail: Trail) {
        if !is_plain(self.context, own) {
            return;
        }
        let label = if trail.label.is_empty() { own.title.to_owned() } else { trail.label };
        let variant = if trail.variant == label { String::new() } else { trail.variant };
        let brackets = "[]".repeat(lists(self.context, own));
        self.add(ReturnedValue {
            label,
            meaning: own.description.to_owned(),
            example: example(own).unwrap_or_default(),
            path: [trail.path, brackets].concat(),
            branch: trail.above,
            variant,
            deprecated: own.deprecated,
            plain: Some(Box::new(bare(self.context, own, 0))),
            ..ReturnedValue::default()
        });
    }
}

/// How many lists are around a value.
fn lists<'a>(context: &Context<'a>, own: &Merged<'a>) -> usize {
    let mut count = 0;
    let mut items = own.items.clone();
    while !items.is_empty() && count < DEEPEST {
        count += 1;
        items.clone_from(&Merged::new(context, &items).items);
    }
    count
}

/// The types of a value and of its items; of several alternatives those of all.
fn bare<'a>(context: &Context<'a>, own: &Merged<'a>, level: usize) -> Schema {
    let mut known = types(own);
    for part in alternatives(own) {
        let more = types(&Merged::new(context, &[*part]));
        known.extend(more.into_iter().filter(|kind| !known.contains(kind)).collect::<Vec<_>>());
    }
    let items = (!own.items.is_empty() && level < DEEPEST)
        .then(|| Box::new(bare(context, &Merged::new(context, &own.items), level + 1)));
    Schema { types: known, format: own.format.to_owned(), items, ..Schema::default() }
}
