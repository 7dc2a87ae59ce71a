//! The final order of the answers: what is too costly to be asked of any but the best ones.

use super::{
    answer::Hit,
    inverted_index::{InvertedIndex, Text},
    matched_term::MatchedTerm,
    packed::{descending, pack, sorted, unpack},
    query::Query,
    query_context::QueryContext,
    stop_word::{Role, role},
    term_dictionary::WordId,
    term_map::TermMap,
    term_set::TermSet,
};

/// How many of the best entries are reranked.
const RERANKED: usize = 60;

/// Two words are near each other when at most so many others stand between them.
const MAX_GAP: usize = 2;

/// A query, and the words that its terms were taken for.
pub struct Reranker<'r> {
    context: QueryContext<'r>,
    terms: &'r [MatchedTerm],
    map: TermMap,
    /// Each two terms that were typed one after the other.
    follows: Vec<(usize, usize)>,
    /// The sum of the weights of all terms.
    total: f32,
}

impl<'r> Reranker<'r> {
    /// Of the answers to a query.
    pub fn new(context: QueryContext<'r>, query: &Query, terms: &'r [MatchedTerm]) -> Self {
        let map = TermMap::new(context, terms);
        let follows = query.typed_order.windows(2).map(|pair| (pair[0], pair[1])).collect();
        let total = terms.iter().map(|term| term.weight).sum();
        Self { context, terms, map, follows, total }
    }

    /// Best first; of equal entries, the most visited first.
    pub fn rerank(&self, hits: &mut Vec<Hit>) {
        sort_by_score(hits);
        let entries = self.context.names().len();
        for hit in hits.iter_mut().take(RERANKED) {
            hit.score += self.bonus(hit.entry);
            hit.score +=
                self.context.weights.popularity * ratio(entries - hit.entry as usize, entries);
        }
        let rest = hits.split_off(hits.len().min(RERANKED));
        sort_by_score(hits);
        hits.extend(rest);
    }

    /// What an entry gets for its texts in which words of the query stand near each other, or whose
    /// words were all typed: the best text of each kind counts.
    fn bonus(&self, entry: u32) -> f32 {
        let mut proximity: f32 = 0.0;
        let mut naming: f32 = 0.0;
        for index in self.context.indexes {
            let is_linked = |word: &WordId| self.map.get(index.source, *word).is_some();
            let texts = index.texts(entry).iter();
            for text in texts.filter(|text| text.words.iter().any(is_linked)) {
                let matched = self.matched(index, &text.words);
                let weights = self.context.weights.field(text.field);
                let quality = weights.quality;
                proximity = proximity.max(quality * quality * self.proximity(&matched));
                if weights.naming > 0.0 {
                    naming = naming.max(weights.naming * self.typed_share(text, &matched));
                }
            }
        }
        proximity * self.context.weights.proximity + naming
    }

    /// The term that each word of a text matches, by itself or as part of a phrase.
    fn matched(&self, index: &InvertedIndex, text: &[WordId]) -> Vec<Option<usize>> {
        let source = index.source;
        let mut matched: Vec<Option<usize>> =
            text.iter().map(|word| self.map.term(source, *word)).collect();
        for (place, term) in self.terms.iter().enumerate() {
            for phrase in term.phrases.iter().filter(|phrase| phrase.is_in(source, text)) {
                for (word, matched) in text.iter().zip(&mut matched) {
                    if matched.is_none() && phrase.has(source, *word) {
                        *matched = Some(place);
                    }
                }
            }
        }
        matched
    }

    /// The share of the query that stands near another word of it, by weight, from 0 to 1.
    fn proximity(&self, matched: &[Option<usize>]) -> f32 {
        let mut sum = 0.0;
        let mut last: Option<(usize, usize)> = None;
        for (place, term) in matched.iter().enumerate() {
            let Some(term) = *term else { continue };
            if let Some((before, other)) = last
                && other != term
                && place - before <= MAX_GAP + 1
            {
                let weight = self.terms[other].weight + self.terms[term].weight;
                let is_typed_so = self.follows.contains(&(other, term));
                sum += if is_typed_so { weight } else { weight * self.context.weights.reversed };
            }
            last = Some((place, term));
        }
        (sum / 2.0 / self.total).min(1.0)
    }

