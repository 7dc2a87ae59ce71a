//! What to show of an answer: its texts with the matches highlighted, and a snippet of another text that
//! tells why it was found.

use std::ops::Range;

use super::{
    answer::Answer,
    engine::Engine,
    file::{Field, read_line},
    inverted_index::{InvertedIndex, Source, Text},
    matched_term::MatchedTerm,
    query_context::QueryContext,
    term_dictionary::WordId,
    term_map::{TermLink, TermMap},
    token::{Token, tokens},
};

/// A part of a text, highlighted or not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fragment {
    /// Its words.
    pub text: String,
    /// Whether they match the query, and are to be highlighted.
    pub is_match: bool,
}

/// Why an entry was found, when its card doesn't tell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Snippet {
    /// The field that matches.
    pub field: Field,
    /// A snippet of it.
    pub fragments: Vec<Fragment>,
}

/// How many words a snippet has before the first match; it has twice as many after it.
const CONTEXT_WORDS: usize = 7;

/// Highlights what matches a query, and cuts snippets around it.
pub struct Highlighter<'q> {
    engine: Engine<'q>,
    terms: &'q [MatchedTerm],
    map: TermMap,
}

impl<'q> Highlighter<'q> {
    /// For the texts of an answer.
    pub fn new(engine: Engine<'q>, answer: &'q Answer) -> Self {
        let map = TermMap::new(engine.context(), &answer.terms);
        Self { engine, terms: &answer.terms, map }
    }

    fn context(&self) -> QueryContext<'_> {
        self.engine.context()
    }

    /// A text of the card, cut where words matched.
    pub fn highlight(&self, text: &str) -> Vec<Fragment> {
        self.fragments(self.context().names(), text, &tokens(text), 0..text.len())
    }

    /// A part of a text, cut where words matched.
    fn fragments(
        &self,
        index: &InvertedIndex,
        text: &str,
        tokens: &[Token],
        part: Range<usize>,
    ) -> Vec<Fragment> {
        let mut fragments = Fragments::default();
        let mut done = part.start;
        let matches = self.matches(index, tokens);
        let shown = tokens.iter().zip(matches).filter(|(token, is_match)| {
            *is_match && part.contains(&token.start) && token.end <= part.end
        });
        for (token, _) in shown {
            fragments.add(&text[done..token.start], false);
            fragments.add(&text[token.start..token.end], true);
            done = token.end;
        }
        fragments.add(&text[done..part.end], false);
        fragments.0
    }

    /// Whether each word of a text matches.
    fn matches(&self, index: &InvertedIndex, tokens: &[Token]) -> Vec<bool> {
        let find = |token: &Token| index.dictionary.find_here(&token.word);
        let words: Vec<Option<WordId>> = tokens.iter().map(find).collect();
        let known: Vec<WordId> = words.iter().flatten().copied().collect();
        let is_match = |word: WordId| self.is_match(index.source, &known, word);
        words.into_iter().map(|word| word.is_some_and(is_match)).collect()
    }

    /// The text that says most of what the card doesn't; none when the card says it all.
    pub fn snippet(&self, entry: u32) -> Option<Snippet> {
        let on_card = self.terms_on_card(entry);
        let mut best: Option<(f32, &InvertedIndex, &Text)> = None;
        for index in self.context().indexes {
            for text in index.texts(entry).iter().filter(|text| may_be_cited(text.field)) {
                let weight = self.weight_of(index, &text.words, &on_card);
                if weight > best.map_or(0.0, |(weight, ..)| weight) {
                    best = Some((weight, index, text));
                }
            }
        }
        let (_, index, text) = best?;
        let line = index.written_lines(entry)?.get(text.number as usize)?;
        let (field, written) = read_line(line)?;
        Some(Snippet { field, fragments: self.excerpt(index, written) })
    }

    /// Whether the card shows each term of the query.
    fn terms_on_card(&self, entry: u32) -> Vec<bool> {
        let is_on_card = |term| {
            let says = |index: &&InvertedIndex| {
                let mut texts = index.texts(entry).iter().filter(|text| is_on_card(text.field));
                texts.any(|text| self.says(index, &text.words, term))
            };
            self.context().indexes.iter().any(says)
        };
        (0..self.terms.len()).map(is_on_card).collect()
    }

    /// The weight of the terms that a text says and the card doesn't.
    fn weight_of(&self, index: &InvertedIndex, text: &[WordId], on_card: &[bool]) -> f32 {
        let terms = self.terms.iter().zip(on_card).enumerate();
        let new =
            terms.filter(|(place, (_, on_card))| !**on_card && self.says(index, text, *place));
        new.map(|(_, (term, _))| term.weight).sum()
    }

    /// Whether a text says a term of the query, in one word or in a phrase.
    fn says(&self, index: &InvertedIndex, text: &[WordId], term: usize) -> bool {
        text.iter().any(|word| self.map.term(index.source, *word) == Some(term))
            || self.terms[term].phrases.iter().any(|phrase| phrase.is_in(index.source, text))
    }

    /// Whether a word of a text matches, by itself or as part of a phrase that the text holds.
    fn is_match(&self, source: Source, text: &[WordId], word: WordId) -> bool {
        match self.map.get(source, word) {
            None | Some(TermLink::None) => false,
            Some(TermLink::Term(_)) => true,
            Some(TermLink::PhrasePart) => {
                let mut phrases = self.terms.iter().flat_map(|term| &term.phrases);
                phrases.any(|phrase| phrase.is_in(source, text) && phrase.has(source, word))
            }
        }
    }

    /// The words around the first one that matches.
    fn excerpt(&self, index: &InvertedIndex, text: &str) -> Vec<Fragment> {
        let tokens = tokens(text);
        let matches = self.matches(index, &tokens);
        let first = matches.iter().position(|is_match| *is_match).unwrap_or(0);
        let (start, end) = (first.saturating_sub(CONTEXT_WORDS), first + 2 * CONTEXT_WORDS);
        // From the first letter or to the last sign when nothing is left out there.
        let from = if start == 0 { 0 } else { tokens[start].start };
        let to = tokens.get(end).map_or(text.len(), |_| tokens[end - 1].end);
        let mut fragments = Fragments::default();
        fragments.add(if start > 0 { "… " } else { "" }, false);
        for Fragment { text, is_match } in self.fragments(index, text, &tokens, from..to) {
            fragments.add(&text, is_match);
        }
        fragments.add(if to < text.len() { " …" } else { "" }, false);
        fragments.0
    }
}

