//! How much each thing counts: the parameters of the ranking, measured by `cargo xtask bench search`.
//! `docs/search.md` has the formula.

use super::file::Field;

/// The parameters of one field.
#[derive(Clone, Debug, PartialEq)]
pub struct FieldWeights {
    /// What one occurrence of a word in the field adds to the entry.
    pub boost: f32,
    /// How well the field answers, from 0 to 1: 1 for those that name the entry.
    pub quality: f32,
    /// How many words a usual text of the field has: in a longer one each word counts less.
    pub usual_length: f32,
    /// What typing the whole text adds: that of a title names the entry.
    pub naming: f32,
}

impl FieldWeights {
    const fn of(field: Field) -> Self {
        let (boost, quality, usual_length, naming) = match field {
            Field::Title => (12.0, 1.0, 6.0, 0.25),
            Field::Acronym => (12.0, 1.0, 2.0, 0.25),
            Field::Slug => (4.0, 0.9, 4.0, 0.1),
            Field::Keyword => (7.0, 1.0, 2.0, 0.1),
            Field::Tagline => (5.0, 0.95, 14.0, 0.0),
            Field::ProducerAcronym => (6.0, 0.9, 2.0, 0.25),
            Field::Producer => (3.0, 0.8, 6.0, 0.2),
            Field::Theme => (3.0, 0.8, 2.0, 0.05),
            Field::Need => (1.5, 0.6, 9.0, 0.0),
            Field::Data => (2.0, 0.5, 6.0, 0.0),
            Field::Body => (1.0, 0.4, 20.0, 0.0),
        };
        Self { boost, quality, usual_length, naming }
    }
}

/// All parameters. The default ones are the site's.
#[derive(Clone, Debug, PartialEq)]
pub struct Weights {
    /// Those of each field, in the order of [`Field::ALL`].
    pub fields: [FieldWeights; Field::ALL.len()],
    /// How much a text that is longer than usual loses, from 0 to 1.
    pub length_penalty: f32,
    /// What each further occurrence adds, against the first one.
    pub repetition: f32,
    /// How many occurrences count at most.
    pub max_repetitions: u8,
    /// The sum over fields at which the strength of a word is one half.
    pub saturation: f32,
    /// Similarity of an inflected form.
    pub stem: f32,
    /// Similarity of a derived word.
    pub derivation: f32,
    /// Similarity of a word whose prefix was typed, nearly whole; half of it when nothing of it was.
    pub prefix: f32,
    /// Similarity of a word that sounds alike.
    pub phonetic: f32,
    /// Similarity of a word that is one edit away.
    pub one_edit: f32,
    /// Similarity of a word that is two edits away.
    pub two_edits: f32,
    /// Similarity of a word whose prefix is one edit away.
    pub misspelt_prefix: f32,
    /// Similarity of two words that were typed as one, or of one that was typed as two.
    pub compound: f32,
    /// Similarity of a synonym.
    pub synonym: f32,
    /// Similarity of what the thesaurus says is related.
    pub related: f32,
    /// What is left of a phrase whose words don't stand in one text.
    pub scattered: f32,
    /// What is left of a word when it is part of a name of several words.
    pub partial_name: f32,
    /// What is left of the weight of words that frame a question.
    pub framing: f32,
    /// What is left of the share in the coverage of words that say where and when.
    pub circumstance: f32,
    /// The weight of a word that is nowhere, against 1 for the rarest one that is somewhere.
    pub unknown: f32,
    /// The least weight of a word that is everywhere.
    pub min_rarity: f32,
    /// What words of the query add that stand near each other.
    pub proximity: f32,
    /// What is left of that when they stand in another order than they were typed in.
    pub reversed: f32,
    /// What the most visited entry gets more than the least.
    pub popularity: f32,
    /// The share of the score that depends on how much of the query is covered.
    pub coverage: f32,
    /// The coverage from which an entry is an answer.
    pub strong_coverage: f32,
    /// How far ahead of all others the one entry must be that answers a sentence whose words none covers.
    pub lead: f32,
    /// The coverage from which it does.
    pub lone_coverage: f32,
    /// The quality of the fields that tell what an entry is for.
    pub telling: f32,
    /// An acronym that more entries hold is a mere mention.
    pub max_acronym_entries: usize,
}

impl Default for Weights {
    fn default() -> Self {
        Self {
            fields: Field::ALL.map(FieldWeights::of),
            length_penalty: 0.3,
            repetition: 0.3,
            max_repetitions: 6,
            saturation: 4.0,
            stem: 0.95,
            derivation: 0.65,
            prefix: 0.85,
            phonetic: 0.8,
            one_edit: 0.75,
            two_edits: 0.5,
            misspelt_prefix: 0.45,
            compound: 0.95,
            synonym: 0.85,
            related: 0.7,
            scattered: 0.4,
            partial_name: 0.6,
            framing: 0.2,
            circumstance: 0.2,
            unknown: 0.9,
            min_rarity: 0.05,
            proximity: 0.2,
            reversed: 0.6,
            popularity: 0.03,
            coverage: 0.5,
            strong_coverage: 0.5,
            lead: 1.2,
            lone_coverage: 0.35,
            telling: 0.6,
            max_acronym_entries: 4,
        }
    }
}

impl Weights {
    /// The parameters of a field.
    pub fn field(&self, field: Field) -> &FieldWeights {
        &self.fields[field.index()]
    }

    /// What a word adds to an entry that holds it `count` times in a field, in a text of `length` words.
    pub fn occurrence(&self, field: Field, count: u8, length: u8) -> f32 {
        let field = self.field(field);
        let excess = (f32::from(length) / field.usual_length).max(1.0) - 1.0;
        let repeated = 1.0 + self.repetition * (f32::from(count.min(self.max_repetitions)) - 1.0);
        field.boost * repeated / (1.0 + self.length_penalty * excess)
    }

    /// The similarity of a word that so many edits separate from the typed one.
    pub fn edits(&self, count: u8) -> f32 {
        if count <= 1 { self.one_edit } else { self.two_edits }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_occurrence_in_a_usual_text_adds_the_boost_of_its_field() {
        assert!((Weights::default().occurrence(Field::Title, 1, 6) - 12.0).abs() < 1e-6);
    }

    #[test]
    fn a_text_twice_as_long_as_usual_adds_less() {
        let expected = 12.0 / 1.3;
        assert!((Weights::default().occurrence(Field::Title, 1, 12) - expected).abs() < 1e-5);
    }

    #[test]
    fn repetitions_add_less_and_less_than_the_first_and_then_nothing() {
        let body = |count| Weights::default().occurrence(Field::Body, count, 20);
        assert!((body(2) - 1.3).abs() < 1e-6 && (body(6) - 2.5).abs() < 1e-6);
        assert!((body(200) - body(6)).abs() < 1e-6);
    }
}
