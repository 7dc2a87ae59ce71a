//! What helps when a search finds nothing.

use catalogue::index::Index;

use crate::{
    living::{Element, Node, classed, element},
    routes::{Href, Route, parameter, search_href},
};

/// The page on which one asks for an API that is missing.
const MISSING: &str = "nouvelle-api";

/// The whole catalogue, the themes, and how to ask for a missing API.
pub fn nothing_found(index: &'static Index) -> Element {
    let themes = index.themes().into_iter().map(|(theme, _)| {
        Node::from(element("li").holds(link(search_href(&[(parameter::THEME, theme)]), theme)))
    });
    let ask = index.pages.iter().find(|page| page.slug == MISSING).map(|page| {
        let link = link(Route::page(&page.slug).href(), &page.title);
        element("p").says("L’API n’existe pas encore dans ce catalogue\u{a0}? ").holds(link)
    });
    let hint = element("p")
        .says("Essayez un mot plus court ou plus général, retirez un filtre, ou ")
        .holds(link(Route::Search.href(), "voyez tout le catalogue"))
        .says(".");
    classed("div", "notice")
        .holds(hint)
        .holds(element("p").says("Ou partez d’un thème\u{a0}:"))
        .holds(classed("ul", "search-themes").with("role", "list").holds_all(themes))
        .holds(ask)
}

/// « Vouliez-vous dire … », with the query without its mistakes.
pub fn correction(corrected: &str) -> Element {
    classed("p", "search-correction")
        .says("Vouliez-vous dire «\u{a0}")
        .holds(link(search_href(&[(parameter::TEXT, corrected)]), corrected))
        .says("\u{a0}»\u{a0}?")
}

fn link(href: String, words: &str) -> Element {
    element("a").with("href", href).says(words.to_owned())
}
