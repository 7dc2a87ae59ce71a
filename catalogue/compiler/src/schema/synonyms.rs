//! Words that mean the same, for the search: `synonymes.yml`.

use serde::Deserialize;

use super::{Field, Shape, optional, required};

/// The file as written. Every value has passed [`FIELDS`].
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "FIELDS documents each key, for editors, in French")]
pub struct SynonymsHeader {
    pub groupes: Vec<GroupHeader>,
}

/// One group.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "GROUP documents each key")]
pub struct GroupHeader {
    pub termes: Vec<String>,
    pub voir: Vec<String>,
}

/// Every key of the file.
pub const FIELDS: &[Field] =
    &[required("groupes", Shape::List(&Shape::Map(GROUP)), "les groupes de synonymes")];

const GROUP: &[Field] = &[
    required(
        "termes",
        Shape::List(&Shape::Line),
        "des mots ou groupes de mots qui veulent dire la même chose : chacun trouve les autres",
    ),
    optional(
        "voir",
        Shape::List(&Shape::Line),
        "ce que les fiches en disent peut-être : trouvé par les termes, sans les trouver",
    ),
];
