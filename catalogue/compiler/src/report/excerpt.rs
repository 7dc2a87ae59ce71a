//! The part of a file that a drawing needs: drawing a thousand mistakes must not read the file a
//! thousand times, nor print a line of a million characters.

use std::ops::Range;

use crate::{diagnostic::Diagnostic, source::SourceFile};

/// Bytes of the longest line that is shown whole: all those that people write are.
const WHOLE: usize = 10_000;

/// Bytes of a longer one shown on each side of a mistake; columns are then counted from there.
const SIDE: usize = 200;

/// Consecutive lines of a file; of longer ones, what is near the mistake.
#[derive(Debug)]
pub struct Excerpt<'s> {
    /// The text.
    pub text: &'s str,
    /// The number of its first line, counted from 1.
    pub line: usize,
    start: usize,
}

impl<'s> Excerpt<'s> {
    /// The lines of a mistake and of its fix.
    pub fn around(diagnostic: &Diagnostic, source: &'s SourceFile) -> Self {
        let fix = diagnostic.fix.as_ref().map_or(diagnostic.span(), |fix| fix.start..fix.end);
        let first = diagnostic.start.min(fix.start);
        let last = diagnostic.end.max(fix.end);
        let text = &source.text;
        // Nothing is to be seen on the empty line after the last one.
        let seen = text.floor_char_boundary(first.min(text.len().saturating_sub(1)));
        let (line, line_start) = source.line_at(seen);
        let line_end = |limit| {
            let limit = text.floor_char_boundary(last + limit);
            text[last..limit]
                .find('\n')
                .map(|newline| last + newline + 1)
                .or((limit == text.len()).then_some(limit))
        };
        let whole = line_end(WHOLE).filter(|end| end - line_start <= WHOLE);
        let near = || text.floor_char_boundary(last + SIDE);
        let (start, end) = match whole {
            Some(end) => (line_start, end),
            None => (
                text.ceil_char_boundary(line_start.max(first.saturating_sub(SIDE))),
                line_end(SIDE).unwrap_or_else(near),
            ),
        };
        Self { text: &text[start..end], line, start }
    }

    /// Bytes of the file, as bytes of the excerpt.
    pub fn inside(&self, span: Range<usize>) -> Range<usize> {
        span.start - self.start..span.end - self.start
    }
}
