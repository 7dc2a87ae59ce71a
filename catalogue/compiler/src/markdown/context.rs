//! What the lowering of a text works with, in one value: every part of it takes a [`Context`] and
//! nothing else around the text.

use std::{collections::BTreeMap, ops::Range};

use super::{anchors::Anchors, region::Region};
use crate::{
    code::Code,
    collector::{Collector, Report},
    diagnostic::Diagnostic,
    symbols::Symbols,
};

/// What the texts of one page share.
pub struct PageContext<'c> {
    symbols: &'c Symbols,
    anchors: Anchors,
    collector: &'c mut Collector,
    unclosed: BTreeMap<String, usize>,
}

/// A text being lowered, and what is around it.
pub struct Context<'x> {
    /// The text.
    pub region: &'x Region<'x>,
    /// What links may name.
    pub symbols: &'x Symbols,
    /// The headings of the page so far.
    pub anchors: &'x mut Anchors,
    /// Where mistakes go.
    pub collector: &'x mut Collector,
    /// Where the questions that the text names go; none where a text can't lead to a question.
    pub asked: Option<&'x mut Vec<Asked>>,
    /// How many tags of each name were reported as never closed: the closing tag further down says
    /// nothing new.
    pub unclosed: &'x mut BTreeMap<String, usize>,
}

/// A question that a text names with `<QuestionTree>`.
#[derive(Debug)]
pub struct Asked {
    /// The file that holds it.
    pub tree: String,
    /// Its name there.
    pub question: String,
    /// What to report when there is no such question.
    pub mistake: Diagnostic,
}

impl<'c> PageContext<'c> {
    /// A page whose own parts have these ids.
    pub fn new(ids: &[&str], symbols: &'c Symbols, collector: &'c mut Collector) -> Self {
        let anchors = Anchors::with_own(ids);
        Self { symbols, anchors, collector, unclosed: BTreeMap::new() }
    }

    /// For one of its texts.
    pub fn text<'x>(&'x mut self, region: &'x Region<'x>) -> Context<'x> {
        Context {
            region,
            symbols: self.symbols,
            anchors: &mut self.anchors,
            collector: self.collector,
            asked: None,
            unclosed: &mut self.unclosed,
        }
    }

    /// What compiling the page leaves behind.
    pub fn collector(&mut self) -> &mut Collector {
        self.collector
    }

    /// For texts that stand apart: a tag left open in one has nothing to do with the next.
    pub fn forget_unclosed(&mut self) {
        self.unclosed.clear();
    }

    /// Reports the links whose heading never came. `page` is the address.
    pub fn settle(self, page: &str) {
        self.anchors.settle(page, self.collector);
    }
}

impl Context<'_> {
    /// Adds a mistake at these bytes of the text.
    pub fn error(
        &mut self,
        code: Code,
        span: Range<usize>,
        message: impl Into<String>,
    ) -> Report<'_> {
        self.collector.report(self.region.error(code, span, message.into()))
    }

    /// Adds something suspicious at these bytes of the text.
    pub fn warning(
        &mut self,
        code: Code,
        span: Range<usize>,
        message: impl Into<String>,
    ) -> Report<'_> {
        self.collector.report(self.region.warning(code, span, message.into()))
    }
}
