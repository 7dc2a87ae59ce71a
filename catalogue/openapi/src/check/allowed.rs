//! Which keys an object must have, and what its values must be.

use super::{
    grammar::{Kind, Rule},
    rules::rules,
};
use crate::{dialect::Dialect, node::Node};

/// The rule of a key, whatever the version.
pub(super) fn rule(kind: Kind, key: &str) -> Option<&'static Rule> {
    rules(kind).iter().find(|(name, ..)| *name == key)
}

/// Whether a key of a schema is one that no version knows, `x-` aside: what it means isn't shown.
pub(crate) fn is_unread(key: &str) -> bool {
    !key.starts_with("x-") && key != "$ref" && rule(Kind::Schema, key).is_none()
}

/// The keys that a version knows, for a help.
pub(super) fn keys(kind: Kind, dialect: Dialect) -> String {
    let names = rules(kind).iter().filter(|(_, since, _)| since.has(dialect));
    let names: Vec<_> = names.map(|(name, ..)| format!("`{name}`")).take(24).collect();
    format!("clés permises ici : {}", names.join(", "))
}

/// The keys that an object must have and lacks. An empty title is there, though it says nothing; a key
/// without a value isn't.
pub(super) fn missing(kind: Kind, node: &Node, dialect: Dialect) -> Vec<&'static str> {
    let wanted = wanted(kind, node, dialect).iter().copied();
    wanted.filter(|key| node.get(key).is_none()).collect()
}

/// The keys that an object must have.
pub(super) fn wanted(kind: Kind, node: &Node, dialect: Dialect) -> &'static [&'static str] {
    match kind {
        Kind::Root if dialect >= Dialect::V31 => &["info"],
        Kind::Root => &["info", "paths"],
        Kind::Info => &["title", "version"],
        Kind::Server | Kind::ExternalDocs => &["url"],
        Kind::Tag | Kind::License => &["name"],
        Kind::ServerVariable => &["default"],
        Kind::Operation if dialect <= Dialect::V30 => &["responses"],
        Kind::Parameter => &["name", "in"],
        Kind::RequestBody => &["content"],
        Kind::Response if dialect <= Dialect::V31 => &["description"],
        Kind::SecurityScheme => &["type"],
        Kind::Discriminator => &["propertyName"],
        Kind::Schema if dialect <= Dialect::V30 && node.text_of("type") == "array" => &["items"],
        _ => &[],
    }
}

/// The words of types that a version knows.
pub(super) fn types(dialect: Dialect) -> &'static [&'static str] {
    const TYPES: [&str; 8] =
        ["string", "integer", "number", "boolean", "object", "array", "null", "file"];
    match dialect {
        Dialect::V2 => &["string", "integer", "number", "boolean", "object", "array", "file"],
        Dialect::V30 => &TYPES[..6],
        Dialect::V31 | Dialect::V32 => &TYPES[..7],
    }
}
