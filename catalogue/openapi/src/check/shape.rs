//! One value: whether it is of the kind that its key wants.

use super::{
    allowed,
    grammar::{Kind, Shape},
    object::{Walk, found},
};
use crate::{
    diagnostic::Code,
    node::{Node, Value},
};

impl<'d> Walk<'_, 'd> {
    /// The value of a key.
    pub(super) fn shape(&mut self, node: &'d Node, shape: Shape, key: &str) {
        if node.value == Value::Null {
            return;
        }
        match shape {
            Shape::Data => {}
            Shape::Text => self.expect(node, node.scalar().is_some(), "un texte", key),
            Shape::Number => self.expect(node, is_number(node), "un nombre", key),
            Shape::Bool => self.expect(node, is_bool(node), "`true` ou `false`", key),
            Shape::BoolOrNumber => {
                self.expect(
                    node,
                    is_bool(node) || is_number(node),
                    "un nombre, ou `true` ou `false`",
                    key,
                );
            }
            Shape::DataList => {
                self.expect(node, matches!(node.value, Value::List(_)), "une liste", key);
            }
            Shape::Texts => self.texts(node, key),
            Shape::Words(words) => self.word(node, words, key),
            Shape::WordList(words) => {
                self.texts(node, key);
                for item in node.items() {
                    self.word(item, words, key);
                }
            }
            Shape::Types => self.types(node, key),
            Shape::SchemaOrBool if is_bool(node) => {}
            Shape::One(kind) => self.object(node, kind),
            Shape::SchemaOrBool => self.object(node, Kind::Schema),
            Shape::SchemaOrList => match &node.value {
                Value::List(items) => {
                    for item in items {
                        self.object(item, Kind::Schema);
                    }
                }
                _ => self.object(node, Kind::Schema),
            },
            Shape::List(kind) => self.list(node, kind, key),
            _ => self.named(node, shape, key),
        }
    }

    /// A map whose keys are names.
    fn named(&mut self, node: &'d Node, shape: Shape, key: &str) {
        if node.map().is_none() && !matches!(shape, Shape::Requirements) {
            self.expect(node, false, "un objet, dont les clés sont des noms", key);
            return;
        }
        if let Shape::Requirements = shape {
            self.requirements(node, key);
            return;
        }
        for (name, child) in node.fields() {
            match shape {
                Shape::TextMap => self.shape(child, Shape::Text, name),
                Shape::TextsMap => self.texts(child, name),
                Shape::Map(kind) => self.object(child, kind),
                Shape::MapOfMaps(kind) => self.shape(child, Shape::Map(kind), name),
                Shape::Paths => self.path(name, child),
                Shape::Responses => self.response(name, child),
                Shape::Dependencies if child.map().is_some() => self.object(child, Kind::Schema),
                _ => {}
            }
        }
    }

    fn expect(&self, node: &Node, is_so: bool, what: &str, key: &str) {
        if !is_so {
            let message = format!("`{key}` : attendu : {what} ; trouvé : {}", found(node));
            self.note(
                node,
                Code::ValueKind,
                message,
                "corrigez la valeur, ou son retrait si elle est sous une autre clé",
            );
        }
    }

    fn texts(&self, node: &Node, key: &str) {
        let is_so = matches!(&node.value, Value::List(items) if items.iter().all(|item| item.scalar().is_some()));
        self.expect(node, is_so, "une liste de textes", key);
    }

    fn list(&mut self, node: &'d Node, kind: Kind, key: &str) {
        match &node.value {
            Value::List(items) => {
                for item in items {
                    self.object(item, kind);
                }
            }
            _ => self.expect(node, false, "une liste", key),
        }
    }

    fn word(&self, node: &Node, words: &[&str], key: &str) {
        let Some(word) = node.scalar() else { return self.expect(node, false, "un mot", key) };
        if !words.contains(&word) {
            let known: Vec<_> = words.iter().map(|word| format!("`{word}`")).collect();
            let message = format!("`{key}` : `{word}` n’est pas connu");
            self.note(node, Code::ValueUnknown, message, &format!("écrivez {}", known.join(", ")));
        }
    }

    fn types(&self, node: &Node, key: &str) {
        let words = allowed::types(self.dialect);
        match &node.value {
            Value::List(items) if self.dialect >= crate::dialect::Dialect::V31 => {
                for item in items {
                    self.word(item, words, key);
                }
            }
            Value::List(_) => {
                let message =
                    "plusieurs types à la fois ne sont permis que depuis OpenAPI 3.1".to_owned();
                self.note(
                    node,
                    Code::KeyOfOtherVersion,
                    message,
                    "écrivez `oneOf`, ou `nullable: true` au lieu de `null`",
                );
            }
            _ => self.word(node, words, key),
        }
    }

    /// `security` is a list of maps from names to rights.
    fn requirements(&self, node: &Node, key: &str) {
        let Value::List(items) = &node.value else {
            return self.expect(node, false, "une liste", key);
        };
        for item in items {
            self.expect(item, item.map().is_some(), "un objet", key);
            item.fields().for_each(|(name, rights)| self.texts(rights, name));
        }
    }

    fn path(&mut self, name: &str, node: &'d Node) {
        if name.starts_with("x-") {
            return;
        }
        if !name.starts_with('/') && name != "$ref" {
            let message = format!("le chemin `{name}` ne commence pas par une barre oblique");
            self.note(node, Code::ValueUnknown, message, &format!("écrivez `/{name}`"));
        }
        self.object(node, Kind::PathItem);
    }

    fn response(&mut self, code: &str, node: &'d Node) {
        if code.starts_with("x-") {
            return;
        }
        let is_code = match code.as_bytes() {
            [b'1'..=b'5', b'X' | b'x', b'X' | b'x'] => true,
            [b'1'..=b'9', rest @ ..] => rest.len() == 2 && rest.iter().all(u8::is_ascii_digit),
            _ => code == "default",
        };
        if !is_code {
            let message = format!("`{code}` n’est pas un code de réponse");
            self.note(
                node,
                Code::ValueUnknown,
                message,
                "écrivez un code de trois chiffres (`200`), une famille (`4XX`) ou `default`",
            );
        }
        self.object(node, Kind::Response);
    }
}

fn is_bool(node: &Node) -> bool {
    matches!(node.value, Value::Bool(_))
}

fn is_number(node: &Node) -> bool {
    matches!(node.value, Value::Number(_))
}
