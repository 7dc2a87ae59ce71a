//! From schemas as written to the trees that pages show, and what all readers of a specification share.

mod alternative_names;
mod alternatives;
mod annotations;
mod combine;
mod enumeration;
mod example_value;
mod leaf;
mod merge;
mod named;
mod part;
mod tree;
mod types;

pub(crate) use alternative_names::{alternative_titles, discriminator_value, heirs, own_value};
pub(crate) use enumeration::literal;
pub(crate) use example_value::{example_value, may_hold_value};
pub(crate) use leaf::types;
pub(crate) use merge::{Merged, Property};
pub(crate) use named::Types;
pub(crate) use part::Part;
pub(crate) use tree::{Direction, Limits, links, tree};

use std::{cell::RefCell, collections::HashMap, rc::Rc};

use crate::{
    diagnostic::{Code, Notes},
    dialect::Dialect,
    model::TypeLink,
    source::{At, Documents, Reference, Target},
};

/// What all readers share.
pub(crate) struct Context<'a> {
    pub(crate) documents: &'a Documents,
    pub(crate) notes: &'a Notes,
    pub(crate) dialect: Dialect,
    pub(crate) types: RefCell<Types<'a>>,
    /// Schemas that were merged, by their nodes.
    pub(crate) merged: RefCell<HashMap<(usize, usize), Rc<Merged<'a>>>>,
}

impl<'a> Context<'a> {
    /// What a node stands for, references followed. Those that lead nowhere were told by the check.
    pub(crate) fn follow(&self, at: At<'a>) -> Option<At<'a>> {
        self.documents.follow(at)
    }

    /// What a reference leads to, in one step.
    pub(crate) fn target(&self, at: At<'a>, written: &str) -> Option<Target<'a>> {
        self.documents.target(at.file, &Reference::new(written))
    }

    /// The page of the type that a reference leads to.
    pub(crate) fn link(&self, target: &Target<'a>) -> TypeLink {
        let file = self.documents.iter().nth(target.at.file).map_or("", |document| &document.name);
        self.types.borrow_mut().link(target, file)
    }

    /// A mistake about a node.
    pub(crate) fn note(&self, at: At, code: Code, message: String, help: &str) {
        self.notes.node(at.file, at.node, code, message, help);
    }
}
