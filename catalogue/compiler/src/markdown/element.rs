//! Tags as typed pieces: the components of the catalogue and a few HTML tags.
//!
//! - [`table`]: every name, its attributes and what it becomes, one row each
//! - [`spec`]: what such a row says
//! - [`attributes`]: the attributes of a tag, and what is said of a tag that is wrong
//! - [`build`], [`widget`]: the builders that the rows name
//! - [`pairing`]: which tag closes which
//! - [`resolve`]: the tags of a line
//! - [`container`]: tags that hold blocks
//! - [`words`]: from pieces to blocks or words

mod attributes;
mod build;
mod container;
mod pairing;
mod resolve;
mod spec;
mod table;
mod widget;
mod words;

pub use container::{Node, fold};
pub use resolve::resolve;
pub use spec::Piece;
pub use table::{is_container, is_known, standing};
pub use words::{to_blocks, to_inlines};