    /// The share of a name that was typed, times the share of the query that stands in it.
    fn typed_share(&self, name: &Text, matched: &[Option<usize>]) -> f32 {
        let dictionary = &self.context.names().dictionary;
        let counts = |word: &WordId| role(dictionary.folded(*word)) != Role::StopWord;
        let words = name.telling as usize;
        let typed = name.words.iter().zip(matched);
        let typed = typed.filter(|(word, term)| term.is_some() && counts(word));
        let in_name = matched
            .iter()
            .flatten()
            .fold(TermSet::default(), |terms, term| terms.union(TermSet::of(*term)));
        let terms = self.terms.iter().enumerate().filter(|(place, _)| in_name.contains(*place));
        let weight: f32 = terms.map(|(_, term)| term.weight).sum();
        ratio(typed.count(), words.max(1)) * weight / self.total
    }
}

/// Puts a title that was typed to the letter before anything else: scores are far below it.
const TITLE: f32 = 16.0;

fn sort_by_score(hits: &mut Vec<Hit>) {
    let key = |(place, hit): (u32, &Hit)| {
        let title = match hit.is_title {
            Some(true) => 2.0 * TITLE,
            Some(false) => TITLE,
            None => 0.0,
        };
        pack(descending(hit.score + title), place)
    };
    let keys = sorted((0..).zip(hits.iter()).map(key).collect());
    *hits = keys.into_iter().map(|key| hits[unpack(key).1 as usize]).collect();
}

#[expect(clippy::cast_precision_loss, reason = "far fewer entries than a float counts exactly")]
fn ratio(part: usize, whole: usize) -> f32 {
    part as f32 / whole as f32
}

#[cfg(test)]
mod tests {
    use crate::{
        file::Field::{Acronym, Keyword, Tagline, Title},
        fixture::Fixture,
    };

    /// The slugs of the answers, in order.
    fn check(fixture: &Fixture, query: &str, expected: &[&str]) {
        let engine = fixture.engine();
        let answer = engine.search(query);
        let slugs: Vec<&str> = answer.strong.iter().map(|hit| engine.slug(hit.entry)).collect();
        assert_eq!(slugs, expected, "{query}");
    }

    #[test]
    fn a_title_comes_first_when_it_is_typed() {
        let fixture = Fixture::new(&[
            ("geo-geo", &[(Title, "Géo de la géo"), (Keyword, "géo")]),
            ("api-geo", &[(Title, "API Géo")]),
            ("geo", &[(Title, "Géo")]),
        ]);
        check(&fixture, "géo", &["geo", "api-geo", "geo-geo"]);
        check(&fixture, "api géo", &["api-geo", "geo-geo", "geo"]);
    }

    #[test]
    fn words_that_stand_near_each_other_come_before_scattered_ones() {
        let far = "Permis pour la chasse et aussi pour un bateau";
        let fixture = Fixture::new(&[
            ("far", &[(Tagline, far)]),
            ("near", &[(Tagline, "Chasse et pêche pour un permis de bateau")]),
        ]);
        check(&fixture, "permis bateau", &["near", "far"]);
    }

    #[test]
    fn words_in_the_typed_order_come_before_reversed_ones() {
        let fixture = Fixture::new(&[
            ("reversed", &[(Tagline, "Bateau permis")]),
            ("typed", &[(Tagline, "Permis bateau")]),
        ]);
        check(&fixture, "permis bateau", &["typed", "reversed"]);
    }

    #[test]
    fn the_name_of_which_more_was_typed_comes_first() {
        let fixture = Fixture::new(&[
            ("long", &[(Title, "Quotient familial agricole"), (Acronym, "")]),
            ("short", &[(Title, "Quotient du foyer")]),
        ]);
        check(&fixture, "quotient", &["short", "long"]);
    }

    #[test]
    fn of_equal_entries_the_most_visited_comes_first() {
        let title = &[(Title, "Cadastre communal")][..];
        let fixture = Fixture::new(&[("often", title), ("seldom", title)]);
        check(&fixture, "cadastre", &["often", "seldom"]);
    }
}
