//! One file of a specification.

use std::collections::HashMap;

use super::{Fault, decode::decode, json, lines::Lines};
use crate::{
    diagnostic::{Code, Notes, Told},
    node::{Node, Value},
};

/// A file that was read.
#[derive(Debug)]
pub struct Document {
    /// Its path, from where the first file is named.
    pub name: String,
    /// What it holds; null when it could not be read.
    pub root: Node,
    /// Pointers of the schemas that have a name of their own (`$anchor`, `$id`).
    pub(super) anchors: HashMap<String, String>,
    text: String,
    lines: Lines,
}

impl Document {
    /// Reads a file; JSON or YAML is told by its content, not by its name.
    pub(super) fn read(name: String, number: usize, bytes: &[u8], notes: &Notes) -> Self {
        let mut faults = Vec::new();
        let text = decode(bytes, &mut faults).unwrap_or_default();
        let root = read(&text, &mut faults).unwrap_or(Node { at: 0, value: Value::Null });
        for fault in faults {
            notes.byte(number, fault.at, fault.code, fault.message, fault.help);
        }
        let anchors = super::reference::anchors(&root);
        let lines = Lines::new(&text);
        Self { name, root, anchors, text, lines }
    }
}

impl Told for Document {
    fn name(&self) -> &str {
        &self.name
    }

    fn root(&self) -> &Node {
        &self.root
    }

    fn line_and_column(&self, at: u32) -> (u32, u32) {
        self.lines.place(&self.text, at)
    }
}

fn read(text: &str, faults: &mut Vec<Fault>) -> Option<Node> {
    let start = text.trim_start().chars().next();
    let read = match start {
        None if faults.iter().any(|fault| fault.code == Code::TooLong) => return None,
        None => {
            let help = "le fichier doit commencer par `openapi:` ou `swagger:`";
            Err(Fault::new(0, Code::Empty, "le fichier est vide", help))
        }
        Some('{' | '[') => json::read(text, faults),
        Some(_) => read_yaml(text, faults),
    };
    read.map_err(|fault| faults.push(fault)).ok()
}

#[cfg(feature = "yaml")]
fn read_yaml(text: &str, faults: &mut Vec<Fault>) -> Result<Node, Fault> {
    super::yaml::read(text, faults)
}

/// JSON tells why the text isn't JSON.
#[cfg(not(feature = "yaml"))]
fn read_yaml(text: &str, faults: &mut Vec<Fault>) -> Result<Node, Fault> {
    json::read(text, faults)
}
