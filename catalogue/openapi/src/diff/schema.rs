//! Changes of values, along both trees; where one ends in a link, the type's own tree goes on.

use std::{
    cell::RefCell,
    collections::{HashMap, HashSet},
};

use super::{Change, place::Place};
use crate::model::{More, NamedType, OtherKeys, Schema};

/// The types of one state, by address.
pub(super) struct Types<'a>(HashMap<&'a str, &'a Schema>);

impl<'a> Types<'a> {
    pub(super) fn new(types: &'a [NamedType]) -> Self {
        Self(types.iter().map(|one| (one.slug.as_str(), &one.schema)).collect())
    }

    /// What a branch that ended goes on with.
    fn open<'s>(&self, schema: &'s Schema) -> &'s Schema
    where
        'a: 's,
    {
        let ends = matches!(schema.more, Some(More::TypePage | More::Recursive));
        let link = schema.type_link.as_ref().filter(|_| ends);
        link.and_then(|link| self.0.get(link.slug.as_str()).copied()).unwrap_or(schema)
    }
}

/// How two values are compared: whether they are sent or returned, and where their anchors are.
#[derive(Clone, Copy)]
pub(super) struct Compare<'a> {
    pub(super) place: Place<'a>,
    pub(super) types: &'a (Types<'a>, Types<'a>),
    pub(super) is_sent: bool,
    /// What anchors of fields start with; empty where fields have none.
    pub(super) prefix: &'a str,
    /// What a part is called: a parameter, a field, a header, with its article.
    pub(super) noun: &'a str,
    /// Start of each sentence: which answer it is about.
    pub(super) within: &'a str,
    /// Anchor of the whole.
    pub(super) anchor: &'a str,
}

/// A walk along two trees.
pub(super) struct Walk<'a> {
    pub(super) compare: Compare<'a>,
    pub(super) changes: Vec<Change>,
    /// Pairs of types that were compared.
    seen: RefCell<HashSet<(String, String)>>,
}

/// Deepest value that is compared.
const DEEPEST: usize = 24;

impl Compare<'_> {
    pub(super) fn schemas(self, before: &Schema, after: &Schema, name: &str) -> Vec<Change> {
        let mut walk = Walk { compare: self, changes: Vec::new(), seen: RefCell::default() };
        walk.values(before, after, name, 0);
        walk.changes
    }
}

impl Walk<'_> {
    pub(super) fn values(&mut self, before: &Schema, after: &Schema, path: &str, depth: usize) {
        if depth > DEEPEST || self.was_met(before, after) {
            return;
        }
        let (old_own, new_own) = (before, after);
        let (before, after) = (self.compare.types.0.open(before), self.compare.types.1.open(after));
        if self.value(before, after, old_own, new_own, path) {
            // Another type altogether: what is within has nothing in common.
            return;
        }
        self.fields(before, after, path, depth);
        if let (Some(before), Some(after)) = (&before.items, &after.items) {
            self.values(before, after, &format!("{path}[]"), depth + 1);
        }
        for (position, pair) in before.positions.iter().zip(&after.positions).enumerate() {
            self.values(pair.0, pair.1, &format!("{path}[{position}]"), depth + 1);
        }
        let others = before.other_keys.iter().zip(&after.other_keys);
        let is_told = |keys: &OtherKeys| is_described(std::slice::from_ref(keys));
        let others = others.filter(|(before, after)| is_told(before) && is_told(after));
        for (before, after) in others.filter(|(before, after)| before.pattern == after.pattern) {
            self.values(&before.schema, &after.schema, &join(path, "*"), depth + 1);
        }
        self.alternatives(before, after, path, depth);
        self.rules(before, after, path, depth);
    }

    /// Whether the pages of two types were compared already: each once is enough, and ends circles.
    fn was_met(&self, before: &Schema, after: &Schema) -> bool {
        let (Some(old), Some(new)) = (&before.type_link, &after.type_link) else { return false };
        let has_fields = |schema: &Schema| {
            !schema.fields.is_empty() || schema.more.is_some() || !schema.choices.is_empty()
        };
        let is_type = has_fields(before) || has_fields(after);
        is_type && !self.seen.borrow_mut().insert((old.slug.clone(), new.slug.clone()))
    }
}

/// Names with dots.
pub(super) fn join(path: &str, name: &str) -> String {
    if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") }
}

/// Whether something is said of the fields that have no name: that they may be there is no description.
pub(super) fn is_described(keys: &[OtherKeys]) -> bool {
    keys.iter().any(|one| *one != OtherKeys::default())
}
