//! From one typed word to the words of the catalogue that it may mean, each with its similarity.

use super::{
    candidate::{Candidate, Candidates},
    inverted_index::{InvertedIndex, Source},
    query_context::QueryContext,
    weights::Weights,
};

/// A word of the catalogue that stands in more fields than that is no spelling mistake.
const RARE: usize = 2;

/// Shortest typed word that, though the catalogue has it, may be a spelling mistake.
const SHORTEST_KNOWN_MISTAKE: usize = 7;

/// The word itself and its inflected forms.
pub fn forms(context: QueryContext, word: &str) -> Vec<Candidate> {
    let mut candidates = Candidates::new(word);
    for index in context.indexes {
        add_forms(context.weights, index, &mut candidates);
    }
    candidates.deduplicated()
}

/// Everything that a word, perhaps unfinished or misspelt, may mean. `is_synonym` tells that the
/// thesaurus has the word, which is then taken as spelt correctly.
pub fn guesses(context: QueryContext, word: &str, is_synonym: bool) -> Vec<Candidate> {
    let is_known = is_synonym || !forms(context, word).is_empty();
    let mut candidates = Candidates::new(word);
    for index in context.indexes {
        // A correction found in the names makes those of the long texts superfluous.
        let is_found = !candidates.is_empty();
        add_forms(context.weights, index, &mut candidates);
        add_derived(context.weights, index, &mut candidates);
        add_completions(context.weights, index, &mut candidates);
        add_without_elision(context.weights, index, &mut candidates);
        if !is_known && !is_found {
            add_corrections(context.weights, index, &mut candidates);
        } else if is_known && !is_synonym && word.len() >= SHORTEST_KNOWN_MISTAKE {
            add_usual_spellings(context.weights, index, &mut candidates);
        }
    }
    candidates.deduplicated()
}

fn add_forms(weights: &Weights, index: &InvertedIndex, candidates: &mut Candidates) {
    let word = candidates.word;
    candidates.extend(index, index.dictionary.find(word), 1.0);
    candidates.extend(index, index.dictionary.with_stem(word), weights.stem);
}

fn add_derived(weights: &Weights, index: &InvertedIndex, candidates: &mut Candidates) {
    let derived = index.dictionary.with_derivational_stem(candidates.word);
    candidates.extend(index, derived, weights.derivation);
}

/// Words that the typed one is a prefix of. One or two letters start too many words of long texts.
fn add_completions(weights: &Weights, index: &InvertedIndex, candidates: &mut Candidates) {
    let word = candidates.word;
    if index.source == Source::Texts && word.len() <= 2 {
        return;
    }
    for id in index.dictionary.with_prefix(word) {
        let typed_share = length(word) / length(index.dictionary.folded(id));
        candidates.push(index, id, weights.prefix * (0.5 + 0.5 * typed_share));
    }
}

/// The word behind a forgotten apostrophe: « dentreprise ».
fn add_without_elision(weights: &Weights, index: &InvertedIndex, candidates: &mut Candidates) {
    let (word, dictionary) = (candidates.word, &index.dictionary);
    if dictionary.find(word).is_some() {
        return;
    }
    for elided in ["d", "l", "j", "n", "s", "qu"] {
        if let Some(rest) = word.strip_prefix(elided).filter(|rest| rest.len() >= 4) {
            candidates.extend(index, dictionary.find(rest), weights.compound);
            candidates.extend(index, dictionary.with_stem(rest), weights.compound * weights.stem);
        }
    }
}

/// Words that sound alike or that a few edits separate from the typed one.
fn add_corrections(weights: &Weights, index: &InvertedIndex, candidates: &mut Candidates) {
    let (word, dictionary) = (candidates.word, &index.dictionary);
    let bound = match word.len() {
        0..4 => return,
        4..8 => 1,
        _ => 2,
    };
    if word.len() >= 5 {
        candidates.extend(index, dictionary.with_phonetic_key(word), weights.phonetic);
    }
    for (id, distance) in dictionary.within_distance(word, bound, start(index, word)) {
        let other = dictionary.folded(id).as_bytes();
        // Short words have too many neighbours: their first letter is seldom the wrong one.
        if other.len() < 4 || (word.len() < 6 && other[0] != word.as_bytes()[0]) {
            continue;
        }
        if distance.whole <= bound {
            candidates.push(index, id, weights.edits(distance.whole));
        } else if distance.prefix <= 1 && word.len() >= 5 {
            candidates.push(index, id, weights.misspelt_prefix);
        }
    }
}

