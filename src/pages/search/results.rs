//! The results of a search: what matched is marked, and where.

use catalogue::{
    index::Card,
    search::{
        answer::Hit,
        file::Field,
        quote::{Piece, Quoter, Reason},
    },
};
use leptos::{ev::KeyboardEvent, prelude::*};

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
pub fn results(
    cards: &[(&'static Card, Option<Hit>)],
    quoter: Option<&Quoter>,
    level: u8,
) -> AnyView {
    let items: Vec<AnyView> =
        cards.iter().map(|(card, hit)| result(card, hit.as_ref().zip(quoter), level)).collect();
    let keys = move |event: KeyboardEvent| {
        if event.key() == ESCAPE {
            browser::focus_on("#recherche");
        }
        step(&event);
    };
    view! { <ul class="cards" role="list" on:keydown=keys>{items}</ul> }.into_any()
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

fn result(card: &'static Card, found: Option<(&Hit, &Quoter)>, level: u8) -> AnyView {
    let marked = |text: &'static str| match found {
        Some((_, quoter)) => pieces(quoter.marked(text)),
        None => text.into_any(),
    };
    let href = Route::Api(card.slug.clone()).href();
    let title = view! { <a href=href>{marked(&card.title)}</a> }.into_any();
    let reason = found.and_then(|(hit, quoter)| quoter.reason(hit.entry)).map(why);
    view! {
        <li>
            <article class="card">
                {card_title(level, title)}
                <p class="card-tagline">{marked(&card.tagline)}</p>
                {reason}
                <p class="card-facts">
                    <AccessBadge access=card.access/>
                    <span class="card-producer">{marked(card.producer.short())}</span>
                </p>
            </article>
        </li>
    }
    .into_any()
}

fn why(reason: Reason) -> AnyView {
    let place = match reason.field {
        Field::Keyword => "Dans les mots-clés",
        Field::Theme => "Dans les thèmes",
        Field::Producer | Field::ProducerAcronym => "Chez le producteur",
        Field::Data => "Dans les données renvoyées",
        Field::Body => "Dans la description",
        Field::Title | Field::Acronym | Field::Slug | Field::Tagline => "Dans le nom",
    };
    view! { <p class="card-reason">{place}"\u{a0}: "{pieces(reason.pieces)}</p> }.into_any()
}

fn pieces(pieces: Vec<Piece>) -> AnyView {
    let piece = |Piece { text, is_match }| {
        if is_match { view! { <mark>{text}</mark> }.into_any() } else { text.into_any() }
    };
    pieces.into_iter().map(piece).collect_view().into_any()
}
