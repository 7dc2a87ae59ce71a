//! Other pages, as a page names them.

use serde::{Deserialize, Serialize};

use crate::slug::Slug;

/// A page in a list of titles.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PageTitle {
    /// Slug of the page.
    pub slug: Slug,
    /// Its heading.
    pub title: String,
}

/// A producer as an API's page names it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ProducerName {
    /// Full name.
    pub name: String,
    /// Acronym, when it has one.
    pub acronym: Option<String>,
    /// Slug of its page; none when the content only gives its name.
    pub slug: Option<Slug>,
}

impl ProducerName {
    /// The acronym if there is one, else the name.
    pub fn short(&self) -> &str {
        self.acronym.as_deref().unwrap_or(&self.name)
    }
}
