//! One file of a specification.

use std::collections::HashMap;

use super::{Fault, decode::decode, foreign, json, lines::Lines};
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
        let text = decode(bytes, &mut faults);
        let root = text.as_ref().and_then(|text| read(text, &mut faults));
        let (text, root) =
            (text.unwrap_or_default(), root.unwrap_or(Node { at: 0, value: Value::Null }));
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
    let read = match text.trim_start().chars().next() {
        _ if text.lines().all(says_nothing) => Err(empty()),
        Some('{' | '[') => json::read(text, faults),
        _ => foreign::told(text).map_or_else(|| read_yaml(text, faults), Err),
    };
    // A file that was cut after its first line may be null to its reader.
    let read =
        read.and_then(|node| if node.value == Value::Null { Err(empty()) } else { Ok(node) });
    read.map_err(|fault| faults.push(fault)).ok()
}

/// Nothing, a comment, or a line that only separates documents.
fn says_nothing(line: &str) -> bool {
    let line = line.trim();
    line.is_empty() || line.starts_with('#') || matches!(line, "---" | "...")
}

fn empty() -> Fault {
    let help = "le fichier doit commencer par `openapi:` ou `swagger:`";
    Fault::new(0, Code::Empty, "le fichier est vide", help)
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
