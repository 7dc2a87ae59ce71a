//! The header of a service that uses APIs.

use super::{
    declare::header,
    read::{Flag, Line, List, Slug, Url},
};

header! {
    /// The header as written.
    pub struct ServiceHeader {
        required title: Line, "le nom du service";
        required description: Line, "ce qu’il fait, en une ligne";
        required link: Url, "son adresse";
        required api: List<Line>,
            "les API qu’il utilise : le nom de leur fichier dans `api/`, ou leur titre exact";
        optional screenshot: Line, "son image, dans `images/service-screenshot/`";
        optional noindex: Flag, "true : les moteurs de recherche l’ignorent";
        optional aliases: List<Slug>, "ses anciens noms, qui mènent encore à lui";
    }
}
