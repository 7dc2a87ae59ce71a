//! All files of a specification, and references between them.

use std::{collections::HashMap, rc::Rc};

use super::{Document, Reference, reference::join};
use crate::{diagnostic::Notes, node::Node};

/// Where files come from: a folder, a map in memory.
pub trait Files {
    /// The bytes of a file, by its path from the folder of the first one (`../common/a.json`).
    fn read(&self, path: &str) -> Option<Vec<u8>>;
}

impl<S: std::hash::BuildHasher> Files for HashMap<String, Vec<u8>, S> {
    fn read(&self, path: &str) -> Option<Vec<u8>> {
        self.get(path).cloned()
    }
}

/// A node and the file it is in.
#[derive(Clone, Copy, Debug)]
pub struct At<'a> {
    /// Number of the file.
    pub file: usize,
    /// The node.
    pub node: &'a Node,
}

/// What a reference leads to.
#[derive(Clone, Debug)]
pub struct Target<'a> {
    /// The node, which may be a reference in turn.
    pub at: At<'a>,
    /// Pointer of the node in its file.
    pub pointer: String,
}

/// All files, the main one first.
#[derive(Debug)]
pub struct Documents {
    files: Vec<Rc<Document>>,
    /// Absent files are there without a number.
    by_name: HashMap<String, Option<usize>>,
    /// The address that the main file gives itself (3.2).
    own_address: String,
}

/// Most references to follow from one to the next.
const LONGEST_CHAIN: usize = 32;
/// Most files of one specification.
const MOST_FILES: usize = 1_000;

impl Documents {
    /// Reads the main file.
    pub fn new(name: &str, bytes: &[u8], notes: &Notes) -> Self {
        let main = Document::read(name.to_owned(), 0, bytes, notes);
        let own_address = main.root.text_of("$self");
        let by_name = HashMap::from([(name.to_owned(), Some(0))]);
        Self { files: vec![Rc::new(main)], by_name, own_address }
    }

    /// All files, in the order in which they were met.
    pub fn iter(&self) -> impl Iterator<Item = &Document> {
        self.files.iter().map(Rc::as_ref)
    }

    /// A file, to be walked while others are added.
    pub fn share(&self, file: usize) -> Option<Rc<Document>> {
        self.files.get(file).cloned()
    }

    /// The root of the main file.
    pub fn root(&self) -> At<'_> {
        At { file: 0, node: &self.files[0].root }
    }

    /// Reads the file of a reference, unless it was read before; its number.
    pub fn open(
        &mut self,
        from: usize,
        reference: &Reference,
        files: &dyn Files,
        notes: &Notes,
    ) -> Option<usize> {
        if let Some(known) = self.file_of(from, reference) {
            return Some(known);
        }
        let name = self.name_of(from, reference)?;
        if self.by_name.contains_key(&name) || self.files.len() >= MOST_FILES {
            return None;
        }
        let bytes = files.read(&name);
        let number = self.files.len();
        self.by_name.insert(name.clone(), bytes.is_some().then_some(number));
        self.files.push(Rc::new(Document::read(name, number, &bytes?, notes)));
        Some(number)
    }

    /// The number of the file of a reference, when it was read.
    fn file_of(&self, from: usize, reference: &Reference) -> Option<usize> {
        if reference.file.is_empty() {
            return Some(from);
        }
        if !self.own_address.is_empty() && reference.file == self.own_address {
            return Some(0);
        }
        let by_id =
            self.files.get(from).filter(|document| document.anchors.contains_key(&reference.file));
        if by_id.is_some() {
            return Some(from);
        }
        self.by_name.get(&self.name_of(from, reference)?).copied().flatten()
    }

    fn name_of(&self, from: usize, reference: &Reference) -> Option<String> {
        if reference.is_remote() {
            return None;
        }
        join(&self.files.get(from)?.name, &reference.file)
    }

    /// What a reference of a file leads to, in one step.
    pub fn target(&self, from: usize, reference: &Reference) -> Option<Target<'_>> {
        let file = self.file_of(from, reference)?;
        let document = self.files.get(file)?;
        let base = document.anchors.get(&reference.file).map_or("", String::as_str);
        let fragment = &reference.fragment;
        let pointer = if fragment.is_empty() || fragment.starts_with('/') {
            format!("{base}{fragment}")
        } else {
            document.anchors.get(fragment)?.clone()
        };
        let at = self.walk(At { file, node: &document.root }, &pointer)?;
        Some(Target { at, pointer })
    }

    /// A pointer, through references that stand on its way.
    fn walk<'a>(&'a self, from: At<'a>, pointer: &str) -> Option<At<'a>> {
        if let Some(node) = from.node.pointer(pointer) {
            return Some(At { file: from.file, node });
        }
        let mut at = from;
        for step in pointer.split('/').skip(1) {
            let one = format!("/{step}");
            at = if let Some(node) = at.node.pointer(&one) {
                At { file: at.file, node }
            } else {
                let through = self.follow(at)?;
                At { file: through.file, node: through.node.pointer(&one)? }
            };
        }
        Some(at)
    }

    /// What a node stands for: itself, or what its references lead to in the end.
    pub fn follow<'a>(&'a self, at: At<'a>) -> Option<At<'a>> {
        let mut at = at;
        for _ in 0..LONGEST_CHAIN {
            let Some(written) = reference_of(at.node) else { return Some(at) };
            // A pointer straight to a node: no circle through `walk`.
            let reference = Reference::new(written);
            let file = self.file_of(at.file, &reference)?;
            let document = self.files.get(file)?;
            let base = document.anchors.get(&reference.file).map_or("", String::as_str);
            let fragment = &reference.fragment;
            let node = match document.anchors.get(fragment) {
                Some(pointer) if !fragment.starts_with('/') && !fragment.is_empty() => {
                    document.root.pointer(pointer)?
                }
                _ => document.root.pointer(&format!("{base}{fragment}"))?,
            };
            at = At { file, node };
        }
        None
    }
}

/// The reference that a node is.
pub fn reference_of(node: &Node) -> Option<&str> {
    let written = node.get("$ref").or_else(|| node.get("$dynamicRef"))?;
    written.text().filter(|text| !text.trim().is_empty())
}
