//! How the catalogue ages and grows, year by year.

use catalogue::{
    census::{Census, Tally},
    french::count,
    ids,
};
use leptos::prelude::*;

use crate::{
    components::column_chart::{Column, ColumnChart},
    routes::{Href, Route},
};

/// When entries were last changed by their producers, and last checked by the team of the site.
#[component]
pub fn Freshness(census: &'static Census) -> impl IntoView {
    let undated = note(census.undated, "n’indique pas de date.", "n’indiquent pas de date.");
    let unchecked =
        note(census.unchecked, "n’a jamais été vérifiée.", "n’ont jamais été vérifiées.");
    (census.apis > 0).then(|| {
        view! {
            <section aria-labelledby=ids::FRESHNESS>
                <h2 id=ids::FRESHNESS>"Fraîcheur des fiches"</h2>
                <div class="statistics-pair">
                    <Years title="Dernier changement par le producteur" years=&census.changes left_out=undated/>
                    <Years title="Dernière vérification par l’équipe du site" years=&census.checks left_out=unchecked/>
                </div>
            </section>
        }
    })
}

/// Entries by year, and a word on those that have none.
#[component]
fn Years(
    title: &'static str,
    years: &'static [Tally<u16>],
    left_out: Option<AnyView>,
) -> impl IntoView {
    view! {
        <div>
            <h3>{title}</h3>
            <ColumnChart title=format!("{title}\u{a0}: fiches par année") heads=["Année", "Fiches"]
                columns=columns(years)/>
            {left_out}
        </div>
    }
}

/// How many APIs joined the catalogue.
#[component]
pub fn Growth(census: &'static Census) -> impl IntoView {
    (!census.additions.is_empty()).then(|| {
        view! {
            <section aria-labelledby=ids::GROWTH>
                <h2 id=ids::GROWTH>"Nouvelles API, année par année"</h2>
                <ColumnChart title="API ajoutées au catalogue par année".to_owned()
                    heads=["Année", "API ajoutées"] columns=columns(&census.additions)/>
                <p class="muted">
                    "D’après les "<a href=Route::Roadmap.href()>"nouveautés du catalogue"</a>"."
                </p>
            </section>
        }
    })
}

/// What the drawing leaves out.
fn note(left_out: usize, one: &'static str, several: &'static str) -> Option<AnyView> {
    let rest = if left_out > 1 { several } else { one };
    let words = format!("{} {rest}", count(left_out, "fiche"));
    (left_out > 0).then(|| view! { <p class="muted">{words}</p> }.into_any())
}

fn columns(years: &[Tally<u16>]) -> Vec<Column> {
    let column = |Tally { of, count }: &Tally<u16>| Column {
        label: of.to_string(),
        mark: of.to_string(),
        value: Some(*count as u64),
        is_unfinished: false,
    };
    years.iter().map(column).collect()
}
