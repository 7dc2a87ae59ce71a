//! A container of the text while its content is read.

use std::ops::Range;

use catalogue::document::Block;
use pulldown_cmark::Tag;

use crate::markdown::element::{Node, Piece};

/// A container being filled.
pub(super) struct Frame<'l> {
    pub(super) tag: Option<Tag<'l>>,
    pub(super) span: Range<usize>,
    /// Words waiting for the end of their line or paragraph.
    pub(super) pieces: Vec<Piece>,
    pub(super) blocks: Vec<Node>,
    /// Items of a list, cells of a row.
    pub(super) parts: Vec<Vec<Block>>,
    /// Rows of a table.
    pub(super) rows: Vec<Vec<Vec<Block>>>,
    pub(super) code: String,
}

impl Frame<'_> {
    pub(super) fn root() -> Self {
        Self::new(None, 0..0)
    }
}

impl<'l> Frame<'l> {
    pub(super) fn new(tag: Option<Tag<'l>>, span: Range<usize>) -> Self {
        Self {
            tag,
            span,
            pieces: vec![],
            blocks: vec![],
            parts: vec![],
            rows: vec![],
            code: String::new(),
        }
    }
}
