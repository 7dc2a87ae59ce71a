//! The settings of the site: `site.yml`.

use serde::Deserialize;

use super::{Field, Shape, optional, required};

/// The settings as written. Every value has passed [`FIELDS`].
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "FIELDS documents each key, for editors, in French")]
pub struct SiteHeader {
    pub name: Option<String>,
    pub tagline: Option<String>,
    pub description: Option<String>,
    pub url: Option<String>,
    pub operator_name: Option<String>,
    pub operator_address: Option<String>,
    pub publication_director: Option<String>,
    pub host_name: Option<String>,
    pub host_address: Option<String>,
    pub contact_email: Option<String>,
    pub dpo_email: Option<String>,
    pub licence: Option<LicenceHeader>,
    pub source_code: Option<String>,
    pub menu: Vec<MenuHeader>,
    pub footer: Vec<MenuHeader>,
}

/// The licence of the content.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "LICENCE documents each key")]
pub struct LicenceHeader {
    pub label: Option<String>,
    pub url: Option<String>,
}

/// A link of a menu.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "MENU documents each key")]
pub struct MenuHeader {
    pub label: Option<String>,
    pub path: Option<String>,
}

/// Every key of the settings.
pub const FIELDS: &[Field] = &[
    required("name", Shape::Line, "le nom du site"),
    optional("tagline", Shape::Line, "ce qu’il est, en quelques mots"),
    optional("description", Shape::Line, "une phrase pour les moteurs de recherche"),
    optional("url", Shape::Url, "l’adresse publique du site"),
    optional("operator_name", Shape::Line, "l’organisme qui publie le site"),
    optional("operator_address", Shape::Line, "son adresse postale"),
    optional("publication_director", Shape::Line, "la fonction qui dirige la publication"),
    optional("host_name", Shape::Line, "l’hébergeur"),
    optional("host_address", Shape::Line, "l’adresse de l’hébergeur"),
    optional("contact_email", Shape::Contact, "l’adresse électronique de l’équipe du site"),
    optional(
        "dpo_email",
        Shape::Contact,
        "l’adresse électronique du délégué à la protection des données",
    ),
    optional("licence", Shape::Map(LICENCE), "la licence des contenus"),
    optional("source_code", Shape::Url, "l’adresse du code source"),
    optional("menu", Shape::List(&Shape::Map(MENU)), "le menu principal"),
    optional("footer", Shape::List(&Shape::Map(MENU)), "les liens de pied de page"),
];

const LICENCE: &[Field] = &[
    required("label", Shape::Line, "le nom de la licence"),
    required("url", Shape::Url, "son texte"),
];

const MENU: &[Field] = &[
    required("label", Shape::Line, "les mots du lien"),
    required("path", Shape::Path, "une adresse du site, qui commence par `/`"),
];
