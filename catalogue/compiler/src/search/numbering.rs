//! Numbers the words of a data file, and writes its texts as those numbers.

use std::{cmp::Reverse, collections::BTreeMap};

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use catalogue_search::{
    file::{Field, SearchEntry, SearchFile},
    token::each_token,
};

use super::Entry;

/// How many entries one thread reads in a row.
const PART: usize = 128;

/// The file of these entries, each word written once.
pub fn file(entries: &[Entry]) -> SearchFile {
    let parts: Vec<Part> = entries.par_chunks(PART).map(Part::read).collect();
    let mut written: BTreeMap<&str, BTreeMap<String, usize>> = BTreeMap::new();
    for form in parts.iter().flat_map(|part| &part.forms) {
        *written.entry(&form.word).or_default().entry(plain(form.written)).or_default() +=
            form.count;
    }
    let numbers: FxHashMap<&str, usize> = written.keys().copied().zip(0..).collect();
    let encoded = parts.par_iter().flat_map_iter(|part| part.encode(&numbers));
    let with_slug =
        |(entry, texts): (&Entry, Vec<String>)| SearchEntry { slug: entry.0.to_owned(), texts };
    let entries = entries.iter().zip(encoded.collect::<Vec<_>>()).map(with_slug).collect();
    let words: Vec<String> = written.into_values().map(usual).collect();
    SearchFile { entries, words: words.join(" "), synonyms: vec![] }
}

/// The number of a form in its part of the catalogue.
type Number = u32;

/// Some entries, where each way to write a word has a number of its own.
#[derive(Default)]
struct Part<'t> {
    numbers: FxHashMap<&'t str, Number>,
    forms: Vec<Form<'t>>,
    /// The texts of each entry: field, numbers of the forms.
    entries: Vec<Vec<(Field, Vec<Number>)>>,
}

/// A way to write a word.
struct Form<'t> {
    written: &'t str,
    /// Folded.
    word: String,
    /// How often it stands in the texts.
    count: usize,
}

impl<'t> Part<'t> {
    fn read(entries: &'t [Entry]) -> Self {
        let mut part = Self::default();
        for (_, texts) in entries {
            let texts = texts.iter().map(|(field, text)| (*field, part.text(text))).collect();
            part.entries.push(texts);
        }
        part
    }

    fn text(&mut self, text: &'t str) -> Vec<Number> {
        let mut numbers = Vec::new();
        each_token(text, |token| {
            let written = &text[token.start..token.end];
            let new = Number::try_from(self.forms.len()).expect("a part is smaller than 4 GB");
            let number = *self.numbers.entry(written).or_insert_with(|| {
                self.forms.push(Form { written, word: token.word.clone(), count: 0 });
                new
            });
            self.forms[number as usize].count += 1;
            numbers.push(number);
        });
        numbers
    }

    /// The texts of each entry, in the numbers that the words have in the file.
    fn encode(&self, numbers: &FxHashMap<&str, usize>) -> Vec<Vec<String>> {
        let number = |form: &Form| numbers[form.word.as_str()].to_string();
        let numbers: Vec<String> = self.forms.iter().map(number).collect();
        let encode = |(field, text): &(Field, Vec<Number>)| encode(*field, text, &numbers);
        self.entries.iter().map(|texts| texts.iter().filter_map(encode).collect()).collect()
    }
}

/// A text as its field and the numbers of its words; none when it has no word.
fn encode(field: Field, text: &[Number], numbers: &[String]) -> Option<String> {
    let mut line = String::with_capacity(text.len() * 6 + 1);
    for form in text {
        line.push(if line.is_empty() { field.letter() } else { ' ' });
        line += &numbers[*form as usize];
    }
    (!line.is_empty()).then_some(line)
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
