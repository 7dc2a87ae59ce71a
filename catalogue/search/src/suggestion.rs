//! « Vouliez-vous dire … »: the typed text with words that the catalogue knows.

use super::{
    candidate::Candidate,
    engine::Engine,
    expand::{forms, guesses},
    stem::stem,
    stop_word::{Role, role},
    token::tokens,
};

/// The query with its unknown words corrected; none when there is nothing to correct, or when an unknown
/// word has no correction.
pub fn corrected(engine: &Engine, text: &str) -> Option<String> {
    let context = engine.context();
    let mut corrected = String::new();
    let mut done = 0;
    for token in tokens(text).iter().filter(|token| !is_known(engine, &token.word)) {
        let nearest = nearest(guesses(context, &token.word, false))?;
        // An unfinished word is no mistake.
        if !context.folded(nearest).starts_with(&token.word) {
            corrected.push_str(&text[done..token.start]);
            corrected.push_str(context.written(nearest));
            done = token.end;
        }
    }
    corrected.push_str(&text[done..]);
    (done > 0).then_some(corrected)
}

fn is_known(engine: &Engine, word: &str) -> bool {
    role(word) != Role::Content
        || engine.has_synonym(&stem(word))
        || !forms(engine.context(), word).is_empty()
}

fn nearest(guesses: Vec<Candidate>) -> Option<Candidate> {
    guesses.into_iter().max_by(|one, other| one.similarity.total_cmp(&other.similarity))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{file::Field, fixture::Fixture};

    fn check(typed: &str, expected: Option<&str>) {
        let fixture = Fixture::new(&[("entry", &[(Field::Title, "Entreprise, Cadastre")])])
            .with_synonyms(&[(&["kbis"], &["entreprise"])]);
        assert_eq!(corrected(&fixture.engine(), typed).as_deref(), expected, "{typed}");
    }

    #[test]
    fn a_misspelt_word_is_corrected_where_it_stands() {
        check("l’entrepise du cadastre", Some("l’Entreprise du cadastre"));
    }

    #[test]
    fn known_words_are_left_alone() {
        check("entreprises", None);
        check("kbis", None);
        check("comment trouver", None);
    }

    #[test]
    fn an_unfinished_word_is_no_mistake() {
        check("entrepr", None);
    }

    #[test]
    fn a_word_that_nothing_is_near_has_no_correction() {
        check("entrepise xylophone", None);
    }
}
