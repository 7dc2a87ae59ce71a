//! Synonyms while searching: which groups a query calls, and what they look for instead.

use super::{
    file::Synonyms,
    stem::stem,
    stop_word::{Role, role},
    token::tokens,
};

/// All groups of synonyms.
#[derive(Debug, Default)]
pub struct Thesaurus(Vec<Group>);

#[derive(Debug)]
struct Group {
    terms: Vec<Phrase>,
    see: Vec<Phrase>,
}

/// Words that must all be there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Phrase {
    /// The words, folded.
    pub words: Vec<String>,
    stems: Vec<String>,
}

/// A group that the query calls.
#[derive(Debug)]
pub struct Called<'t> {
    /// The terms of the query that call it, one bit each.
    pub terms: u32,
    /// The name by which they call it.
    pub name: &'t Phrase,
    /// Other names of the same.
    pub synonyms: Vec<&'t Phrase>,
    /// What it makes one think of.
    pub see: &'t [Phrase],
}

impl Thesaurus {
    /// Reads the groups of a file.
    pub fn read(groups: &[Synonyms]) -> Self {
        let phrases = |texts: &[String]| -> Vec<Phrase> {
            let read = texts.iter().map(|text| Phrase::read(text));
            read.filter(|phrase| !phrase.words.is_empty()).collect()
        };
        let group =
            |group: &Synonyms| Group { terms: phrases(&group.terms), see: phrases(&group.see) };
        Self(groups.iter().map(group).collect())
    }

    /// Whether a term of a group is this stem: then it is a word, however rare in the catalogue.
    pub fn knows(&self, stem: &str) -> bool {
        let mut terms = self.0.iter().flat_map(|group| &group.terms);
        terms.any(|phrase| phrase.stems.iter().any(|other| other == stem))
    }

    /// The groups that have all words of one of their terms among these stems; of two groups, the
    /// one that more words call hides the other: « permis de conduire » is no « permis ».
    pub fn called<'t>(&'t self, stems: &[(String, u32)]) -> Vec<Called<'t>> {
        let mut called: Vec<Called> = Vec::new();
        for group in &self.0 {
            for (place, phrase) in group.terms.iter().enumerate() {
                let Some(terms) = phrase.terms_among(stems) else { continue };
                let others = group.terms.iter().enumerate().filter(|(other, _)| *other != place);
                let synonyms = others.map(|(_, phrase)| phrase).collect();
                called.push(Called { terms, name: phrase, synonyms, see: &group.see });
            }
        }
        let all: Vec<u32> = called.iter().map(|group| group.terms).collect();
        let is_within = |inner: u32, outer: u32| inner != outer && inner & outer == inner;
        called.retain(|group| !all.iter().any(|outer| is_within(group.terms, *outer)));
        called
    }
}

impl Phrase {
    /// The words of a text, those that only bind left out.
    pub fn read(text: &str) -> Self {
        let tokens = tokens(text).into_iter().filter(|token| !token.is_elided);
        let words: Vec<String> =
            tokens.map(|token| token.word).filter(|word| role(word) != Role::Binding).collect();
        Self { stems: words.iter().map(|word| stem(word)).collect(), words }
    }

    /// The terms whose stems are those of the phrase; none when one is missing.
    fn terms_among(&self, stems: &[(String, u32)]) -> Option<u32> {
        self.stems.iter().try_fold(0, |terms, stem| {
            let (_, of) = stems.iter().find(|(other, _)| other == stem)?;
            Some(terms | of)
        })
    }
}
