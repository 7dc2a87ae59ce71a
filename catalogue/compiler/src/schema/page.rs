//! The header of an editorial page.

use super::{
    declare::header,
    read::{Date, Line, List, Slug},
};

header! {
    /// The header as written.
    pub struct PageHeader {
        required title: Line, "le titre de la page";
        optional description: Line, "une phrase pour les moteurs de recherche";
        optional last_update: Date, "la dernière vérification de la page";
        optional aliases: List<Slug>, "ses anciens noms, qui mènent encore à elle";
    }
}
