//! The technical documentation: from the specifications of the content to the files of their pages.
//!
//! - [`find`]: which file documents which API
//! - [`read`](mod@read): the crate `catalogue-openapi` reads it; its mistakes become [`flaws`]
//! - [`copy`]: where the file comes from, and what has changed in it since
//! - [`text`]: its descriptions become typed text
//! - [`shape`], [`content`], [`operation`], [`overview`], [`named_type`]: the pages, in [`words`]
//! - [`pages`]: all pages of an API, as files

mod answer;
mod brief;
mod content;
pub mod copy;
mod find;
mod flaws;
mod named_type;
mod operation;
mod overview;
mod pages;
mod parameter;
mod read;
mod returned;
mod samples;
mod searched;
mod security;
mod server;
mod shape;
mod text;
mod words;

pub use find::{Candidate, find};
pub use overview::known;
pub use pages::{Documented, offered, pages};
pub use read::{Specification, read};
