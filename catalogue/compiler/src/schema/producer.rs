//! The header of a producer's file.

use serde::Deserialize;

use super::{Field, Shape, optional, required};

/// The header as written. Every value has passed [`FIELDS`].
#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
#[expect(missing_docs, reason = "FIELDS documents each key, for editors, in French")]
pub struct ProducerHeader {
    pub name: Option<String>,
    pub acronym: Option<String>,
    pub name_with_pronoun: Option<String>,
    pub logo: Option<String>,
    pub aliases: Vec<String>,
    #[serde(rename = "type")]
    pub kind: Option<String>,
    pub short: Option<String>,
    pub description: Option<String>,
    pub data: Option<String>,
    pub site: Option<String>,
    pub annuaire: Option<String>,
    pub contact: Option<String>,
    pub site_open_data: Option<String>,
    #[serde(rename = "siteAPI")]
    pub site_api: Option<String>,
}

/// Every key of a producer's file.
pub const FIELDS: &[Field] = &[
    required("name", Shape::Line, "le nom complet"),
    optional("acronym", Shape::Line, "le sigle"),
    optional("type", Shape::Line, "la nature de l’organisme"),
    optional("nameWithPronoun", Shape::Line, "le nom avec son article : « la DINUM »"),
    optional("short", Shape::Text, "ce qu’est l’organisme, en une phrase"),
    optional("description", Shape::Markdown, "sa mission"),
    optional("data", Shape::Markdown, "les données qu’il détient"),
    optional("site", Shape::Url, "son site"),
    optional("annuaire", Shape::Url, "sa page dans l’annuaire de l’administration"),
    optional("contact", Shape::Contact, "à qui écrire"),
    optional("siteOpenData", Shape::Url, "ses données ouvertes"),
    optional("siteAPI", Shape::Url, "son portail d’API"),
    optional("logo", Shape::Line, "son image, dans `images/api-logo/`"),
    optional("aliases", Shape::List(&Shape::Slug), "ses anciens noms, qui mènent encore à lui"),
];
