//! One API in a list.

use catalogue::{access::AccessKind, index::Card, lifecycle::Status};
use leptos::prelude::*;

use super::{access::AccessBadge, card::card_title, lifecycle::StatusBadge};
use crate::routes::{Href, Route};

/// Title (the link), promise, producer and access.
#[component]
pub fn ApiCard(
    /// The API.
    card: &'static Card,
    /// Level of its heading: 2 or 3.
    #[prop(default = 2)]
    level: u8,
) -> impl IntoView {
    let link = view! { <a href=Route::api(&card.slug).href()>{card.title.as_str()}</a> };
    let badge = badges(card.access, card.status);
    let (tagline, producer) = (card.tagline.as_str(), card.producer.short());
    card_view(level, link.into_any(), tagline.into_any(), None, badge, producer.into_any())
}

/// Whether the API lives, when that isn't simply in service, and what it takes to get in, while one can.
pub fn badges(access: AccessKind, status: Option<Status>) -> AnyView {
    let access = (status != Some(Status::Stopped)).then(|| view! { <AccessBadge access/> });
    view! { {status.map(|status| view! { <StatusBadge status/> })}{access} }.into_any()
}

/// The card of an API: its link, its promise, why a search found it, what it takes to get in and who
/// publishes it.
pub fn card_view(
    level: u8,
    link: AnyView,
    tagline: AnyView,
    reason: Option<AnyView>,
    badge: AnyView,
    producer: AnyView,
) -> AnyView {
    view! {
        <article class="card">
            {card_title(level, link)}
            <p class="card-tagline">{tagline}</p>
            {reason}
            <p class="card-facts">{badge}<span class="card-producer">{producer}</span></p>
        </article>
    }
    .into_any()
}

/// Cards under a title of level 2; nothing when there are none.
#[component]
pub fn ApiSection(
    /// What these APIs have in common.
    #[prop(into)]
    title: String,
    /// The APIs, in order.
    cards: &'static [Card],
    /// Id of the title, when other pages link to it.
    #[prop(optional)]
    id: Option<&'static str>,
) -> impl IntoView {
    (!cards.is_empty()).then(|| {
        view! {
            <section aria-labelledby=id>
                <h2 id=id>{title}</h2>
                <ApiCards cards=cards.iter().collect() level=3/>
            </section>
        }
    })
}

/// Cards in a grid.
#[component]
pub fn ApiCards(
    /// The APIs, in order.
    cards: Vec<&'static Card>,
    /// Level of their headings.
    #[prop(default = 2)]
    level: u8,
) -> impl IntoView {
    let items = cards.into_iter().map(|card| view! { <li><ApiCard card level/></li> });
    view! { <ul class="card-list" role="list">{items.collect_view()}</ul> }
}
