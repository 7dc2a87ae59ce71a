//! The search page: what is typed and chosen lives in the address.

mod controls;
mod criteria;
mod facet;
mod nothing;
mod results;

use std::{sync::Arc, time::Duration};

use catalogue::{
    index::{Card, Index},
    search::answer::Hit,
    text::fold,
};
use leptos::{leptos_dom::helpers::TimeoutHandle, prelude::*};

use crate::{
    components::{breadcrumb::Breadcrumb, notice::Failure},
    french::count,
    head::Head,
    routes::{Route, parameter},
    searcher::{Finding, Found, Searcher},
};
use controls::Controls;
use criteria::{Asked, Criteria, Sort};
use nothing::{Correction, NothingFound};
use results::results;

/// How many APIs are shown at first, and how many more at each demand.
const SHOWN: usize = 24;

/// How many when something was typed: the best ones, drawn anew at each key.
const BEST: usize = 12;

/// How many weak results are shown, when fewer than that answer.
const WEAK: usize = 6;

/// The search page.
pub fn search_page(index: &'static Index) -> AnyView {
    let criteria = Criteria::from_address();
    let searcher = expect_context::<Searcher>();
    // Effects run in the browser only: natively everything is here already.
    Effect::new(move || searcher.approach());
    let text = Memo::new(move |_| criteria.asked.with(|asked| asked.text.trim().to_owned()));
    let finding = Memo::new_with_compare(
        move |_| text.with(|text| (!text.is_empty()).then(|| searcher.find(text))),
        |_, _| true,
    );
    let answers = Memo::new(move |_| finding.with(|finding| answering(index, finding.as_ref())));
    let shown = Memo::new(move |_| {
        answers.with(|answers| criteria.asked.with(|asked| narrowed(answers, asked)))
    });
    view! {
        <Head title="Rechercher une API"
            description="Cherchez une API publique par son nom, ses données, son producteur ou son thème."
            canonical=Some(Route::Search)/>
        <Breadcrumb here="Rechercher une API"/>
        <h1>"Rechercher une API"</h1>
        <Controls index criteria answers=settled(answers)/>
        <p class="result-count" role="status">{move || status(finding.with(Option::clone), shown.with(Vec::len))}</p>
        <div class="results">
            {move || finding.with(|finding| outcome(index, finding.as_ref(), &shown.read(), criteria))}
        </div>
    }
    .into_any()
}

/// The APIs that answer; all of them when nothing is looked for.
fn answering(index: &'static Index, finding: Option<&Finding>) -> Vec<&'static Card> {
    match finding {
        None => index.cards.iter().collect(),
        Some(Finding::Found(found)) => found.strong.iter().map(|(card, _)| *card).collect(),
        Some(Finding::Waiting | Finding::Failed) => vec![],
    }
}

/// The same a moment after the last key: facets needn't follow each one, results come first.
fn settled(answers: Memo<Vec<&'static Card>>) -> RwSignal<Vec<&'static Card>> {
    const PAUSE: Duration = Duration::from_millis(150);
    let settled = RwSignal::new(answers.get_untracked());
    Effect::new(move |pending: Option<Option<TimeoutHandle>>| {
        if let Some(pending) = pending.flatten() {
            pending.clear();
        }
        let answers = answers.get();
        set_timeout_with_handle(move || settled.set(answers), PAUSE).ok()
    });
    settled
}

/// The APIs that are all that is chosen, in the chosen order.
fn narrowed(answers: &[&'static Card], asked: &Asked) -> Vec<&'static Card> {
    let mut cards: Vec<&Card> =
        answers.iter().copied().filter(|card| asked.chosen.accepts(card)).collect();
    match asked.sort {
        Sort::Relevance => {}
        Sort::Name => cards.sort_by_cached_key(|card| fold(&card.title)),
        Sort::Update => {
            // Twice: of the same day, the best answer still comes first.
            cards.reverse();
            cards.sort_by_cached_key(|card| card.last_update.map(String::from).unwrap_or_default());
            cards.reverse();
        }
    }
    cards
}

fn status(finding: Option<Finding>, number: usize) -> String {
    match (finding, number) {
        (Some(Finding::Waiting), _) => "Recherche en cours…".to_owned(),
        (Some(Finding::Failed), _) => String::new(),
        (_, 0) => "Aucune API ne correspond à cette recherche.".to_owned(),
        (_, number) => format!("{}.", count(number, "API trouvée")),
    }
}

fn outcome(
    index: &'static Index,
    finding: Option<&Finding>,
    cards: &[&'static Card],
    criteria: Criteria,
) -> AnyView {
    let asked = criteria.asked.get();
    match finding {
        None => list(index, None, cards, &asked, criteria),
        Some(Finding::Found(found)) => list(index, Some(found), cards, &asked, criteria),
        Some(Finding::Waiting) => ().into_any(),
        Some(Finding::Failed) => {
            let searcher = expect_context::<Searcher>();
            let retry = Callback::new(move |()| searcher.approach());
            view! { <Failure retry>"La recherche n’a pas pu être chargée."</Failure> }.into_any()
        }
    }
}

fn list(
    index: &'static Index,
    found: Option<&Arc<Found>>,
    cards: &[&'static Card],
    asked: &Asked,
    criteria: Criteria,
) -> AnyView {
    let quoter = found.map(|found| found.quoter());
    let hit_of = |card: &Card| -> Option<Hit> {
        let all = found?.strong.iter();
        all.into_iter().find(|(other, _)| std::ptr::eq(*other, card)).map(|(_, hit)| *hit)
    };
    let limit = asked.shown.unwrap_or(if found.is_some() { BEST } else { SHOWN });
    let first: Vec<(&Card, Option<Hit>)> =
        cards.iter().take(limit).map(|card| (*card, hit_of(card))).collect();
    let weak: Vec<(&Card, Option<Hit>)> = found
        .iter()
        .flat_map(|found| &found.weak)
        .filter(|(card, _)| cards.len() < WEAK && asked.chosen.accepts(card))
        .take(WEAK)
        .map(|(card, hit)| (*card, Some(*hit)))
        .collect();
    let more = cards.len().saturating_sub(limit);
    view! {
        {found.and_then(|found| found.corrected.clone()).map(|corrected| view! { <Correction corrected/> })}
        {cards.is_empty().then(|| view! { <NothingFound index/> })}
        {(!first.is_empty()).then(|| results(&first, quoter.as_ref(), 2))}
        {(more > 0).then(|| more_button(more, limit, criteria))}
        {(!weak.is_empty()).then(|| view! {
            <section class="weak-results" aria-labelledby="approchants">
                <h2 id="approchants">"Ces API parlent d’une partie de votre recherche"</h2>
                {results(&weak, quoter.as_ref(), 3)}
            </section>
        })}
    }
    .into_any()
}

fn more_button(more: usize, limit: usize, criteria: Criteria) -> AnyView {
    let next = more.min(SHOWN);
    let show = move |_| criteria.change.run((parameter::SHOWN, (limit + next).to_string()));
    view! {
        <p class="more">
            <button type="button" class="button button-secondary" on:click=show>{count(next, "API")}" de plus"</button>
        </p>
    }
    .into_any()
}
