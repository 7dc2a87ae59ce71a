//! Requests: what an operation with given values sends.

mod body;
mod build;
mod call;
mod data;
mod encode;
mod in_json;
mod serialise;

pub use build::{read, request, serialised};
pub use call::{Call, origin};
pub use data::{Part, Request, RequestBody, Values};
pub use encode::percent;
pub(crate) use serialise::{names_in_braces, written};

/// Names of the variables that stand for secrets.
pub const SECRETS: [&str; 3] = ["JETON", "CLE_API", "IDENTIFIANTS"];
