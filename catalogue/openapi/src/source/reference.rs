//! References: which file, which place in it.

use std::collections::HashMap;

use crate::node::{Node, step};

/// A reference, read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reference {
    /// Address of a file as written; empty for the file that the reference stands in.
    pub file: String,
    /// What follows the `#`, decoded: a JSON pointer or the name of an anchor.
    pub fragment: String,
    /// Whether the slash after `#` is missing (`#definitions/X`).
    pub lacks_slash: bool,
}

impl Reference {
    /// Reads a reference as written.
    pub fn new(written: &str) -> Self {
        let (file, fragment) = written.trim().split_once('#').unwrap_or((written.trim(), ""));
        let mut fragment = decoded(fragment);
        let lacks_slash = !fragment.starts_with('/') && fragment.contains('/');
        if lacks_slash {
            fragment.insert(0, '/');
        }
        Self { file: file.to_owned(), fragment, lacks_slash }
    }

    /// Whether it leads to the network, or to a place of one machine alone.
    pub fn is_remote(&self) -> bool {
        self.file.contains("://") || self.file.starts_with("//")
    }
}

/// A text with its `%20` read.
pub(crate) fn decoded(text: &str) -> String {
    if !text.contains('%') {
        return text.to_owned();
    }
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let digits = after.first_chunk::<2>().and_then(|digits| str::from_utf8(digits).ok());
        let code = digits.and_then(|digits| u8::from_str_radix(digits, 16).ok());
        if let Some(code) = code.filter(|_| *first == b'%') {
            bytes.push(code);
            rest = after.get(2..).unwrap_or_default();
        } else {
            bytes.push(*first);
            rest = after;
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// The path of a file that another one names; none when it isn't below a common folder.
pub(super) fn join(base: &str, file: &str) -> Option<String> {
    let file = decoded(file).replace('\\', "/");
    if file.starts_with('/') || file.as_bytes().get(1) == Some(&b':') {
        return None;
    }
    let folder = base.rsplit_once('/').map_or("", |(folder, _)| folder);
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in file.split('/') {
        match part {
            "" | "." => {}
            ".." if parts.last().is_some_and(|last| *last != "..") => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

/// Names of schemas within a file, and the pointers that they stand for.
pub(super) fn anchors(root: &Node) -> HashMap<String, String> {
    let mut found = HashMap::new();
    collect(root, &mut String::new(), &mut found);
    found
}

fn collect(node: &Node, pointer: &mut String, found: &mut HashMap<String, String>) {
    for name in ["$anchor", "$dynamicAnchor", "$id"] {
        if let Some(anchor) = node.get(name).and_then(Node::text) {
            found.entry(anchor.to_owned()).or_insert_with(|| pointer.clone());
        }
    }
    let length = pointer.len();
    for (name, child) in node.fields() {
        pointer.push('/');
        pointer.push_str(&step(name));
        collect(child, pointer, found);
        pointer.truncate(length);
    }
    for (position, child) in node.items().iter().enumerate() {
        pointer.push('/');
        pointer.push_str(&position.to_string());
        collect(child, pointer, found);
        pointer.truncate(length);
    }
}
