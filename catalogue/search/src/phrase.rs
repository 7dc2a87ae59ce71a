//! Words that must all stand in the same text.

use super::{
    candidate::Candidate, expand::forms, inverted_index::Source, query_context::QueryContext,
    term_dictionary::WordId,
};

/// Words any of which will do: the forms of one word.
pub type Alternatives = Vec<Candidate>;

/// A sequence of words, each with its alternatives; their order in a text doesn't matter.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Phrase(pub Vec<Alternatives>);

impl Phrase {
    /// The forms of some words.
    pub fn of_words(context: QueryContext, words: &[String]) -> Self {
        Self(words.iter().map(|word| forms(context, word)).collect())
    }

    /// Whether a text holds one alternative of each word.
    pub fn is_in(&self, source: Source, text: &[WordId]) -> bool {
        self.0.iter().all(|any| text.iter().any(|word| is_any(source, *word, any)))
    }

    /// Whether a word is an alternative of one of the words.
    pub fn has(&self, source: Source, word: WordId) -> bool {
        self.0.iter().any(|any| is_any(source, word, any))
    }

    /// Whether one text of the entry holds the whole phrase.
    pub fn is_in_one_text(&self, context: QueryContext, entry: usize) -> bool {
        let Ok(entry) = u32::try_from(entry) else { return false };
        let holds = |text: &[WordId], source| self.is_in(source, text);
        let mut indexes = context.indexes.iter();
        indexes.any(|index| index.texts(entry).iter().any(|text| holds(&text.words, index.source)))
    }
}

fn is_any(source: Source, word: WordId, any: &[Candidate]) -> bool {
    any.iter().any(|one| one.source == source && one.word == word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{file::Field, fixture::Fixture};

    #[test]
    fn the_words_of_a_phrase_stand_in_one_text_in_any_order_and_form() {
        let fixture = Fixture::new(&[
            ("together", &[(Field::Title, "Communes et cadastres")]),
            ("apart", &[(Field::Title, "Cadastre"), (Field::Keyword, "commune")]),
        ]);
        let context = fixture.context();
        let phrase = Phrase::of_words(context, &["cadastre".into(), "commune".into()]);
        assert!(phrase.is_in_one_text(context, 0));
        assert!(!phrase.is_in_one_text(context, 1));
    }
}
