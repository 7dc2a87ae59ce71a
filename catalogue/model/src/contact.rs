//! Whom to write to about an API or a producer.

use serde::{Deserialize, Serialize};

/// Whom to write to.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Contact {
    /// An e-mail address.
    Email(String),
    /// The address of a form.
    Form(String),
}
