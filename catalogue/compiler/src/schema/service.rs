//! The header of a service that uses APIs.

use serde::Deserialize;

use super::{Field, Shape, optional, required};

/// The header as written. Every value has passed [`FIELDS`].
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "FIELDS documents each key, for editors, in French")]
pub struct ServiceHeader {
    pub title: Option<String>,
    pub description: Option<String>,
    pub link: Option<String>,
    pub api: Vec<String>,
    pub screenshot: Option<String>,
    pub noindex: bool,
    pub aliases: Vec<String>,
}

/// Every key of a service.
pub const FIELDS: &[Field] = &[
    required("title", Shape::Line, "le nom du service"),
    required("description", Shape::Line, "ce qu’il fait, en une ligne"),
    required("link", Shape::Url, "son adresse"),
    required(
        "api",
        Shape::List(&Shape::Line),
        "les API qu’il utilise : le nom de leur fichier dans `api/`, ou leur titre exact",
    ),
    optional("screenshot", Shape::Line, "son image, dans `images/service-screenshot/`"),
    optional("noindex", Shape::Flag, "true : les moteurs de recherche l’ignorent"),
    optional("aliases", Shape::List(&Shape::Slug), "ses anciens noms, qui mènent encore à lui"),
];
