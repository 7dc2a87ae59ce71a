//! Typed text as Markdown: `CommonMark`, with the tables of GitHub. Whole, for those who read no HTML.
//!
//! - [`inline`]: pieces of a line; [`escape`]: words that must not be taken for marks
//! - [`block`]: what stands by itself

mod block;
mod escape;
mod inline;

use catalogue::document::{Document, Inline};

use crate::address::Addresses;
pub use escape::escape;

/// A text whose main headings are of this level (1 to 6).
pub fn document(document: &Document, level: u8, addresses: &Addresses) -> String {
    block::Writer { level, addresses }.blocks(&document.0)
}

/// A line.
pub fn line(inlines: &[Inline], addresses: &Addresses) -> String {
    inline::line(inlines, addresses)
}

/// A paragraph of plain words.
pub fn paragraph(words: &str) -> String {
    escape::escape_starts(&escape(words))
}

/// A link.
pub fn link(words: &str, address: &str) -> String {
    format!("[{}]({})", escape(words), destination(address))
}

/// A heading of this level.
pub fn heading(level: u8, words: &str) -> String {
    format!("{} {}", "#".repeat(usize::from(level.clamp(1, 6))), escape(words))
}

/// Code within a line.
pub fn code_span(text: &str) -> String {
    inline::code(text)
}

/// Code on lines of its own.
pub fn code(text: &str) -> String {
    block::code(text)
}

/// A table of cells that are Markdown already.
pub fn table(head: &[String], rows: &[Vec<String>]) -> String {
    block::table(head, rows)
}

/// In angle brackets where its characters would end it.
fn destination(address: &str) -> String {
    let ends = |character: char| character.is_whitespace() || matches!(character, '(' | ')' | '<');
    if address.is_empty() || address.contains(ends) {
        let address = address.replace('<', "%3C").replace('>', "%3E");
        format!("<{}>", address.replace(char::is_whitespace, "%20"))
    } else {
        address.to_owned()
    }
}
