//! What to show of an answer: the words that matched, and where else it speaks of the query.

use super::{
    answer::{Answer, Found},
    engine::Engine,
    expand::Lexicon,
    file::Field,
    order::{Mark, Marks},
    phrase::{holds_all, is_any},
    token::tokens,
    vocabulary::WordId,
};

/// A piece of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// Its words.
    pub text: String,
    /// Whether they are what was looked for.
    pub is_match: bool,
}

/// Where an entry speaks of the query, beyond its card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// In which field.
    pub field: Field,
    /// What it says there.
    pub pieces: Vec<Piece>,
}

/// Words around the first one that matched.
const AROUND: usize = 7;

/// The words that a query was taken for.
pub struct Quoter<'q> {
    lexicon: Lexicon<'q>,
    found: &'q [Found],
    marks: Marks,
}

impl<'q> Quoter<'q> {
    /// Of an answer.
    pub fn new(engine: &'q Engine, answer: &'q Answer) -> Self {
        let lexicon = engine.lexicon();
        Self { lexicon, found: &answer.found, marks: Marks::new(lexicon, &answer.found) }
    }

    /// A text of the card, cut where words matched.
    pub fn marked(&self, text: &str) -> Vec<Piece> {
        let tokens = tokens(text);
        let vocabulary = &self.lexicon.segments[0].vocabulary;
        let words: Vec<Option<WordId>> =
            tokens.iter().map(|token| vocabulary.find(&token.word)).collect();
        let known: Vec<WordId> = words.iter().flatten().copied().collect();
        let is_match =
            |word: Option<WordId>| word.is_some_and(|word| self.is_match(0, &known, word));
        let mut pieces = Pieces::default();
        let mut done = 0;
        for (token, _) in tokens.iter().zip(words).filter(|(_, word)| is_match(*word)) {
            pieces.add(&text[done..token.start], false);
            pieces.add(&text[token.start..token.end], true);
            done = token.end;
        }
        pieces.add(&text[done..], false);
        pieces.0
    }

    /// Where the entry speaks of what its title and its promise don't say; none when they say it all.
    pub fn reason(&self, entry: u32) -> Option<Reason> {
        let mut said = vec![false; self.found.len()];
        let mut best: Option<(f32, Field, usize, &[WordId])> = None;
        for is_shown in [true, false] {
            for (segment, of) in self.lexicon.segments.iter().enumerate() {
                for (field, text) in of.texts(entry).filter(|(field, _)| shows(*field) == is_shown)
                {
                    let mut weight = 0.0;
                    for (place, one) in self.found.iter().enumerate() {
                        if self.speaks(segment, text, place) && is_shown {
                            said[place] = true;
                        } else if !said[place] && self.speaks(segment, text, place) {
                            weight += one.weight;
                        }
                    }
                    if weight > best.map_or(0.0, |(weight, ..)| weight) && field != Field::Slug {
                        best = Some((weight, field, segment, text));
                    }
                }
            }
        }
        let (_, field, segment, text) = best?;
        Some(Reason { field, pieces: self.quote(segment, text) })
    }

    /// Whether a text speaks of a term of the query.
    fn speaks(&self, segment: usize, text: &[WordId], term: usize) -> bool {
        let says_it = |word: &WordId| {
            self.marks.get(segment, *word).is_some_and(|mark| mark.term() == Some(term))
        };
        text.iter().any(says_it)
            || self.found[term].phrases.iter().any(|phrase| holds_all(segment, text, phrase))
    }

    /// Whether a word of a text is one that was looked for, alone or with others of that text.
    fn is_match(&self, segment: usize, text: &[WordId], word: WordId) -> bool {
        match self.marks.get(segment, word) {
            None | Some(Mark::None) => false,
            Some(Mark::Term(_)) => true,
            Some(Mark::Part) => self.found.iter().flat_map(|one| &one.phrases).any(|phrase| {
                holds_all(segment, text, phrase)
                    && phrase.iter().any(|any| is_any(segment, word, any))
            }),
        }
    }

    /// The words around the first one that matched.
    fn quote(&self, segment: usize, text: &[WordId]) -> Vec<Piece> {
        let is_match: Vec<bool> =
            text.iter().map(|word| self.is_match(segment, text, *word)).collect();
        let first = is_match.iter().position(|is_match| *is_match).unwrap_or(0);
        let start = first.saturating_sub(AROUND);
        let end = text.len().min(first + 2 * AROUND);
        let vocabulary = &self.lexicon.segments[segment].vocabulary;
        let mut pieces = Pieces::default();
        pieces.add(if start > 0 { "… " } else { "" }, false);
        for place in start..end {
            let word = vocabulary.written(text[place]);
            pieces.add(word, is_match[place]);
            let is_last = place + 1 == end;
            pieces.add(
                if is_last {
                    ""
                } else if is_elided(word) {
                    "’"
                } else {
                    " "
                },
                false,
            );
        }
        pieces.add(if end < text.len() { " …" } else { "" }, false);
        pieces.0
    }
}

/// The card shows these.
fn shows(field: Field) -> bool {
    matches!(field, Field::Title | Field::Acronym | Field::Tagline | Field::ProducerAcronym)
}

fn is_elided(word: &str) -> bool {
    ["l", "d", "n", "s", "j", "m", "t", "qu"].contains(&word)
}

/// Pieces, like ones together.
#[derive(Default)]
struct Pieces(Vec<Piece>);

impl Pieces {
    fn add(&mut self, text: &str, is_match: bool) {
        match self.0.last_mut().filter(|last| last.is_match == is_match) {
            _ if text.is_empty() => {}
            Some(last) => last.text.push_str(text),
            None => self.0.push(Piece { text: text.to_owned(), is_match }),
        }
    }
}
