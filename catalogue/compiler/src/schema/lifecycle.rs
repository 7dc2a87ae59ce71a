//! The parts of an API's header that say whether it lives, and when that was checked.

use super::{
    declare::{header, one_of},
    read::{Date, Line, List},
};

one_of! {
    /// Where an API is in its life.
    pub enum Status: Word {
        /// Promised.
        Announced = "announced",
        /// It may still change.
        Beta = "beta",
        /// In service.
        Stable = "stable",
        /// It will end.
        Deprecated = "deprecated",
        /// It has ended.
        Stopped = "stopped",
    }
}

header! {
    /// The last check of the entry.
    pub struct VerifiedHeader {
        required date: Date, "le jour où vous avez comparé la fiche à ses sources";
        required by: List<Line>, "les sources de la vérification : le nom de chacune, ou son adresse `https://…`";
    }
}
