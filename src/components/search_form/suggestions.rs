//! What the search box suggests: the first answers, or the last searches.

use catalogue::french::count;

use crate::{
    routes::{self, Href, Route, parameter},
    searcher::{SearchState, Searcher},
};

/// How many APIs are suggested.
const SUGGESTED: usize = 6;

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

/// The first answers and the way to all of them; the last searches while nothing is typed.
pub fn suggestions(searcher: &Searcher, text: &str) -> Vec<Suggestion> {
    if text.is_empty() {
        let recent = searcher.recent().into_iter();
        return recent
            .map(|text| Suggestion {
                href: search_for(&text),
                words: text,
                detail: " recherche récente".into(),
            })
            .collect();
    }
    let SearchState::Ready(found) = searcher.search(text) else { return vec![] };
    let mut suggestions: Vec<Suggestion> = found
        .strong
        .iter()
        .take(SUGGESTED)
        .map(|(card, _)| Suggestion {
            words: card.title.clone(),
            detail: format!(" {}", card.producer.short()),
            href: Route::api(&card.slug).href(),
        })
        .collect();
    let words = match found.strong.len() {
        0 => "Aucune réponse sûre\u{a0}: voir ce qui s’en approche".to_owned(),
        number => format!("Voir {}", count(number, "résultat")),
    };
    suggestions.push(Suggestion { words, detail: String::new(), href: search_for(text) });
    suggestions
}

/// Address of the search for a text.
pub fn search_for(text: &str) -> String {
    routes::search_href(&[(parameter::TEXT, text)])
}
