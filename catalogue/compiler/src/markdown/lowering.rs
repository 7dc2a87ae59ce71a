//! From Markdown events to blocks, with an explicit stack: however deep the text nests, nothing
//! recurses here, and past a depth that no reader could follow the nesting is dropped and reported.

mod blocks;
mod frame;
mod inlines;

use std::ops::Range;

use catalogue::document::{Block, Document, Inline};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::{
    autolink::autolink_blocks,
    context::Context,
    element,
    lints::{self, Outline},
    placeholders::{MOST_TAGS, Placeholders},
};
use crate::code::Code;
use frame::Frame;

/// Deeper than any real text; the browser's stack and serde's limit stay far away.
const MAX_DEPTH: usize = 24;

/// Lowers a text.
pub fn lower(cx: &mut Context) -> Document {
    let placeholders = Placeholders::new(&cx.region.text, element::standing);
    let parser = Parser::new_ext(&placeholders.text, Options::ENABLE_TABLES);
    let stack = vec![Frame::root()];
    let mut lowering = Lowering { cx: &mut *cx, placeholders: &placeholders, stack, too_deep: 0 };
    let mut outline = Outline::new(&placeholders);
    for (event, span) in parser.into_offset_iter() {
        outline.see(&event, span.clone());
        lowering.event(event, span);
    }
    let mut blocks = lowering.finish();
    outline.finish();
    lints::check(&outline, &placeholders, cx);
    report_cut(&placeholders, cx);
    autolink_blocks(&mut blocks);
    Document(blocks)
}

/// Reports what keeps the rest of the text from being read as its author meant it.
fn report_cut(placeholders: &Placeholders, cx: &mut Context) {
    if let Some(start) = placeholders.full {
        let message = format!("plus de {MOST_TAGS} balises : la suite du texte n’est pas lue");
        let error = cx.error(Code::TooManyTags, start..start, message);
        error.help("partagez ce texte en plusieurs pages, ou écrivez-le en Markdown");
    }
    if let Some(start) = placeholders.unclosed_code {
        let message = "ce bloc de code n’est jamais refermé";
        let warning = cx.warning(Code::CodeUnclosed, start..start + "```".len(), message);
        warning.help("ajoutez une ligne ``` après la dernière ligne de code");
    }
}

struct Lowering<'l, 'x> {
    cx: &'l mut Context<'x>,
    placeholders: &'l Placeholders,
    stack: Vec<Frame<'l>>,
    /// Containers opened past the limit and not closed yet.
    too_deep: usize,
}

impl<'l> Lowering<'l, '_> {
    fn event(&mut self, event: Event<'l>, span: Range<usize>) {
        match event {
            Event::Start(tag) => self.start(tag, span),
            Event::End(tag) => self.end(tag),
            Event::Text(text) => self.text(&text),
            Event::Code(code) => self.push(Inline::Code(self.restore(&code))),
            Event::SoftBreak => self.push(Inline::Text(" ".to_owned())),
            Event::HardBreak => self.push(Inline::Break),
            Event::Rule => {
                self.flush();
                self.push_block(Block::Rule);
            }
            Event::Html(html) | Event::InlineHtml(html) => self.raw_html(&html, span),
            Event::InlineMath(text) | Event::DisplayMath(text) | Event::FootnoteReference(text) => {
                self.text(&text);
            }
            Event::TaskListMarker(_) => {}
        }
    }

    fn start(&mut self, tag: Tag<'l>, span: Range<usize>) {
        if self.too_deep > 0 || self.stack.len() > MAX_DEPTH {
            self.start_too_deep(span);
            return;
        }
        if is_block(&tag) {
            self.flush();
        }
        self.stack.push(Frame::new(Some(tag), span));
    }

    fn start_too_deep(&mut self, span: Range<usize>) {
        if self.too_deep == 0 {
            let start = self.placeholders.original(span.start);
            let message = format!("plus de {MAX_DEPTH} niveaux imbriqués");
            let error = self.cx.error(Code::TooDeep, start..start, message);
            error.help("simplifiez la mise en forme à cet endroit");
        }
        self.too_deep += 1;
    }

    fn end(&mut self, tag: TagEnd) {
        if self.too_deep > 0 {
            self.too_deep -= 1;
            return;
        }
        match tag {
            TagEnd::Paragraph => self.end_paragraph(),
            TagEnd::Heading(level) => self.end_heading(level),
            TagEnd::Item | TagEnd::TableCell => self.end_part(),
            TagEnd::TableHead | TagEnd::TableRow => self.end_row(),
            TagEnd::Strong => self.end_inline(Inline::Strong),
            TagEnd::Emphasis => self.end_inline(Inline::Emphasis),
            TagEnd::Link => self.end_link(),
            TagEnd::Image => self.end_image(),
            _ => self.end_block(),
        }
    }

    fn restore(&self, text: &str) -> String {
        self.placeholders.restore(text, &self.cx.region.text)
    }

    fn original(&self, span: Range<usize>) -> Range<usize> {
        let start = self.placeholders.original(span.start);
        start..self.placeholders.original(span.end).max(start)
    }

    fn top(&mut self) -> &mut Frame<'l> {
        self.stack.last_mut().expect("the root frame is never popped")
    }

    fn pop(&mut self) -> Frame<'l> {
        self.stack.pop().expect("Markdown events are balanced")
    }

    fn finish(mut self) -> Vec<Block> {
        self.flush();
        self.pop_blocks()
    }
}

fn is_block(tag: &Tag) -> bool {
    !matches!(tag, Tag::Strong | Tag::Emphasis | Tag::Link { .. } | Tag::Image { .. })
}
