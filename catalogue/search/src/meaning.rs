//! What each word of a query may mean: itself, its forms, its neighbours, its synonyms, and what it
//! makes with another word.

use super::{
    answer::Found,
    expand::{Candidate, Lexicon},
    index::SearchIndex,
    request::Request,
    score::Scores,
    stem::stem,
    stop_word::{Role, role},
    thesaurus::Called,
};

/// The words of the query with all that they may mean.
pub fn meanings(lexicon: Lexicon, index: &SearchIndex, request: &Request) -> Vec<Found> {
    let entries = index.slugs.len();
    let mut found: Vec<Found> = request
        .terms
        .iter()
        .map(|term| {
            let candidates = lexicon.guesses(&term.word, index.thesaurus.knows(&stem(&term.word)));
            let scores = Scores::of_any(lexicon, entries, &candidates);
            Found {
                word: term.word.clone(),
                role: term.role,
                weight: 0.0,
                candidates,
                phrases: vec![],
                scores,
            }
        })
        .collect();
    split(lexicon, entries, &mut found);
    let stems = join(lexicon, entries, &mut found);
    call_synonyms(lexicon, index, &stems, &mut found);
    weigh(lexicon, entries, &mut found);
    found
}

/// Words that were typed as one. A word that some description says is one only when several words of
/// names are in it, and no other word is guessed in it.
fn split(lexicon: Lexicon, entries: usize, found: &mut [Found]) {
    for one in found {
        let is_name = |form: &Candidate| form.segment == 0;
        let forms = lexicon.forms(&one.word);
        if one.word.len() < 5 || forms.iter().any(is_name) {
            continue;
        }
        let is_word = !forms.is_empty();
        let is_guessed = one.candidates.iter().any(is_name);
        let nearly = || if is_guessed { None } else { lexicon.nearly_parts(&one.word) };
        let parts = lexicon.parts(&one.word).filter(|parts| !is_word || are_several(parts));
        let Some(parts) = parts.or_else(nearly).filter(|parts| parts.len() > 1) else { continue };
        let parts: Vec<Vec<Candidate>> =
            parts.iter().map(|part| lexicon.forms(part)).filter(|part| !part.is_empty()).collect();
        let scores = Scores::of_all(lexicon, entries, &parts);
        one.scores.keep_most(&scores, lexicon.weights.joined);
        one.phrases.push(parts);
    }
}

/// Whether these are more than a word and what binds it: « la » and « rge » are not in « large ».
fn are_several(parts: &[String]) -> bool {
    parts.iter().filter(|part| role(part) != Role::Binding).count() > 1
}

/// More words than that aren't a name.
const MOST_JOINED: usize = 6;

/// Nor, when it is misspelt as well, are more than that.
const MOST_MISSPELT: usize = 3;

/// A word that was typed as two, in any order; gives the stems of all words, made ones included,
/// with the words that make them.
fn join(lexicon: Lexicon, entries: usize, found: &mut [Found]) -> Vec<(String, u32)> {
    let mut stems: Vec<(String, u32)> =
        found.iter().enumerate().map(|(place, one)| (stem(&one.word), 1 << place)).collect();
    for (place, one) in found.iter().enumerate() {
        if lexicon.forms(&one.word).is_empty() {
            let corrections =
                one.candidates.iter().filter(|word| word.likeness >= lexicon.weights.slips[0]);
            stems.extend(corrections.map(|word| (stem(lexicon.folded(*word)), 1 << place)));
        }
    }
    if found.len() > MOST_JOINED {
        return stems;
    }
    for first in 0..found.len() {
        for second in (0..found.len()).filter(|second| *second != first) {
            let joined = format!("{}{}", found[first].word, found[second].word);
            stems.push((stem(&joined), 1 << first | 1 << second));
            let is_short = found.len() <= MOST_MISSPELT;
            let candidates = as_one(lexicon, &joined, is_short, [&found[first], &found[second]]);
            if candidates.is_empty() {
                continue;
            }
            let scores = Scores::of_any(lexicon, entries, &candidates);
            for place in [first, second] {
                found[place].scores.keep_most(&scores, lexicon.weights.joined);
                found[place].candidates.extend(&candidates);
            }
        }
    }
    stems
}

fn as_one(lexicon: Lexicon, joined: &str, may_err: bool, parts: [&Found; 2]) -> Vec<Candidate> {
    let forms = lexicon.forms(joined);
    let is_misspelt = parts.iter().any(|part| lexicon.forms(&part.word).is_empty());
    if !forms.is_empty() || !may_err || !is_misspelt || joined.len() < 7 {
        return forms;
    }
    let mut near = lexicon.guesses(joined, false);
    near.retain(|candidate| candidate.likeness >= lexicon.weights.slips[0]);
    near
}

fn call_synonyms(
    lexicon: Lexicon,
    index: &SearchIndex,
    stems: &[(String, u32)],
    found: &mut [Found],
) {
    let weights = lexicon.weights;
    let called = index.thesaurus.called(stems);
    // « permis de conduire » is one name: an entry on permits alone hardly speaks of it.
    for (place, one) in found.iter_mut().enumerate() {
        let names_it = |of: &Called| of.name.words.len() > 1 && of.terms & 1 << place != 0;
        if called.iter().any(names_it) {
            one.scores.lessen(weights.part);
        }
    }
    for called in called {
        let synonyms = called.synonyms.iter().map(|phrase| (*phrase, weights.synonym));
        let see = called.see.iter().map(|phrase| (phrase, weights.see));
        for (phrase, likeness) in synonyms.chain(see).chain([(called.name, 1.0)]) {
            let words: Vec<Vec<Candidate>> =
                phrase.words.iter().map(|word| lexicon.forms(word)).collect();
            if words.iter().any(Vec::is_empty) {
                continue;
            }
            let scores = Scores::of_all(lexicon, index.slugs.len(), &words);
            for (place, one) in found.iter_mut().enumerate() {
                if called.terms & 1 << place != 0 {
                    one.scores.keep_most(&scores, likeness);
                    one.phrases.push(words.clone());
                }
            }
        }
    }
}

/// Rare words count more; words that are nowhere count too, or anything would answer.
fn weigh(lexicon: Lexicon, entries: usize, found: &mut [Found]) {
    let all = number(entries) + 1.0;
    let rarity = |count: f32| (all / (count + 0.5)).ln();
    for one in found {
        let count = one.scores.count();
        let weight = if count > 0.0 {
            (rarity(count) / rarity(0.5)).clamp(0.05, 1.0)
        } else {
            lexicon.weights.unknown
        };
        let share = if one.role == Role::Content { 1.0 } else { lexicon.weights.framing };
        one.weight = weight * share;
    }
}

#[expect(clippy::cast_precision_loss, reason = "far fewer entries than a float counts exactly")]
fn number(count: usize) -> f32 {
    count as f32
}
