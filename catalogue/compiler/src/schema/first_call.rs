//! The part of an API's header that shows one request and its answer.

use super::{
    declare::{header, one_of},
    read::{Address, KeyedInOrder, Line, Text},
};

one_of! {
    /// What a request does.
    pub enum Method: Word {
        /// Reads.
        Get = "GET",
        /// Sends, or asks by a body.
        Post = "POST",
        /// Puts in place.
        Put = "PUT",
        /// Changes a part.
        Patch = "PATCH",
        /// Takes away.
        Delete = "DELETE",
    }
}

header! {
    /// The request as written.
    pub struct FirstCallHeader {
        optional title: Line, "ce que la requête demande, en quelques mots";
        optional method: Method, "sa méthode ; `GET` par défaut";
        required url: Address, "l’adresse complète à appeler";
        optional headers: KeyedInOrder<Line>,
            "ses en-têtes ; un secret y est une variable, comme `$CLE`";
        optional body: Text, "ce que la requête envoie (`|` puis des lignes indentées)";
        required answer: Text, "la réponse, raccourcie (`|` puis des lignes indentées)";
    }
}
