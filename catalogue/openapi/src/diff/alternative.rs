//! Changes of alternatives.

use std::collections::{HashMap, HashSet};

use super::{
    ChangeKind,
    effect::{Effect, words},
    schema::Walk,
};
use crate::model::{Alternative, Schema};

impl Walk<'_> {
    pub(super) fn alternatives(
        &mut self,
        before: &Schema,
        after: &Schema,
        path: &str,
        depth: usize,
    ) {
        for (old, new) in before.choices.iter().zip(&after.choices) {
            let pairs = pairs(&old.alternatives, &new.alternatives);
            for (position, one) in old.alternatives.iter().enumerate() {
                if let Some(now) = pairs.get(&position).and_then(|at| new.alternatives.get(*at)) {
                    self.values(&one.schema, &now.schema, path, depth + 1);
                    continue;
                }
                let class = self.class(Effect::Narrows);
                let text =
                    format!("{} : l’alternative `{}` est retirée", self.called(path), key(one));
                self.add(class, ChangeKind::AlternativeRemoved, path, text);
            }
            let known: HashSet<usize> = pairs.values().copied().collect();
            let added = new
                .alternatives
                .iter()
                .enumerate()
                .filter(|(position, _)| !known.contains(position));
            for (_, one) in added {
                let class = self.class(Effect::Widens);
                let text = format!("{} : nouvelle alternative : `{}`", self.called(path), key(one));
                self.add(class, ChangeKind::AlternativeAdded, path, text);
            }
        }
        self.choice_itself(before, after, path, depth);
    }

    /// A value that becomes one of several, or is no longer: compared with the first of them.
    fn choice_itself(&mut self, before: &Schema, after: &Schema, path: &str, depth: usize) {
        let first = |schema: &Schema| {
            schema
                .choices
                .first()
                .and_then(|choice| choice.alternatives.first())
                .map(|one| one.schema.clone())
        };
        match (first(before), first(after)) {
            (None, Some(now)) if before.fields.is_empty() || after.fields.is_empty() => {
                let class = self.class(Effect::Widens);
                self.add(
                    class,
                    ChangeKind::AlternativeAdded,
                    path,
                    format!("{} peut prendre plusieurs formes", self.called(path)),
                );
                self.fields(before, &now, path, depth + 1);
            }
            (Some(was), None) if before.fields.is_empty() || after.fields.is_empty() => {
                let class = self.class(Effect::Narrows);
                self.add(
                    class,
                    ChangeKind::AlternativeRemoved,
                    path,
                    format!("{} n’a plus qu’une forme", self.called(path)),
                );
                self.fields(&was, after, path, depth + 1);
            }
            _ => {}
        }
    }
}

/// Whether two alternatives are one.
type Test = fn(&Alternative, &Alternative) -> bool;

/// Which alternative of the new list each of the old one is: the same, else the next one of that name.
fn pairs(old: &[Alternative], new: &[Alternative]) -> HashMap<usize, usize> {
    let mut pairs = HashMap::new();
    let mut taken = HashSet::new();
    let tests: [Test; 2] = [|one, other| one == other, |one, other| key(one) == key(other)];
    for is_same in tests {
        for (position, one) in old.iter().enumerate() {
            if pairs.contains_key(&position) {
                continue;
            }
            let found = new
                .iter()
                .enumerate()
                .find(|(at, other)| !taken.contains(at) && is_same(one, other));
            if let Some((at, _)) = found {
                taken.insert(at);
                pairs.insert(position, at);
            }
        }
    }
    pairs
}

/// What an alternative is known by: its title, else the fields that tell it, else its types.
fn key(one: &Alternative) -> String {
    if !one.title.is_empty() {
        return one.title.clone();
    }
    if one.told_by.is_empty() { words(&one.schema.types) } else { one.told_by.join(", ") }
}
