//! Producers: who publishes the APIs.

use serde::{Deserialize, Serialize};

use crate::{
    api::Contact,
    document::{Document, Image},
    index::Card,
};

/// A producer as an API's page names it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ProducerName {
    /// Full name.
    pub name: String,
    /// Acronym, when it has one.
    pub acronym: Option<String>,
    /// Slug of its page; none when the content only gives its name.
    pub slug: Option<String>,
}

impl ProducerName {
    /// The acronym if there is one, else the name.
    pub fn short(&self) -> &str {
        self.acronym.as_deref().unwrap_or(&self.name)
    }
}

/// Everything that the page of one producer shows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Producer {
    /// Last part of the page's address; the name of the source file.
    pub slug: String,
    /// Full name.
    pub name: String,
    /// Acronym.
    pub acronym: Option<String>,
    /// Name with its article: « la DINUM ».
    pub name_with_article: Option<String>,
    /// Its picture.
    pub logo: Option<Image>,
    /// Kind of body: ministry, public establishment …
    pub kind: Option<String>,
    /// What it is, in a sentence.
    pub summary: Option<String>,
    /// What it does and which data it holds.
    pub description: Document,
    /// Its web sites: label and address.
    pub sites: Vec<Site>,
    /// Whom to write to.
    pub contacts: Vec<Contact>,
    /// The APIs that it publishes.
    pub apis: Vec<Card>,
    /// The APIs to which it contributes data.
    pub partner_of: Vec<Card>,
}

/// A web site of a producer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Site {
    /// What it is.
    pub label: String,
    /// Its address.
    pub url: String,
}
