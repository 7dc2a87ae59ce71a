//! Where a change is.

use super::{Change, ChangeKind, Class};
use crate::model::Operation;

/// Where a change is, and how it is said.
#[derive(Clone, Copy)]
pub(super) struct Place<'a> {
    pub(super) operation: &'a Operation,
}

impl Place<'_> {
    pub(super) fn change(
        self,
        class: Class,
        kind: ChangeKind,
        anchor: &str,
        subject: &str,
        text: String,
    ) -> Change {
        Change {
            class,
            slug: self.operation.slug.clone(),
            anchor: anchor.to_owned(),
            kind,
            subject: subject.to_owned(),
            operation: name(self.operation),
            text,
            ..Change::default()
        }
    }
}

fn name(operation: &Operation) -> String {
    format!("{} {}", operation.method, operation.path)
}
