//! What is wrong with the content, as the app shows it to whoever writes it. Never part of a release.

use serde::{Deserialize, Serialize};

/// The state of the content behind the pages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Preview {
    /// What the pages show.
    pub shown: Shown,
    /// Errors first, then by file and place.
    pub problems: Vec<Problem>,
}

/// Which data the pages show.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Shown {
    /// Those of the content as it is: it has no error.
    Fresh,
    /// Those of the content when it last had no error.
    LastGood,
    /// What could be read of a content that has had errors from the start.
    Partial,
}

/// A mistake, with nothing left to look up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// How bad it is.
    pub severity: Severity,
    /// Stable name of the rule.
    pub code: String,
    /// File, from the folder in which the command runs.
    pub file: String,
    /// Counted from 1.
    pub line: usize,
    /// In characters, counted from 1.
    pub column: usize,
    /// What is wrong; words of the content are between backticks.
    pub message: String,
    /// What to type, in words.
    pub help: Option<String>,
    /// The line underlined, and the line to type in its place when it is known.
    pub drawing: String,
}

/// How bad a mistake is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// The page would be wrong, or a link dead.
    Error,
    /// Suspicious.
    Warning,
}
