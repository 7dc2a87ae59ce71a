//! Words that tell little about what is looked for.

use std::sync::LazyLock;

/// What a word does in a query.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// A stop word (« le », « pour »): ignored unless nothing else was typed.
    StopWord,
    /// A word that frames a question (« comment savoir si … »): hardly counts.
    QueryFraming,
    /// Any other word: what is looked for.
    Content,
}

/// The role of a folded word.
pub fn role(word: &str) -> Role {
    let is_letter = word.len() == 1 && !word.bytes().all(|byte| byte.is_ascii_digit());
    if is_letter || STOP_WORDS.binary_search(&word).is_ok() {
        Role::StopWord
    } else if QUERY_FRAMING.binary_search(&word).is_ok() {
        Role::QueryFraming
    } else {
        Role::Content
    }
}

/// Sorted. Written as one text: a list of texts would cost eight bytes per word beside its letters.
static STOP_WORDS: LazyLock<Vec<&str>> = LazyLock::new(|| {
    list(
        "
    a afin ai ainsi and api apis apres au aucun aucune aupres aussi autre autres aux avec avoir
    ayant ce ceci cela celle celles celui cependant ces cet cette ceux chaque chez ci comme
    concernant contre dans de dehors deja depuis derriere des deux doit donc dont du durant elle
    elles en encore entre es est et etais etait etant ete etre eu eux faut for hors ici il ils je
    jusque la le les leur leurs lors lui ma mais me meme mes moi mon ne ni non nos notre nous of
    on ont ou par parmi pas pendant peu peut plus pour pourquoi pres puis qu quand que quel quelle
    quelles quels qui quoi sa sans se selon sera ses si soi soit son sont sous suis sur ta te tel
    telle telles tels tes the toi ton tous tout toute toutes tres tu un une vers via voici voila
    vos votre vous y
    ",
    )
});

/// Sorted, and one text as [`STOP_WORDS`] is.
static QUERY_FRAMING: LazyLock<Vec<&str>> = LazyLock::new(|| {
    list(
        "
    acceder acces aimerais app appartenir appartient application automatiquement avant besoin cas
    cherche chercher combien comment connaitre consulter demande demander demandes demarche
    demarches disponible disponibles donne donnee donnees donner existe exister facilement faire
    fais fait fr gouv gratuit gratuite gratuites gratuits http https info information informations
    infos internet ligne liste lister listes moyen obtenir officiel officielle officielles
    officiels ouvert ouverte ouvertes ouverts partir permet permettre peux possible possibles
    pouvoir public publics publique publiques quelqu recherche rechercher recuperation recuperer
    savoir service services site sites souhaite systeme trouve trouvent trouver utilise utiliser
    valable valide veux voir voudrais vouloir web webservice www
    ",
    )
});

fn list(words: &'static str) -> Vec<&'static str> {
    words.split_ascii_whitespace().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted_for_searching() {
        assert!(STOP_WORDS.is_sorted() && QUERY_FRAMING.is_sorted());
        assert_eq!(role("le"), Role::StopWord);
        assert_eq!(role("comment"), Role::QueryFraming);
        assert_eq!(role("cadastre"), Role::Content);
        assert_eq!(role("7"), Role::Content);
    }
}
