//! The fields and parameters of an API by name, to find the operations that have them.

use serde::{Deserialize, Serialize};

use super::{Neighbour, is_default};

/// All of them; fetched only when somebody looks for one.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct FieldIndex {
    /// The operations that have any.
    pub operations: Vec<Neighbour>,
    /// In the order in which they are met.
    pub fields: Vec<FieldLine>,
}

/// A field or a parameter.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct FieldLine {
    /// As it is sent.
    pub name: String,
    /// What it is: its title, and the first sentence that describes it.
    #[serde(skip_serializing_if = "is_default")]
    pub words: String,
    /// The place of an operation in [`FieldIndex::operations`], and the field's anchor on its page.
    pub places: Vec<(usize, String)>,
    /// How many more operations have it.
    #[serde(skip_serializing_if = "is_default")]
    pub left_out: usize,
}
