//! What has changed lately.

use std::cmp::Reverse;

use catalogue::{
    date::Date,
    index::{Card, Index},
};
use leptos::prelude::*;

use crate::routes::{Href, Route, parameter, search_href};

/// How many entries are named.
const SHOWN: usize = 6;

/// The entries that their producers changed last; nothing when no entry says when that was.
#[component]
pub fn Newest(
    /// The whole catalogue.
    index: &'static Index,
) -> impl IntoView {
    let mut dated: Vec<(Date, &Card)> =
        index.cards.iter().filter_map(|card| Some((card.last_update?, card))).collect();
    // Of the same day, the most visited first.
    dated.sort_by_key(|(date, _)| Reverse(*date));
    let is_empty = dated.is_empty();
    let items = dated.into_iter().take(SHOWN).map(|(date, card)| {
        view! {
            <li>
                <a href=Route::api(&card.slug).href()>{card.title.as_str()}</a>
                " "<time class="muted" datetime=String::from(date)>{date.to_string()}</time>
            </li>
        }
    });
    (!is_empty).then(|| {
        view! {
            <section aria-labelledby="nouveau">
                <h2 id="nouveau">"Fiches modifiées récemment"</h2>
                <ul class="home-newest" role="list">{items.collect_view()}</ul>
                <p>
                    <a href=search_href(&[(parameter::SORT, parameter::LATEST_FIRST)])>"Toutes les fiches, les plus récentes d’abord"</a>
                    " · "<a href=Route::Roadmap.href()>"Nouveautés du catalogue"</a>
                </p>
            </section>
        }
    })
}
