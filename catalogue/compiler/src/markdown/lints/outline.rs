//! What the lints look at: the words and the blocks of a text, noted while it is lowered.

use std::{collections::BTreeSet, ops::Range};

use pulldown_cmark::{CodeBlockKind, Event, LinkType, Tag, TagEnd};

use super::{
    super::placeholders::{Placeholders, may_hold_tags},
    leaf::{Leaf, LeafKind},
    neighbours::Neighbours,
};

/// The words and the blocks of a text, in order.
#[derive(Debug)]
pub struct Outline<'t> {
    /// The text that Markdown parses.
    pub parsed: &'t str,
    pub leaves: Vec<Leaf>,
    /// Which block stands after which list.
    pub neighbours: Neighbours,
    /// Headings: their place, and that of their words among the leaves.
    pub headings: Vec<(Range<usize>, usize)>,
    pub rows: Vec<Row>,
    /// Code made by its margin.
    pub indented_code: Vec<Range<usize>>,
    /// Words after the language of a code.
    pub code_words: Vec<Range<usize>>,
    /// Links and pictures with a title.
    pub titles: Vec<(Range<usize>, String)>,
    /// Links to a note.
    pub notes: Vec<Range<usize>>,
    /// References that links name.
    pub labels: BTreeSet<String>,
    /// Stretches that no block shows: definitions of references.
    pub gaps: Vec<Range<usize>>,
    placeholders: &'t Placeholders,
    open: Option<Leaf>,
    group: usize,
    /// Up to here, all is in a block.
    covered: usize,
    is_code: bool,
    head_columns: usize,
}

/// A row of a table.
#[derive(Debug)]
pub struct Row {
    pub span: Range<usize>,
    /// Cells of the first row.
    pub columns: usize,
    pub is_head: bool,
}

impl<'t> Outline<'t> {
    /// For the text that Markdown parses.
    pub fn new(placeholders: &'t Placeholders) -> Self {
        Self {
            parsed: &placeholders.text,
            placeholders,
            leaves: vec![],
            neighbours: Neighbours::default(),
            headings: vec![],
            rows: vec![],
            indented_code: vec![],
            code_words: vec![],
            titles: vec![],
            notes: vec![],
            labels: BTreeSet::new(),
            gaps: vec![],
            open: None,
            group: 0,
            covered: 0,
            is_code: false,
            head_columns: 0,
        }
    }

    /// Notes an event.
    pub fn see(&mut self, event: &Event, span: Range<usize>) {
        match event {
            Event::Start(tag) => self.start(tag, span),
            Event::End(tag) => self.end(*tag),
            Event::Text(_) if self.is_code => {}
            Event::Text(text) => self.text(text, span),
            Event::SoftBreak => self.leaf(span.start).push_break(false, span),
            Event::HardBreak => self.leaf(span.start).push_break(true, span),
            Event::Rule => {
                self.close();
                self.cover(span.clone());
                self.neighbours.place(span, None);
            }
            _ => self.leaf(span.start).push_opaque(span),
        }
    }

    /// A `<br>` ends a line as a hard break does.
    fn text(&mut self, text: &str, span: Range<usize>) {
        let (parsed, placeholders) = (self.parsed, self.placeholders);
        let leaf = self.leaf(span.start);
        let is_break = |one: char| {
            placeholders.tag(one).is_some_and(|tag| placeholders.tags[tag].name == "br")
        };
        let mut start = 0;
        if may_hold_tags(text) && text == &parsed[span.clone()] {
            for (at, tag) in text.match_indices(is_break) {
                let (end, next) = (span.start + at, span.start + at + tag.len());
                leaf.push(&text[start..at], span.start + start..end, parsed);
                leaf.push_break(true, end..next);
                start = at + tag.len();
            }
        }
        leaf.push(&text[start..], span.start + start..span.end, parsed);
    }

