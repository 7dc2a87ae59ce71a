//! What is wrong or unread in a specification, as data.

mod code;
mod notes;

pub use code::Code;
pub use notes::{Notes, Told};
use serde::Serialize;

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// Something of the specification can't be shown.
    Error,
    /// Something is suspicious, or shown though the standard forbids it.
    Warning,
}

/// One mistake. Sorted by file, then by place.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Diagnostic {
    /// The file, as the specification names it.
    pub file: String,
    /// From 1.
    pub line: u32,
    /// In characters, from 1.
    pub column: u32,
    /// JSON pointer of what it is about; empty for the whole file.
    pub pointer: String,
    /// How bad it is.
    pub severity: Severity,
    /// Stable name of the rule.
    pub code: Code,
    /// What is wrong: French, no final period, values in backticks.
    pub message: String,
    /// What to do.
    pub help: String,
}
