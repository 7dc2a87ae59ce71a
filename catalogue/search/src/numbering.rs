//! Gives each word of a file its number, in the order of the folded words.

use std::collections::BTreeMap;

use super::{
    file::{Field, SearchEntry, Source},
    term_dictionary::{TermDictionary, WordId},
    token::{each_token, is_of_word},
};

/// The words of the entries read so far, numbered as they came.
#[derive(Default)]
pub struct Numbering {
    numbers: BTreeMap<Box<str>, WordId>,
    /// The ways in which each word is written, and how often.
    forms: Vec<Vec<(Box<str>, u32)>>,
    entries: Vec<Vec<NumberedText>>,
}

/// A text as numbers of words.
pub(super) struct NumberedText {
    pub(super) field: Field,
    pub(super) words: Vec<WordId>,
}

impl Numbering {
    /// Reads one more entry: a browser may do something else between two.
    pub fn add(&mut self, entry: &SearchEntry) {
        let numbered = |(field, text)| NumberedText { field, words: self.text(text) };
        let texts = entry.texts().map(numbered).collect();
        self.entries.push(texts);
    }

    fn text(&mut self, text: &str) -> Vec<WordId> {
        let mut words = vec![];
        each_token(text, |token| {
            let number = self.number(&token.word);
            let written = &text[token.start..token.end];
            let forms = &mut self.forms[number as usize];
            match forms.iter_mut().find(|(form, _)| **form == *written) {
                Some((_, count)) => *count += 1,
                None => forms.push((written.into(), 1)),
            }
            words.push(number);
        });
        words
    }

    fn number(&mut self, word: &str) -> WordId {
        if let Some(number) = self.numbers.get(word) {
            return *number;
        }
        let number = WordId::try_from(self.forms.len()).unwrap_or(WordId::MAX);
        self.numbers.insert(word.into(), number);
        self.forms.push(vec![]);
        number
    }

    /// The dictionary, and the texts of each entry in its numbers.
    pub(super) fn finish(self, source: Source) -> (TermDictionary, Vec<Vec<NumberedText>>) {
        let Self { numbers, mut forms, mut entries } = self;
        let mut sorted = vec![0; forms.len()];
        let mut words = Vec::with_capacity(forms.len());
        for (id, (folded, number)) in (0..).zip(numbers) {
            sorted[number as usize] = id;
            words.push((usual(std::mem::take(&mut forms[number as usize])), folded));
        }
        let texts = entries.iter_mut().flatten();
        texts.flat_map(|text| &mut text.words).for_each(|word| *word = sorted[*word as usize]);
        (TermDictionary::of_words(words, source), entries)
    }
}

/// The most usual form of a word, without what stands between its letters (« 2 000 » is « 2000 »): small letters
/// and the first of the alphabet when several are.
fn usual(forms: Vec<(Box<str>, u32)>) -> Box<str> {
    let worth = |(form, count): &(Box<str>, u32)| (*count, !form.contains(is_capital));
    let best = forms.into_iter().reduce(|best, form| {
        let is_better =
            worth(&form) > worth(&best) || (worth(&form) == worth(&best) && form.0 < best.0);
        if is_better { form } else { best }
    });
    best.map_or_else(Box::default, |(form, _)| {
        form.chars().filter(|one| is_of_word(*one)).collect()
    })
}

/// Whether it is a capital of French. Unicode's tables would be larger than this module.
fn is_capital(letter: char) -> bool {
    letter.is_ascii_uppercase() || ('À'..='Þ').contains(&letter) || letter == 'Œ'
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(texts: &[&str]) -> Vec<(String, String)> {
        let mut numbering = Numbering::default();
        for text in texts {
            numbering.add(&SearchEntry::new("api", [(Field::Body, *text)]));
        }
        let (dictionary, entries) = numbering.finish(Source::Texts);
        let ids = entries.iter().flatten().flat_map(|text| &text.words);
        assert!(ids.into_iter().all(|id| (*id as usize) < dictionary.len()));
        let ids = (0..).take(dictionary.len());
        ids.map(|id| (dictionary.folded(id).into(), dictionary.written(id).into())).collect()
    }

    #[test]
    fn each_word_is_there_once_as_it_is_most_often_written() {
        let words = words(&["Été, ÉTÉ, été : l’Eau", "2 000 eau(x), EAU"]);
        let expected = [("2000", "2000"), ("eau", "eau"), ("ete", "été"), ("l", "l"), ("x", "x")];
        let owned = expected.map(|(folded, written)| (folded.to_owned(), written.to_owned()));
        assert_eq!(words, owned);
    }
}
