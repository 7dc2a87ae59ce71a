//! Further reading.

use crate::{model::ExternalDocs, node::Node};

/// The documentation that an object refers to.
pub(crate) fn external_docs(node: &Node) -> ExternalDocs {
    let docs = node.get("externalDocs");
    let text = |key| docs.map(|docs| docs.text_of(key)).unwrap_or_default();
    ExternalDocs { description: text("description"), url: text("url") }
}
