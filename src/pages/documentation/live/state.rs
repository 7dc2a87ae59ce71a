//! How far the reading of a specification is.

use super::refusal::Refusal;

/// How far the reading is. Once it is done the page is drawn again, from what was read.
#[derive(Clone, Debug, PartialEq)]
pub enum State {
    /// Nothing has been asked yet.
    Offered,
    /// A server has been asked.
    Fetching,
    /// The worker is at it.
    Reading,
    /// It can't be shown.
    Refused(Refusal),
}

impl State {
    /// What is said of it.
    pub fn words(&self) -> &'static str {
        match self {
            Self::Offered => "",
            Self::Fetching => "Téléchargement de la spécification…",
            Self::Reading => "Lecture de la spécification…",
            Self::Refused(_) => "La documentation n’a pas pu être affichée.",
        }
    }

    /// Whether something is on its way.
    pub fn is_busy(&self) -> bool {
        matches!(self, Self::Fetching | Self::Reading)
    }
}
