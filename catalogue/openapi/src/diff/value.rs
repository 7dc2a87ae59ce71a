//! Changes of one value: type, format, null, listed values, bounds, default.

use super::{
    ChangeKind, Class,
    effect::{Effect, words},
    schema::Walk,
};
use crate::model::{ConstraintKind, JsonType, Schema};

impl Walk<'_> {
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
            let effect = match (&old, &new) {
                (None, _) => Effect::Narrows,
                (_, None) => Effect::Widens,
                (Some(old), Some(new)) => match effect(kind, old, new) {
                    Some(effect) => effect,
                    None => continue,
                },
            };
            let told = match effect {
                Effect::Widens => ChangeKind::BoundLoosened,
                Effect::Narrows | Effect::Replaces => ChangeKind::BoundTightened,
            };
            // Whoever reads another form of a text still reads a text.
            let class = match effect {
                Effect::Replaces if !self.compare.is_sent => Class::Check,
                effect => self.class(effect),
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
            self.add(class, told, path, text);
        }
    }
}

/// What another bound does to the values that are allowed; none when it is the same, written in another way.
fn effect(kind: ConstraintKind, old: &str, new: &str) -> Option<Effect> {
    use ConstraintKind::{
        ExclusiveMaximum, MaxContains, MaxItems, MaxLength, MaxProperties, Maximum, MultipleOf,
    };
    let (Ok(before), Ok(after)) = (old.parse::<f64>(), new.parse::<f64>()) else {
        return (old != new).then_some(Effect::Replaces);
    };
    if before.total_cmp(&after).is_eq() {
        return None;
    }
    let narrows = match kind {
        // A multiple of 10 is one of 5, not of 4.
        MultipleOf if is_multiple(after, before) => true,
        MultipleOf if is_multiple(before, after) => false,
        MultipleOf => return Some(Effect::Replaces),
        Maximum | ExclusiveMaximum | MaxLength | MaxItems | MaxContains | MaxProperties => {
            after < before
        }
        _ => after > before,
    };
    Some(if narrows { Effect::Narrows } else { Effect::Widens })
}

fn is_multiple(one: f64, of: f64) -> bool {
    of != 0.0 && (one / of).fract() == 0.0
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
        ConstraintKind::MinContains => "éléments de cette forme au moins",
        ConstraintKind::MaxContains => "éléments de cette forme au plus",
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
