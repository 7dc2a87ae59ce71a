//! The results of a search, and the ways through them by keyboard.
//!
//! Each place of a list stays from key to key, with the focus, and only its words change.

use std::ops::Range;

use catalogue::{access::AccessKind, french::number, index::Card, lifecycle::Status};
use catalogue_search::highlight::Fragment;
use leptos::{ev::KeyboardEvent, prelude::*};

use super::{
    BOX,
    listing::{Listing, More, Row},
    search_url::SearchUrl,
};
use crate::{
    browser,
    components::{
        api_card::{badges, card_view},
        dynamic::{dynamic, handler},
    },
    routes::{Href, Route, parameter},
    searcher::BEST,
};

/// The box, then each result: where the arrow keys go.
const STEPS: &str = "#recherche, .search-results .card-title a";

/// How many results a first screen shows: they follow a key before the others do.
const FIRST: usize = 4;

/// The rows of one of the lists of the page.
#[derive(Clone, Copy)]
pub struct Rows {
    /// What the page lists.
    pub listing: Signal<Listing>,
    /// What this list shows of it.
    pub of: fn(&Listing) -> &[Row],
}

impl Rows {
    fn number(self) -> usize {
        self.listing.with(|listing| (self.of)(listing).len())
    }

    /// Something of a row; nothing when its place is about to go.
    fn get<T: Default>(self, place: usize, get: impl FnOnce(&Row) -> T) -> T {
        self.listing.with(|listing| (self.of)(listing).get(place).map(get)).unwrap_or_default()
    }

    fn text(self, place: usize, text: fn(&Row) -> &[Fragment]) -> AnyView {
        dynamic(move || {
            self.get(place, |row| text(row).iter().map(fragment_view).collect::<Vec<_>>())
                .into_any()
        })
        .into_any()
    }
}

/// Cards of APIs with headings of this level, the first ones at once and the others `later`; hidden when
/// there are none.
pub fn result_list(rows: Rows, later: Rows, level: u8) -> AnyView {
    let first = places(rows, 0..FIRST, level);
    // Apart: the first key of a search leaves only the best answers, whose places stay.
    let (best, others) =
        (places(later, FIRST..BEST, level), places(later, BEST..usize::MAX, level));
    view! {
        <ul class="card-list" role="list" hidden=dynamic(move || rows.number() == 0)
            on:keydown=handler(|event: KeyboardEvent| on_keydown(&event))>
            {first}
            {best}
            {others}
        </ul>
    }
    .into_any()
}

/// The places of a list within a range, as far as there are results for them.
fn places(rows: Rows, range: Range<usize>, level: u8) -> AnyView {
    let end = Memo::new(move |_| rows.number().min(range.end));
    let card = move |place| view! { <li>{result_card(rows, place, level)}</li> }.into_any();
    let start = range.start;
    dynamic(move || (start..end.get()).map(card).collect::<Vec<_>>().into_any()).into_any()
}

/// One place of a list, whichever API it shows.
fn result_card(rows: Rows, place: usize, level: u8) -> AnyView {
    let href = dynamic(move || rows.get(place, |row| Route::api(&row.card.slug).href()));
    let link = view! { <a href=href>{rows.text(place, |row| &row.title)}</a> }.into_any();
    // A number, as of the other memos: visitors download code for each type.
    let facts = Memo::new(move |_| rows.get(place, |row| 1 + facts(row.card)));
    let badge = dynamic(move || match facts.get().checked_sub(1).map(read_facts) {
        Some((Some(access), status)) => badges(access, status),
        _ => ().into_any(),
    });
    let snippet = dynamic(move || {
        rows.get(place, |row| {
            let fields = row.fields.clone().map(|href| {
                view! { " "<a href=href>"Dans quelle opération\u{202f}?"</a> }.into_any()
            });
            let words = row.snippet.iter().map(fragment_view).collect::<Vec<_>>();
            Some(view! { {words}{fields} }.into_any())
        })
    });
    let snippet = view! { <p class="search-snippet">{snippet}</p> };
    let tagline = rows.text(place, |row| &row.tagline);
    let producer = rows.text(place, |row| &row.producer);
    card_view(level, link, tagline, Some(snippet.into_any()), badge.into_any(), producer)
}

/// The access and the status of a card as one number.
fn facts(card: &Card) -> usize {
    let status = card.status.map_or(0, |status| 1 + status as usize);
    status * AccessKind::ALL.len() + card.access as usize
}

fn read_facts(facts: usize) -> (Option<AccessKind>, Option<Status>) {
    let (status, access) = (facts / AccessKind::ALL.len(), facts % AccessKind::ALL.len());
    let status = status.checked_sub(1).and_then(|status| Status::ALL.get(status));
    (AccessKind::ALL.get(access).copied(), status.copied())
}

/// What matched is marked.
fn fragment_view(Fragment { text, is_match }: &Fragment) -> AnyView {
    let text = text.clone();
    if *is_match { view! { <mark>{text}</mark> }.into_any() } else { text.into_any() }
}

/// The APIs that only share a word with the search; hidden when there are none.
pub fn weak_results(rows: Rows) -> AnyView {
    view! {
        <section class="search-weak" aria-labelledby="approchants"
            hidden=dynamic(move || rows.number() == 0)>
            <h2 id="approchants">"Ces API parlent d’une partie de votre recherche"</h2>
            {result_list(rows, rows, 3)}
        </section>
    }
    .into_any()
}

/// The button that shows more results.
pub fn more_button(More { shown, next }: More, url: SearchUrl) -> AnyView {
    let click = handler(move |_| {
        url.change(parameter::SHOWN, &(shown + next).to_string());
        // The button itself may be gone, and the results come a frame later.
        browser::after_frame(move || {
            browser::after_frame(move || {
                browser::focus_on(&format!(".search-results li:nth-child({}) a", shown + 1));
            });
        });
    });
    let label = format!("{} API de plus", number(next as u64));
    view! {
        <p class="search-next"><button type="button" class="button button-secondary" on:click=click>{label}</button></p>
    }
    .into_any()
}

/// The arrow keys go from result to result, Escape back to the box.
pub fn on_keydown(event: &KeyboardEvent) {
    let by = match event.key().as_str() {
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