/// For a mistake that an entry makes as well: a neighbour that stands in more fields is the usual
/// spelling.
fn add_usual_spellings(weights: &Weights, index: &InvertedIndex, candidates: &mut Candidates) {
    let (word, dictionary) = (candidates.word, &index.dictionary);
    let count = |id| index.postings(id).len();
    let own = dictionary.find(word).map_or(0, count);
    if own > RARE {
        return;
    }
    for (id, distance) in dictionary.within_distance(word, 1, start(index, word)) {
        if distance.whole == 1 && count(id) > own {
            candidates.push(index, id, weights.edits(1) * weights.stem);
        }
    }
}

/// What a correction must start with: the words of long texts are too many to be all compared.
fn start<'w>(index: &InvertedIndex, word: &'w str) -> &'w str {
    let letters = usize::from(index.source == Source::Texts);
    word.get(..letters).unwrap_or_default()
}

fn length(word: &str) -> f32 {
    f32::from(u8::try_from(word.len()).unwrap_or(u8::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{file::Field, fixture::Fixture};

    /// The words that a typed one may mean in this text, each with its similarity.
    fn check(text: &str, typed: &str, expected: &[(&str, f32)]) {
        let fixture = Fixture::new(&[("entry", &[(Field::Title, text)])]);
        let context = fixture.context();
        let rounded = |similarity: f32| (similarity * 1000.0).round() / 1000.0;
        let found: Vec<(&str, f32)> = guesses(context, typed, false)
            .into_iter()
            .map(|candidate| (context.folded(candidate), rounded(candidate.similarity)))
            .collect();
        assert_eq!(found, expected, "{typed}");
    }

    #[test]
    fn a_word_means_itself_and_its_forms() {
        check("Commune, communes", "commune", &[("commune", 1.0), ("communes", 0.95)]);
    }

    #[test]
    fn a_word_means_derived_words_less_surely() {
        check("Territoire", "territorial", &[("territoire", 0.65)]);
    }

    #[test]
    fn the_beginning_of_a_word_means_it_the_more_is_typed_the_surer() {
        check("Commune", "comm", &[("commune", 0.668)]);
        check("Commune", "commu", &[("commune", 0.729)]);
    }

    #[test]
    fn a_forgotten_apostrophe_is_put_back() {
        check("Entreprise", "lentreprise", &[("entreprise", 0.95)]);
    }

    #[test]
    fn edits_and_sounds_are_forgiven_in_words_that_are_nowhere() {
        check("Entreprise", "entrepise", &[("entreprise", 0.75)]);
        check("Entreprise", "entrpise", &[("entreprise", 0.5)]);
        check("Association", "asosiasion", &[("association", 0.8)]);
    }

    #[test]
    fn short_words_are_not_corrected() {
        check("Eau", "eua", &[]);
        check("Base", "case", &[]);
    }

    #[test]
    fn a_word_of_the_catalogue_is_not_corrected_to_a_rarer_one() {
        check("Commande publique, commune", "commande", &[("commande", 1.0)]);
    }

    #[test]
    fn a_synonym_is_not_corrected() {
        let fixture = Fixture::new(&[("entry", &[(Field::Title, "Chasse")])]);
        assert!(guesses(fixture.context(), "chesse", true).is_empty());
        assert_eq!(guesses(fixture.context(), "chesse", false).len(), 1);
    }

    #[test]
    fn forms_never_correct() {
        let fixture = Fixture::new(&[("entry", &[(Field::Title, "Entreprise")])]);
        assert!(forms(fixture.context(), "entrepise").is_empty());
    }
}
