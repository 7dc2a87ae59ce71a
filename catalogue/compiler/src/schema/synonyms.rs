//! Words that mean the same, for the search: `synonymes.yml`.

use super::{
    declare::header,
    read::{Line, List, Map},
};

header! {
    /// The file as written.
    pub struct SynonymsHeader {
        required groupes: List<Map<GroupHeader>>, "les groupes de synonymes";
    }
}

header! {
    /// One group.
    pub struct GroupHeader {
        required termes: List<Line>,
            "des mots ou groupes de mots qui veulent dire la même chose : chacun trouve les autres";
        optional voir: List<Line>,
            "ce que les fiches en disent peut-être : trouvé par les termes, sans les trouver";
    }
}
