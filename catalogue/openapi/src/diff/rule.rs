//! Changes of the rules about a value that are neither its type nor its bounds.

use super::{
    ChangeKind, Class,
    effect::Effect,
    schema::{Walk, is_described},
};
use crate::model::{Condition, OtherKeys, Schema};

impl Walk<'_> {
    /// What else may be there, what may not, and what holds on a condition. The last two are told in one
    /// sentence: what they change for a caller is for him to see.
    pub(super) fn rules(&mut self, before: &Schema, after: &Schema, path: &str, depth: usize) {
        self.closed(before, after, path);
        self.other_keys(before, after, path);
        let pairs = [
            (all(&before.contains), all(&after.contains)),
            (all(&before.excluded), all(&after.excluded)),
            (
                before.content.as_deref().into_iter().collect(),
                after.content.as_deref().into_iter().collect(),
            ),
            (conditions(&before.conditions), conditions(&after.conditions)),
            (keys(&before.other_keys), keys(&after.other_keys)),
        ];
        let has_changed = pairs.iter().any(|(old, new)| self.differ(old, new, path, depth))
            || before.positions.len() != after.positions.len()
            || fields(&before.conditions) != fields(&after.conditions);
        if has_changed {
            let text = format!("{} : les règles de sa forme ont changé", self.called(path));
            self.add(Class::Check, ChangeKind::Rule, path, text);
        }
    }

    /// Fields without a name that are described for the first time, or not any more.
    fn other_keys(&mut self, before: &Schema, after: &Schema, path: &str) {
        let name = self.called(path);
        match (is_described(&before.other_keys), is_described(&after.other_keys)) {
            (false, true) => {
                let text = format!("{name} : d’autres clés sont décrites");
                self.add(Class::Harmless, ChangeKind::FieldAdded, path, text);
            }
            (true, false) => {
                let class = if self.compare.is_sent { Class::Check } else { Class::Breaking };
                let text = format!("{name} : les autres clés ne sont plus décrites");
                self.add(class, ChangeKind::FieldRemoved, path, text);
            }
            _ => {}
        }
    }

    /// Whether fields or items that aren't described may be there, or the value at all.
    fn closed(&mut self, before: &Schema, after: &Schema, path: &str) {
        let name = self.called(path);
        for (old, new, closed, opened) in [
            (
                before.is_closed,
                after.is_closed,
                "n’admet plus d’autre champ",
                "admet d’autres champs",
            ),
            (
                before.is_list_closed,
                after.is_list_closed,
                "n’admet plus d’autre élément",
                "admet d’autres éléments",
            ),
            (before.is_forbidden, after.is_forbidden, "ne doit plus être donné", "peut être donné"),
        ] {
            if old != new {
                let (effect, word) =
                    if new { (Effect::Narrows, closed) } else { (Effect::Widens, opened) };
                self.add(self.class(effect), ChangeKind::Rule, path, format!("{name} {word}"));
            }
        }
    }

    /// Whether there is a change between the schemas of two lists, none of which is told by itself.
    fn differ(&mut self, old: &[&Schema], new: &[&Schema], path: &str, depth: usize) -> bool {
        let told = self.changes.len();
        for (before, after) in old.iter().zip(new) {
            self.values(before, after, path, depth + 1);
        }
        let has_changed = self.changes.len() > told;
        self.changes.truncate(told);
        has_changed || old.len() != new.len()
    }
}

fn all(schemas: &[Schema]) -> Vec<&Schema> {
    schemas.iter().collect()
}

fn conditions(conditions: &[Condition]) -> Vec<&Schema> {
    let parts = conditions.iter().flat_map(|one| [&one.when, &one.then, &one.otherwise]);
    parts.flatten().map(Box::as_ref).collect()
}

fn fields(conditions: &[Condition]) -> Vec<&str> {
    conditions.iter().map(|one| one.field.as_str()).collect()
}

/// What the names of other keys may be; their values are compared as those of fields.
fn keys(keys: &[OtherKeys]) -> Vec<&Schema> {
    keys.iter().filter_map(|one| one.names.as_deref()).collect()
}
