//! Changes of one value and of its fields. What is a widening where data is returned is a narrowing where
//! it is sent, and the reverse.

use std::collections::{HashMap, HashSet};

use super::{
    ChangeKind, Class,
    schema::{Walk, join},
};
use crate::{
    anchor,
    model::{Alternative, ConstraintKind, Field, JsonType, Schema},
};

/// What a change does to the values that are allowed.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Effect {
    /// Values are allowed that weren't.
    Widens,
    /// Values that were allowed aren't.
    Narrows,
    /// Both.
    Replaces,
}

impl Walk<'_> {
    /// A sender suffers from fewer values, a receiver from more.
    fn class(&self, effect: Effect) -> Class {
        match (effect, self.compare.is_sent) {
            (Effect::Replaces, _) | (Effect::Narrows, true) => Class::Breaking,
            (Effect::Widens, false) => Class::Check,
            (Effect::Widens, true) | (Effect::Narrows, false) => Class::Harmless,
        }
    }

    fn add(&mut self, class: Class, kind: ChangeKind, path: &str, text: String) {
        let anchor = if self.compare.prefix.is_empty() || path.is_empty() {
            self.compare.anchor.to_owned()
        } else {
            anchor::field(self.compare.prefix, &[path])
        };
        self.changes.push(self.compare.place.change(
            class,
            kind,
            &anchor,
            path,
            format!("{}{text}", self.compare.within),
        ));
    }

    /// How a value is called in a sentence.
    fn called(&self, path: &str) -> String {
        match (path.is_empty(), self.compare.prefix.is_empty()) {
            (true, _) => "la valeur".to_owned(),
            (false, true) => format!("le paramètre `{path}`"),
            (false, false) => format!("le champ `{path}`"),
        }
    }

    /// The value itself: type, format, null, list of values, bounds, default. Whether it may be null, and the
    /// default, are said where it stands, not where its type is. Returns whether it is another type altogether.
    pub(super) fn value(
        &mut self,
        before: &Schema,
        after: &Schema,
        old_own: &Schema,
        new_own: &Schema,
        path: &str,
    ) -> bool {
        let name = self.called(path);
        if self.types(before, after, path, &name) {
            return true;
        }
        match (old_own.nullable, new_own.nullable) {
            (false, true) => {
                let class = if self.compare.is_sent { Class::Harmless } else { Class::Breaking };
                self.add(class, ChangeKind::Nullable, path, format!("{name} peut être nul"));
            }
            (true, false) => {
                let class = self.class(Effect::Narrows);
                self.add(
                    class,
                    ChangeKind::NotNullable,
                    path,
                    format!("{name} ne peut plus être nul"),
                );
            }
            _ => {}
        }
        self.listed(before, after, path, &name);
        self.bounds(before, after, path, &name);
        if old_own.default != new_own.default && self.compare.is_sent {
            let text = |schema: &Schema| {
                schema.default.as_ref().map_or("aucune".to_owned(), |one| format!("`{}`", one.text))
            };
            let text = format!(
                "{name} : valeur par défaut {} au lieu de {}",
                text(new_own),
                text(old_own)
            );
            self.add(Class::Check, ChangeKind::Default, path, text);
        }
        false
    }

    fn types(&mut self, before: &Schema, after: &Schema, path: &str, name: &str) -> bool {
        let has = |types: &[JsonType], kind: JsonType| {
            types.is_empty()
                || types.contains(&kind)
                || (kind == JsonType::Integer && types.contains(&JsonType::Number))
        };
        // Bytes are a type of 2.0, a format of texts since.
        let plain = |schema: &Schema| -> Vec<JsonType> {
            schema
                .types
                .iter()
                .map(|kind| if *kind == JsonType::File { JsonType::String } else { *kind })
                .collect()
        };
        let (old, new) = (plain(before), plain(after));
        let widens =
            new.iter().any(|kind| !has(&old, *kind)) || (new.is_empty() && !old.is_empty());
        let narrows =
            old.iter().any(|kind| !has(&new, *kind)) || (old.is_empty() && !new.is_empty());
        let effect = match (widens, narrows) {
            (false, false) => {
                self.format(before, after, path, name);
                return false;
            }
            (true, false) => Effect::Widens,
            (false, true) => Effect::Narrows,
            (true, true) => Effect::Replaces,
        };
        let text = format!("{name} : type {} au lieu de {}", words(&new), words(&old));
        let class =
            if old.is_empty() || new.is_empty() { Class::Check } else { self.class(effect) };
        self.add(class, ChangeKind::Type, path, text);
        effect == Effect::Replaces && !old.is_empty() && !new.is_empty()
    }

    fn format(&mut self, before: &Schema, after: &Schema, path: &str, name: &str) {
        let is_file =
            |schema: &Schema| schema.types.contains(&JsonType::File) || schema.format == "binary";
        if before.format != after.format && !(is_file(before) && is_file(after)) {
            let text = format!(
                "{name} : format {} au lieu de {}",
                quoted(&after.format),
                quoted(&before.format)
            );
            self.add(Class::Check, ChangeKind::Format, path, text);
        }
    }

    fn listed(&mut self, before: &Schema, after: &Schema, path: &str, name: &str) {
        let texts = |schema: &Schema| -> Vec<String> {
            let constant = schema.constant.iter().map(|one| one.text.clone());
            schema.values.iter().map(|one| one.value.text.clone()).chain(constant).collect()
        };
        let (old, new) = (texts(before), texts(after));
        let gone: Vec<_> = old
            .iter()
            .filter(|value| !new.contains(value))
            .map(|value| format!("`{value}`"))
            .collect();
        let added: Vec<_> = new
            .iter()
            .filter(|value| !old.contains(value))
            .map(|value| format!("`{value}`"))
            .collect();
        match (old.is_empty(), new.is_empty()) {
            (true, true) => {}
            (true, false) => {
                let class = self.class(Effect::Narrows);
                self.add(
                    class,
                    ChangeKind::ValueRemoved,
                    path,
                    format!("{name} n’a plus que ces valeurs : {}", added.join(", ")),
                );
            }
            (false, true) => {
                let class = self.class(Effect::Widens);
                self.add(
                    class,
                    ChangeKind::ValueAdded,
                    path,
                    format!("{name} n’est plus limité à une liste de valeurs"),
                );
            }
            (false, false) => {
                for (values, kind, effect, word) in [
                    (gone, ChangeKind::ValueRemoved, Effect::Narrows, "valeurs retirées"),
                    (added, ChangeKind::ValueAdded, Effect::Widens, "nouvelles valeurs"),
                ] {
                    if !values.is_empty() {
                        let class = self.class(effect);
                        self.add(
                            class,
                            kind,
                            path,
                            format!("{name} : {word} : {}", values.join(", ")),
                        );
                    }
                }
            }
        }
    }

    fn bounds(&mut self, before: &Schema, after: &Schema, path: &str, name: &str) {
        let of = |schema: &Schema, kind| {
            schema.constraints.iter().find(|one| one.kind == kind).map(|one| one.value.clone())
        };
        let kinds = before.constraints.iter().chain(&after.constraints).map(|one| one.kind);
        let mut kinds: Vec<_> = kinds.collect();
        kinds.sort();
        kinds.dedup();
        for kind in kinds {
            let (old, new) = (of(before, kind), of(after, kind));
            let tightens = match (&old, &new) {
                (old, new) if old == new => continue,
                (None, _) => true,
                (_, None) => false,
                (Some(old), Some(new)) => match tightens(kind, old, new) {
                    Some(tightens) => tightens,
                    None => continue,
                },
            };
            let (effect, word) = if tightens {
                (Effect::Narrows, ChangeKind::BoundTightened)
            } else {
                (Effect::Widens, ChangeKind::BoundLoosened)
            };
            let shown = |value: Option<String>| {
                value.map_or("aucune".to_owned(), |value| format!("`{value}`"))
            };
            let text = format!(
                "{name} : limite `{}` {} au lieu de {}",
                bound_name(kind),
                shown(new),
                shown(old)
            );
            let class = self.class(effect);
            self.add(class, word, path, text);
        }
    }

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

