//! Keys that stand twice.

use std::collections::HashSet;

use super::Fault;
use crate::{
    diagnostic::Code,
    node::{Map, Node},
};

/// A map of these entries: of a key that stands twice, the last one counts.
pub(super) fn unique(mut entries: Vec<(Box<str>, Node)>, faults: &mut Vec<Fault>) -> Map {
    let mut names = HashSet::with_capacity(entries.len());
    let first = faults.len();
    for (name, node) in &entries {
        if !names.insert(name) {
            faults.push(duplicate(node.at, name));
        }
    }
    if faults.len() > first {
        let mut names = HashSet::new();
        entries.reverse();
        entries.retain(|(name, _)| names.insert(name.clone()));
        entries.reverse();
    }
    Map::new(entries)
}

fn duplicate(at: u32, name: &str) -> Fault {
    let message = format!("la clé `{name}` est déjà donnée plus haut : seule celle-ci compte");
    Fault::new(at as usize, Code::DuplicateKey, message, "gardez-en une seule")
}
