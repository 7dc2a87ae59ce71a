//! Blocks: paragraphs, headings, lists, tables, quotations, code.

use std::mem;

use pulldown_cmark::{HeadingLevel, Tag};

use super::{Lowering, MAX_DEPTH};
use crate::markdown::{
    anchors::Ids,
    element::{self, Node, Piece},
    task,
};
use catalogue::document::{Block, Heading, Inline, Table, plain_text};

impl Lowering<'_, '_> {
    pub(super) fn end_paragraph(&mut self) {
        let frame = self.pop();
        self.push_words(frame.pieces, Block::Paragraph);
    }

    pub(super) fn end_heading(&mut self, level: HeadingLevel) {
        let frame = self.pop();
        let content = self.inlines(frame.pieces);
        let Ids { id, aliases } = self.cx.anchors.claim(&plain_text(&content));
        let heading = Heading { depth: level as u8, id, aliases, content };
        self.push_block(Block::Heading(heading));
    }

    /// An item of a list or a cell of a row.
    pub(super) fn end_part(&mut self) {
        self.flush();
        let blocks = self.pop_blocks();
        self.top().parts.push(blocks);
    }

    pub(super) fn end_row(&mut self) {
        let cells = self.pop().parts;
        self.top().rows.push(cells);
    }

    /// Lists, tables, quotations, code.
    pub(super) fn end_block(&mut self) {
        self.flush();
        let mut frame = self.pop();
        let blocks = mem::take(&mut frame.blocks);
        let mut rows = frame.rows.into_iter();
        let block = match frame.tag {
            Some(Tag::List(Some(first))) => Block::Numbered(first, frame.parts),
            Some(Tag::List(None)) => Block::Bullets(frame.parts),
            Some(Tag::Table(_)) => {
                Block::Table(Table { head: rows.next().unwrap_or_default(), rows: rows.collect() })
            }
            Some(Tag::BlockQuote(_)) => Block::Quote(self.fold(blocks)),
            Some(Tag::CodeBlock(_)) => Block::Code(frame.code),
            // HTML blocks: what they hold has been reported.
            _ => {
                self.top().blocks.extend(blocks);
                return;
            }
        };
        self.push_block(block);
    }

    /// Words outside a paragraph, in an item or a cell, end where a block starts.
    pub(super) fn flush(&mut self) {
        let pieces = mem::take(&mut self.top().pieces);
        self.push_words(pieces, Block::Plain);
    }

    /// A line of words; the tag of a container has its line for itself.
    pub(super) fn push_words(&mut self, pieces: Vec<Piece>, wrap: fn(Vec<Inline>) -> Block) {
        if let [Piece::Tag(index)] = pieces.as_slice() {
            let tag = &self.placeholders.tags[*index];
            if element::is_container(&tag.name, tag.kind) {
                self.top().blocks.push(Node::Tag(*index));
                return;
            }
        }
        let pieces = self.resolve(pieces);
        for mut block in element::to_blocks(pieces, wrap) {
            task::mark(&mut block);
            self.push_block(block);
        }
    }

    pub(super) fn push_block(&mut self, block: Block) {
        self.top().blocks.push(Node::Block(block));
    }

    /// Takes the innermost frame away, its containers put together.
    pub(super) fn pop_blocks(&mut self) -> Vec<Block> {
        let nodes = self.pop().blocks;
        self.fold(nodes)
    }

    pub(super) fn fold(&mut self, nodes: Vec<Node>) -> Vec<Block> {
        let depth = MAX_DEPTH.saturating_sub(self.stack.len());
        element::fold(nodes, depth, self.placeholders, self.cx)
    }
}
