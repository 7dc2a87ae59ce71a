//! Producers: who publishes the APIs.

use serde::{Deserialize, Serialize};

use crate::{
    contact::Contact,
    document::{Document, Image},
    index::Card,
    slug::Slug,
};

/// Everything that the page of one producer shows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Producer {
    /// Last part of the page's address; the name of the source file.
    pub slug: Slug,
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
