//! The words of one block as a reader will see them, and where each stands in the parsed text.

use std::ops::Range;

/// Stands for what is no mark, whatever it looks like: code, an escaped character.
pub const OPAQUE: char = '\u{fffc}';

/// A line break that the reader will see too; a plain line feed joins two lines with a space.
pub const HARD_BREAK: char = '\u{2028}';

/// What the words are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LeafKind {
    Paragraph,
    /// An item, without a paragraph around its words.
    Item,
    Heading,
    Cell,
}

/// Words of one block.
#[derive(Debug)]
pub struct Leaf {
    pub kind: LeafKind,
    /// The words; lines end with `\n` or [`HARD_BREAK`].
    pub text: String,
    /// Paragraphs with the same number follow one another.
    pub group: usize,
    /// Where each piece starts in `text`, and where it is in the parsed text.
    stretches: Vec<(usize, Range<usize>)>,
    /// Where the last piece ends in the parsed text.
    end: usize,
}

/// One line of a leaf.
#[derive(Clone, Copy, Debug)]
pub struct Line<'l> {
    pub text: &'l str,
    /// In the text of the leaf.
    pub start: usize,
    /// Whether a reader sees it on a line of its own.
    pub is_apart: bool,
}

impl Leaf {
    /// Words that start here.
    pub fn new(kind: LeafKind, start: usize, group: usize) -> Self {
        Self { kind, text: String::new(), group, stretches: vec![], end: start }
    }

    /// Adds what the parser read as text.
    pub fn push(&mut self, text: &str, span: Range<usize>, parsed: &str) {
        let written = &parsed[span.clone()];
        if written.is_empty() {
            return;
        }
        let is_escaped = self.end < span.start && parsed[..span.start].ends_with('\\');
        if text != written {
            // An entity: whoever writes one doesn't mean a mark.
            self.push_opaque(span);
        } else if is_escaped {
            let first = written.chars().next().map_or(0, char::len_utf8);
            self.push_opaque(span.start..span.start + first);
            self.add(&text[first.min(text.len())..], span.start + first..span.end);
        } else {
            self.add(text, span);
        }
    }

    /// Adds something that is no mark.
    pub fn push_opaque(&mut self, span: Range<usize>) {
        self.add(OPAQUE.encode_utf8(&mut [0; 4]), span);
    }

    /// Ends a line.
    pub fn push_break(&mut self, is_hard: bool, span: Range<usize>) {
        self.add(if is_hard { "\u{2028}" } else { "\n" }, span);
    }

    fn add(&mut self, text: &str, span: Range<usize>) {
        self.end = span.end;
        self.stretches.push((self.text.len(), span));
        self.text.push_str(text);
    }

    /// Where its last piece ends in the parsed text.
    pub fn end(&self) -> usize {
        self.end
    }

    /// Where a byte of the words stands in the parsed text.
    pub fn place(&self, offset: usize) -> usize {
        let (start, span) = self.stretch(offset);
        (span.start + offset - start).min(span.end)
    }

    /// Where some of the words stand in the parsed text.
    pub fn span(&self, range: Range<usize>) -> Range<usize> {
        let start = self.place(range.start);
        let Some((last, one)) = self.text[range.clone()].char_indices().next_back() else {
            return start..start;
        };
        // What stands for something else may be longer or shorter than that.
        let end = match one {
            OPAQUE | HARD_BREAK | '\n' => self.stretch(range.start + last).1.end,
            _ => self.place(range.start + last) + one.len_utf8(),
        };
        start..end.max(start)
    }

    fn stretch(&self, offset: usize) -> (usize, Range<usize>) {
        let after = self.stretches.partition_point(|(start, _)| *start <= offset);
        let found = after.checked_sub(1).and_then(|at| self.stretches.get(at));
        found.cloned().unwrap_or((offset, self.end..self.end))
    }

    /// Its lines.
    pub fn lines(&self) -> impl Iterator<Item = Line<'_>> {
        let mut is_apart = true;
        self.text.split_inclusive(['\n', HARD_BREAK]).scan(0, move |at, whole| {
            let text = whole.trim_end_matches(['\n', HARD_BREAK]);
            let line = Line { text, start: *at, is_apart };
            // A line feed after `<br>` adds nothing.
            is_apart = whole.ends_with(HARD_BREAK) || is_apart && text.is_empty();
            *at += whole.len();
            Some(line)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escaped_characters_and_entities_are_no_marks() {
        let parsed = "\\*a &ast; *b";
        let mut leaf = Leaf::new(LeafKind::Paragraph, 0, 0);
        leaf.push("*a ", 1..4, parsed);
        leaf.push("*", 4..9, parsed);
        leaf.push(" *b", 9..12, parsed);
        assert_eq!(leaf.text, "\u{fffc}a \u{fffc} *b");
        let star = leaf.text.find('*').map(|at| leaf.span(at..at + 1));
        assert_eq!(star.map(|span| &parsed[span]), Some("*"));
        let entity = leaf.text.rfind(OPAQUE).map(|at| leaf.span(at..at + OPAQUE.len_utf8()));
        assert_eq!(entity.map(|span| &parsed[span]), Some("&ast;"));
    }

    #[test]
    fn a_line_after_a_hard_break_stands_apart() {
        let parsed = "a  \nb\nc";
        let mut leaf = Leaf::new(LeafKind::Paragraph, 0, 0);
        leaf.push("a", 0..1, parsed);
        leaf.push_break(true, 1..4);
        leaf.push("b", 4..5, parsed);
        leaf.push_break(false, 5..6);
        leaf.push("c", 6..7, parsed);
        let lines: Vec<_> = leaf.lines().map(|line| (line.text, line.is_apart)).collect();
        assert_eq!(lines, [("a", true), ("b", true), ("c", false)]);
    }
}
