//! Who visitors are: `audiences.yml`.

use std::fmt;

use serde::{
    Deserialize, Deserializer,
    de::{MapAccess, Visitor},
};

use super::{Field, Shape, optional, required};

/// The publics as written. Every value has passed [`FIELDS`].
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "FIELDS documents each key, for editors, in French")]
pub struct AudiencesHeader {
    pub publics: Audiences,
    pub clients: Audiences,
}

/// Audiences by their ids, in the order of the file.
#[derive(Debug, Default)]
pub struct Audiences(pub Vec<(String, AudienceHeader)>);

/// One public.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "AUDIENCE documents each key")]
pub struct AudienceHeader {
    pub label: Option<String>,
    pub who: Vec<String>,
    pub otherwise: Option<String>,
}

/// Every key of the file.
pub const FIELDS: &[Field] = &[
    required(
        "publics",
        Shape::Keyed(&AUDIENCE),
        "qui sont les visiteurs, par leurs noms dans les adresses",
    ),
    optional("clients", Shape::Keyed(&AUDIENCE), "pour qui ils agissent"),
];

static AUDIENCE: Shape = Shape::Map(&[
    required("label", Shape::Line, "ce que le visiteur lit"),
    required(
        "who",
        Shape::List(&Shape::Line),
        "les réponses des assistants d’éligibilité qui veulent dire la même chose",
    ),
    optional(
        "otherwise",
        Shape::Slug,
        "le public dont la réponse vaut quand un assistant ne propose pas celui-ci",
    ),
]);

impl<'de> Deserialize<'de> for Audiences {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(InOrder)
    }
}

struct InOrder;

impl<'de> Visitor<'de> for InOrder {
    type Value = Audiences;

    fn expecting(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str("names with their labels")
    }

    fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<Audiences, M::Error> {
        let mut audiences = Vec::new();
        while let Some(audience) = map.next_entry()? {
            audiences.push(audience);
        }
        Ok(Audiences(audiences))
    }
}
