//! Words that say little of what is looked for.

use std::sync::LazyLock;

/// How much a word says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// Only binds other words: left out unless nothing else was typed.
    Binding,
    /// Frames a question (« comment savoir si … »): hardly counts.
    Framing,
    /// Says what is looked for.
    Content,
}

/// The role of a folded word.
pub fn role(word: &str) -> Role {
    let is_letter = word.len() == 1 && !word.bytes().all(|byte| byte.is_ascii_digit());
    if is_letter || BINDING.binary_search(&word).is_ok() {
        Role::Binding
    } else if FRAMING.binary_search(&word).is_ok() {
        Role::Framing
    } else {
        Role::Content
    }
}

/// Sorted. One text and not a list of texts, of which each would weigh eight bytes more than its letters.
static BINDING: LazyLock<Vec<&str>> = LazyLock::new(|| {
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

/// Sorted.
static FRAMING: LazyLock<Vec<&str>> = LazyLock::new(|| {
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
        assert!(BINDING.is_sorted() && FRAMING.is_sorted());
        assert_eq!(role("le"), Role::Binding);
        assert_eq!(role("comment"), Role::Framing);
        assert_eq!(role("cadastre"), Role::Content);
        assert_eq!(role("7"), Role::Content);
    }
}
