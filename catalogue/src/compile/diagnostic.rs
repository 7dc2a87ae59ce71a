//! A mistake in the content, as plain data: what is wrong, where, and what to type instead.

use std::ops::Range;

pub use crate::preview::Severity;

/// One mistake. Sorted by file, then by place.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Diagnostic {
    /// File, from the folder in which the command runs.
    pub path: String,
    /// Bytes of the file; lies within it, on character boundaries.
    pub start: usize,
    /// End of the bytes.
    pub end: usize,
    /// How bad it is.
    pub severity: Severity,
    /// Stable name of the rule.
    pub code: &'static str,
    /// What is wrong: French, no final period, values in backticks.
    pub message: String,
    /// What was expected at this place; may be empty.
    pub label: String,
    /// What to type, in words.
    pub help: Option<String>,
    /// What to type, exactly.
    pub fix: Option<Fix>,
}

/// A replacement that mends the mistake.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fix {
    /// First byte to replace.
    pub start: usize,
    /// End of the bytes to replace.
    pub end: usize,
    /// What to put there.
    pub replacement: String,
}

impl Diagnostic {
    /// A mistake without a label, a help or a fix yet.
    pub fn new(
        severity: Severity,
        code: &'static str,
        path: &str,
        span: Range<usize>,
        message: String,
    ) -> Self {
        Self {
            path: path.to_owned(),
            start: span.start,
            end: span.end,
            severity,
            code,
            message,
            label: String::new(),
            help: None,
            fix: None,
        }
    }

    /// Says what was expected at this place.
    #[must_use]
    pub fn label(mut self, label: impl Into<String>) -> Self {
        self.label = label.into();
        self
    }

    /// Says what to type.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// Proposes the nearest known word, when there is one, in place of the whole span.
    #[must_use]
    pub fn suggest(mut self, nearest: Option<&str>) -> Self {
        if let Some(nearest) = nearest {
            self.help = Some(format!("vouliez-vous dire `{nearest}` ?"));
            self.fix =
                Some(Fix { start: self.start, end: self.end, replacement: nearest.to_owned() });
        }
        self
    }

    /// The bytes of the file that are wrong.
    pub fn span(&self) -> Range<usize> {
        self.start..self.end
    }
}
