//! Descriptions of a specification as typed text; the anchors of a page, each once.

use std::collections::BTreeSet;

use catalogue::{
    document::{Block, Document, Inline, Target, plain_text},
    documentation::anchor,
};

use super::flaws::flaw_of_text;
use crate::{
    address,
    collector::Collector,
    diagnostic::Diagnostic,
    markdown::{self, PageContext, Region, autolink},
    source::SourceFile,
    symbols::Symbols,
};

/// The texts of one page.
pub struct Texts<'c> {
    page: PageContext<'c>,
    source: &'c SourceFile,
    anchors: BTreeSet<String>,
    told: Vec<Diagnostic>,
}

impl<'c> Texts<'c> {
    /// Of a page; `collector` takes nothing that is reported: see [`Self::finish`].
    pub fn new(source: &'c SourceFile, symbols: &'c Symbols, collector: &'c mut Collector) -> Self {
        let page = PageContext::new(&anchor::ALL, symbols, collector);
        Self { page, source, anchors: BTreeSet::new(), told: Vec::new() }
    }

    /// A description.
    pub fn document(&mut self, text: &str) -> Document {
        if text.trim().is_empty() {
            return Document::default();
        }
        let source = SourceFile::of_text(&self.source.path, text);
        let mut document = markdown::lower(&Region::body(&source, 0), &mut self.page);
        markdown::level_headings(&mut document);
        let told = std::mem::take(&mut self.page.collector().diagnostics);
        self.told.extend(told.into_iter().map(|one| flaw_of_text(self.source, text, one)));
        document
    }

    /// An anchor, unless the page has it already.
    pub fn anchor(&mut self, anchor: String) -> String {
        if self.anchors.insert(anchor.clone()) { anchor } else { String::new() }
    }

    /// What is wrong with the texts, once all of them are there.
    pub fn finish(self) -> Vec<Diagnostic> {
        self.told
    }
}

/// A link to an address of another site; its words alone where it is none.
pub fn link(url: &str, words: &str) -> Vec<Inline> {
    let words = if words.is_empty() { url } else { words };
    if address::check_url(url).is_err() {
        return if words == url { autolink(url) } else { autolink(&format!("{words} {url}")) };
    }
    vec![Inline::Link(Target::Url(address::normalized(url)), vec![Inline::Text(words.to_owned())])]
}

/// Words with their addresses made links; nothing of an empty text.
pub fn autolinked(text: &str) -> Vec<Inline> {
    if text.is_empty() { vec![] } else { autolink(text) }
}

/// The first sentence of a description, without its markup.
pub fn first_sentence(document: &Document) -> String {
    let first = document.0.iter().find_map(|block| match block {
        Block::Paragraph(line) | Block::Plain(line) => Some(plain_text(line)),
        _ => None,
    });
    let text = first.unwrap_or_default();
    let end = text.find(". ").map_or(text.len(), |at| at + 1);
    text[..end].to_owned()
}

/// The start of a description, and what follows once it is long.
pub fn start(mut document: Document, most: usize) -> (Document, Document) {
    let mut length = 0;
    let mut is_far = |block: &Block| {
        let is_far = length > 0 && length + length_of(block) > most;
        length += length_of(block);
        is_far
    };
    let end = document.0.iter().position(&mut is_far).unwrap_or(document.0.len());
    let more = document.0.split_off(end);
    (document, Document(more))
}

fn length_of(block: &Block) -> usize {
    let own = match block {
        Block::Paragraph(line) | Block::Plain(line) => plain_text(line).chars().count(),
        Block::Heading(heading) => plain_text(&heading.content).chars().count(),
        Block::Code(code) => code.chars().count(),
        _ => 0,
    };
    own + block.children().into_iter().flatten().map(length_of).sum::<usize>()
}
