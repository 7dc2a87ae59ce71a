//! The live figures of all APIs, side by side.

use catalogue::{
    census::{Census, Measured},
    ids,
};
use leptos::prelude::*;

use crate::{
    components::live_figure::LiveFigure,
    routes::{Href, Route},
};

/// Each figure below the API that it is about.
#[component]
pub fn Usage(census: &'static Census) -> impl IntoView {
    // Ranks go on from one API to the next: they make the ids of the figures.
    let ranks = census.measured.iter().scan(0, |next, measured| {
        let first = *next;
        *next += measured.figures.len();
        Some(first)
    });
    let cards = ranks.zip(&census.measured).map(|(first, measured)| view_api(measured, first));
    (!census.measured.is_empty()).then(|| {
        view! {
            <section aria-labelledby=ids::USAGE>
                <h2 id=ids::USAGE>"Usage des API, en direct"</h2>
                <p class="statistics-lead">
                    "Votre navigateur demande chaque chiffre à sa source quand vous arrivez à sa hauteur."
                </p>
                <noscript><p>"Ces chiffres demandent JavaScript."</p></noscript>
                <ul class="statistics-figures" role="list">{cards.collect_view()}</ul>
            </section>
        }
    })
}

fn view_api(measured: &'static Measured, first: usize) -> AnyView {
    let figures = measured.figures.iter().enumerate();
    let figures = figures.map(|(index, figure)| view! { <LiveFigure figure rank=first + index/> });
    let api = &measured.api;
    view! {
        <li>
            <h3><a href=Route::api(&api.slug).href()>{api.title.as_str()}</a></h3>
            {figures.collect_view()}
        </li>
    }
    .into_any()
}
