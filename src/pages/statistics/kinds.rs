//! What the catalogue contains: its APIs by access, theme and producer.

use catalogue::{
    census::{Census, Tally},
    ids,
    reference::ProducerName,
};
use leptos::prelude::*;

use crate::{
    components::bar_table::{Bar, BarTable},
    routes::{Href, Route, access_word, parameter, search_href},
};

/// What each table counts.
const COUNTED: &str = "API";

/// By what it takes to get in.
#[component]
pub fn ByAccess(census: &'static Census) -> impl IntoView {
    let bars = census.access.iter().map(|Tally { of, count }| Bar {
        name: of.label().to_owned(),
        href: Some(search_href(&[(parameter::ACCESS, access_word(*of))])),
        count: *count,
    });
    view! {
        <section aria-labelledby=ids::BY_ACCESS>
            <h2 id=ids::BY_ACCESS>"Par accès"</h2>
            <BarTable heads=["Accès", COUNTED] most=census.apis bars=bars.collect()/>
        </section>
    }
}

/// By subject; nothing in a catalogue without themes.
#[component]
pub fn ByTheme(census: &'static Census) -> impl IntoView {
    let bars = census.themes.iter().map(|Tally { of, count }| Bar {
        name: of.clone(),
        href: Some(search_href(&[(parameter::THEME, of)])),
        count: *count,
    });
    let most = most(&census.themes)?;
    Some(view! {
        <section aria-labelledby=ids::BY_THEME>
            <h2 id=ids::BY_THEME>"Par thème"</h2>
            <p class="muted">"Une API peut avoir plusieurs thèmes."</p>
            <BarTable heads=["Thème", COUNTED] most bars=bars.collect()/>
        </section>
    })
}

/// So many producers are shown at once.
const SHOWN: usize = 12;

/// By who publishes them, the others on demand.
#[component]
pub fn ByProducer(census: &'static Census) -> impl IntoView {
    let (shown, others) = census.producers.split_at(SHOWN.min(census.producers.len()));
    let most = most(&census.producers)?;
    let heads = ["Producteur", COUNTED];
    let others = (!others.is_empty()).then(|| {
        view! {
            <details>
                <summary>{format!("Voir les {} autres producteurs", others.len())}</summary>
                <BarTable heads most bars=bars(others)/>
            </details>
        }
    });
    Some(view! {
        <section aria-labelledby=ids::BY_PRODUCER>
            <h2 id=ids::BY_PRODUCER>"Par producteur"</h2>
            <BarTable heads most bars=bars(shown)/>
            {others}
        </section>
    })
}

fn bars(producers: &[Tally<ProducerName>]) -> Vec<Bar> {
    let bar = |Tally { of, count }: &Tally<ProducerName>| Bar {
        name: of.name.clone(),
        href: of.slug.as_ref().map(|slug| Route::producer(slug).href()),
        count: *count,
    };
    producers.iter().map(bar).collect()
}

/// The number of the first, which no other passes.
fn most<T>(tallies: &[Tally<T>]) -> Option<usize> {
    tallies.first().map(|first| first.count)
}
