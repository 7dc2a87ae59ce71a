//! The header of a producer's file.

use super::{
    declare::header,
    read::{Contact, Line, List, Markdown, Slug, Text, Url},
};

header! {
    /// The header as written.
    pub struct ProducerHeader {
        required name: Line, "le nom complet";
        optional acronym: Line, "le sigle";
        optional kind as "type": Line, "la nature de l’organisme";
        optional name_with_pronoun as "nameWithPronoun": Line,
            "le nom avec son article : « la DINUM »";
        optional short: Text, "ce qu’est l’organisme, en une phrase";
        optional description: Markdown, "sa mission";
        optional data: Markdown, "les données qu’il détient";
        optional site: Url, "son site";
        optional annuaire: Url, "sa page dans l’annuaire de l’administration";
        optional contact: Contact, "à qui écrire";
        optional site_open_data as "siteOpenData": Url, "ses données ouvertes";
        optional site_api as "siteAPI": Url, "son portail d’API";
        optional logo: Line, "son image, dans `images/api-logo/`";
        optional aliases: List<Slug>, "ses anciens noms, qui mènent encore à lui";
    }
}
