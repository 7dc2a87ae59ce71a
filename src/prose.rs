//! Texts of the content as elements. No HTML comes from the content: each block has its view here.
//!
//! - [`block`] and [`table`]: what stands by itself; [`inline`]: pieces of a line
//! - [`contents`]: the table of contents

mod block;
mod contents;
mod inline;
mod table;

use catalogue::document::Document;
use leptos::prelude::AnyView;

pub use block::view_blocks;
pub use contents::TableOfContents;
pub use inline::{view_details, view_inlines};

/// A text whose main headings are of this level (2 to 6).
pub fn view_document(document: &'static Document, level: u8) -> AnyView {
    block::view_blocks(&document.0, level)
}
