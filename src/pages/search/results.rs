//! The results of a search: what matched is marked, and where.

use catalogue::index::Card;
use catalogue_search::{
    answer::Hit,
    file::Field,
    quote::{Piece, Quoter, Reason},
};
use leptos::ev::Event;

use catalogue::french::number;

use super::criteria::BOX;
use crate::{
    browser,
    components::access::living_badge,
    living::{Element, Node, classed, element, nothing},
    routes::{Href, Route, parameter},
};

/// How many APIs are shown at first, and how many more at each demand.
pub const SHOWN: usize = 24;

/// An API, and what it answers when something was typed.
pub type Listed<'f> = (&'static Card, Option<&'f Hit>);

/// The box, then each result: where the arrow keys go.
const STEPS: &str = "#recherche, .search-results .card-title a";

/// Cards of APIs, with what matched when something was typed; their titles are elements of this name.
pub fn results(listed: Vec<Listed>, quoter: Option<&Quoter>, title: &'static str) -> Node {
    if listed.is_empty() {
        return nothing();
    }
    let cards = listed.into_iter().map(|(card, hit)| card_of(card, hit.zip(quoter), title).into());
    classed("ul", "card-list").with("role", "list").holds_all(cards).into()
}

fn card_of(card: &Card, found: Option<(&Hit, &Quoter)>, title: &'static str) -> Element {
    let marked = |place: Element, text: &str| match found {
        Some((_, quoter)) => pieces(place, quoter.marked(text)),
        None => place.says(text.to_owned()),
    };
    let link = element("a").with("href", Route::api(&card.slug).href());
    let reason = found.and_then(|(hit, quoter)| quoter.reason(hit.entry));
    let facts = classed("p", "card-facts").holds(living_badge(card.access));
    let article = classed("article", "card")
        .holds(classed(title, "card-title").holds(marked(link, &card.title)))
        .holds(marked(classed("p", "card-tagline"), &card.tagline))
        .holds(why(classed("p", "search-reason"), reason))
        .holds(facts.holds(marked(classed("span", "card-producer"), card.producer.short())));
    element("li").holds(article)
}

/// Where an API speaks of the search, and what it says there.
fn why(line: Element, reason: Option<Reason>) -> Element {
    let Some(reason) = reason else { return line };
    let place = match reason.field {
        Field::Keyword => "Dans les mots-clés\u{a0}: ",
        Field::Theme => "Dans les thèmes\u{a0}: ",
        Field::Producer | Field::ProducerAcronym => "Chez le producteur\u{a0}: ",
        Field::Data => "Dans les données renvoyées\u{a0}: ",
        Field::Body => "Dans la description\u{a0}: ",
        Field::Title | Field::Acronym | Field::Slug | Field::Tagline => "Dans le nom\u{a0}: ",
    };
    pieces(line.says(place), reason.pieces)
}

fn pieces(place: Element, pieces: Vec<Piece>) -> Element {
    pieces.into_iter().fold(place, |place, Piece { text, is_match }| {
        if is_match { place.holds(element("mark").says(text)) } else { place.says(text) }
    })
}

/// Which place the first of the results has that a button shows.
const FIRST: &str = "data-first";

/// The button that shows more results, when there are more.
pub fn more_button(limit: usize, number_found: usize) -> Node {
    let more = number_found.saturating_sub(limit);
    if more == 0 {
        return nothing();
    }
    let next = SHOWN.min(more);
    let button = classed("button", "button button-secondary")
        .with_all(&[("type", "button"), ("name", parameter::SHOWN)])
        .with("value", (limit + next).to_string())
        .with(FIRST, (limit + 1).to_string())
        .says(format!("{} API de plus", number(next as u64)));
    classed("p", "search-next").holds(button).into()
}

/// Gives the focus to the first result that a button has shown: the button itself may be gone.
pub fn focus_first(event: &Event) {
    let first = browser::attribute_around(event, "button", FIRST).unwrap_or_default();
    browser::after_frame(move || {
        browser::focus_on(&format!(".search-results li:nth-child({first}) a"));
    });
}

/// The APIs that only share a word with the search.
pub fn weak_results(listed: Vec<Listed>, quoter: Option<&Quoter>) -> Node {
    if listed.is_empty() {
        return nothing();
    }
    let title = element("h2").with("id", "approchants");
    classed("section", "search-weak")
        .with("aria-labelledby", "approchants")
        .holds(title.says("Ces API parlent d’une partie de votre recherche"))
        .holds(results(listed, quoter, "h3"))
        .into()
}

/// The arrow keys go from result to result, Escape back to the box.
pub fn press(event: &Event) {
    let by = match browser::key_of(event).as_str() {
        "ArrowDown" => 1,
        "ArrowUp" => -1,
        "Escape" => {
            browser::focus_on(BOX);
            return;
        }
        _ => return,
    };
    if browser::step_among(STEPS, by) {
        event.prevent_default();
    }
}
