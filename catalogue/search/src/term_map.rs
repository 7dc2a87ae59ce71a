//! From the words of the indexes to the terms of a query that they match.

use super::{
    inverted_index::{InvertedIndex, Source},
    matched_term::MatchedTerm,
    query_context::QueryContext,
    term_dictionary::WordId,
};

/// How each word of the indexes is linked to a query: most aren't.
pub struct TermMap(Vec<Vec<TermLink>>);

/// How a word is linked to a query.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TermLink {
    /// Not at all.
    None,
    /// It is part of a phrase that a term was taken for: it matches where the whole phrase stands.
    PhrasePart,
    /// The term of this number was taken for it.
    Term(u8),
}

impl TermLink {
    /// The number of the term.
    pub fn term(self) -> Option<usize> {
        match self {
            Self::Term(term) => Some(usize::from(term)),
            Self::None | Self::PhrasePart => None,
        }
    }
}

/// A less similar word is a mere guess: it isn't highlighted.
const MIN_SIMILARITY: f32 = 0.4;

impl TermMap {
    /// The words that the terms of a query were taken for.
    pub fn new(context: QueryContext, terms: &[MatchedTerm]) -> Self {
        let none = |index: &&InvertedIndex| vec![TermLink::None; index.dictionary.len()];
        let mut links: Vec<Vec<TermLink>> = context.indexes.iter().map(none).collect();
        for term in terms {
            for word in term.phrases.iter().flat_map(|phrase| &phrase.0).flatten() {
                links[word.source as usize][word.word as usize] = TermLink::PhrasePart;
            }
        }
        for (term, number) in terms.iter().zip(0..) {
            for word in term.candidates.iter().filter(|word| word.similarity >= MIN_SIMILARITY) {
                let link = &mut links[word.source as usize][word.word as usize];
                if link.term().is_none() {
                    *link = TermLink::Term(number);
                }
            }
        }
        Self(links)
    }

    /// How a word is linked to the query, if it is.
    pub fn get(&self, source: Source, word: WordId) -> Option<TermLink> {
        // The place of another word of a text has none.
        let link = self.0[source as usize].get(word as usize).copied()?;
        (link != TermLink::None).then_some(link)
    }

    /// The term that was taken for a word.
    pub fn term(&self, source: Source, word: WordId) -> Option<usize> {
        self.get(source, word)?.term()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{file::Field, fixture::Fixture, query::Query, query_expansion::expand_query};

    #[test]
    fn words_are_linked_to_the_terms_that_were_taken_for_them() {
        let fixture = Fixture::new(&[("entry", &[(Field::Title, "Cadastre auto-école pêche")])])
            .with_synonyms(&[(&["conduite", "auto-école"], &[])]);
        let context = fixture.context();
        let terms = expand_query(context, fixture.index, &Query::read("cadastre conduite"));
        let map = TermMap::new(context, &terms);
        let link = |word: &str| map.get(Source::Names, context.names().dictionary.find(word)?);
        assert_eq!(link("cadastre"), Some(TermLink::Term(0)));
        assert_eq!(link("ecole"), Some(TermLink::PhrasePart));
        assert_eq!(link("peche"), None);
    }
}
