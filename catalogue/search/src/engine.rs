//! The search itself: a query, the entries that answer it.

use super::{
    answer::{Answer, Found, Hit},
    expand::{Candidate, Lexicon},
    index::{SearchIndex, SearchTexts},
    meaning::meanings,
    order::Ranking,
    request::Request,
    score::stand_together,
    segment::Segment,
    stop_word::Role,
    weights::Weights,
};

/// What is searched, and how.
pub struct Engine<'i> {
    index: &'i SearchIndex,
    segments: Vec<&'i Segment>,
    weights: Weights,
}

impl<'i> Engine<'i> {
    /// Searches short texts, and long ones when they are there. Long texts of another version of the
    /// site are left out: their entries aren't these.
    pub fn new(index: &'i SearchIndex, texts: Option<&'i SearchTexts>) -> Self {
        let texts = texts.filter(|texts| texts.stamp == index.stamp).map(|texts| &texts.texts);
        let segments = std::iter::once(&index.names).chain(texts).collect();
        Self { index, segments, weights: Weights::default() }
    }

    /// With other figures than the site's.
    #[must_use]
    pub fn with_weights(self, weights: Weights) -> Self {
        Self { weights, ..self }
    }

    /// The slug of an entry.
    pub fn slug(&self, entry: u32) -> &'i str {
        self.index.slugs.get(entry as usize).map_or("", String::as_str)
    }

    /// Whether a synonym has this stem.
    pub fn knows(&self, stem: &str) -> bool {
        self.index.thesaurus.knows(stem)
    }

    /// The entries that answer, best first.
    pub fn search(&self, text: &str) -> Answer {
        let request = Request::read(text);
        if request.terms.is_empty() {
            return Answer::default();
        }
        let lexicon = self.lexicon();
        let found = meanings(lexicon, self.index, &request);
        let mut hits = self.hits(&request, &found);
        Ranking::new(lexicon, &request, &found).sort(&mut hits);
        let (strong, weak) = hits.into_iter().partition(|hit| hit.is_strong);
        Answer { strong, weak, found }
    }

    /// The words and figures.
    pub fn lexicon(&self) -> Lexicon<'_> {
        Lexicon { segments: &self.segments, weights: &self.weights }
    }

    /// Every entry that has something to do with the query.
    fn hits(&self, request: &Request, found: &[Found]) -> Vec<Hit> {
        let asked = Asked::new(found);
        let phrase = asked.phrase(found, self.weights.stem);
        let says_much = phrase.len() > 1 || phrase.iter().any(|one| self.is_rare_acronym(one));
        let weights = &self.weights;
        let hit = |(entry, titles): (u32, &[u32; 2])| {
            let place = entry as usize;
            let (sum, coverage) = asked.answered(found, place);
            let is_title = titles.contains(&request.title_key);
            let base = sum * (1.0 - weights.coverage + weights.coverage * coverage);
            (sum > 0.0 || is_title).then_some(Hit {
                entry,
                score: base,
                base,
                coverage,
                is_title: is_title.then(|| titles[0] == request.title_key),
                is_strong: is_title
                    || coverage >= weights.strong
                    || (says_much && stand_together(self.lexicon(), place, &phrase)),
            })
        };
        (0..).zip(&self.index.titles).filter_map(hit).collect()
    }

    /// Whether it is the name of something, that few entries speak of.
    fn is_rare_acronym(&self, forms: &[Candidate]) -> bool {
        let is_acronym = |form: &Candidate| {
            let written = self.segments[form.segment].vocabulary.written(form.word);
            written.len() >= 3 && written.bytes().all(|byte| byte.is_ascii_uppercase())
        };
        let postings = |form: &Candidate| self.segments[form.segment].postings(form.word);
        let mut entries: Vec<u32> = Vec::new();
        for posting in forms.iter().flat_map(postings) {
            if !entries.contains(&posting.entry) {
                entries.push(posting.entry);
            }
            if entries.len() > self.weights.acronym_entries {
                return false;
            }
        }
        forms.iter().any(is_acronym)
    }
}

/// What the words of a query weigh together.
struct Asked {
    total: f32,
    /// Words that count for coverage, and what each counts: how many are answered matters more than
    /// how rare they are.
    shares: Vec<f32>,
}

impl Asked {
    fn new(found: &[Found]) -> Self {
        let has_content = found.iter().any(|one| one.role == Role::Content);
        let counts = |one: &Found| one.role == Role::Content || !has_content;
        let share = |one: &Found| if counts(one) { one.weight.sqrt() } else { 0.0 };
        Self {
            total: found.iter().map(|one| one.weight).sum(),
            shares: found.iter().map(share).collect(),
        }
    }

    /// The words that count, in their forms: an entry that says them all in one breath answers, if
    /// only in its description.
    fn phrase(&self, found: &[Found], likeness: f32) -> Vec<Vec<Candidate>> {
        let counting = found.iter().zip(&self.shares).filter(|(_, share)| **share > 0.0);
        let forms = |one: &Found| -> Vec<Candidate> {
            one.candidates.iter().filter(|word| word.likeness >= likeness).copied().collect()
        };
        counting.map(|(one, _)| forms(one)).collect()
    }

    /// How much an entry speaks of the query, and which share of it it answers.
    fn answered(&self, found: &[Found], entry: usize) -> (f32, f32) {
        let sum: f32 = found.iter().map(|one| one.weight * one.scores.strength[entry]).sum();
        let covered: f32 = found
            .iter()
            .zip(&self.shares)
            .map(|(one, share)| share * one.scores.quality[entry])
            .sum();
        (sum / self.total, covered / self.shares.iter().sum::<f32>())
    }
}
