//! The synonyms: which groups a query names, and which other phrases these stand for.

use super::{
    file::Synonyms,
    stem::stem,
    stop_word::{Role, role},
    term_set::TermSet,
    token::tokens,
};

/// All groups of synonyms.
#[derive(Debug, Default)]
pub struct Thesaurus(Vec<Group>);

#[derive(Debug)]
struct Group {
    terms: Vec<SynonymTerm>,
    related: Vec<SynonymTerm>,
}

/// The words of a term; a text must hold all of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SynonymTerm {
    /// The words, folded.
    pub words: Vec<String>,
    stems: Vec<String>,
}

/// Stems of a query, each with the terms of the query that it comes from.
pub type Stems = Vec<(String, TermSet)>;

/// A group that the query names.
#[derive(Debug)]
pub struct SynonymMatch<'t> {
    /// The terms of the query that name it.
    pub terms: TermSet,
    /// The term of the group that they name it by.
    pub name: &'t SynonymTerm,
    /// The other terms of the group.
    pub synonyms: Vec<&'t SynonymTerm>,
    /// The terms that are related to it.
    pub related: &'t [SynonymTerm],
}

impl Thesaurus {
    /// Reads the groups of a file.
    pub fn read(groups: &[Synonyms]) -> Self {
        let phrases = |texts: &[String]| -> Vec<SynonymTerm> {
            let read = texts.iter().map(|text| SynonymTerm::read(text));
            read.filter(|phrase| !phrase.words.is_empty()).collect()
        };
        let group = |group: &Synonyms| Group {
            terms: phrases(&group.terms),
            related: phrases(&group.related),
        };
        Self(groups.iter().map(group).collect())
    }

    /// Whether a term of a group has this stem: the word is then spelt correctly, however rare it is in
    /// the catalogue.
    pub fn has_stem(&self, stem: &str) -> bool {
        let mut terms = self.0.iter().flat_map(|group| &group.terms);
        terms.any(|term| term.stems.iter().any(|other| other == stem))
    }

    /// Whether a term is this one word.
    pub fn has_word(&self, word: &str) -> bool {
        let mut terms = self.0.iter().flat_map(|group| &group.terms);
        terms.any(|term| term.words.len() == 1 && term.words[0] == word)
    }

    /// The groups of which one term has all its stems among these. A group is left out when another one
    /// is named by the same terms of the query and more: « permis de conduire » is not « permis ».
    pub fn matches<'t>(&'t self, stems: &[(String, TermSet)]) -> Vec<SynonymMatch<'t>> {
        let mut matches: Vec<SynonymMatch> = Vec::new();
        for group in &self.0 {
            for (place, name) in group.terms.iter().enumerate() {
                let Some(terms) = name.terms_among(stems) else { continue };
                let others = group.terms.iter().enumerate().filter(|(other, _)| *other != place);
                let synonyms = others.map(|(_, term)| term).collect();
                matches.push(SynonymMatch { terms, name, synonyms, related: &group.related });
            }
        }
        let all: Vec<TermSet> = matches.iter().map(|group| group.terms).collect();
        matches.retain(|group| !all.iter().any(|outer| group.terms.is_strictly_within(*outer)));
        matches
    }
}

impl SynonymTerm {
    /// The words of a text, without its stop words.
    pub fn read(text: &str) -> Self {
        let tokens = tokens(text).into_iter().filter(|token| !token.is_elided);
        let words: Vec<String> =
            tokens.map(|token| token.word).filter(|word| role(word) != Role::StopWord).collect();
        Self { stems: words.iter().map(|word| stem(word)).collect(), words }
    }

    /// The terms of a query that give the stems of this one; none when a stem is missing.
    fn terms_among(&self, stems: &[(String, TermSet)]) -> Option<TermSet> {
        self.stems.iter().try_fold(TermSet::default(), |terms, stem| {
            let (_, of_stem) = stems.iter().find(|(other, _)| other == stem)?;
            Some(terms.union(*of_stem))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The terms that the words of a query name groups by, each with its synonyms.
    fn check(query: &[&str], expected: &[&str]) {
        let texts = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
        let thesaurus = Thesaurus::read(&[
            Synonyms { terms: texts(&["permis", "autorisation"]), related: vec![] },
            Synonyms { terms: texts(&["permis de conduire", "auto-école"]), related: vec![] },
        ]);
        let stems: Stems =
            (0..).zip(query).map(|(place, word)| (stem(word), TermSet::of(place))).collect();
        let matches = thesaurus.matches(&stems);
        let named: Vec<String> = matches
            .iter()
            .map(|group| {
                let synonyms: Vec<String> =
                    group.synonyms.iter().map(|term| term.words.join(" ")).collect();
                format!("{}: {}", group.name.words.join(" "), synonyms.join(", "))
            })
            .collect();
        assert_eq!(named, expected, "{query:?}");
    }

    #[test]
    fn a_word_names_its_group_in_any_form() {
        check(&["autorisations"], &["autorisation: permis"]);
    }

    #[test]
    fn a_longer_name_hides_the_shorter_one() {
        check(&["permis", "conduire"], &["permis conduire: auto ecole"]);
    }

    #[test]
    fn a_group_needs_all_words_of_its_name() {
        check(&["conduire"], &[]);
    }
}