/// Which alternative of the new list each of the old one is: the same, else the next one of that name.
fn pairs(old: &[Alternative], new: &[Alternative]) -> HashMap<usize, usize> {
    let mut pairs = HashMap::new();
    let mut taken = HashSet::new();
    let by_name = |one: &Alternative, other: &Alternative| key(one) == key(other);
    let tests: [&dyn Fn(&Alternative, &Alternative) -> bool; 2] =
        [&|one, other| one == other, &by_name];
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

/// Whether a bound is stricter than before; none when it is the same number, written in another way.
fn tightens(kind: ConstraintKind, old: &str, new: &str) -> Option<bool> {
    use ConstraintKind::{ExclusiveMaximum, MaxItems, MaxLength, MaxProperties, Maximum};
    let (Ok(before), Ok(after)) = (old.parse::<f64>(), new.parse::<f64>()) else {
        return Some(true);
    };
    if before.total_cmp(&after).is_eq() {
        return None;
    }
    let is_upper =
        matches!(kind, Maximum | ExclusiveMaximum | MaxLength | MaxItems | MaxProperties);
    Some(if is_upper { after < before } else { after > before })
}

fn bound_name(kind: ConstraintKind) -> &'static str {
    match kind {
        ConstraintKind::Minimum => "minimum",
        ConstraintKind::ExclusiveMinimum => "minimum exclu",
        ConstraintKind::Maximum => "maximum",
        ConstraintKind::ExclusiveMaximum => "maximum exclu",
        ConstraintKind::MultipleOf => "multiple de",
        ConstraintKind::MinLength => "longueur minimale",
        ConstraintKind::MaxLength => "longueur maximale",
        ConstraintKind::Pattern => "forme",
        ConstraintKind::MinItems => "nombre minimal",
        ConstraintKind::MaxItems => "nombre maximal",
        ConstraintKind::UniqueItems => "sans doublon",
        ConstraintKind::MinProperties => "champs au moins",
        ConstraintKind::MaxProperties => "champs au plus",
        ConstraintKind::ContentEncoding => "codage",
        ConstraintKind::ContentMediaType => "format du contenu",
        ConstraintKind::DependentRequired => "champs liés",
    }
}

fn quoted(text: &str) -> String {
    if text.is_empty() { "libre".to_owned() } else { format!("`{text}`") }
}

fn words(types: &[JsonType]) -> String {
    let word = |kind: &JsonType| match kind {
        JsonType::String => "texte",
        JsonType::Integer => "entier",
        JsonType::Number => "nombre",
        JsonType::Boolean => "vrai ou faux",
        JsonType::Object => "objet",
        JsonType::Array => "liste",
        JsonType::File => "fichier",
    };
    if types.is_empty() {
        "libre".to_owned()
    } else {
        types.iter().map(word).collect::<Vec<_>>().join(" ou ")
    }
}
