//! What a lint says. Its places are those of the text that Markdown parsed; reporting it finds them in
//! the file.

use std::ops::Range;

use super::super::{context::Context, placeholders::Placeholders};
use crate::{
    code::Code,
    diagnostic::{Diagnostic, Fix, Severity},
};

/// Something suspicious, and its cure.
#[derive(Debug)]
pub struct Finding {
    code: Code,
    /// What is wrong.
    pub span: Range<usize>,
    message: String,
    help: String,
    cure: Option<Cure>,
}

/// A replacement that is sure.
#[derive(Debug)]
enum Cure {
    Replace(Range<usize>, String),
    /// Spaces to add before each line.
    Indent(Range<usize>, usize),
}

impl Finding {
    /// A mistake, and in words what to type.
    pub fn new(
        code: Code,
        span: Range<usize>,
        message: impl Into<String>,
        help: impl Into<String>,
    ) -> Self {
        Self { code, span, message: message.into(), help: help.into(), cure: None }
    }

    /// What to put in the place of the whole span.
    pub fn replace_by(self, replacement: impl Into<String>) -> Self {
        let span = self.span.clone();
        self.replace(span, replacement)
    }

    /// What to put elsewhere.
    pub fn replace(mut self, span: Range<usize>, replacement: impl Into<String>) -> Self {
        self.cure = Some(Cure::Replace(span, replacement.into()));
        self
    }

    /// Lines to move to the right.
    pub fn indent(mut self, span: Range<usize>, spaces: usize) -> Self {
        self.cure = Some(Cure::Indent(span, spaces));
        self
    }

    /// Tells it at its place in the file.
    pub fn report(self, placeholders: &Placeholders, cx: &mut Context) {
        let original = |span: &Range<usize>| {
            let start = placeholders.original(span.start);
            start..placeholders.original(span.end).max(start)
        };
        let span = original(&self.span);
        let fix = self.cure.and_then(|cure| match cure {
            Cure::Replace(span, text) => {
                let text = placeholders.restore(&text, &cx.region.text);
                replacement(original(&span), text, cx)
            }
            Cure::Indent(span, spaces) => Some(indentation(original(&span), spaces, cx)),
        });
        let is_error = self.code.severity() == Some(Severity::Error);
        let make =
            if is_error { super::super::Region::error } else { super::super::Region::warning };
        let restored = |text: &str| placeholders.restore(text, &cx.region.text);
        let (message, help) = (restored(&self.message), restored(&self.help));
        let told = make(cx.region, self.code, span, message).help(help);
        cx.collector.push(Diagnostic { fix, ..told });
    }
}

/// None where the file writes the words otherwise: between quotes, say.
fn replacement(span: Range<usize>, text: String, cx: &Context) -> Option<Fix> {
    let is_verbatim = cx.region.in_file(span.clone()) == cx.region.text.get(span.clone());
    is_verbatim.then(|| Fix::certain(cx.region.locate(span), text))
}

/// The lines as the file has them, in a header indented already.
fn indentation(span: Range<usize>, spaces: usize, cx: &Context) -> Fix {
    let indent = " ".repeat(spaces);
    let lines = cx.region.in_file(span.clone()).unwrap_or_default().split_inclusive('\n');
    let moved = lines.enumerate().map(|(index, line)| match index {
        _ if line.trim().is_empty() => line.to_owned(),
        _ => format!("{indent}{line}"),
    });
    Fix::certain(cx.region.locate(span), moved.collect::<String>())
}
