//! From Markdown events to blocks, with an explicit stack: however deep the text nests, nothing
//! recurses here, and past a depth that no reader could follow the nesting is dropped and reported.

use std::{mem, ops::Range};

use crate::code::Code;
use pulldown_cmark::{Event, HeadingLevel, LinkType, Options, Parser, Tag, TagEnd};

use catalogue::document::{Block, Document, Heading, Inline, Table, plain_text};

use super::{
    anchors::Ids,
    autolink::autolink_blocks,
    context::Context,
    element::{self, Node, Piece},
    image, link,
    lints::{self, Outline},
    placeholders::{MOST_TAGS, Placeholders, may_hold_tags},
    task,
};
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

/// Makes the main headings of a text depth 1, without jumps below them.
pub fn level_headings(document: &mut Document) {
    let mut top = u8::MAX;
    each_heading(&mut document.0, &mut |heading| top = top.min(heading.depth));
    let mut previous = 0;
    each_heading(&mut document.0, &mut |heading| {
        heading.depth = (heading.depth - top + 1).min(previous + 1);
        previous = heading.depth;
    });
}

/// In the order of the text, those inside other blocks included.
fn each_heading(blocks: &mut [Block], visit: &mut dyn FnMut(&mut Heading)) {
    for block in blocks {
        if let Block::Heading(heading) = block {
            visit(heading);
        }
        for inner in block.children_mut() {
            each_heading(inner, visit);
        }
    }
}

struct Lowering<'l, 'x> {
    cx: &'l mut Context<'x>,
    placeholders: &'l Placeholders,
    stack: Vec<Frame<'l>>,
    /// Containers opened past the limit and not closed yet.
    too_deep: usize,
}

/// A container being filled.
struct Frame<'l> {
    tag: Option<Tag<'l>>,
    span: Range<usize>,
    /// Words waiting for the end of their line or paragraph.
    pieces: Vec<Piece>,
    blocks: Vec<Node>,
    /// Items of a list, cells of a row.
    parts: Vec<Vec<Block>>,
    /// Rows of a table.
    rows: Vec<Vec<Vec<Block>>>,
    code: String,
}

impl Frame<'_> {
    fn root() -> Self {
        Self::new(None, 0..0)
    }
}

impl<'l> Frame<'l> {
    fn new(tag: Option<Tag<'l>>, span: Range<usize>) -> Self {
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

    fn end_paragraph(&mut self) {
        let frame = self.pop();
        self.push_words(frame.pieces, Block::Paragraph);
    }

    fn end_heading(&mut self, level: HeadingLevel) {
        let frame = self.pop();
        let content = self.inlines(frame.pieces);
        let Ids { id, aliases } = self.cx.anchors.claim(&plain_text(&content));
        let heading = Heading { depth: level as u8, id, aliases, content };
        self.push_block(Block::Heading(heading));
    }

    /// An item of a list or a cell of a row.
    fn end_part(&mut self) {
        self.flush();
        let blocks = self.pop_blocks();
        self.top().parts.push(blocks);
    }

    fn end_row(&mut self) {
        let cells = self.pop().parts;
        self.top().rows.push(cells);
    }

    fn end_inline(&mut self, wrap: impl FnOnce(Vec<Inline>) -> Inline) {
        let pieces = self.pop().pieces;
        let content = self.inlines(pieces);
        self.push(wrap(content));
    }

    fn end_link(&mut self) {
        let frame = self.pop();
        let content = self.inlines(frame.pieces);
        let Some(Tag::Link { link_type, dest_url, id, .. }) = frame.tag else {
            return;
        };
        // A note that is an address: its call is no link.
        if id.starts_with('^') {
            self.top().pieces.extend(content.into_iter().map(Piece::Inline));
            return;
        }
        let is_email = link_type == LinkType::Email;
        let address = self.restore(&dest_url);
        let href = if is_email { format!("mailto:{address}") } else { address };
        let span = self.original(frame.span);
        if content.is_empty() {
            let error = self.cx.error(Code::LinkEmpty, span, "ce lien n’a pas de texte");
            error.help("écrivez `[texte du lien](adresse)`");
            return;
        }
        match link::target(&href, span, self.cx) {
            Some(target) => self.push(Inline::Link(target, content)),
            None => self.top().pieces.extend(content.into_iter().map(Piece::Inline)),
        }
    }

    fn end_image(&mut self) {
        let frame = self.pop();
        let alt = plain_text(&self.inlines(frame.pieces));
        let Some(Tag::Image { dest_url, .. }) = frame.tag else { return };
        let address = self.restore(&dest_url);
        let span = self.original(frame.span);
        let alt = (!alt.is_empty()).then_some(alt);
        for inline in image::picture(&address, alt.as_deref(), span, self.cx) {
            self.push(inline);
        }
    }

    /// Lists, tables, quotations, code.
    fn end_block(&mut self) {
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

    fn text(&mut self, text: &str) {
        if let Some(Tag::CodeBlock(_)) = self.top().tag {
            let code = self.restore(text);
            self.top().code.push_str(&code);
            return;
        }
        if !may_hold_tags(text) {
            self.push(Inline::Text(text.to_owned()));
            return;
        }
        let mut plain = String::new();
        for character in text.chars() {
            match self.placeholders.tag(character) {
                Some(tag) => {
                    self.push(Inline::Text(mem::take(&mut plain)));
                    self.top().pieces.push(Piece::Tag(tag));
                }
                None => plain.push(character),
            }
        }
        self.push(Inline::Text(plain));
    }

    /// HTML that isn't a tag: a declaration, an instruction …
    fn raw_html(&mut self, html: &str, span: Range<usize>) {
        let has_tags_only =
            html.chars().all(|one| one.is_whitespace() || self.placeholders.tag(one).is_some());
        if !has_tags_only {
            let span = self.original(span.start..span.start + html.trim_end().len());
            let error = self.cx.error(Code::RawHtml, span, "du HTML brut n’est jamais affiché");
            error.help("retirez-le, ou écrivez-le entre accents graves");
        }
        self.text(html);
    }

    fn push(&mut self, inline: Inline) {
        if inline != Inline::Text(String::new()) {
            self.top().pieces.push(Piece::Inline(inline));
        }
    }

    /// Words outside a paragraph, in an item or a cell, end where a block starts.
    fn flush(&mut self) {
        let pieces = mem::take(&mut self.top().pieces);
        self.push_words(pieces, Block::Plain);
    }

    /// A line of words; the tag of a container has its line for itself.
    fn push_words(&mut self, pieces: Vec<Piece>, wrap: fn(Vec<Inline>) -> Block) {
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

    fn push_block(&mut self, block: Block) {
        self.top().blocks.push(Node::Block(block));
    }

    /// Takes the innermost frame away, its containers put together.
    fn pop_blocks(&mut self) -> Vec<Block> {
        let nodes = self.pop().blocks;
        self.fold(nodes)
    }

    fn fold(&mut self, nodes: Vec<Node>) -> Vec<Block> {
        let depth = MAX_DEPTH.saturating_sub(self.stack.len());
        element::fold(nodes, depth, self.placeholders, self.cx)
    }

    fn resolve(&mut self, pieces: Vec<Piece>) -> Vec<Piece> {
        element::resolve(pieces, self.placeholders, self.cx)
    }

    fn inlines(&mut self, pieces: Vec<Piece>) -> Vec<Inline> {
        let pieces = self.resolve(pieces);
        element::to_inlines(pieces, self.cx)
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
