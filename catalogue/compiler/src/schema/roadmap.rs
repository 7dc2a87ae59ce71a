//! The roadmap: year, month, what happened.

use std::collections::BTreeMap;

use super::{
    declare::{header, one_of},
    read::{Address, List, Map, Markdown, Numbered},
};

/// The events by year, then by month: the whole file.
pub type Years = Numbered<u16, 2000, 2100, Numbered<u8, 1, 12, List<Map<EventHeader>>>>;

/// What the file holds.
pub type RoadmapHeader = BTreeMap<u16, BTreeMap<u8, Vec<EventHeader>>>;

header! {
    /// Something that happened.
    pub struct EventHeader {
        required kind as "type": EventKind,
            "ADD_API : une API rejoint le catalogue, DLNUF : « dites-le-nous une fois », INFO : le reste";
        required what: Markdown,
            "pour ADD_API, le nom de l’API sans le mot « API » ; sinon la nouvelle";
        optional path: Address, "pour ADD_API, l’adresse de la page : `/les-api/…`";
    }
}

one_of! {
    /// What kind of thing happened.
    pub enum EventKind: Word {
        /// An API joins the catalogue.
        NewApi = "ADD_API",
        /// Administrations exchange what they asked of people.
        NewExchange = "DLNUF",
        /// Anything else.
        News = "INFO",
    }
}
