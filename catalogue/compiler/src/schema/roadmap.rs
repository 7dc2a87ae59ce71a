//! The roadmap: year, month, what happened.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::{Field, Shape, optional, required};

/// The events by year, then by month. Every value has passed [`YEARS`].
pub type RoadmapHeader = BTreeMap<u16, BTreeMap<u8, Vec<EventHeader>>>;

/// Something that happened.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "EVENT documents each key")]
pub struct EventHeader {
    #[serde(rename = "type")]
    pub kind: Option<String>,
    pub what: Option<String>,
    pub path: Option<String>,
}

/// The whole file.
pub const YEARS: Shape =
    Shape::Numbered(2000, 2100, &Shape::Numbered(1, 12, &Shape::List(&Shape::Map(EVENT))));

/// Every key of an event.
const EVENT: &[Field] = &[
    required(
        "type",
        Shape::Word(&["ADD_API", "DLNUF", "INFO"]),
        "ADD_API : une API rejoint le catalogue, DLNUF : « dites-le-nous une fois », INFO : le reste",
    ),
    required(
        "what",
        Shape::Markdown,
        "pour ADD_API, le nom de l’API sans le mot « API » ; sinon la nouvelle",
    ),
    optional("path", Shape::Address, "pour ADD_API, l’adresse de la page : `/les-api/…`"),
];
