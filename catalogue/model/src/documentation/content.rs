//! What is sent or comes back, in one format.

use serde::{Deserialize, Serialize};

use super::{Part, Shape, is_default};
use crate::document::Document;

/// A content in one format.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Content {
    /// `application/json`.
    pub format: String,
    /// What it may be; none when the specification doesn't say it.
    #[serde(skip_serializing_if = "is_default")]
    pub shape: Option<Shape>,
    /// What is said of the whole: that it is the same as another format, how parts are sent.
    #[serde(skip_serializing_if = "is_default")]
    pub notes: Vec<String>,
    /// Headers of parts of a form.
    #[serde(skip_serializing_if = "is_default")]
    pub headers: Vec<Part>,
    /// Examples.
    #[serde(skip_serializing_if = "is_default")]
    pub examples: Vec<Example>,
}

/// An example of a content.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Example {
    /// A few words; empty when it is the only one and has none.
    #[serde(skip_serializing_if = "is_default")]
    pub title: String,
    /// What it shows.
    #[serde(skip_serializing_if = "is_default")]
    pub description: Document,
    /// The text.
    #[serde(skip_serializing_if = "is_default")]
    pub text: String,
    /// Where the text is, when it isn't here.
    #[serde(skip_serializing_if = "is_default")]
    pub url: String,
    /// Whether it was made from the types, not given.
    #[serde(skip_serializing_if = "is_default")]
    pub is_generated: bool,
}
