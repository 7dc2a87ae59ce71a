//! From Markdown to typed blocks. HTML never goes through: components and a few tags are
//! recognised before the Markdown is parsed, anything else is reported.
//!
//! - [`mask`]: takes the tags out of the text, so that Markdown has nothing but text to parse
//! - [`lower`](lowering): from Markdown events to blocks
//! - [`element`]: puts the tags back as typed inlines and blocks
//! - [`link`]: checks where links lead
//! - [`image`]: finds pictures
//! - [`autolink`]: makes links of bare addresses
//! - [`slips`]: what looks like Markdown and isn't

mod anchors;
mod autolink;
mod element;
pub mod image;
mod link;
mod lowering;
mod mask;
mod slips;

use std::{borrow::Cow, cell::OnceCell, collections::BTreeMap, ops::Range};

pub use anchors::Anchors;
pub use autolink::autolink;
pub use element::Asked;
pub use link::target;
pub use lowering::{level_headings, lower};

use super::{
    code::Code,
    diagnostic::Diagnostic,
    front_matter::FrontMatter,
    registry::Registry,
    sink::Sink,
    source::SourceFile,
    yaml::{KeyPath, ScalarPlaces},
};

/// A Markdown text, and the way from its bytes to those of its file.
#[derive(Debug)]
pub struct Region<'s> {
    /// The text.
    pub text: Cow<'s, str>,
    source: &'s SourceFile,
    origin: Origin<'s>,
}

#[derive(Debug)]
enum Origin<'s> {
    /// The text is in the file from this byte on.
    Offset(usize),
    /// The text is a value of the header; where its parts are, once somebody has asked.
    Value(&'s FrontMatter<'s>, KeyPath, OnceCell<ScalarPlaces>),
}

impl<'s> Region<'s> {
    /// The part of a file after its header.
    pub fn body(source: &'s SourceFile, start: usize) -> Self {
        let text = Cow::Borrowed(&source.text[start..]);
        Self { text, source, origin: Origin::Offset(start) }
    }

    /// A value of a header.
    pub fn value(front_matter: &'s FrontMatter<'s>, path: KeyPath, text: &'s str) -> Self {
        let origin = Origin::Value(front_matter, path, OnceCell::new());
        Self { text: Cow::Borrowed(text), source: front_matter.source, origin }
    }

    /// A mistake at these bytes of the text.
    pub fn error(&self, code: Code, span: Range<usize>, message: String) -> Diagnostic {
        self.source.error(code, self.locate(span), message)
    }

    /// Something suspicious at these bytes of the text.
    pub fn warning(&self, code: Code, span: Range<usize>, message: String) -> Diagnostic {
        self.source.warning(code, self.locate(span), message)
    }

    /// Whether only spaces precede a byte of the text on its line.
    fn is_line_start(&self, offset: usize) -> bool {
        let before =
            self.text[..offset].trim_end_matches(|one: char| one != '\n' && one.is_whitespace());
        before.is_empty() || before.ends_with('\n')
    }

    /// Whether a line of the file ends between two of its bytes.
    fn is_other_line(&self, one: usize, other: usize) -> bool {
        self.source.line_at(one).0 != self.source.line_at(other).0
    }

    fn locate(&self, span: Range<usize>) -> Range<usize> {
        let place = |offset| match &self.origin {
            Origin::Offset(start) => start + offset,
            Origin::Value(front_matter, path, places) => {
                places.get_or_init(|| front_matter.scalar_places(path, &self.text)).place(offset)
            }
        };
        let start = place(span.start);
        start..place(span.end).max(start)
    }
}

/// What lowering needs around a text.
pub struct Context<'c> {
    /// What links may name.
    pub registry: &'c Registry,
    /// The headings of the page so far.
    pub anchors: &'c mut Anchors,
    /// Where mistakes go.
    pub sink: &'c mut Sink,
    /// Where the questions that the text names go; none where a text can't lead to a question.
    pub asked: Option<&'c mut Vec<Asked>>,
    /// How many tags of each name were reported as never closed: the closing tag further down says
    /// nothing new.
    unclosed: BTreeMap<String, usize>,
}

impl<'c> Context<'c> {
    /// For the texts of one page.
    pub fn new(registry: &'c Registry, anchors: &'c mut Anchors, sink: &'c mut Sink) -> Self {
        Self { registry, anchors, sink, asked: None, unclosed: BTreeMap::new() }
    }
}
