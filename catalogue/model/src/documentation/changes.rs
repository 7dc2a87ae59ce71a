//! Where a specification comes from, and what has changed in it.

use serde::{Deserialize, Serialize};

use super::is_default;
use crate::{date::Date, reference::PageTitle, slug::Slug};

/// Where the copy comes from that the pages are made of.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct CopyOrigin {
    /// Address of the file at its producer.
    pub source: String,
    /// The day of the copy.
    #[serde(skip_serializing_if = "is_default")]
    pub date: Option<Date>,
    /// The last day on which the producer's file was still the same.
    #[serde(skip_serializing_if = "is_default")]
    pub checked: Option<Date>,
}

/// What has changed from copy to copy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ChangesPage {
    /// The API.
    pub api: PageTitle,
    /// Where the copy comes from; none of a specification that was written here.
    #[serde(skip_serializing_if = "is_default")]
    pub origin: Option<CopyOrigin>,
    /// The last time first.
    #[serde(skip_serializing_if = "is_default")]
    pub versions: Vec<VersionChanges>,
    /// How many older ones aren't told.
    #[serde(skip_serializing_if = "is_default")]
    pub older: usize,
}

/// What one copy changed.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct VersionChanges {
    /// The day of the copy.
    #[serde(skip_serializing_if = "is_default")]
    pub date: Option<Date>,
    /// The API's versions before and since, in words; empty when they are the same.
    #[serde(skip_serializing_if = "is_default")]
    pub words: String,
    /// By what a reader has to do, the worst first.
    #[serde(skip_serializing_if = "is_default")]
    pub classes: Vec<ChangeClass>,
    /// How many more changes there were.
    #[serde(skip_serializing_if = "is_default")]
    pub left_out: usize,
}

/// Changes that ask the same of a reader.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ChangeClass {
    /// What a reader has to do.
    pub title: String,
    /// By operation.
    pub operations: Vec<ChangedOperation>,
}

/// What has changed in one operation.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ChangedOperation {
    /// Its method and path, or that it is the whole API.
    pub name: String,
    /// End of the address of its page; none when there is none any more.
    #[serde(skip_serializing_if = "is_default")]
    pub slug: Option<Slug>,
    /// One line each.
    pub changes: Vec<ChangeLine>,
}

/// One change.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ChangeLine {
    /// A sentence.
    pub text: String,
    /// Where it is on the page of the operation.
    #[serde(skip_serializing_if = "is_default")]
    pub anchor: String,
}
