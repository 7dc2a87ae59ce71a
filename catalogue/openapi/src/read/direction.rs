//! Who sends what, where the API is the one that calls.

use crate::model::Schema;

/// Forgets which fields stand in answers only, or in requests only: a body that the API sends has those of
/// answers, so that “in answers only” would be false there.
pub(super) fn forget(schema: &mut Schema) {
    schema.read_only = false;
    schema.write_only = false;
    schema.fields.iter_mut().for_each(|field| forget(&mut field.schema));
    schema.other_keys.iter_mut().for_each(|keys| forget(&mut keys.schema));
    let boxed = schema.items.iter_mut().chain(&mut schema.content);
    boxed.for_each(|inner| forget(inner));
    let listed = schema.positions.iter_mut().chain(&mut schema.contains);
    listed.chain(&mut schema.excluded).for_each(forget);
    let alternatives = schema.choices.iter_mut().flat_map(|choice| &mut choice.alternatives);
    alternatives.for_each(|one| forget(&mut one.schema));
    for condition in &mut schema.conditions {
        let parts = [&mut condition.when, &mut condition.then, &mut condition.otherwise];
        parts.into_iter().flatten().for_each(|inner| forget(inner));
    }
}
