//! Services that use the APIs.

use serde::{Deserialize, Serialize};

use crate::{
    document::{Document, Image},
    index::Card,
    slug::Slug,
};

/// Everything that the page of one service shows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Service {
    /// Last part of the page's address; the name of the source file.
    pub slug: Slug,
    /// Name of the service.
    pub title: String,
    /// What it does, in one line.
    pub description: String,
    /// Address of the service itself.
    pub link: Option<String>,
    /// What it looks like.
    pub screenshot: Option<Image>,
    /// What it does with the APIs.
    pub body: Document,
    /// The APIs that it uses.
    pub apis: Vec<Card>,
    /// Whether search engines may list it.
    pub is_indexed: bool,
}

/// One service in a list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ServiceCard {
    /// Slug of the service.
    pub slug: Slug,
    /// Its name.
    pub title: String,
    /// What it does.
    pub description: String,
    /// What it looks like.
    pub screenshot: Option<Image>,
    /// Titles of the APIs that it uses.
    pub apis: Vec<String>,
}
