//! What an API returns, operation by operation, for readers who don't code.

use serde::{Deserialize, Serialize};

use super::{Neighbour, Returned, is_default};
use crate::{reference::PageTitle, slug::Slug};

/// The page.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DataPage {
    /// The API.
    pub api: PageTitle,
    /// Those that return something, in the order of the menu.
    #[serde(skip_serializing_if = "is_default")]
    pub operations: Vec<OperationData>,
}

/// What one operation returns.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct OperationData {
    /// End of its address.
    pub slug: Slug,
    /// What it does.
    pub title: String,
    /// How many values it returns.
    #[serde(skip_serializing_if = "is_default")]
    pub count: usize,
    /// The values; none when another operation returns the same, or the page would be too long.
    #[serde(skip_serializing_if = "is_default")]
    pub returned: Option<Returned>,
    /// The operation above that returns the same.
    #[serde(skip_serializing_if = "is_default")]
    pub same_as: Option<Neighbour>,
}
