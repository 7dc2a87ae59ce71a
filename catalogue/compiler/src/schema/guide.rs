//! The header of a guide.

use super::{
    declare::header,
    read::{Flag, Line, List, Slug},
};

header! {
    /// The header as written.
    pub struct GuideHeader {
        required title: Line, "le titre du guide";
        optional tagline: Line, "ce que le lecteur saura faire, en une ligne";
        optional api: List<Line>,
            "les API dont il parle : le nom de leur fichier dans `api/`, ou leur titre exact";
        optional related_guides: List<Line>,
            "les guides sur le même sujet : le nom de leur fichier";
        optional image: Line, "son image, dans `images/guides/`";
        optional noindex: Flag, "true : les moteurs de recherche l’ignorent";
        optional publish: Flag<true>, "false : absent de la liste des guides";
        optional aliases: List<Slug>, "ses anciens noms, qui mènent encore à lui";
    }
    unused {
        tags: Line, "anciens mots-clés";
    }
}
