//! Changes of fields.

use super::{
    ChangeKind, Class,
    effect::Effect,
    schema::{Walk, is_described, join},
};
use crate::model::{Field, JsonType, Schema};

impl Walk<'_> {
    pub(super) fn fields(&mut self, before: &Schema, after: &Schema, path: &str, depth: usize) {
        // What wasn't described before, or isn't any more, says nothing about the data.
        let is_silent = |schema: &Schema| {
            schema.fields.is_empty()
                && schema.more.is_none()
                && schema.choices.is_empty()
                && !schema.is_closed
                && schema.types.first().is_none_or(|kind| *kind == JsonType::Object)
        };
        let find =
            |fields: &[Field], name: &str| fields.iter().position(|field| field.name == name);
        for field in &before.fields {
            let own = join(path, &field.name);
            match find(&after.fields, &field.name).and_then(|at| after.fields.get(at)) {
                Some(now) => self.field(field, now, &own, depth),
                None if is_silent(after) && !before.fields.is_empty() && after.types.is_empty() => {
                }
                None if is_described(&after.other_keys) => self.unnamed(field, after, &own, depth),
                None => {
                    let class = if self.compare.is_sent { Class::Check } else { Class::Breaking };
                    self.add(
                        class,
                        ChangeKind::FieldRemoved,
                        &own,
                        format!("le champ `{own}` est retiré"),
                    );
                }
            }
        }
        for field in after.fields.iter().filter(|field| find(&before.fields, &field.name).is_none())
        {
            let own = join(path, &field.name);
            if field.required && self.compare.is_sent {
                self.add(
                    Class::Breaking,
                    ChangeKind::RequiredFieldAdded,
                    &own,
                    format!("nouveau champ obligatoire : `{own}`"),
                );
            } else {
                self.add(
                    Class::Harmless,
                    ChangeKind::FieldAdded,
                    &own,
                    format!("nouveau champ : `{own}`"),
                );
            }
        }
    }

    /// A field that isn't named any more, where other keys are described: it is one of them.
    fn unnamed(&mut self, field: &Field, after: &Schema, path: &str, depth: usize) {
        let text = format!("le champ `{path}` n’est plus nommé : il est l’une des autres clés");
        self.add(Class::Check, ChangeKind::FieldOptional, path, text);
        for keys in &after.other_keys {
            self.values(&field.schema, &keys.schema, path, depth + 1);
        }
    }

    fn field(&mut self, before: &Field, after: &Field, path: &str, depth: usize) {
        match (before.required, after.required) {
            (false, true) => {
                let class = self.class(Effect::Narrows);
                let word =
                    if self.compare.is_sent { "devient obligatoire" } else { "est toujours là" };
                self.add(
                    class,
                    ChangeKind::FieldRequired,
                    path,
                    format!("le champ `{path}` {word}"),
                );
            }
            (true, false) => {
                let class = if self.compare.is_sent { Class::Harmless } else { Class::Breaking };
                let word = if self.compare.is_sent { "devient facultatif" } else { "peut manquer" };
                self.add(
                    class,
                    ChangeKind::FieldOptional,
                    path,
                    format!("le champ `{path}` {word}"),
                );
            }
            _ => {}
        }
        if after.schema.deprecated && !before.schema.deprecated {
            self.add(
                Class::Check,
                ChangeKind::FieldDeprecated,
                path,
                format!("le champ `{path}` ne devrait plus être employé"),
            );
        }
        self.values(&before.schema, &after.schema, path, depth + 1);
    }
}
