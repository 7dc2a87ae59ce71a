//! What the search box proposes: the first answers, or the last searches.

use catalogue::french::count;

use crate::{
    routes::{self, Href, Route, parameter},
    searcher::{Finding, Searcher},
};

/// How many APIs are proposed.
const PROPOSED: usize = 6;

/// Something to choose below the box.
pub struct Proposal {
    /// What it is.
    pub words: String,
    /// More about it.
    pub detail: String,
    /// Where it leads.
    pub href: String,
}

/// The first answers and the way to all of them; the last searches while nothing is typed.
pub fn proposals(searcher: &Searcher, text: &str) -> Vec<Proposal> {
    if text.is_empty() {
        let recent = searcher.recent().into_iter();
        return recent
            .map(|text| Proposal {
                href: search_for(&text),
                words: text,
                detail: " recherche récente".into(),
            })
            .collect();
    }
    let Finding::Found(found) = searcher.find(text) else { return vec![] };
    let mut proposals: Vec<Proposal> = found
        .strong
        .iter()
        .take(PROPOSED)
        .map(|(card, _)| Proposal {
            words: card.title.clone(),
            detail: format!(" {}", card.producer.short()),
            href: Route::api(&card.slug).href(),
        })
        .collect();
    let words = match found.strong.len() {
        0 => "Aucune réponse sûre\u{a0}: voir ce qui s’en approche".to_owned(),
        number => format!("Voir {}", count(number, "résultat")),
    };
    proposals.push(Proposal { words, detail: String::new(), href: search_for(text) });
    proposals
}

/// Address of the search for a text.
pub fn search_for(text: &str) -> String {
    routes::search_href(&[(parameter::TEXT, text)])
}
