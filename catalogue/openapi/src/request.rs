//! Requests: what an operation with given values sends.

mod authenticate;
mod body;
mod build;
mod call;
mod data;
mod encode;
mod field;
mod form;
mod in_json;
mod serialise;
mod server;

pub(crate) use build::is_null;
pub use build::{read, request, serialised};
pub use call::{Call, origin};
pub use data::{Form, Part, Request, RequestBody, Values};
pub use encode::percent;
pub(crate) use serialise::{names_in_braces, written};
pub use server::NO_ADDRESS;

/// Names of the variables that stand for secrets. Several keys that are sent together have one each.
pub const SECRETS: [&str; 6] =
    ["JETON", "CLE_API", "CLE_API_2", "CLE_API_3", "CLE_API_4", "IDENTIFIANTS"];

/// Those that stand for keys, in the order in which they are taken.
const KEYS: [&str; 4] = ["CLE_API", "CLE_API_2", "CLE_API_3", "CLE_API_4"];
