//! Copies of specifications that producers publish: beside each the file that `catalogue refresh` keeps,
//! `openapi/<slug>.copie.json`, which says where it comes from and what has changed in it since.

use catalogue::{date::Date, slug::Slug};
use catalogue_openapi::diff::Change;
use serde::{Deserialize, Serialize};

use crate::{code::Code, diagnostic::Diagnostic, source::SourceFile};

/// How the name of such a file ends.
pub const ENDING: &str = ".copie.json";

/// Most versions that are kept.
pub const MOST_VERSIONS: usize = 30;

/// Most changes of a version that are kept.
pub const MOST_CHANGES: usize = 300;

/// Where a copy comes from.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct CopyRecord {
    /// Its address at its producer.
    pub source: String,
    /// The day on which this text was first read there.
    pub date: Option<Date>,
    /// The last day on which it was still the same there.
    pub checked: Option<Date>,
    /// SHA-256 of the file, in hexadecimal digits: tells whether somebody has edited the copy.
    pub sha256: String,
    /// What the server calls this state of the file (`ETag`).
    #[serde(skip_serializing_if = "String::is_empty")]
    pub etag: String,
    /// When the server says that it was last changed (`Last-Modified`).
    #[serde(skip_serializing_if = "String::is_empty")]
    pub last_modified: String,
    /// What has changed, the last time first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub versions: Vec<Version>,
}

/// What one copy changed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Version {
    /// The day of the copy.
    pub date: Option<Date>,
    /// The API's version before.
    pub before: String,
    /// The API's version since.
    pub after: String,
    /// The worst first.
    pub changes: Vec<Change>,
    /// How many more there were.
    #[serde(skip_serializing_if = "is_zero")]
    pub left_out: usize,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands it over so")]
fn is_zero(count: &usize) -> bool {
    *count == 0
}

impl CopyRecord {
    /// The file that keeps it, inside the content.
    pub fn file_of(api: &str) -> String {
        format!("openapi/{api}{ENDING}")
    }

    /// Reads the one of an API; none, and what is wrong with it, when it isn't one.
    pub fn read(api: &Slug, sources: &[SourceFile]) -> (Option<Self>, Option<Diagnostic>) {
        let file = Self::file_of(api);
        let Some(source) = sources.iter().find(|source| source.inner == file) else {
            return (None, None);
        };
        if let Ok(record) = serde_json::from_str(&source.text) {
            return (Some(record), None);
        }
        let message = format!("`{file}` n’est pas ce que `catalogue refresh` a écrit");
        let flaw = source.warning(Code::SpecificationFlaw, source.first_line(), message);
        (None, Some(flaw.help(format!("effacez-le, puis lancez `catalogue refresh {api}`"))))
    }

    /// Its text.
    pub fn text(&self) -> String {
        // Texts, lists and numbers always have a JSON form.
        serde_json::to_string_pretty(self).unwrap_or_default() + "\n"
    }

    /// Adds what a new copy changed.
    pub fn add(&mut self, mut version: Version) {
        version.left_out = version.changes.len().saturating_sub(MOST_CHANGES);
        version.changes.truncate(MOST_CHANGES);
        self.versions.insert(0, version);
        self.versions.truncate(MOST_VERSIONS);
    }
}
