//! A mistake in the content, as plain data: what is wrong, where, and what to type instead.

use std::ops::Range;

use crate::code::Code;
use catalogue::french::plural;
pub use catalogue::preview::Severity;
use catalogue::text;

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
    pub code: Code,
    /// What is wrong: French, no final period, values in backticks.
    pub message: String,
    /// What was expected at this place; may be empty.
    pub label: String,
    /// What to type, in words.
    pub help: Option<String>,
    /// What to type, exactly.
    pub fix: Option<Fix>,
}

/// No more mistakes than this are told of one file: nobody reads further, and so many have one cause.
const MOST_OF_A_FILE: usize = 1_000;

/// The first mistakes of each file, and how many follow. They are sorted.
pub fn limit(diagnostics: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let of_file = |one: &Diagnostic, other: &Diagnostic| one.path == other.path;
    let mut kept = Vec::with_capacity(diagnostics.len());
    for file in diagnostics.chunk_by(of_file) {
        let (told, untold) = file.split_at(file.len().min(MOST_OF_A_FILE));
        kept.extend_from_slice(told);
        if let Some(first) = untold.first() {
            let message = format!(
                "{0} {1} de plus dans ce fichier",
                untold.len(),
                plural(untold.len(), "défaut")
            );
            let severity = untold.iter().map(|one| one.severity).min().unwrap_or(first.severity);
            let span = first.span();
            let rest = Diagnostic::new(severity, Code::TooMany, &first.path, span, message);
            kept.push(
                rest.help("corrigez d’abord les précédents : ils ont sans doute la même cause"),
            );
        }
    }
    kept
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
    /// Whether it can only be this; else a person has to choose.
    pub is_certain: bool,
}

impl Fix {
    /// A replacement that nobody has to choose.
    pub fn certain(span: Range<usize>, replacement: impl Into<String>) -> Self {
        let (start, end) = (span.start, span.end);
        Self { start, end, replacement: replacement.into(), is_certain: true }
    }
}

impl Diagnostic {
    /// A mistake without a label, a help or a fix yet.
    pub fn new(
        severity: Severity,
        code: Code,
        path: &str,
        span: Range<usize>,
        message: String,
    ) -> Self {
        debug_assert!(code.severity().is_none_or(|always| always == severity), "{code}");
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

    /// Proposes the nearest word of a closed list, when there is one, in place of the whole span.
    #[must_use]
    pub fn suggest(self, nearest: Option<&str>) -> Self {
        match nearest {
            Some(nearest) => {
                self.help(format!("vouliez-vous dire `{nearest}` ?")).replace_by(nearest)
            }
            None => self,
        }
    }

    /// Proposes the nearest of the names that content gives to its pages: near names are often
    /// two real ones, so only another way to write the same letters is sure to be meant.
    #[must_use]
    pub fn propose(self, typed: &str, nearest: Option<&str>) -> Self {
        let letters = |text: &str| text::words(text).concat();
        let is_certain = nearest.is_some_and(|nearest| letters(nearest) == letters(typed));
        let mut proposed = self.suggest(nearest);
        if let Some(fix) = &mut proposed.fix {
            fix.is_certain = is_certain;
        }
        proposed
    }

    /// Says what to put in the place of the whole span.
    #[must_use]
    pub fn replace_by(mut self, replacement: &str) -> Self {
        self.fix = Some(Fix::certain(self.span(), replacement));
        self
    }

    /// The bytes of the file that are wrong.
    pub fn span(&self) -> Range<usize> {
        self.start..self.end
    }
}
