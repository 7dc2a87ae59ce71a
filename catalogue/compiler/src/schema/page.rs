//! The header of an editorial page.

use serde::Deserialize;

use super::{Field, Shape, optional, required};

/// The header as written. Every value has passed [`FIELDS`].
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "FIELDS documents each key, for editors, in French")]
pub struct PageHeader {
    pub title: Option<String>,
    pub description: Option<String>,
    pub last_update: Option<String>,
    pub aliases: Vec<String>,
}

/// Every key of an editorial page.
pub const FIELDS: &[Field] = &[
    required("title", Shape::Line, "le titre de la page"),
    optional("description", Shape::Line, "une phrase pour les moteurs de recherche"),
    optional("last_update", Shape::Date, "la dernière vérification de la page"),
    optional("aliases", Shape::List(&Shape::Slug), "ses anciens noms, qui mènent encore à elle"),
];
