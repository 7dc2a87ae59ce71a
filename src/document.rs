//! Texts of the content as elements. No HTML comes from the content: each block has its view here.
//!
//! - [`block`] and [`table`]: what stands by itself; [`inline`]: pieces of a line
//! - [`link`]: where links lead, and how; [`contents`]: the table of contents

mod block;
mod contents;
mod inline;
mod link;
mod table;

use catalogue::document::Document;
use leptos::prelude::AnyView;

pub use contents::TableOfContents;
pub use inline::view_inlines;
pub use link::{ExternalLink, target_href, view_link};

/// A text whose main headings are of this level (2 to 6).
pub fn view_document(document: &'static Document, level: u8) -> AnyView {
    block::view_blocks(&document.0, level)
}
