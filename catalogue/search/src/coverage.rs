//! How much of a query an entry answers.

use super::{matched_term::MatchedTerm, phrase::Phrase, stop_word::Role, weights::Weights};

/// What the terms of a query weigh together.
pub(super) struct Coverage<'t> {
    terms: &'t [MatchedTerm],
    /// The sum of the weights of all terms.
    total: f32,
    /// The share of each term in the coverage, 0 for those that only frame the question. The square
    /// root makes the number of covered terms matter more than their rarity.
    shares: Vec<f32>,
    has_content: bool,
}

impl<'t> Coverage<'t> {
    pub fn new(weights: &Weights, terms: &'t [MatchedTerm]) -> Self {
        let has_content = terms.iter().any(|term| term.role == Role::Content);
        let counts = |term: &MatchedTerm| match term.role {
            _ if !has_content => 1.0,
            Role::Content => 1.0,
            Role::Place | Role::Date => weights.circumstance,
            Role::StopWord | Role::QueryFraming | Role::Spared => 0.0,
        };
        Self {
            terms,
            total: terms.iter().map(|term| term.weight).sum(),
            shares: terms.iter().map(|term| counts(term) * term.weight.sqrt()).collect(),
            has_content,
        }
    }

    /// How much an entry is about the query, from 0 to 1.
    pub fn relevance(&self, entry: usize) -> f32 {
        let strength = |term: &MatchedTerm| term.weight * term.scores.strength[entry];
        self.terms.iter().map(strength).sum::<f32>() / self.total
    }

    /// The share of the query that an entry answers, from 0 to 1.
    pub fn covered(&self, entry: usize) -> f32 {
        let covered = |(term, share): (&MatchedTerm, &f32)| share * term.scores.quality[entry];
        let sum: f32 = self.terms.iter().zip(&self.shares).map(covered).sum();
        sum / self.shares.iter().sum::<f32>()
    }

    /// What is looked for, as one phrase of its forms: those at least as similar as `similarity`.
    pub fn phrase(&self, similarity: f32) -> Phrase {
        let is_sought = |term: &&MatchedTerm| !self.has_content || term.role == Role::Content;
        let forms = |term: &MatchedTerm| {
            let forms = term.candidates.iter().filter(|one| one.similarity >= similarity);
            forms.copied().collect()
        };
        Phrase(self.terms.iter().filter(is_sought).map(forms).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{file::Field, fixture::Fixture, query::Query, query_expansion::expand_query};

    /// The share of a query that the one entry covers.
    fn covered(query: &str) -> f32 {
        let fixture = Fixture::new(&[("mer", &[(Field::Title, "Eau de mer")])]);
        let terms = expand_query(fixture.context(), fixture.index, &Query::read(query));
        Coverage::new(&Weights::default(), &terms).covered(0)
    }

    #[test]
    fn a_term_that_is_nowhere_is_not_covered() {
        assert!((covered("mer") - 1.0).abs() < 1e-6);
        assert!(covered("mer zzzzz") < 0.5);
    }

    #[test]
    fn words_that_say_where_and_when_hardly_need_to_be_covered() {
        assert!(covered("mer Lille 2024") > 0.7);
        assert!(covered("Lille 2024") < 0.1);
    }

    #[test]
    fn words_that_frame_the_question_need_not_be_covered() {
        assert!((covered("comment trouver mer") - 1.0).abs() < 1e-6);
    }
}
