//! One request that works, ready to be copied, and what it answers.

use serde::{Deserialize, Serialize};

/// The first call to an API.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FirstCall {
    /// Scheme, host and port of the address that is called.
    #[serde(default)]
    pub origin: String,
    /// What the request asks for, in words.
    pub title: Option<String>,
    /// The same request in several languages; the first one is shown before the others.
    pub samples: Vec<Sample>,
    /// The variables that hold the visitor's secrets in the samples, without the sign `$`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub variables: Vec<String>,
    /// What the API answers, shortened.
    pub answer: String,
}

/// A request in one language.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Sample {
    /// Name of the language or of the tool, as people read it.
    pub language: String,
    /// What to copy.
    pub text: String,
}
