//! What a search box suggests: the first answers, or the last searches.

use catalogue::{french::count, index::Card};
use catalogue_search::answer::Hit;

use super::{SearchState, Searcher};
use crate::routes::{self, Href, Route, parameter};

/// How many APIs are suggested.
const SUGGESTED: usize = 6;

/// How many are offered where a page isn't there.
const OFFERED: usize = 3;

/// Something to choose below the box.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// What it is.
    pub words: String,
    /// More about it.
    pub detail: String,
    /// Where it leads.
    pub href: String,
}

impl Suggestion {
    /// An earlier search.
    pub fn recent(text: String) -> Self {
        let (href, detail) = (search_for(&text), " recherche récente".to_owned());
        Self { words: text, detail, href }
    }

    fn api(card: &Card) -> Self {
        Self {
            words: card.title.clone(),
            detail: format!(" {}", card.producer.short()),
            href: Route::api(&card.slug).href(),
        }
    }
}

impl Searcher {
    /// The first answers and the way to all of them; none while the files of the search aren't here.
    pub fn suggestions(&self, text: &str) -> Vec<Suggestion> {
        let SearchState::Ready(found) = self.search(text) else { return vec![] };
        let words = match found.strong.len() {
            0 => "Aucune réponse sûre\u{a0}: voir ce qui s’en approche".to_owned(),
            number => format!("Voir {}", count(number, "résultat")),
        };
        let all = Suggestion { words, detail: String::new(), href: search_for(text) };
        let first = self.apis(found.strong.iter().take(SUGGESTED));
        first.map_or(vec![], |first| first.into_iter().chain([all]).collect())
    }

    /// The APIs that come nearest to some words.
    pub fn nearest(&self, words: &str) -> Vec<Suggestion> {
        let SearchState::Ready(found) = self.search(words) else { return vec![] };
        let nearest = found.strong.iter().chain(&found.weak).take(OFFERED);
        self.apis(nearest).unwrap_or_default()
    }

    /// Some APIs that were found; none while the words of one are on their way.
    fn apis<'f>(
        &self,
        found: impl Iterator<Item = &'f (&'static Card, Hit)>,
    ) -> Option<Vec<Suggestion>> {
        let cards: Vec<_> = found.map(|(card, hit)| self.card(card, || Some(hit.entry))).collect();
        let suggestions = cards.into_iter().map(|card| card.map(Suggestion::api)).collect();
        if self.is_complete() { suggestions } else { None }
    }
}

/// Address of the search for a text.
pub fn search_for(text: &str) -> String {
    routes::search_href(&[(parameter::TEXT, text)])
}
