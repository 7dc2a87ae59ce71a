//! What one word, or one phrase, is worth to each entry.

use super::{
    candidate::Candidate, inverted_index::Posting, phrase::Phrase, query_context::QueryContext,
};

/// Two figures per entry, both from 0 to 1.
#[derive(Clone, Debug, Default)]
pub struct Scores {
    /// How much the entry is about it: from all its fields, saturated.
    pub strength: Vec<f32>,
    /// How well the entry answers it: from its best field alone.
    pub quality: Vec<f32>,
}

impl Scores {
    /// Worth nothing to any entry.
    pub fn none(entries: usize) -> Self {
        Self { strength: vec![0.0; entries], quality: vec![0.0; entries] }
    }

    /// Of words any of which will do.
    pub fn of_any(context: QueryContext, candidates: &[Candidate]) -> Self {
        Self::of_postings(
            context,
            candidates.iter().flat_map(|candidate| {
                let postings = context.postings(*candidate).iter();
                postings.map(|posting| (*posting, candidate.similarity))
            }),
        )
    }

    /// Of words that stand in these fields, each with how similar it is.
    pub fn of_postings(
        context: QueryContext,
        postings: impl Iterator<Item = (Posting, f32)>,
    ) -> Self {
        let mut scores = Self::none(context.names().len());
        let mut similarities = vec![0.0_f32; context.names().len()];
        for (posting, similarity) in postings {
            scores.add(context, posting, similarity, &mut similarities);
        }
        scores.saturate(context.weights.saturation, &similarities);
        scores
    }

    /// Of words that must all be there, best in one text.
    pub fn of_phrase(context: QueryContext, phrase: &Phrase) -> Self {
        let entries = context.names().len();
        let mut all = phrase.0.iter().map(|word| Self::of_any(context, word));
        let Some(mut scores) = all.next() else { return Self::none(entries) };
        for other in all {
            scores.take_min(&other);
        }
        if phrase.0.len() > 1 {
            for entry in 0..entries {
                if scores.strength[entry] > 0.0 && !phrase.is_in_one_text(context, entry) {
                    scores.strength[entry] *= context.weights.scattered;
                    scores.quality[entry] *= context.weights.scattered;
                }
            }
        }
        scores
    }

    /// Raises each score to that of an alternative, multiplied by how similar the alternative is.
    pub fn take_max(&mut self, other: &Self, similarity: f32) {
        let each = |mine: &mut [f32], theirs: &[f32]| {
            for (mine, theirs) in mine.iter_mut().zip(theirs) {
                *mine = mine.max(theirs * similarity);
            }
        };
        each(&mut self.strength, &other.strength);
        each(&mut self.quality, &other.quality);
    }

    /// Multiplies all scores.
    pub fn scale(&mut self, factor: f32) {
        for value in self.strength.iter_mut().chain(&mut self.quality) {
            *value *= factor;
        }
    }

    /// How many entries are about it: each counts for its strength.
    pub fn count(&self) -> f32 {
        self.strength.iter().sum()
    }

    /// Lowers each score to that of another word that must be there as well.
    fn take_min(&mut self, other: &Self) {
        let each = |mine: &mut [f32], theirs: &[f32]| {
            for (mine, theirs) in mine.iter_mut().zip(theirs) {
                *mine = mine.min(*theirs);
            }
        };
        each(&mut self.strength, &other.strength);
        each(&mut self.quality, &other.quality);
    }

    /// Adds what one field of an entry is worth. An entry that only the long texts know is ignored.
    fn add(
        &mut self,
        context: QueryContext,
        posting: Posting,
        similarity: f32,
        similarities: &mut [f32],
    ) {
        let entry = posting.entry as usize;
        let Some(strength) = self.strength.get_mut(entry) else { return };
        let weights = context.weights;
        let worth = weights.occurrence(posting.field, posting.count, posting.length);
        *strength += worth * similarity;
        similarities[entry] = similarities[entry].max(similarity);
        let quality = weights.field(posting.field).quality * similarity;
        self.quality[entry] = self.quality[entry].max(quality);
    }

    /// Brings each sum below the highest similarity of the entry: however often a doubtful word stands
    /// there, it stays doubtful.
    fn saturate(&mut self, half: f32, similarities: &[f32]) {
        for (strength, similarity) in self.strength.iter_mut().zip(similarities) {
            if *similarity > 0.0 {
                *strength = similarity * *strength / (*strength + half * similarity);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{expand::forms, file::Field, fixture::Fixture};

    fn close(found: f32, expected: f32) {
        assert!((found - expected).abs() < 1e-5, "{found} is not {expected}");
    }

    #[test]
    fn the_sum_of_the_fields_is_saturated() {
        let fixture = Fixture::new(&[("eau", &[(Field::Title, "Eau"), (Field::Theme, "Eau")])]);
        let context = fixture.context();
        let scores = Scores::of_any(context, &forms(context, "eau"));
        // 12 for the title and 3 for the theme, of which 4 give one half.
        close(scores.strength[0], 15.0 / 19.0);
        close(scores.quality[0], 1.0);
    }

    #[test]
    fn quality_is_that_of_the_best_field() {
        let fixture = Fixture::new(&[("eau", &[(Field::Theme, "Eau"), (Field::Tagline, "Eau")])]);
        let context = fixture.context();
        close(Scores::of_any(context, &forms(context, "eau")).quality[0], 0.95);
    }

    #[test]
    fn a_doubtful_word_stays_doubtful_however_often_it_stands_there() {
        let fixture = Fixture::new(&[("eau", &[(Field::Title, "Eau eau eau eau eau")])]);
        let context = fixture.context();
        let mut candidates = forms(context, "eau");
        candidates[0].similarity = 0.5;
        let scores = Scores::of_any(context, &candidates);
        assert!(scores.strength[0] > 0.4 && scores.strength[0] < 0.5);
    }

    #[test]
    fn a_phrase_whose_words_are_scattered_is_worth_less() {
        let fixture = Fixture::new(&[
            ("one-text", &[(Field::Keyword, "permis bateau")]),
            ("two-texts", &[(Field::Keyword, "permis"), (Field::Keyword, "bateau")]),
            ("half", &[(Field::Keyword, "permis")]),
        ]);
        let context = fixture.context();
        let phrase = Phrase::of_words(context, &["permis".into(), "bateau".into()]);
        let strength = Scores::of_phrase(context, &phrase).strength;
        close(strength[0], 7.0 / 11.0);
        close(strength[1], strength[0] * context.weights.scattered);
        close(strength[2], 0.0);
    }

    #[test]
    fn an_alternative_raises_the_scores_that_it_beats() {
        let scores = |value: f32| Scores { strength: vec![value], quality: vec![value] };
        let mut mine = scores(0.5);
        mine.take_max(&scores(0.5), 0.85);
        close(mine.strength[0], 0.5);
        mine.take_max(&scores(0.8), 0.85);
        close(mine.strength[0], 0.68);
        mine.scale(0.5);
        close(mine.count(), 0.34);
    }
}
