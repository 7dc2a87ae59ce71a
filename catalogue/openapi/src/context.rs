//! What all readers of a specification share.

use std::{cell::RefCell, collections::HashMap, rc::Rc};

use crate::{
    diagnostic::{Code, Notes},
    dialect::Dialect,
    model::TypeLink,
    schema::{Merged, Types},
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
