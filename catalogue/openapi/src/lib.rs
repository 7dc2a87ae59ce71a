//! From an API's specification to the model that its pages show: one page per operation, one per named
//! type. `docs/openapi.md` tells the whole way.
//!
//! - from files to documentation: [`compile`](mod@compile)
//! - from bytes to values with their places: [`source`], [`node`], [`json`]
//! - what is wrong with them: [`diagnostic`]
//! - what comes out: [`model`], in its [`data_file`]s, with its [`address`]es and [`anchor`]s
//! - what changed between two states: [`diff`](mod@diff)
//! - what an operation sends: [`request`](mod@request), and [`sample`](mod@sample)s of the code that does

// Its macros are used by others.
#[macro_use]
pub mod model;

pub mod address;
pub mod anchor;
pub mod compile;
pub mod counts;
pub mod data_file;
pub mod diagnostic;
pub mod diff;
pub mod json;
pub mod node;
pub mod request;
pub mod sample;
pub mod source;

mod check;
mod dialect;
mod docs;
mod generate;
mod read;
mod returned;
mod schema;
mod words;

pub use compile::{Compiled, compile};
