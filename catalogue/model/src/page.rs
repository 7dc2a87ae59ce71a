//! Editorial pages: about, legal notice, accessibility …

use serde::{Deserialize, Serialize};

use crate::{date::Date, document::Document, slug::Slug};

/// Everything that one editorial page shows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Page {
    /// The page's address without its slash; the name of the source file.
    pub slug: Slug,
    /// Heading.
    pub title: String,
    /// One sentence for search engines.
    pub description: Option<String>,
    /// The text.
    pub body: Document,
    /// When it was last checked.
    pub last_update: Option<Date>,
}