    /// Once all has been seen.
    pub fn finish(&mut self) {
        self.close();
        let end = self.parsed.len();
        self.cover(end..end);
    }

    fn start(&mut self, tag: &Tag, span: Range<usize>) {
        match tag {
            Tag::Strong | Tag::Emphasis => {}
            Tag::Link { link_type, title, id, .. } | Tag::Image { link_type, title, id, .. } => {
                self.link(*link_type, title, id, span);
            }
            _ => self.start_block(tag, span),
        }
    }

    fn link(&mut self, kind: LinkType, title: &str, id: &str, span: Range<usize>) {
        let is_reference =
            matches!(kind, LinkType::Reference | LinkType::Collapsed | LinkType::Shortcut);
        if is_reference && id.starts_with('^') {
            self.notes.push(span);
            return;
        }
        if is_reference {
            self.labels.insert(label(id));
        }
        if !title.is_empty() {
            self.titles.push((span, title.to_owned()));
        }
    }

    fn start_block(&mut self, tag: &Tag, span: Range<usize>) {
        self.close();
        match tag {
            Tag::Paragraph => self.open(LeafKind::Paragraph, &span),
            Tag::Heading { .. } => {
                self.open(LeafKind::Heading, &span);
                self.headings.push((span.clone(), self.leaves.len()));
            }
            Tag::TableCell => self.open(LeafKind::Cell, &span),
            Tag::TableHead => self.row(span.clone(), true),
            Tag::TableRow => self.row(span.clone(), false),
            Tag::Table(columns) => self.head_columns = columns.len(),
            Tag::CodeBlock(kind) => self.code(kind, &span),
            _ => {}
        }
        if !matches!(tag, Tag::Paragraph) {
            self.group += 1;
        }
        if !matches!(tag, Tag::List(_) | Tag::Item | Tag::BlockQuote(_)) {
            self.cover(span.clone());
        }
        let mark = self.parsed[span.clone()].trim_start().len();
        self.neighbours.enter(tag, span.end.saturating_sub(mark)..span.end);
    }

    fn row(&mut self, span: Range<usize>, is_head: bool) {
        self.rows.push(Row { span, columns: self.head_columns, is_head });
    }

    fn code(&mut self, kind: &CodeBlockKind, span: &Range<usize>) {
        self.is_code = true;
        match kind {
            CodeBlockKind::Indented => self.indented_code.push(span.clone()),
            CodeBlockKind::Fenced(info) if info.split_whitespace().count() > 1 => {
                let first = self.parsed[span.clone()].lines().next().unwrap_or_default();
                self.code_words.push(span.start..span.start + first.trim_end().len());
            }
            CodeBlockKind::Fenced(_) => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        if matches!(tag, TagEnd::Strong | TagEnd::Emphasis | TagEnd::Link | TagEnd::Image) {
            return;
        }
        self.close();
        self.is_code = false;
        if tag != TagEnd::Paragraph {
            self.group += 1;
        }
        self.neighbours.leave();
    }

    fn open(&mut self, kind: LeafKind, span: &Range<usize>) {
        self.open = Some(Leaf::new(kind, span.start, self.group));
    }

    /// The words being read: those of an item have no block around them.
    fn leaf(&mut self, start: usize) -> &mut Leaf {
        if self.open.is_none() {
            self.cover(start..start);
        }
        let group = self.group;
        self.open.get_or_insert_with(|| Leaf::new(LeafKind::Item, start, group))
    }

    fn close(&mut self) {
        if let Some(leaf) = self.open.take() {
            self.covered = self.covered.max(leaf.end());
            self.leaves.push(leaf);
        }
    }

    fn cover(&mut self, span: Range<usize>) {
        if span.start > self.covered {
            self.gaps.push(self.covered..span.start);
        }
        self.covered = self.covered.max(span.end);
    }
}

/// The name of a reference, however its letters and spaces are written.
pub fn label(written: &str) -> String {
    written.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}
