//! Ids of the headings of a page, each used once, and the links that lead to them.

use std::collections::{BTreeMap, BTreeSet};

use percent_encoding::percent_decode_str;

use catalogue::{
    ids,
    text::{fold, slugify},
};

use crate::{collector::Collector, diagnostic::Diagnostic};

/// Parts of every page to which one may link.
const SHELL_IDS: [&str; 2] = [ids::MAIN, ids::MENU];

/// The ids of one page.
#[derive(Debug, Default)]
pub struct Anchors {
    taken: BTreeSet<String>,
    /// The last number given to headings of the same words.
    numbers: BTreeMap<String, usize>,
    links: Vec<(String, Diagnostic)>,
}

/// The ids of one heading.
#[derive(Debug, PartialEq, Eq)]
pub struct Ids {
    /// The one to link to.
    pub id: String,
    /// Those of earlier sites, so that old links still lead here.
    pub aliases: Vec<String>,
}

impl Anchors {
    /// Starts with the site's own ids: those of every page, and these of the page's own parts.
    pub fn with_own(ids: &[&str]) -> Self {
        let taken = SHELL_IDS.iter().chain(ids).map(|&id| id.to_owned()).collect();
        Self { taken, ..Self::default() }
    }

    /// Ids made from the words of a heading, with a number when they have been used before.
    pub fn claim(&mut self, words: &str) -> Ids {
        let base = match slugify(words) {
            empty if empty.is_empty() => "section".to_owned(),
            slug => slug,
        };
        let id = self.free_id(base);
        let old = [without_punctuation(words), with_punctuation(words)];
        let aliases =
            old.into_iter().filter(|id| !id.is_empty() && self.taken.insert(id.clone())).collect();
        Ids { id, aliases }
    }

    fn free_id(&mut self, base: String) -> String {
        let mut id = base.clone();
        while !self.taken.insert(id.clone()) {
            let number = self.numbers.entry(base.clone()).or_insert(1);
            *number += 1;
            id = format!("{base}-{number}");
        }
        id
    }

    /// Remembers a link to a heading, with the mistake to report if there is no such heading.
    pub fn expect(&mut self, fragment: &str, mistake: Diagnostic) {
        self.links.push((decoded(fragment), mistake));
    }

    /// Reports the links whose heading never came, and says which ids the page has.
    pub fn settle(self, page: &str, collector: &mut Collector) {
        let Self { taken, links, .. } = self;
        for (id, mistake) in links {
            if !taken.contains(&id) {
                collector.push(mistake.suggest_anchor(&id, &taken));
            }
        }
        collector.add_ids(page, taken);
    }
}

/// The id that a fragment of an address names.
pub fn decoded(fragment: &str) -> String {
    percent_decode_str(fragment).decode_utf8_lossy().into_owned()
}

/// The id that sites gave to a heading until 2021: letters, digits and hyphens alone.
fn without_punctuation(words: &str) -> String {
    let kept = |one: &char| one.is_ascii_alphanumeric() || *one == '-' || *one == ' ';
    fold(words).chars().filter(kept).collect::<String>().replace(' ', "-")
}

/// The id that they gave since: only spaces are replaced, punctuation and pictures stay.
fn with_punctuation(words: &str) -> String {
    let mut id = String::with_capacity(words.len());
    for word in words.split_whitespace() {
        if !id.is_empty() {
            id.push('-');
        }
        for letter in word.chars().flat_map(char::to_lowercase) {
            if letter.is_alphabetic() && !letter.is_ascii() {
                id += &fold(letter.encode_utf8(&mut [0; 4]));
            } else {
                id.push(letter);
            }
        }
    }
    id
}

#[cfg(test)]
mod tests {
    use catalogue::ids;

    use super::Anchors;

    #[test]
    fn ids_are_made_of_the_words_and_never_repeat() {
        let mut anchors = Anchors::with_own(&[ids::ACCESS]);
        let ids = ["À quoi ça sert ?", "À quoi ça sert ?", "Accès", "👌"]
            .map(|words| anchors.claim(words).id);
        assert_eq!(ids, ["a-quoi-ca-sert", "a-quoi-ca-sert-2", "acces", "section"]);
    }

    #[test]
    fn a_heading_keeps_the_ids_of_earlier_sites() {
        let mut anchors = Anchors::with_own(&[]);
        let aliases = anchors.claim("👌 Données de l’API : quelle qualité ?").aliases;
        assert_eq!(
            aliases,
            ["-donnees-de-lapi--quelle-qualite-", "👌-donnees-de-l’api-:-quelle-qualite-?"]
        );
        assert!(anchors.claim("Périmètre").aliases.is_empty());
    }
}
