//! Numbers for words.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, HashMap},
};

use rayon::prelude::*;

use crate::search::{file::Field, token::tokens};

/// The words of many texts, each with its number and the way it is most often written.
#[derive(Default)]
pub struct Lexicon<'t> {
    /// Numbers of the words by each way to write them.
    ids: HashMap<&'t str, usize>,
    /// As most often written, in the order of their numbers: that of the folded words.
    words: Vec<String>,
}

/// How often each way to write a word stands in some texts, with the word folded.
type Counts<'t> = HashMap<&'t str, (String, usize)>;

impl<'t> Lexicon<'t> {
    /// Of these texts, counted side by side.
    pub fn of(texts: &[&'t str]) -> Self {
        let counts = texts.par_iter().fold(Counts::new, count).reduce(Counts::new, add);
        let mut written: BTreeMap<&str, BTreeMap<String, usize>> = BTreeMap::new();
        for (form, (word, count)) in &counts {
            *written.entry(word).or_default().entry(plain(form)).or_default() += count;
        }
        let by_word: HashMap<&str, usize> = written.keys().copied().zip(0..).collect();
        let ids = counts.iter().map(|(form, (word, _))| (*form, by_word[word.as_str()])).collect();
        Self { ids, words: written.into_values().map(usual).collect() }
    }

    /// A text as its field and the numbers of its words; none when it has no word.
    pub fn encode(&self, field: Field, text: &str) -> Option<String> {
        let tokens = tokens(text);
        let ids = tokens.iter().filter_map(|token| self.ids.get(&text[token.start..token.end]));
        let mut line = String::with_capacity(tokens.len() * 6 + 1);
        for id in ids {
            line.push(if line.is_empty() { field.letter() } else { ' ' });
            line += &id.to_string();
        }
        (!line.is_empty()).then_some(line)
    }

    /// All words as most often written, in the order of their numbers.
    pub fn words(&self) -> String {
        self.words.join(" ")
    }
}

fn count<'t>(mut counts: Counts<'t>, text: &&'t str) -> Counts<'t> {
    for token in tokens(text).into_iter().filter(|token| !token.word.is_empty()) {
        let form = &text[token.start..token.end];
        counts.entry(form).or_insert_with(|| (token.word, 0)).1 += 1;
    }
    counts
}

fn add<'t>(mut counts: Counts<'t>, others: Counts<'t>) -> Counts<'t> {
    for (form, (word, count)) in others {
        counts.entry(form).or_insert_with(|| (word, 0)).1 += count;
    }
    counts
}

fn usual(forms: BTreeMap<String, usize>) -> String {
    let best = forms.into_iter().max_by_key(|(form, count)| {
        (*count, form.chars().all(char::is_lowercase), Reverse(form.clone()))
    });
    best.map(|(form, _)| form).unwrap_or_default()
}

/// Without what folding drops inside a word: the word must fold to itself once more.
fn plain(word: &str) -> String {
    word.chars().filter(|character| character.is_alphanumeric()).collect()
}
