//! The catalogue in numbers: what it contains, how fresh it is, how it has grown; then the live figures of its APIs
//! side by side, last because other sites may keep them from coming.

mod freshness;
mod kinds;
mod usage;

use catalogue::{census::Census, french::number};
use leptos::prelude::*;

use crate::{
    components::breadcrumb::Breadcrumb,
    head::Head,
    routes::{Route, STATISTICS_NAME},
};
use freshness::{Freshness, Growth};
use kinds::{ByAccess, ByProducer, ByTheme};
use usage::Usage;

/// The page of statistics.
pub fn page(census: &'static Census) -> AnyView {
    view! {
        <Head title=STATISTICS_NAME
            description="Le catalogue en chiffres\u{a0}: accès, thèmes, producteurs, fraîcheur des fiches, usage des API."
            canonical=Some(Route::Statistics)/>
        <article>
            <Breadcrumb here=STATISTICS_NAME/>
            <h1>{STATISTICS_NAME}</h1>
            <p class="lead">"Ce que contient le catalogue, compté à sa publication, et l’usage des API, lu à sa source."</p>
            <Totals census/>
            <div class="statistics-pair">
                <ByAccess census/>
                <Growth census/>
            </div>
            <div class="statistics-pair">
                <ByTheme census/>
                <ByProducer census/>
            </div>
            <Freshness census/>
            <Usage census/>
        </article>
    }
    .into_any()
}

/// The whole catalogue in four numbers.
#[component]
fn Totals(census: &'static Census) -> impl IntoView {
    let totals = [
        (census.apis, "API dans le catalogue", "API dans le catalogue"),
        (census.publishers, "producteur qui en publie", "producteurs qui en publient"),
        (census.wizards, "assistant d’éligibilité", "assistants d’éligibilité"),
        (census.documented, "documentation technique ici", "documentations techniques ici"),
    ];
    let lines = totals.map(|(count, one, several)| {
        let what = if count > 1 { several } else { one };
        view! { <li><span class="statistics-total">{number(count as u64)}</span>" "{what}</li> }
    });
    view! { <ul class="statistics-totals" role="list">{lines.collect_view()}</ul> }
}
