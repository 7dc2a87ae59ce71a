//! What a change does to the values that are allowed, and what that asks of whom. What is a widening where
//! data is returned is a narrowing where it is sent, and the reverse.

use super::{ChangeKind, Class, schema::Walk};
use crate::{anchor, model::JsonType};

/// What a change does to the values that are allowed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Effect {
    /// Values are allowed that weren't.
    Widens,
    /// Values that were allowed aren't.
    Narrows,
    /// Both.
    Replaces,
}

impl Walk<'_> {
    /// A sender suffers from fewer values, a receiver from more.
    pub(super) fn class(&self, effect: Effect) -> Class {
        match (effect, self.compare.is_sent) {
            (Effect::Replaces, _) | (Effect::Narrows, true) => Class::Breaking,
            (Effect::Widens, false) => Class::Check,
            (Effect::Widens, true) | (Effect::Narrows, false) => Class::Harmless,
        }
    }

    pub(super) fn add(&mut self, class: Class, kind: ChangeKind, path: &str, text: String) {
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
    pub(super) fn called(&self, path: &str) -> String {
        if path.is_empty() {
            return "la valeur".to_owned();
        }
        format!("{} `{path}`", self.compare.noun)
    }
}

/// Types in words.
pub(super) fn words(types: &[JsonType]) -> String {
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
