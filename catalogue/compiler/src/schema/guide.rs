//! The header of a guide.

use serde::Deserialize;

use super::{Field, Shape, optional, required, unused};

/// The header as written. Every value has passed [`FIELDS`].
#[derive(Debug, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "FIELDS documents each key, for editors, in French")]
pub struct GuideHeader {
    pub title: Option<String>,
    pub tagline: Option<String>,
    pub api: Vec<String>,
    pub related_guides: Vec<String>,
    pub image: Option<String>,
    pub noindex: bool,
    pub publish: bool,
    pub aliases: Vec<String>,
}

impl Default for GuideHeader {
    fn default() -> Self {
        Self {
            title: None,
            tagline: None,
            api: vec![],
            related_guides: vec![],
            image: None,
            noindex: false,
            publish: true,
            aliases: vec![],
        }
    }
}

/// Every key of a guide.
pub const FIELDS: &[Field] = &[
    required("title", Shape::Line, "le titre du guide"),
    optional("tagline", Shape::Line, "ce que le lecteur saura faire, en une ligne"),
    optional(
        "api",
        Shape::List(&Shape::Line),
        "les API dont il parle : le nom de leur fichier dans `api/`, ou leur titre exact",
    ),
    optional(
        "related_guides",
        Shape::List(&Shape::Line),
        "les guides sur le même sujet : le nom de leur fichier",
    ),
    optional("image", Shape::Line, "son image, dans `images/guides/`"),
    optional("noindex", Shape::Flag, "true : les moteurs de recherche l’ignorent"),
    optional("publish", Shape::Flag, "false : absent de la liste des guides"),
    optional("aliases", Shape::List(&Shape::Slug), "ses anciens noms, qui mènent encore à lui"),
    unused("tags", Shape::Line, "anciens mots-clés"),
];
