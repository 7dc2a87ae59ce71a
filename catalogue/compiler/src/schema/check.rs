//! Checks a header against its table, and takes out what can't be used.

mod mistakes;
mod values;

use std::collections::BTreeSet;

use super::{
    Field, Presence,
    read::{Keys, Read},
};
use crate::{
    diagnostic::Diagnostic,
    front_matter::{FrontMatter, Split},
    yaml::{KeyPath, Mapping, Value},
};

/// A header whose values fit.
#[derive(Debug)]
pub struct Header<'source, T> {
    /// The values, unusable ones left out.
    pub values: T,
    /// Where they are.
    pub front_matter: FrontMatter<'source>,
    /// Where the Markdown starts.
    pub body: usize,
    /// Keys that stand in the file and can't be used: that has been reported, their absence hasn't to be.
    invalid_keys: BTreeSet<&'static str>,
    is_readable: bool,
}

impl<T> Header<'_, T> {
    /// Whether the header could be read as YAML.
    pub fn is_readable(&self) -> bool {
        self.is_readable
    }

    /// Whether the file says nothing of a key, neither rightly nor wrongly.
    pub fn lacks(&self, key: &str, value_is_absent: bool) -> bool {
        self.is_readable && value_is_absent && !self.invalid_keys.contains(key)
    }
}

/// Checks the values of a header, then reads those that are left.
pub fn check<'s, T: Keys>(split: Split<'s>, diagnostics: &mut Vec<Diagnostic>) -> Header<'s, T> {
    let Split { front_matter, mut values, is_readable, body } = split;
    let mut invalid_keys = BTreeSet::new();
    if is_readable {
        let mut checker = Checker { front_matter: &front_matter, diagnostics };
        invalid_keys = checker.mapping(&mut values, T::FIELDS, &KeyPath::default());
    }
    Header { values: T::read(values), front_matter, body, invalid_keys, is_readable }
}

/// Checks a header whose keys are free, then reads what is left.
pub fn check_shape<'s, R>(
    split: Split<'s>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Header<'s, R::Item>
where
    R: Read,
    R::Item: Default,
{
    let Split { front_matter, values, is_readable, body } = split;
    let mut values = Value::Mapping(values);
    let mut checker = Checker { front_matter: &front_matter, diagnostics };
    let is_usable = is_readable && checker.value(&mut values, &R::SHAPE, &KeyPath::default());
    let values = is_usable.then(|| R::read(values)).flatten().unwrap_or_default();
    Header { values, front_matter, body, invalid_keys: BTreeSet::new(), is_readable }
}

/// Where values are, and where mistakes go.
pub(super) struct Checker<'c, 's> {
    pub front_matter: &'c FrontMatter<'s>,
    pub diagnostics: &'c mut Vec<Diagnostic>,
}

impl Checker<'_, '_> {
    /// Checks each key; gives those that had to be taken out.
    fn mapping(
        &mut self,
        mapping: &mut Mapping,
        fields: &'static [Field],
        path: &KeyPath,
    ) -> BTreeSet<&'static str> {
        let mut invalid_keys = BTreeSet::new();
        let keys: Vec<Value> = mapping.keys().cloned().collect();
        let names = self.names(mapping, path);
        for (key, name) in keys.into_iter().zip(names) {
            let field = fields.iter().find(|field| field.key == name);
            match field {
                None => invalid_keys.extend(self.unknown_key(&name, fields, path)),
                Some(field) if self.keeps(&mut mapping[&key], field, &path.key(&name)) => continue,
                Some(field) if field.presence == Presence::Unused || mapping[&key].is_null() => {}
                Some(field) => invalid_keys.extend([field.key]),
            }
            mapping.remove(&key);
        }
        for field in fields.iter().filter(|field| field.presence == Presence::Required) {
            let is_absent = !mapping.contains_key(field.key) && !invalid_keys.contains(field.key);
            // Places are read last: a header without a mistake does without them.
            if is_absent && !self.stands(&path.key(field.key)) {
                self.missing_key(field, path);
            }
        }
        invalid_keys
    }

    fn keeps(&mut self, value: &mut Value, field: &'static Field, path: &KeyPath) -> bool {
        match (is_blank(value), field.presence) {
            (true, Presence::Required) => {
                self.empty(field, path);
                false
            }
            (_, Presence::Unused) => false,
            (true, Presence::Optional) => {
                self.cut(value, &field.shape, path);
                false
            }
            (false, _) => self.value(value, &field.shape, path) || self.explained(field),
        }
    }
}

/// Nothing, or as good as nothing.
fn is_blank(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.trim().is_empty(),
        Value::Sequence(items) => items.iter().all(is_blank),
        _ => false,
    }
}
