//! An operation as written, and where it is.

use crate::{model::OperationKind, schema::Direction, source::At};

/// An operation as written, and the path it is of.
#[derive(Clone, Debug)]
pub(crate) struct Endpoint<'a> {
    /// In capitals.
    pub(crate) method: String,
    pub(crate) path: &'a str,
    pub(crate) operation: At<'a>,
    pub(crate) item: At<'a>,
}

/// What an operation's readers need of it.
#[derive(Clone, Copy)]
pub(crate) struct Place<'a, 'e> {
    pub(crate) endpoint: &'e Endpoint<'a>,
    pub(crate) slug: &'e str,
    pub(crate) kind: OperationKind,
}

impl Place<'_, '_> {
    /// What the caller sends: the API itself, in a webhook. Its fields are those that are returned.
    pub(in crate::read) fn sent(self) -> Direction {
        if self.kind == OperationKind::Call { Direction::Sent } else { Direction::Returned }
    }

    pub(in crate::read) fn returned(self) -> Direction {
        if self.kind == OperationKind::Call { Direction::Returned } else { Direction::Sent }
    }
}
