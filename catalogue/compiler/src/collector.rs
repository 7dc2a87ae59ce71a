//! What compiling a page leaves behind beside the page: mistakes, and the headings and links by
//! which pages refer to one another.

use catalogue::ids;
use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use super::{diagnostic::Diagnostic, suggest::nearest};

/// Filled page by page, then joined in the order of the files.
#[derive(Debug, Default)]
pub struct Collector {
    /// The mistakes.
    pub diagnostics: Vec<Diagnostic>,
    /// The ids of each page, by its address.
    ids: BTreeMap<String, BTreeSet<String>>,
    /// Links to a heading of another page.
    links: Vec<Link>,
    /// Pictures of headers that aren't there.
    pictures: Vec<Diagnostic>,
    /// Shared questions that wizards ask: the file and the name of each.
    pub asked: BTreeSet<(String, String)>,
}

/// A mistake that is added to the others once all has been said of it.
pub struct Report<'r> {
    diagnostic: Option<Diagnostic>,
    diagnostics: &'r mut Vec<Diagnostic>,
}

#[expect(clippy::return_self_not_must_use, reason = "it is added to the others when dropped")]
impl Report<'_> {
    /// What to type, in words.
    pub fn help(self, help: impl Into<String>) -> Self {
        self.with(|diagnostic| diagnostic.help(help))
    }

    /// Proposes the nearest word of a closed list.
    pub fn suggest(self, nearest: Option<&str>) -> Self {
        self.with(|diagnostic| diagnostic.suggest(nearest))
    }

    /// Proposes the nearest of the names that content gives to its pages.
    pub fn propose(self, typed: &str, nearest: Option<&str>) -> Self {
        self.with(|diagnostic| diagnostic.propose(typed, nearest))
    }

    /// Says what to put in the place of the whole span.
    pub fn replace_by(self, replacement: &str) -> Self {
        self.with(|diagnostic| diagnostic.replace_by(replacement))
    }

    fn with(mut self, say: impl FnOnce(Diagnostic) -> Diagnostic) -> Self {
        self.diagnostic = self.diagnostic.take().map(say);
        self
    }
}

impl Drop for Report<'_> {
    fn drop(&mut self) {
        self.diagnostics.extend(self.diagnostic.take());
    }
}

/// A link to a heading of another page.
#[derive(Debug)]
struct Link {
    page: String,
    id: String,
    /// What to report when the page has no such heading.
    mistake: Diagnostic,
}

impl Collector {
    /// Adds a mistake.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }

    /// Adds a mistake, of which there is more to say.
    pub fn report(&mut self, diagnostic: Diagnostic) -> Report<'_> {
        Report { diagnostic: Some(diagnostic), diagnostics: &mut self.diagnostics }
    }

    /// Adds the ids of a page.
    pub fn add_ids(&mut self, page: &str, ids: BTreeSet<String>) {
        self.ids.entry(page.to_owned()).or_default().extend(ids);
    }

    /// Remembers a link to a heading of another page, with the mistake to report if there is none.
    pub fn expect(&mut self, page: &str, id: String, mistake: Diagnostic) {
        self.links.push(Link { page: page.to_owned(), id, mistake });
    }

    /// Adds a picture that isn't there.
    pub fn miss_picture(&mut self, mistake: Diagnostic) {
        self.pictures.push(mistake);
    }

    /// Adds what another page left behind.
    pub fn join(&mut self, other: Self) {
        self.diagnostics.extend(other.diagnostics);
        self.links.extend(other.links);
        self.pictures.extend(other.pictures);
        self.asked.extend(other.asked);
        for (page, ids) in other.ids {
            self.ids.entry(page).or_default().append(&mut { ids });
        }
    }

    /// Every mistake, those of the links between pages included. A catalogue without any picture
    /// misses them all for one reason, which is said once.
    pub fn finish(self, has_pictures: bool) -> Vec<Diagnostic> {
        let Self { mut diagnostics, ids, links, mut pictures, asked: _ } = self;
        if !has_pictures && pictures.len() > 1 {
            let count = pictures.len();
            pictures.truncate(1);
            pictures[0].message =
                format!("{count} images sont citées, mais le contenu n’a pas de dossier `images`");
        }
        diagnostics.extend(pictures);
        for Link { page, id, mistake } in links {
            // A page that couldn't be read, or that has no text, says nothing of its headings.
            let Some(ids) = ids.get(&page) else { continue };
            if !ids.contains(&id) {
                diagnostics.push(mistake.suggest_anchor(&id, ids));
            }
        }
        // So many small trees take as long to drop as to fill.
        ids.into_par_iter().for_each(drop);
        diagnostics
    }
}

impl Diagnostic {
    /// Proposes the nearest heading, when there is one.
    #[must_use]
    pub fn suggest_anchor(self, id: &str, known: &BTreeSet<String>) -> Self {
        // A part of the page itself, by the word that its title has.
        let part = known.get(&format!("{}{id}", ids::PREFIX)).map(String::as_str);
        match part.or_else(|| nearest(id, known.iter().map(String::as_str))) {
            Some(near) => self.help(format!("vouliez-vous dire `#{near}` ?")),
            None => self,
        }
    }
}
