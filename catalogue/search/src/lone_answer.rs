//! The answer to a whole sentence: no entry holds half of its words, but one of them is far ahead.

use super::{
    answer::Hit, inverted_index::Text, matched_term::MatchedTerm, query_context::QueryContext,
    stop_word::Role,
};

/// How many words of the sentence one text of the entry must hold.
const TOGETHER: usize = 2;

/// A less similar word is a mere guess.
const MIN_SIMILARITY: f32 = 0.5;

/// The place of the hit that answers though none is strong: far ahead of all others, covering enough, and
/// saying two of the words together in a text that tells what it is for.
pub fn lone_answer(context: QueryContext, terms: &[MatchedTerm], hits: &[Hit]) -> Option<usize> {
    let (place, first) = best(hits, None)?;
    let second = best(hits, Some(place)).map_or(0.0, |(_, hit)| hit.base);
    let weights = context.weights;
    let is_ahead = first.base >= weights.lead * second && first.coverage >= weights.lone_coverage;
    (is_ahead && says_together(context, terms, first.entry)).then_some(place)
}

/// The hit of the highest base, but for one of them.
fn best(hits: &[Hit], without: Option<usize>) -> Option<(usize, &Hit)> {
    let others = hits.iter().enumerate().filter(|(place, _)| Some(*place) != without);
    others.reduce(|one, other| if other.1.base > one.1.base { other } else { one })
}

fn says_together(context: QueryContext, terms: &[MatchedTerm], entry: u32) -> bool {
    context.indexes.iter().any(|index| {
        index.texts(entry).iter().any(|Text { field, words: text, .. }| {
            let says = |term: &&MatchedTerm| {
                let is_meant = |word| {
                    term.candidates.iter().any(|one| {
                        one.similarity >= MIN_SIMILARITY
                            && (one.source, one.word) == (index.source, word)
                    })
                };
                text.iter().any(|word| is_meant(*word))
                    || term.phrases.iter().any(|phrase| phrase.is_in(index.source, text))
            };
            let sought = terms.iter().filter(|term| term.role == Role::Content);
            context.weights.field(*field).quality >= context.weights.telling
                && sought.filter(says).count() >= TOGETHER
        })
    })
}

#[cfg(test)]
mod tests {
    use crate::{
        file::Field::{Body, Need, Title},
        fixture::{Entry, Fixture},
    };

    /// The slugs of the answers, among nine entries about something else, to a sentence of which no
    /// entry holds half of the words.
    fn check(texts: &[Entry], expected: &[&str]) {
        let mut entries = vec![("eau", &[(Title, "Eau")][..]); 9];
        entries.extend(texts);
        let fixture = Fixture::new(&entries);
        let engine = fixture.engine();
        let answer = engine.search("ma vieille chaudière au gaz est en panne");
        let slugs: Vec<&str> = answer.strong.iter().map(|hit| engine.slug(hit.entry)).collect();
        assert_eq!(slugs, expected, "{texts:?}");
    }

    const TOLD: &str = "Une chaudière au gaz en panne";

    #[test]
    fn one_entry_far_ahead_answers_when_it_says_two_words_together() {
        check(&[("gaz", &[(Need, TOLD)])], &["gaz"]);
        check(&[("gaz", &[(Body, TOLD)])], &[]);
        check(&[("gaz", &[(Need, "Gaz"), (Need, "Chaudière"), (Need, "Panne")])], &[]);
    }

    #[test]
    fn none_answers_when_two_are_as_good() {
        check(&[("one", &[(Need, TOLD)]), ("other", &[(Need, TOLD)])], &[]);
    }
}
