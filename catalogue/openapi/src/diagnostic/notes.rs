//! Mistakes as they are met: about nodes, whose pointers and lines are found at the end, in one walk.

use std::{
    cell::RefCell,
    collections::{HashMap, HashSet},
};

use super::{Code, Diagnostic};
use crate::node::{Node, Value, step};

/// A file that mistakes are about.
pub trait Told {
    /// Its name.
    fn name(&self) -> &str;
    /// What it holds.
    fn root(&self) -> &Node;
    /// Line and column of a byte, both from 1.
    fn line_and_column(&self, at: u32) -> (u32, u32);
}

/// No more mistakes of one kind than this are told one by one: more have one cause.
const MOST_OF_A_KIND: usize = 100;

/// What was met so far.
#[derive(Debug, Default)]
pub struct Notes {
    notes: RefCell<Vec<Note>>,
    seen: RefCell<HashSet<(Code, Place, String)>>,
}

#[derive(Clone, Debug)]
struct Note {
    place: Place,
    code: Code,
    message: String,
    help: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Place {
    /// A node, by its address.
    Node { file: usize, address: usize },
    /// A byte of a file, when it could not be read.
    Byte { file: usize, at: u32 },
}

impl Notes {
    /// A mistake about a node of a file.
    pub fn node(&self, file: usize, node: &Node, code: Code, message: String, help: &str) {
        let address = std::ptr::from_ref(node).addr();
        self.add(Note {
            place: Place::Node { file, address },
            code,
            message,
            help: help.to_owned(),
        });
    }

    /// A mistake at a byte of a file.
    pub fn byte(&self, file: usize, at: u32, code: Code, message: String, help: &str) {
        self.add(Note { place: Place::Byte { file, at }, code, message, help: help.to_owned() });
    }

    /// Told once, however many pages meet it.
    fn add(&self, note: Note) {
        if self.seen.borrow_mut().insert((note.code, note.place, note.message.clone())) {
            self.notes.borrow_mut().push(note);
        }
    }

    /// All mistakes, with their places.
    pub fn place(self, files: &[&dyn Told]) -> Vec<Diagnostic> {
        let mut by_place: HashMap<Place, Vec<Note>> = HashMap::new();
        for note in self.notes.into_inner() {
            by_place.entry(note.place).or_default().push(note);
        }
        let mut placed = Vec::new();
        for (file, told) in files.iter().enumerate() {
            let mut walk = Walk { file, by_place: &mut by_place, placed: &mut placed };
            walk.bytes();
            walk.node(told.root(), &mut String::new());
        }
        placed.sort();
        let kept = limit(placed).into_iter();
        kept.filter_map(|one| Some(one.diagnostic(*files.get(one.file)?))).collect()
    }
}

/// A mistake and its byte. Lines are counted of those alone that are told: a line may be as long as a file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Placed {
    file: usize,
    at: u32,
    pointer: String,
    code: Code,
    message: String,
    help: String,
}

impl Placed {
    fn diagnostic(&self, file: &dyn Told) -> Diagnostic {
        let (line, column) = file.line_and_column(self.at);
        Diagnostic {
            file: file.name().to_owned(),
            line,
            column,
            pointer: self.pointer.clone(),
            severity: self.code.severity(),
            code: self.code,
            message: self.message.clone(),
            help: self.help.clone(),
        }
    }
}

struct Walk<'a> {
    file: usize,
    by_place: &'a mut HashMap<Place, Vec<Note>>,
    placed: &'a mut Vec<Placed>,
}

impl Walk<'_> {
    fn bytes(&mut self) {
        let file = self.file;
        let here = self
            .by_place
            .extract_if(|place, _| matches!(place, Place::Byte { file: of, .. } if *of == file));
        let notes: Vec<_> = here.flat_map(|(_, notes)| notes).collect();
        for note in notes {
            if let Place::Byte { at, .. } = note.place {
                self.tell(note, at, "");
            }
        }
    }

    fn node(&mut self, node: &Node, pointer: &mut String) {
        let place = Place::Node { file: self.file, address: std::ptr::from_ref(node).addr() };
        for note in self.by_place.remove(&place).unwrap_or_default() {
            self.tell(note, node.at, pointer);
        }
        if self.by_place.is_empty() {
            return;
        }
        match &node.value {
            Value::List(items) => {
                for (position, item) in items.iter().enumerate() {
                    self.child(item, &position.to_string(), pointer);
                }
            }
            Value::Map(map) => {
                for (name, child) in map.iter() {
                    self.child(child, name, pointer);
                }
            }
            _ => {}
        }
    }

    fn child(&mut self, node: &Node, name: &str, pointer: &mut String) {
        let length = pointer.len();
        pointer.push('/');
        if name.contains(['~', '/']) {
            pointer.push_str(&step(name));
        } else {
            pointer.push_str(name);
        }
        self.node(node, pointer);
        pointer.truncate(length);
    }

    fn tell(&mut self, note: Note, at: u32, pointer: &str) {
        let Note { code, message, help, .. } = note;
        self.placed.push(Placed {
            file: self.file,
            at,
            pointer: pointer.to_owned(),
            code,
            message,
            help,
        });
    }
}

/// The first mistakes of each kind, the last of which tells how many follow.
fn limit(diagnostics: Vec<Placed>) -> Vec<Placed> {
    let mut counts: HashMap<Code, usize> = HashMap::new();
    for diagnostic in &diagnostics {
        *counts.entry(diagnostic.code).or_default() += 1;
    }
    let mut told: HashMap<Code, usize> = HashMap::new();
    let mut kept = Vec::with_capacity(diagnostics.len());
    for mut diagnostic in diagnostics {
        let told = told.entry(diagnostic.code).or_default();
        *told += 1;
        let all = counts.get(&diagnostic.code).copied().unwrap_or_default();
        if *told == MOST_OF_A_KIND && all > MOST_OF_A_KIND {
            let message =
                format!("{} (et {} fois encore plus loin)", diagnostic.message, all - *told);
            diagnostic.message = message;
        }
        if *told <= MOST_OF_A_KIND {
            kept.push(diagnostic);
        }
    }
    kept
}
