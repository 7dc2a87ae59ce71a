//! Words that stand side by side in a text and were typed as one: « weekend » is « week-end », « 10km »
//! is « 10 km ».

use super::{
    candidate::Candidate,
    expand::forms,
    file::Field,
    inverted_index::{InvertedIndex, Posting, short},
    matched_term::MatchedTerm,
    phrase::Phrase,
    query_context::QueryContext,
    score::Scores,
    stop_word::{Role, role},
    term_dictionary::{TermDictionary, WordId},
};

/// A typed word is cut in so many words at most.
const MAX_PARTS: usize = 3;

/// Longest word that is cut: no name is as long.
const LONGEST: usize = 40;

/// The only letter that stands between two words of a compound: « porte-à-porte ».
const LINK: &str = "a";

/// Words in more fields than that aren't looked for side by side: that would take too long.
const MAX_POSTINGS: usize = 500;

/// Words that stand one after the other, each with its forms.
type Parts = Vec<Vec<WordId>>;

/// Adds to each term the texts that say it in several words.
pub fn add_side_by_side(context: QueryContext, terms: &mut [MatchedTerm]) {
    for term in terms.iter_mut().filter(|term| term.word.len() <= LONGEST) {
        let is_known = !forms(context, &term.word).is_empty();
        for index in context.indexes {
            for parts in cuts(&index.dictionary, &term.word, MAX_PARTS) {
                if may_be_said(&index.dictionary, &parts, is_known) {
                    add(context, index, &parts, term);
                }
            }
        }
    }
}

fn add(context: QueryContext, index: &InvertedIndex, parts: &Parts, term: &mut MatchedTerm) {
    let places = places(index, parts);
    if places.is_empty() {
        return;
    }
    let scores = Scores::of_postings(context, places.iter().map(|place| (*place, 1.0)));
    term.scores.take_max(&scores, context.weights.compound);
    let candidate =
        |word: &WordId| Candidate { source: index.source, word: *word, similarity: 1.0 };
    let words = parts.iter().map(|forms| forms.iter().map(candidate).collect());
    term.phrases.push(Phrase(words.collect()));
}

/// Whether the parts are more than words that often follow one another: « en fin » isn't « enfin ».
fn may_be_said(dictionary: &TermDictionary, parts: &Parts, is_known: bool) -> bool {
    let is_stop_word = |part: &Vec<WordId>| {
        part.first().is_none_or(|word| role(dictionary.folded(*word)) == Role::StopWord)
    };
    let stop_words = parts.iter().filter(|part| is_stop_word(part)).count();
    parts.len() > 1 && (stop_words == 0 || (!is_known && stop_words < parts.len()))
}

/// Every way to cut a word into words of a dictionary, the last one in any form.
fn cuts(dictionary: &TermDictionary, word: &str, max_parts: usize) -> Vec<Parts> {
    let mut whole: Vec<WordId> = dictionary.find(word).into_iter().collect();
    whole.extend(dictionary.with_stem(word));
    let mut all = if whole.is_empty() { vec![] } else { vec![vec![whole]] };
    if max_parts == 1 {
        return all;
    }
    for cut in (1..word.len()).filter(|cut| word.is_char_boundary(*cut)) {
        let (first, rest) = word.split_at(cut);
        let is_inner = max_parts < MAX_PARTS;
        let may_cut = may_cut(first, rest) || (is_inner && first == LINK);
        let Some(id) = dictionary.find(first).filter(|_| may_cut) else {
            continue;
        };
        for mut parts in cuts(dictionary, rest, max_parts - 1) {
            parts.insert(0, vec![id]);
            all.push(parts);
        }
    }
    all
}

/// Whether two words could be written together: a letter by itself is seldom one, but for what a number
/// counts.
fn may_cut(first: &str, rest: &str) -> bool {
    let is_digit = |one: char| one.is_ascii_digit();
    first.ends_with(is_digit) || rest.starts_with(is_digit) || (first.len() > 1 && rest.len() > 1)
}

/// The fields of the entries where the parts stand one after the other.
fn places(index: &InvertedIndex, parts: &Parts) -> Vec<Posting> {
    let postings = |part: &Vec<WordId>| -> Vec<Posting> {
        part.iter().flat_map(|word| index.postings(*word)).copied().collect()
    };
    let Some(rarest) = parts.iter().map(postings).min_by_key(Vec::len) else { return vec![] };
    if rarest.len() > MAX_POSTINGS {
        return vec![];
    }
    // Once each: of a word with several forms, each form has its own. Without a sort, which visitors would
    // download for this alone.
    let last = rarest.iter().map(|posting| posting.entry).max().unwrap_or_default();
    let mut is_seen = vec![false; last as usize + 1];
    let mut is_new = |entry: &u32| !std::mem::replace(&mut is_seen[*entry as usize], true);
    let entries = rarest.iter().map(|posting| posting.entry).filter(|entry| is_new(entry));
    entries.flat_map(|entry| places_in(index, entry, parts)).collect()
}

fn places_in(index: &InvertedIndex, entry: u32, parts: &Parts) -> Vec<Posting> {
    let is_said =
        |words: &[WordId]| words.iter().zip(parts).all(|(word, forms)| forms.contains(word));
    let texts = index.texts(entry).iter().filter(|text| text.field != Field::Slug);
    texts
        .filter(|text| text.words.windows(parts.len()).any(is_said))
        .map(|text| Posting { entry, field: text.field, count: 1, length: short(text.words.len()) })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::Fixture;

    /// The entries that a query finds, answers first.
    fn check(query: &str, expected: &str) {
        let names = &[(Field::Title, "Un titre")][..];
        let body = |text| vec![(Field::Body, text)];
        let texts = [
            ("semaine", body("Ouvert le week-end à 10 km de Paris")),
            ("node", body("Un exemple en Node.js, à 16 h 45, collecté en porte-à-porte")),
            ("sante", body("Avant la COVID-19, en fin d’année")),
            ("mois", body("Enfin le mois de l’end user, chaque week")),
        ];
        let texts: Vec<_> = texts.iter().map(|(slug, text)| (*slug, text.as_slice())).collect();
        let names: Vec<_> = texts.iter().map(|(slug, _)| (*slug, names)).collect();
        let engine = Fixture::new(&names).with_texts(&texts).engine();
        let answer = engine.search(query);
        let hits = answer.strong.iter().chain(&answer.weak);
        let found: Vec<&str> = hits.map(|hit| engine.slug(hit.entry)).collect();
        assert_eq!(found.join(" "), expected, "{query}");
    }

    #[test]
    fn words_typed_as_one_are_found_side_by_side() {
        check("weekend", "semaine");
        check("weekends", "semaine");
        check("nodejs", "node");
        check("covid19", "sante");
        check("10km", "semaine");
        check("16h45", "node");
        check("16 h 45", "node");
        check("porteàporte", "node");
    }

    #[test]
    fn words_that_only_follow_one_another_are_not_one() {
        check("enfin", "mois");
        check("finweek", "");
    }
}
