//! The catalogue in numbers, counted when it is compiled, and the figures that its APIs have at their sources.

use serde::{Deserialize, Serialize};

use crate::{
    access::AccessKind,
    api::Figure,
    reference::{PageTitle, ProducerName},
};

/// What the page of statistics shows.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Census {
    /// How many APIs there are.
    pub apis: usize,
    /// How many producers publish them.
    pub publishers: usize,
    /// How many APIs have an eligibility wizard.
    pub wizards: usize,
    /// How many have their technical documentation here.
    pub documented: usize,
    /// APIs by kind of access, each kind in its order.
    pub access: Vec<Tally<AccessKind>>,
    /// APIs by theme, the most frequent theme first; an API may have several.
    pub themes: Vec<Tally<String>>,
    /// APIs by producer, the one that publishes most first.
    pub producers: Vec<Tally<ProducerName>>,
    /// APIs by the year in which their producer last changed the entry, from the first year to the last.
    pub changes: Vec<Tally<u16>>,
    /// How many have no such day.
    pub undated: usize,
    /// APIs by the year in which the entry was last compared with its sources.
    pub checks: Vec<Tally<u16>>,
    /// How many never were.
    pub unchecked: usize,
    /// APIs that joined the catalogue, by year, as the roadmap tells.
    pub additions: Vec<Tally<u16>>,
    /// The APIs that have live figures, most visited first.
    pub measured: Vec<Measured>,
}

/// How many APIs have something in common.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Tally<T> {
    /// What they have in common.
    pub of: T,
    /// How many they are.
    pub count: usize,
}

/// An API and its live figures.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Measured {
    /// Its page.
    pub api: PageTitle,
    /// At least one.
    pub figures: Vec<Figure>,
}
