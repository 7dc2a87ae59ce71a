//! Words that tell little about what is looked for.

use std::sync::LazyLock;

/// What a word does in a query.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// A stop word (« le », « pour »): ignored unless nothing else was typed.
    StopWord,
    /// A word that frames a question (« comment savoir si … »): hardly counts.
    QueryFraming,
    /// Where the question is asked for (« à Lille »): hardly counts.
    Place,
    /// When it is asked for (« en février »): hardly counts.
    Date,
    /// What one would do without (« sans avoir à demander … »): hardly counts.
    Spared,
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
    a afin ai aient ainsi ait and api apis apres assez au aucun aucune aupres auquel aura
    auraient aurais aurait auront aussi autre autres aux avaient avait avec avez avions avoir
    avons ayant car ce ceci cela celle celles celui cependant certaines certains ces cet cette
    ceux chaque chez ci comme concernant contre dans de dehors deja depuis derriere des deux
    doit donc dont du duquel durant elle elles en encore entre es est et etais etait etant ete
    etes etre eu eux faut for hors ici il ils jamais je jusque la laquelle le lequel les
    lesquelles lesquels leur leurs lors lorsque lui ma maintenant mais malgre me meme mes moi
    mon ne ni non nos notre nous of on ont ou par parce parfois parmi pas pendant peu peut plus
    plusieurs pour pourquoi pres puis puisque qu quand que quel quelle quelles quelque quelques
    quels qui quoi sa sans se selon sera seraient serais serait seront ses si sinon soi soient
    soit sommes son sont sous souvent suis sur ta tandis tant te tel telle telles tels tes the
    toi ton toujours tous tout toute toutes tres trop tu un une vers via voici voila vos votre
    vous y
    ",
    )
});

/// Sorted, and one text as [`STOP_WORDS`] is.
static QUERY_FRAMING: LazyLock<Vec<&str>> = LazyLock::new(|| {
    list(
        "
    acceder acces aimeraient aimerais aimerait aimerions allez allons app appartenir appartient
    application automatiquement avant beaucoup besoin bien bonjour cas cherche cherchent
    chercher cherchez cherchons chose choses combien comment connais connaitre consulter demande
    demander demandes demarche demarches desire devez devons devraient devrais devrait dire
    disponible disponibles dit dites dois doivent donne donnee donnees donner existe existent
    exister facilement faire fais faisons fait faites fois font fr gens gouv gratuit gratuite
    gratuites gratuits http https info information informations infos internet ligne liste
    lister listes merci moyen obtenir officiel officielle officielles officiels ouvert ouverte
    ouvertes ouverts partir permet permettre peuvent peux plait possible possibles pourraient
    pourrais pourrait pourrez pourrions pouvez pouvoir pouvons public publics publique publiques
    quelqu quelquun recherche rechercher recuperation recuperer sais sait savent savoir savons
    service services site sites souhaite souhaitent souhaiterais souhaiterait souhaitez
    souhaitons systeme trouve trouvent trouver utilise utiliser va vais valable valide veulent
    veut veux viennent vient voir vont voudraient voudrais voudrait voudrions voulez vouloir
    voulons vraiment web webservice www
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
