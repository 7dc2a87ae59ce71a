//! One object of the standard: its keys.

use std::collections::HashSet;

use super::{
    allowed,
    grammar::{Kind, Shape},
};
use crate::{
    diagnostic::{Code, Notes},
    dialect::Dialect,
    node::{Node, Value},
};

/// A reference that was met, and what it should lead to.
pub(super) struct Site<'a> {
    pub(super) node: &'a Node,
    pub(super) written: &'a str,
    pub(super) kind: Kind,
}

/// Nodes that were walked over, by address.
pub(super) type Seen = HashSet<(usize, usize, Kind)>;

/// The walk over a part of one file.
pub(super) struct Walk<'n, 'd> {
    pub(super) file: usize,
    pub(super) notes: &'n Notes,
    pub(super) dialect: Dialect,
    pub(super) seen: &'n mut Seen,
    /// References that were met.
    pub(super) sites: Vec<Site<'d>>,
}

impl<'n, 'd> Walk<'n, 'd> {
    pub(super) fn new(file: usize, notes: &'n Notes, dialect: Dialect, seen: &'n mut Seen) -> Self {
        Self { file, notes, dialect, seen, sites: Vec::new() }
    }

    pub(super) fn note(&self, node: &Node, code: Code, message: String, help: &str) {
        self.notes.node(self.file, node, code, message, help);
    }

    /// An object, or a reference to one.
    pub(super) fn object(&mut self, node: &'d Node, kind: Kind) {
        if !self.seen.insert((self.file, std::ptr::from_ref(node).addr(), kind)) {
            return;
        }
        match &node.value {
            Value::Map(_) => self.keys(node, kind),
            // Whether a file is a specification is told once, elsewhere.
            _ if kind == Kind::Root => {}
            Value::Bool(_) if kind == Kind::Schema && self.dialect >= Dialect::V31 => {}
            // In 2.0 the discriminator is the name of a field.
            Value::Text(_) if kind == Kind::Discriminator && self.dialect == Dialect::V2 => {}
            _ => {
                let message = format!("attendu : un objet ; trouvé : {}", found(node));
                self.note(node, Code::ValueKind, message, &allowed::keys(kind, self.dialect));
            }
        }
    }

    fn keys(&mut self, node: &'d Node, kind: Kind) {
        let reference =
            node.get("$ref").and_then(Node::text).filter(|text| !text.trim().is_empty());
        if let Some(written) = reference {
            self.sites.push(Site { node, written, kind });
            self.siblings(node, kind);
        } else {
            self.missing(node, kind);
        }
        if kind == Kind::Schema {
            self.meaning(node);
        }
        for (key, value) in node.fields() {
            if key.starts_with("x-") || (key == "$ref" && reference.is_some()) {
                continue;
            }
            match allowed::rule(kind, key) {
                _ if key == "$ref" => self.malformed(value),
                Some((_, since, shape)) => {
                    if !since.has(self.dialect) && Self::is_foreign(kind, key) {
                        let message = format!(
                            "`{key}` n’existe qu’en {}, pas en {}",
                            since.words(),
                            self.dialect.name()
                        );
                        self.note(value, Code::KeyOfOtherVersion, message, "changez la version au début du fichier, ou écrivez cette clé comme sa version le veut");
                    }
                    if !allowed::wanted(kind, node, self.dialect).contains(&key) {
                        self.empty(value, *shape, key);
                    }
                    self.shape(value, *shape, key);
                }
                None => self.unknown(value, kind, key),
            }
            if kind == Kind::License && key == "url" && node.get("identifier").is_some() {
                let message = "`url` et `identifier` disent la licence deux fois".to_owned();
                self.note(value, Code::KeyConflict, message, "gardez l’un des deux");
            }
        }
    }

    /// Keys of a 3.1 schema are read in all versions: their meaning is clear.
    fn is_foreign(kind: Kind, key: &str) -> bool {
        !(kind == Kind::Schema && matches!(key, "definitions" | "$schema"))
    }

    fn malformed(&self, value: &Node) {
        let message = format!("`$ref` : attendu : un renvoi ; trouvé : {}", found(value));
        let help = "écrivez par exemple `$ref: '#/components/schemas/Nom'`";
        self.note(value, Code::ReferenceMalformed, message, help);
    }

    /// A key whose value was forgotten, or cut off.
    fn empty(&self, value: &Node, shape: Shape, key: &str) {
        if value.value != Value::Null || matches!(shape, Shape::Text | Shape::Data) {
            return;
        }
        let message = format!("`{key}` n’a pas de valeur");
        self.note(value, Code::KeyEmpty, message, "écrivez sa valeur, ou enlevez la clé");
    }

    fn unknown(&self, value: &Node, kind: Kind, key: &str) {
        let (code, message) =
            if kind == Kind::PathItem && key.chars().all(|sign| sign.is_ascii_uppercase()) {
                (Code::KeyUnknown, format!("la méthode `{key}` doit s’écrire en minuscules"))
            } else {
                (
                    Code::KeyUnknown,
                    format!("la clé `{key}` n’est pas connue ici : elle n’est pas montrée"),
                )
            };
        self.note(value, code, message, &allowed::keys(kind, self.dialect));
    }

    fn missing(&self, node: &Node, kind: Kind) {
        for key in allowed::missing(kind, node, self.dialect) {
            let has_no_version = node.get("openapi").is_none() && node.get("swagger").is_none();
            if kind == Kind::Root && has_no_version {
                continue;
            }
            let message = format!("`{key}` manque");
            self.note(node, Code::KeyMissing, message, &format!("ajoutez `{key}:` à cet objet"));
        }
    }

    /// Keys beside a reference, which the standard ignores and pages show.
    fn siblings(&self, node: &Node, kind: Kind) {
        let modern = self.dialect >= Dialect::V31;
        if kind == Kind::PathItem || (kind == Kind::Schema && modern) {
            return;
        }
        let is_allowed = |key: &str| {
            key == "$ref"
                || key.starts_with("x-")
                || (modern && matches!(key, "summary" | "description"))
        };
        let siblings: Vec<_> = node
            .fields()
            .filter(|(key, _)| !is_allowed(key))
            .map(|(key, _)| format!("`{key}`"))
            .collect();
        if !siblings.is_empty() {
            let message = format!(
                "{} à côté de `$ref` : montré, mais la norme l’ignore",
                siblings.join(", ")
            );
            let help = "mettez la référence dans `allOf`, ou passez en OpenAPI 3.1";
            self.note(node, Code::ReferenceSibling, message, help);
        }
    }
}

/// What a value is, in words.
pub(super) fn found(node: &Node) -> String {
    match &node.value {
        Value::Null => "rien".to_owned(),
        Value::Bool(_) | Value::Number(_) => format!("`{}`", node.scalar().unwrap_or_default()),
        Value::Text(text) => {
            let short: String = text.chars().take(40).collect();
            format!("le texte `{short}`")
        }
        Value::List(_) => "une liste".to_owned(),
        Value::Map(_) => "un objet".to_owned(),
    }
}