/// Whether the card of an API shows this field.
fn is_on_card(field: Field) -> bool {
    matches!(field, Field::Title | Field::Acronym | Field::Tagline | Field::ProducerAcronym)
}

/// An address isn't a text to read.
pub(super) fn may_be_cited(field: Field) -> bool {
    !is_on_card(field) && field != Field::Slug
}

/// Fragments of a text; two neighbours that are both highlighted, or both not, are one.
#[derive(Default)]
struct Fragments(Vec<Fragment>);

impl Fragments {
    fn add(&mut self, text: &str, is_match: bool) {
        match self.0.last_mut().filter(|last| last.is_match == is_match) {
            _ if text.is_empty() => {}
            Some(last) => last.text.push_str(text),
            None => self.0.push(Fragment { text: text.to_owned(), is_match }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::Fixture;

    fn fixture() -> Fixture {
        let title = &[(Field::Title, "API Géo"), (Field::Keyword, "Communes de l’Île")][..];
        let body = "Elle donne le nom et le code de chaque département puis de toutes les régions \
            avec la superficie en hectares et d’autres mesures que chacun peut ensuite croiser avec \
            les siennes";
        Fixture::new(&[("api-geo", title), ("drop", &[(Field::Title, "Drones")])])
            .with_texts(&[("api-geo", &[(Field::Body, body)]), ("drop", &[])])
            .with_synonyms(&[(&["mairie", "commune"], &[])])
    }

    /// Fragments as one text, with stars around the highlighted ones.
    fn drawn(fragments: &[Fragment]) -> String {
        let fragment = |Fragment { text, is_match }: &Fragment| {
            if *is_match { format!("*{text}*") } else { text.clone() }
        };
        fragments.iter().map(fragment).collect()
    }

    fn marked(query: &str, text: &str) -> String {
        let engine = fixture().engine();
        let answer = engine.search(query);
        drawn(&Highlighter::new(engine, &answer).highlight(text))
    }

    fn snippet(query: &str) -> Option<(Field, String)> {
        let engine = fixture().engine();
        let answer = engine.search(query);
        let found = Highlighter::new(engine, &answer).snippet(0)?;
        Some((found.field, drawn(&found.fragments)))
    }

    #[test]
    fn matches_are_highlighted_as_they_are_written() {
        assert_eq!(marked("geo", "API Géo"), "API *Géo*");
        assert_eq!(marked("geo", "Rien"), "Rien");
    }

    #[test]
    fn what_the_card_shows_needs_no_snippet() {
        assert_eq!(snippet("géo"), None);
    }

    #[test]
    fn a_synonym_is_shown() {
        assert_eq!(snippet("mairie"), Some((Field::Keyword, "*Communes* de l’Île".into())));
    }

    #[test]
    fn a_long_text_is_cut_around_the_first_match() {
        let expected = "… puis de toutes les régions avec la *superficie* en hectares et d’autres \
            mesures que chacun peut ensuite croiser avec les …";
        assert_eq!(snippet("géo superficie"), Some((Field::Body, expected.into())));
    }
}
