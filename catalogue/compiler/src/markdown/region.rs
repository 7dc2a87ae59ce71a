//! A Markdown text, and where its bytes stand in the file.

use std::{borrow::Cow, cell::OnceCell, ops::Range};

use crate::{
    code::Code,
    diagnostic::Diagnostic,
    front_matter::FrontMatter,
    source::SourceFile,
    yaml::{KeyPath, ScalarSpans},
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
    Value(&'s FrontMatter<'s>, KeyPath, OnceCell<ScalarSpans>),
}

impl<'s> Region<'s> {
    /// The part of a file after its header.
    pub fn body(source: &'s SourceFile, start: usize) -> Self {
        let text = Cow::Borrowed(&source.readable()[start..]);
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

    /// The words of the file behind those of the text; written otherwise between quotes.
    pub fn in_file(&self, span: Range<usize>) -> Option<&str> {
        self.source.text.get(self.locate(span))
    }

    /// The bytes of the file behind those of the text.
    pub fn locate(&self, span: Range<usize>) -> Range<usize> {
        let place = |offset| match &self.origin {
            Origin::Offset(start) => start + offset,
            Origin::Value(front_matter, path, spans) => {
                spans.get_or_init(|| front_matter.scalar_spans(path, &self.text)).locate(offset)
            }
        };
        let start = place(span.start);
        start..place(span.end).max(start)
    }
}
