//! Every API, sorted for the visitor: first what they alone may have.

use catalogue::{
    finder::{Finder, Sorted},
    ids,
};
use leptos::{html, prelude::*};

use super::{
    Visitor,
    part::{FoldedPart, Part},
};
use crate::{
    browser,
    routes::{parameter, search_href},
};

/// Id of the list.
pub const RESULTS: &str = "resultats";

/// How one gets in, for each part.
const GRANTED: &str = "Sur demande, et vous êtes éligible";
const CONDITIONAL: &str = "Sur demande, selon votre cas";
const FOR_ALL: &str = "Ouvertes à tous";
const REFUSED: &str = "Pas pour vous";

/// The parts that are not empty; what all may have, and what the visitor may not, on demand.
#[component]
pub fn Results(
    /// The catalogue's answers.
    finder: &'static Finder,
    /// Who asks.
    visitor: Visitor,
) -> impl IntoView {
    let Visitor { audience, client, theme } = visitor;
    let sorted = finder.sort(audience, client, theme);
    let summary = summary(&sorted);
    let announced = summary.clone();
    Effect::new(move || browser::announce(&announced));
    let search = search_href(&[
        (parameter::AUDIENCE, &finder.audiences[audience].id),
        (parameter::THEME, theme.unwrap_or_default()),
    ]);
    let for_all = NodeRef::new();
    let counts = counts(&sorted, for_all);
    let Sorted { granted, conditional, for_all: open, refused } = sorted;
    let is_alone = granted.is_empty() && conditional.is_empty();
    view! {
        <section class="eligibility-results" aria-labelledby=RESULTS>
            <h2 id=RESULTS tabindex="-1">{summary}</h2>
            {counts}
            <Part id=ids::GRANTED title=GRANTED found=granted/>
            <Part id=ids::CONDITIONAL title=CONDITIONAL found=conditional/>
            <FoldedPart id=ids::FOR_ALL title=FOR_ALL found=open is_open=is_alone node=for_all/>
            <p><a href=search>"Chercher une donnée précise parmi elles"</a></p>
            <FoldedPart title=REFUSED found=refused/>
        </section>
    }
}

/// What the visitor's answers give, in a sentence.
fn summary(sorted: &Sorted) -> String {
    match (sorted.granted.len(), sorted.conditional.len(), sorted.for_all.len()) {
        (0, 0, 0) => "Aucune API ne vous est ouverte sur ce sujet".to_owned(),
        (0, 0, 1) => "Une API ouverte à tous, aucune sur demande".to_owned(),
        (0, 0, open) => format!("{open} API ouvertes à tous, aucune sur demande"),
        (0, 1, _) => "Une API à demander, selon votre cas".to_owned(),
        (0, conditional, _) => format!("{conditional} API à demander, selon votre cas"),
        (1, ..) => "Une API sur demande à laquelle vous avez droit".to_owned(),
        (granted, ..) => format!("{granted} API sur demande auxquelles vous avez droit"),
    }
}

/// How many there are of each part, with a link to it.
fn counts(sorted: &Sorted, for_all: NodeRef<html::Details>) -> AnyView {
    let unfold = move || {
        if let Some(details) = for_all.get_untracked() {
            details.set_open(true);
        }
    };
    let parts = [
        (ids::GRANTED, GRANTED, sorted.granted.len()),
        (ids::CONDITIONAL, CONDITIONAL, sorted.conditional.len()),
        (ids::FOR_ALL, FOR_ALL, sorted.for_all.len()),
    ];
    let items = parts.map(|(id, title, number)| {
        let count = view! { <span class="eligibility-number">{number}</span>" "{title} };
        if number == 0 {
            return view! { <li><span class="eligibility-count">{count}</span></li> }.into_any();
        }
        let leads_to_fold = id == ids::FOR_ALL;
        view! {
            <li>
                <a class="eligibility-count" href=format!("#{id}") rel="external"
                    on:click=move |_| if leads_to_fold { unfold() }>
                    {count}
                </a>
            </li>
        }
        .into_any()
    });
    view! { <ul class="eligibility-counts" role="list">{items.into_iter().collect_view()}</ul> }
        .into_any()
}
