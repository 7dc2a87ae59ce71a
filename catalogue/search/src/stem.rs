//! What French words have in common: a light stem (number, gender, conjugation) and a looser
//! derivational stem (derived words). Words are folded already.

/// The word without the marks of number, gender and conjugation: « boursières » and « boursier ».
pub fn stem(word: &str) -> String {
    if !is_plain(word) || word.len() < 4 {
        return word.to_owned();
    }
    let mut stem = word.to_owned();
    plural(&mut stem);
    if let Some((ending, replacement)) = longest(&stem, INFLECTIONS, 3) {
        stem.truncate(stem.len() - ending.len());
        stem.push_str(replacement);
    }
    undouble(&mut stem);
    stem
}

/// The word without its derivational endings: « territorial » and « territoire », « embauche » and
/// « embaucher » share one. None when too little would be left to mean anything.
pub fn derivational_stem(word: &str) -> Option<String> {
    let mut derived = stem(word);
    if !is_plain(word) {
        return None;
    }
    if let Some((ending, replacement)) = longest(&derived, DERIVATIONS, 4) {
        derived.truncate(derived.len() - ending.len());
        derived.push_str(replacement);
    }
    undouble(&mut derived);
    (derived.len() >= 4).then_some(derived)
}

/// Endings of number, gender and conjugation, each with what replaces it; the longest ones first.
const INFLECTIONS: &[(&str, &str)] = &[
    ("issement", "i"),
    ("issante", "i"),
    ("eraient", ""),
    ("issant", "i"),
    ("issons", "i"),
    ("issent", "i"),
    ("erait", ""),
    ("eront", ""),
    ("erons", ""),
    ("aient", ""),
    ("antes", ""),
    ("trice", "teur"),
    ("erez", ""),
    ("ante", ""),
    ("iere", "ier"),
    ("iers", "ier"),
    ("euse", "eur"),
    ("eure", "eur"),
    ("elle", "el"),
    ("enne", "en"),
    ("onne", "on"),
    ("ette", "et"),
    ("era", ""),
    ("ant", ""),
    ("ent", "ent"),
    ("ier", "ier"),
    ("ive", "if"),
    ("ees", ""),
    ("ee", ""),
    ("er", ""),
    ("ez", ""),
    ("ie", "i"),
    ("e", ""),
];

/// Endings of derived words, each with what replaces it; the longest ones first.
const DERIVATIONS: &[(&str, &str)] = &[
    ("ification", ""),
    ("arisation", "ar"),
    ("issement", ""),
    ("isation", ""),
    ("ication", ""),
    ("ibilit", ""),
    ("abilit", ""),
    ("ation", ""),
    ("ition", ""),
    ("ement", ""),
    ("ateur", ""),
    ("iteur", ""),
    ("orial", "or"),
    ("orien", "or"),
    ("ialis", "ial"),
    ("ment", ""),
    ("aire", "ar"),
    ("arit", "ar"),
    ("aris", "ar"),
    ("alit", "al"),
    ("atif", ""),
    ("eur", ""),
    ("oir", "or"),
    ("air", "ar"),
    ("ibl", ""),
    ("abl", ""),
    ("iqu", ""),
    ("ism", ""),
    ("ist", ""),
    ("ier", ""),
    ("anc", ""),
    ("enc", ""),
    ("ent", ""),
    ("ait", ""),
    ("age", ""),
    ("iel", ""),
    ("eux", ""),
    ("ion", ""),
    ("ifi", ""),
    ("ien", ""),
    ("esc", ""),
    ("at", ""),
    ("ag", ""),
    ("it", ""),
    ("al", ""),
    ("el", ""),
    ("if", ""),
    ("is", ""),
    ("ur", ""),
    ("i", ""),
];

fn plural(word: &mut String) {
    if word.ends_with("eaux") || word.ends_with("eux") {
        word.pop();
    } else if word.ends_with("aux") {
        word.truncate(word.len() - 3);
        word.push_str("al");
    } else if word.ends_with('s') && !word.ends_with("ss") {
        word.pop();
    }
}

/// The longest ending that leaves at least `kept` letters.
fn longest<'e>(
    word: &str,
    endings: &'e [(&'e str, &'e str)],
    kept: usize,
) -> Option<(&'e str, &'e str)> {
    let fits =
        |(ending, _): &&(&str, &str)| word.len() >= ending.len() + kept && word.ends_with(ending);
    endings.iter().find(fits).copied()
}

/// Drops one of two equal last letters, so that « professionnel » and « professionel » have one stem.
fn undouble(word: &mut String) {
    let mut last = word.bytes().rev();
    if let (Some(one), Some(other)) = (last.next(), last.next())
        && one == other
        && word.len() > 3
        && one.is_ascii_alphabetic()
    {
        word.pop();
    }
}

/// Only words of the Latin alphabet have French endings.
fn is_plain(word: &str) -> bool {
    word.bytes().all(|byte| byte.is_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn same(of: impl Fn(&str) -> String, groups: &[&[&str]]) {
        for group in groups {
            let made: Vec<String> = group.iter().map(|word| of(word)).collect();
            assert!(made.windows(2).all(|pair| pair[0] == pair[1]), "{group:?} gives {made:?}");
        }
    }

    #[test]
    fn long_endings_come_before_short_ones() {
        for endings in [INFLECTIONS, DERIVATIONS] {
            assert!(endings.is_sorted_by(|one, other| one.0.len() >= other.0.len()));
        }
    }

    #[test]
    fn words_of_other_alphabets_are_left_alone() {
        assert_eq!(stem("ωμεγα"), "ωμεγα");
        assert_eq!(derivational_stem("co2"), None);
    }

    #[test]
    fn forms_of_a_word_have_one_stem() {
        same(
            stem,
            &[
                &["entreprise", "entreprises"],
                &["etudiant", "etudiante", "etudiantes", "etudiants"],
                &["boursier", "boursiere", "boursieres"],
                &["social", "sociale", "sociaux", "sociales"],
                &["familial", "familiale"],
                &["embauche", "embaucher", "embauches"],
                &["journal", "journaux"],
                &["reseau", "reseaux"],
                &["agriculteur", "agricultrice"],
                &["professionnel", "professionnelle", "professionnels"],
                &["administratif", "administrative"],
                &["declarer", "declare", "declaree"],
            ],
        );
    }

    #[test]
    fn derived_words_have_one_derivational_stem() {
        same(
            |word| derivational_stem(word).unwrap_or_default(),
            &[
                &["territoire", "territorial", "territoriales"],
                &["artisan", "artisanat", "artisanale"],
                &["scolaire", "scolarite", "scolarise"],
                &["declaration", "declarer", "declarant"],
                &["geographie", "geographique"],
                &["embauche", "embaucher"],
                &["pompent", "pompait", "pompage"],
            ],
        );
    }
}
