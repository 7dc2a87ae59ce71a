//! Numbers for words.

use std::{cmp::Reverse, collections::BTreeMap};

use crate::search::{file::Field, token::tokens};

/// The words of many texts, each with its number and the way it is most often written.
#[derive(Default)]
pub struct Lexicon {
    /// By folded word.
    words: BTreeMap<String, (usize, String)>,
}

impl Lexicon {
    /// Of these texts.
    pub fn of<'t>(texts: impl Iterator<Item = &'t str>) -> Self {
        let mut written: BTreeMap<String, BTreeMap<String, usize>> = BTreeMap::new();
        for text in texts {
            for token in tokens(text).into_iter().filter(|token| !token.word.is_empty()) {
                let forms = written.entry(token.word).or_default();
                *forms.entry(plain(&text[token.start..token.end])).or_default() += 1;
            }
        }
        let usual = |forms: BTreeMap<String, usize>| {
            let best = forms.into_iter().max_by_key(|(form, count)| {
                (*count, form.chars().all(char::is_lowercase), Reverse(form.clone()))
            });
            best.map(|(form, _)| form).unwrap_or_default()
        };
        let words = written.into_iter().zip(0..);
        Self { words: words.map(|((word, forms), id)| (word, (id, usual(forms)))).collect() }
    }

    /// A text as its field and the numbers of its words; none when it has no word.
    pub fn encode(&self, field: Field, text: &str) -> Option<String> {
        let tokens = tokens(text);
        let ids = tokens.iter().filter_map(|token| self.words.get(&token.word));
        let ids: Vec<String> = ids.map(|(id, _)| id.to_string()).collect();
        (!ids.is_empty()).then(|| format!("{}{}", field.letter(), ids.join(" ")))
    }

    /// All words as most often written, in the order of their numbers.
    pub fn words(&self) -> String {
        let written: Vec<&str> = self.words.values().map(|(_, written)| written.as_str()).collect();
        written.join(" ")
    }
}

/// Without what folding drops inside a word: the word must fold to itself once more.
fn plain(word: &str) -> String {
    word.chars().filter(|character| character.is_alphanumeric()).collect()
}
