//! The results of a search: what matched is marked, and where.
//!
//! Each place of the list stays from key to key, and only its words change: the browser has but these
//! to compute again.

use catalogue::search::{
    file::Field,
    quote::{Piece, Reason},
};
use leptos::{ev::KeyboardEvent, prelude::*};

use super::listing::{Listing, Row};
use crate::{
    browser,
    components::{access::AccessBadge, card::card_title},
    routes::Route,
};

/// The key that leaves the results.
pub const ESCAPE: &str = "Escape";

/// The box, then each result: where the arrow keys go.
const STEPS: &str = "#recherche, .results .card-title a";

/// Cards of APIs, with what matched when something was typed.
#[component]
pub fn Results(
    /// What the page lists.
    listing: Memo<Listing>,
    /// What they show of it.
    rows: fn(&Listing) -> &[Row],
    /// Level of their headings.
    level: u8,
) -> impl IntoView {
    let number = Memo::new(move |_| listing.with(|listing| rows(listing).len()));
    let keys = move |event: KeyboardEvent| {
        if event.key() == ESCAPE {
            browser::focus_on("#recherche");
        }
        step(&event);
    };
    view! {
        <ul class="cards" role="list" hidden=move || number.get() == 0 on:keydown=keys>
            {move || (0..number.get()).map(|place| view! { <Place listing rows place level/> }).collect_view()}
        </ul>
    }
}

/// The arrow keys go from result to result.
pub fn step(event: &KeyboardEvent) {
    let by = match event.key().as_str() {
        "ArrowDown" => 1,
        "ArrowUp" => -1,
        _ => return,
    };
    if browser::step_among(STEPS, by) {
        event.prevent_default();
    }
}

/// One place of the list, whichever API it shows.
#[component]
fn Place(
    listing: Memo<Listing>,
    rows: fn(&Listing) -> &[Row],
    place: usize,
    level: u8,
) -> impl IntoView {
    let row = Memo::new(move |_| listing.with(|listing| rows(listing).get(place).cloned()));
    let href = move || of(row, |row| Route::Api(row.card.slug.clone()).href());
    let title = words(row, |row| row.title.clone());
    let link = view! { <a href=href>{title}</a> }.into_any();
    view! {
        <li>
            <article class="card">
                {card_title(level, link)}
                <p class="card-tagline">{words(row, |row| row.tagline.clone())}</p>
                <p class="card-reason">{words(row, |row| row.reason.as_ref().map(why).unwrap_or_default())}</p>
                <p class="card-facts">
                    {move || of(row, |row| view! { <AccessBadge access=row.card.access/> })}
                    <span class="card-producer">{words(row, |row| row.producer.clone())}</span>
                </p>
            </article>
        </li>
    }
}

/// Something of what a place shows; none when it is about to go.
fn of<T>(row: Memo<Option<Row>>, get: impl Fn(&Row) -> T) -> Option<T> {
    row.with(|row| row.as_ref().map(get))
}

/// A text of a place, drawn again when it changes.
fn words(row: Memo<Option<Row>>, get: fn(&Row) -> Vec<Piece>) -> AnyView {
    let text = Memo::new(move |_| of(row, get));
    (move || text.get().map(pieces)).into_any()
}

/// Where a place speaks of the search, and what it says there.
fn why(reason: &Reason) -> Vec<Piece> {
    let place = match reason.field {
        Field::Keyword => "Dans les mots-clés",
        Field::Theme => "Dans les thèmes",
        Field::Producer | Field::ProducerAcronym => "Chez le producteur",
        Field::Data => "Dans les données renvoyées",
        Field::Body => "Dans la description",
        Field::Title | Field::Acronym | Field::Slug | Field::Tagline => "Dans le nom",
    };
    let place = Piece { text: format!("{place}\u{a0}: "), is_match: false };
    [place].into_iter().chain(reason.pieces.iter().cloned()).collect()
}

fn pieces(pieces: Vec<Piece>) -> AnyView {
    let piece = |Piece { text, is_match }| {
        if is_match { view! { <mark>{text}</mark> }.into_any() } else { text.into_any() }
    };
    pieces.into_iter().map(piece).collect_view().into_any()
}
