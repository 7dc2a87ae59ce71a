//! « Vouliez-vous dire … »: the typed text with words that the catalogue knows.

use super::{
    candidate::Candidate,
    circumstance::circumstances,
    engine::Engine,
    expand::{forms, guesses},
    query_context::QueryContext,
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
    let tokens = tokens(text);
    // A town of which no entry speaks is no mistake, nor is a year.
    let circumstances = circumstances(text, &tokens);
    let looked_for = tokens.iter().zip(circumstances).filter(|(_, role)| role.is_none());
    for (token, _) in looked_for.filter(|(token, _)| !is_known(engine, &token.word)) {
        let nearest = nearest(guesses(context, &token.word, false))?;
        // An unfinished word is no mistake.
        let is_mistake = !context.folded(nearest).starts_with(&token.word)
            && !is_derived(context, &token.word, nearest);
        if is_mistake {
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

/// Whether the nearest word is one derived from the same word, by no mistake: « inondation » of « inondée ».
fn is_derived(context: QueryContext, word: &str, nearest: Candidate) -> bool {
    let dictionary = &context.index_of(nearest.source).dictionary;
    nearest.similarity <= context.weights.derivation
        && dictionary.with_derivational_stem(word).contains(&nearest.word)
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
        check("cadastrage", None);
    }

    #[test]
    fn towns_and_years_are_left_alone() {
        check("le cadastre à Cadaste en 2031", None);
        check("l’entrepise de Cadaste", Some("l’Entreprise de Cadastre"));
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
