//! Ids of the headings of a page, each used once, and the links that lead to them.

use std::collections::BTreeSet;

use super::super::{diagnostic::Diagnostic, suggest::nearest};
use crate::text::slugify;

/// Ids of the shell around every page.
const SHELL_IDS: [&str; 4] = ["app", "annonce", "contenu", "navigation"];

/// The ids of one page.
#[derive(Debug, Default)]
pub struct Anchors {
    taken: BTreeSet<String>,
    links: Vec<(String, Diagnostic)>,
}

impl Anchors {
    /// Starts with the ids that every page uses, and those of this kind of page.
    pub fn reserving(ids: &[&str]) -> Self {
        let taken = SHELL_IDS.iter().chain(ids).map(|&id| id.to_owned()).collect();
        Self { taken, links: Vec::new() }
    }

    /// An id made from the words of a heading, with a number when they have been used before.
    pub fn claim(&mut self, words: &str) -> String {
        let base = match slugify(words) {
            empty if empty.is_empty() => "section".to_owned(),
            slug => slug,
        };
        let numbered = (2..).map(|number| format!("{base}-{number}"));
        let free = |id: &String| !self.taken.contains(id);
        let id = std::iter::once(base.clone()).chain(numbered).find(free).unwrap_or(base);
        self.taken.insert(id.clone());
        id
    }

    /// Remembers a link to a heading, with the mistake to report if there is no such heading.
    pub fn expect(&mut self, id: &str, mistake: Diagnostic) {
        self.links.push((id.to_owned(), mistake));
    }

    /// The mistakes of the links whose heading never came.
    pub fn unmet(self) -> impl Iterator<Item = Diagnostic> {
        let Self { taken, links } = self;
        links.into_iter().filter_map(move |(id, mistake)| {
            let near = nearest(&id, taken.iter().map(String::as_str));
            (!taken.contains(&id)).then(|| mistake.suggest_anchor(near))
        })
    }
}

impl Diagnostic {
    fn suggest_anchor(self, near: Option<&str>) -> Self {
        match near {
            Some(near) => self.help(format!("vouliez-vous dire `#{near}` ?")),
            None => self,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Anchors;

    #[test]
    fn ids_are_made_of_the_words_and_never_repeat() {
        let mut anchors = Anchors::reserving(&["acces"]);
        let ids = ["À quoi ça sert ?", "À quoi ça sert ?", "Accès", "👌"]
            .map(|words| anchors.claim(words));
        assert_eq!(ids, ["a-quoi-ca-sert", "a-quoi-ca-sert-2", "acces-2", "section"]);
    }
}
