//! The schema of a parameter.

use crate::{node::Node, schema::Part, source::At};

/// The schema of a parameter; in 2.0 the parameter itself is one.
pub(super) fn schema_part<'a>(at: At<'a>, media: Option<&'a Node>) -> Option<Part<'a>> {
    let written = at.node.get("schema").or_else(|| media.and_then(|media| media.get("schema")));
    let node = match written {
        Some(node) => node,
        None if at.node.get("type").is_some() || at.node.get("items").is_some() => at.node,
        None => return None,
    };
    Some(Part::new(At { file: at.file, node }))
}
