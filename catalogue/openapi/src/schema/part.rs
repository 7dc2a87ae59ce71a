//! A schema that must hold, alone or with others.

use crate::source::At;

/// A schema as written, or what stands beside its reference.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Part<'a> {
    pub(crate) at: At<'a>,
}

impl<'a> Part<'a> {
    pub(crate) fn new(at: At<'a>) -> Self {
        Self { at }
    }

    /// A number that tells a node from all others.
    pub(crate) fn id(self) -> (usize, usize) {
        id(self.at)
    }
}

pub(crate) fn id(at: At) -> (usize, usize) {
    (at.file, std::ptr::from_ref(at.node).addr())
}
