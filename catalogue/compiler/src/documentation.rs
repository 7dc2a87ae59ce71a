//! The technical documentation: from the specifications of the content to the files of their pages.
//!
//! - [`find`]: which file documents which API; [`unowned`]: those that document none
//! - [`read`](mod@read): the crate `catalogue-openapi` reads it; its mistakes become [`flaws`]
//! - [`copy`]: where the file comes from, and what has changed in it since
//! - [`text`]: its descriptions become typed text
//! - [`shape`], [`content`], [`operation`], [`overview`], [`named_type`]: the pages, in [`words`]
//! - [`data_page`], [`changes`], [`fragments`], [`fields`]: what is made of all operations together
//! - [`fit`]: none of them too long
//! - [`pages`]: all pages of an API, as files

mod answer;
mod brief;
pub mod changes;
mod content;
pub mod copy;
mod data_page;
mod fields;
mod find;
mod fit;
mod flaws;
mod fragments;
mod named_type;
mod operation;
mod overview;
mod pages;
mod parameter;
mod read;
mod reading;
mod returned;
mod samples;
mod searched;
mod security;
mod server;
mod shape;
mod text;
mod unowned;
mod words;

pub use find::{Candidate, ENDINGS, FOLDERS, find};
pub use overview::known;
pub use pages::{Documented, offered, pages};
pub use read::{Read, Specification, read};
