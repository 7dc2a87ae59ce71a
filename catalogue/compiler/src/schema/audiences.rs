//! Who visitors are: `audiences.yml`.

use super::{
    declare::header,
    read::{KeyedInOrder, Line, List, Map, Slug},
};

header! {
    /// The publics as written, in the order of the file.
    pub struct AudiencesHeader {
        required publics: KeyedInOrder<Map<AudienceHeader>>,
            "qui sont les visiteurs, par leurs noms dans les adresses";
        optional clients: KeyedInOrder<Map<AudienceHeader>>, "pour qui ils agissent";
    }
}

header! {
    /// One public.
    pub struct AudienceHeader {
        required label: Line, "ce que le visiteur lit";
        required who: List<Line>,
            "les réponses des assistants d’éligibilité qui veulent dire la même chose";
        optional otherwise: Slug,
            "le public dont la réponse vaut quand un assistant ne propose pas celui-ci";
    }
}

/// Audiences by their ids.
pub type Audiences = Vec<(String, AudienceHeader)>;
