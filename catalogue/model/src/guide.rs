//! Guides: how to do something with one or several APIs.

use serde::{Deserialize, Serialize};

use crate::{
    document::{Document, Image},
    index::Card,
    slug::Slug,
};

/// Id that the title of an API's guides had on an earlier site: old links still lead to it, and no heading
/// takes it.
pub const OLD_GUIDES_ID: &str = "exemples-d’application";

/// Everything that the page of one guide shows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Guide {
    /// Last part of the page's address; the name of the source file.
    pub slug: Slug,
    /// Heading.
    pub title: String,
    /// What the reader will be able to do, in one line.
    pub tagline: Option<String>,
    /// Its picture.
    pub image: Option<Image>,
    /// The text.
    pub body: Document,
    /// The APIs that it speaks of.
    pub apis: Vec<Card>,
    /// Guides on the same subject.
    pub related: Vec<GuideCard>,
    /// Whether search engines may list it.
    pub is_indexed: bool,
}

/// One guide in a list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GuideCard {
    /// Slug of the guide.
    pub slug: Slug,
    /// Its heading.
    pub title: String,
    /// Its promise.
    pub tagline: Option<String>,
    /// Its picture.
    pub image: Option<Image>,
    /// Titles of the APIs that it speaks of; none for a guide to APIs in general.
    pub apis: Vec<String>,
}
