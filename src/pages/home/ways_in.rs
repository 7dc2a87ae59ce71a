//! For who doesn't know what to look for: what others come with, and the first question of the finder.

use catalogue::index::Index;
use leptos::prelude::*;

use crate::routes::{FINDER_NAME, Href, Route, parameter, with_query};

/// The finder's first question, each answer a link; nothing in a catalogue without audiences, where there is
/// nothing to sort by.
#[component]
pub fn WhoAreYou(
    /// The whole catalogue.
    index: &'static Index,
) -> impl IntoView {
    let answers = index.audiences.iter().map(|audience| {
        let href = with_query(&Route::Eligibility, &[(parameter::AUDIENCE, &audience.id)]);
        view! { <li><a class="button button-secondary" href=href>{audience.label.as_str()}</a></li> }
    });
    (!index.audiences.is_empty()).then(|| {
        view! {
            <section class="home-finder" aria-labelledby="vous">
                <h2 id="vous"><a href=Route::Eligibility.href()>{FINDER_NAME}</a></h2>
                <p>"Vous êtes…"</p>
                <ul class="home-audiences" role="list">{answers.collect_view()}</ul>
                <p class="muted">"Les API auxquelles vous avez droit viennent d’abord."</p>
            </section>
        }
    })
}

/// What people come with, each a link to the API that answers; nothing where entries say none.
#[component]
pub fn Needs(
    /// The whole catalogue.
    index: &'static Index,
) -> impl IntoView {
    let needs = index.needs.iter().map(|need| {
        view! { <li><a href=Route::api(&need.api).href()>{need.words.as_str()}</a></li> }
    });
    (!index.needs.is_empty()).then(|| {
        view! {
            <section aria-labelledby="besoins">
                <h2 id="besoins">"Par exemple"</h2>
                <ul class="home-needs" role="list">{needs.collect_view()}</ul>
            </section>
        }
    })
}
