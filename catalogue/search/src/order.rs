//! The order of the answers: what only the best ones need to be asked.

use super::{
    answer::{Found, Hit},
    expand::Lexicon,
    phrase::{holds_all, is_any},
    request::Request,
    segment::Segment,
    stop_word::{Role, role},
    vocabulary::{WordId, halves, pair, sorted},
};

/// How many entries are looked at closely.
const LOOKED_AT: usize = 60;

/// Two words of a query stand together when no more than this parts them.
const NEAR: usize = 2;

/// The words of the query, by the words that they were taken for.
pub struct Ranking<'r> {
    lexicon: Lexicon<'r>,
    found: &'r [Found],
    marks: Marks,
    /// Whether a term was typed right before another.
    follows: Vec<(usize, usize)>,
    total: f32,
}

impl<'r> Ranking<'r> {
    /// Of the answers to a query.
    pub fn new(lexicon: Lexicon<'r>, request: &Request, found: &'r [Found]) -> Self {
        let marks = Marks::new(lexicon, found);
        let follows = request.order.windows(2).map(|pair| (pair[0], pair[1])).collect();
        let total = found.iter().map(|one| one.weight).sum();
        Self { lexicon, found, marks, follows, total }
    }

    /// Best first; of equals, the most visited.
    pub fn sort(&self, hits: &mut Vec<Hit>) {
        best_first(hits);
        let entries = self.lexicon.segments[0].len();
        for hit in hits.iter_mut().take(LOOKED_AT) {
            hit.score += self.bonus(hit.entry);
            hit.score +=
                self.lexicon.weights.popularity * share(entries - hit.entry as usize, entries);
        }
        let rest = hits.split_off(hits.len().min(LOOKED_AT));
        best_first(hits);
        hits.extend(rest);
    }

    fn bonus(&self, entry: u32) -> f32 {
        let mut together: f32 = 0.0;
        let mut named: f32 = 0.0;
        for (segment, of) in self.lexicon.segments.iter().enumerate() {
            let is_marked = |word: &WordId| self.marks.get(segment, *word).is_some();
            for (field, text) in of.texts(entry).filter(|(_, text)| text.iter().any(is_marked)) {
                let terms = self.terms(segment, text);
                let quality = self.lexicon.weights.quality(field);
                together = together.max(quality * quality * self.pairs(&terms));
                let naming = self.lexicon.weights.naming[field.place()];
                if naming > 0.0 {
                    named = named.max(naming * self.typed_share(text, &terms));
                }
            }
        }
        together * self.lexicon.weights.proximity + named
    }

    /// The term that each word of a text was taken for.
    fn terms(&self, segment: usize, text: &[WordId]) -> Vec<Option<usize>> {
        let mut terms: Vec<Option<usize>> =
            text.iter().map(|word| self.marks.get(segment, *word)?.term()).collect();
        for (place, one) in self.found.iter().enumerate() {
            for phrase in one.phrases.iter().filter(|phrase| holds_all(segment, text, phrase)) {
                for (word, term) in text.iter().zip(&mut terms) {
                    if term.is_none() && phrase.iter().any(|any| is_any(segment, *word, any)) {
                        *term = Some(place);
                    }
                }
            }
        }
        terms
    }

    /// Words of the query that stand one near the other, by their weights.
    fn pairs(&self, terms: &[Option<usize>]) -> f32 {
        let mut sum = 0.0;
        let mut last: Option<(usize, usize)> = None;
        for (place, term) in terms.iter().enumerate() {
            let Some(term) = *term else { continue };
            if let Some((before, other)) = last
                && other != term
                && place - before <= NEAR + 1
            {
                let weight = self.found[other].weight + self.found[term].weight;
                sum += if self.follows.contains(&(other, term)) { weight } else { weight * 0.6 };
            }
            last = Some((place, term));
        }
        (sum / 2.0 / self.total).min(1.0)
    }

    /// The share of a name that was typed, times that of the query which stands in it.
    fn typed_share(&self, title: &[WordId], terms: &[Option<usize>]) -> f32 {
        let vocabulary = &self.lexicon.segments[0].vocabulary;
        let says = |word: &WordId| role(vocabulary.folded(*word)) != Role::Binding;
        let words = title.iter().filter(|word| says(word)).count();
        let typed = title.iter().zip(terms).filter(|(word, term)| says(word) && term.is_some());
        let asked = terms.iter().flatten().fold(0_u32, |asked, term| asked | 1 << term);
        let is_asked = |place: usize| asked & 1 << place != 0;
        let terms = self.found.iter().enumerate().filter(|(place, _)| is_asked(*place));
        let weight: f32 = terms.map(|(_, one)| one.weight).sum();
        share(typed.count(), words.max(1)) * weight / self.total
    }
}

/// A title that was typed to the letter comes before anything else: scores are far below this.
const TITLE: f32 = 16.0;

fn best_first(hits: &mut Vec<Hit>) {
    let key = |(place, hit): (u32, &Hit)| {
        let title = match hit.is_title {
            Some(true) => 2.0 * TITLE,
            Some(false) => TITLE,
            None => 0.0,
        };
        pair(!(hit.score + title).to_bits(), place)
    };
    let keys = sorted((0..).zip(hits.iter()).map(key).collect());
    *hits = keys.into_iter().map(|key| hits[halves(key).1 as usize]).collect();
}

/// What each word of the vocabularies has to do with a query: most have nothing.
pub struct Marks(Vec<Vec<Mark>>);

/// What a word has to do with a query.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// Nothing.
    None,
    /// With others it makes a phrase that the query was taken for.
    Part,
    /// The query's term of this number was taken for it.
    Term(u8),
}

impl Mark {
    /// The number of the term.
    pub fn term(self) -> Option<usize> {
        match self {
            Self::Term(term) => Some(usize::from(term)),
            Self::None | Self::Part => None,
        }
    }
}

/// Below this a word was only a guess.
const SURE: f32 = 0.4;

impl Marks {
    /// Of the words that a query was taken for.
    pub fn new(lexicon: Lexicon, found: &[Found]) -> Self {
        let none = |segment: &&Segment| vec![Mark::None; segment.vocabulary.len()];
        let mut marks: Vec<Vec<Mark>> = lexicon.segments.iter().map(none).collect();
        for one in found {
            for word in one.phrases.iter().flatten().flatten() {
                marks[word.segment][word.word as usize] = Mark::Part;
            }
        }
        for (one, term) in found.iter().zip(0..) {
            for word in one.candidates.iter().filter(|word| word.likeness >= SURE) {
                let mark = &mut marks[word.segment][word.word as usize];
                if mark.term().is_none() {
                    *mark = Mark::Term(term);
                }
            }
        }
        Self(marks)
    }

    /// What a word has to do with the query; none when nothing.
    pub fn get(&self, segment: usize, word: WordId) -> Option<Mark> {
        let mark = self.0[segment][word as usize];
        (mark != Mark::None).then_some(mark)
    }
}

#[expect(clippy::cast_precision_loss, reason = "far fewer entries than a float counts exactly")]
fn share(part: usize, whole: usize) -> f32 {
    part as f32 / whole as f32
}
