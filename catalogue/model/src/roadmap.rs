//! The roadmap: what the catalogue gained, month by month.

use serde::{Deserialize, Serialize};

use crate::document::{Document, Target};

/// All months with an event, the latest first.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Roadmap(pub Vec<Month>);

/// One month.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Month {
    /// Year.
    pub year: u16,
    /// From 1 to 12.
    pub month: u8,
    /// What happened, in the order of the content.
    pub events: Vec<Event>,
}

/// Something that happened.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Event {
    /// `ADD_API`: an API joined the catalogue. Its name without the word "API", and its page when
    /// the catalogue (still) has it.
    NewApi(String, Option<Target>),
    /// `DLNUF`: administrations exchange more data among themselves ("dites-le-nous une fois").
    NewExchange(Document),
    /// `INFO`: anything else.
    News(Document),
}
