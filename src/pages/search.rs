//! The search page: what is typed and chosen lives in the address.

mod controls;
mod criteria;
mod facet;
mod listing;
mod nothing;
mod results;

use std::time::Duration;

use catalogue::{
    index::{Card, Index},
    text::fold,
};
use leptos::{leptos_dom::helpers::TimeoutHandle, prelude::*};

use crate::{
    components::{breadcrumb::Breadcrumb, notice::Failure},
    french::{count, number},
    head::Head,
    routes::{Route, parameter},
    searcher::{Finding, Searcher},
};
use controls::Controls;
use criteria::{Asked, Criteria, Sort};
use listing::{Listing, SHOWN};
use nothing::{Correction, NothingFound};
use results::Results;

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
    let answers = always_new(move || finding.with(|finding| answering(index, finding.as_ref())));
    let shown = always_new(move || {
        answers.with(|answers| criteria.asked.with(|asked| narrowed(answers, asked)))
    });
    let listing = Memo::new(move |_| {
        finding
            .with(|finding| Listing::new(finding.as_ref(), &shown.read(), &criteria.asked.read()))
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
            {move || finding.with(|finding| matches!(finding, Some(Finding::Failed))).then(|| failure(searcher))}
            <List index criteria listing/>
        </div>
    }
    .into_any()
}

/// What follows another search: to compare thousands of cards takes longer than to list some.
fn always_new(
    cards: impl Fn() -> Vec<&'static Card> + Send + Sync + 'static,
) -> Memo<Vec<&'static Card>> {
    Memo::new_with_compare(move |_| cards(), |_, _| true)
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

fn failure(searcher: Searcher) -> AnyView {
    let retry = Callback::new(move |()| searcher.approach());
    view! { <Failure retry>"La recherche n’a pas pu être chargée."</Failure> }.into_any()
}

/// The parts of a listing, each drawn again when it changes.
#[component]
fn List(index: &'static Index, criteria: Criteria, listing: Memo<Listing>) -> impl IntoView {
    let corrected = Memo::new(move |_| listing.with(|listing| listing.corrected.clone()));
    let is_nothing = Memo::new(move |_| listing.with(|listing| listing.is_nothing));
    let more = Memo::new(move |_| listing.with(|listing| listing.more));
    let has_weak = Memo::new(move |_| listing.with(|listing| !listing.weak.is_empty()));
    let more_button = move || {
        let more = more.get();
        (more > 0).then(|| more_button(more, listing, criteria))
    };
    view! {
        {move || corrected.get().map(|corrected| view! { <Correction corrected/> })}
        {move || is_nothing.get().then(|| view! { <NothingFound index/> })}
        <Results listing rows=|listing| &listing.results level=2/>
        {more_button}
        {move || has_weak.get().then(|| view! {
            <section class="weak-results" aria-labelledby="approchants">
                <h2 id="approchants">"Ces API parlent d’une partie de votre recherche"</h2>
                <Results listing rows=|listing| &listing.weak level=3/>
            </section>
        })}
    }
}

fn more_button(more: usize, listing: Memo<Listing>, criteria: Criteria) -> AnyView {
    let next = more.min(SHOWN);
    let show = move |_| {
        let limit = listing.with_untracked(|listing| listing.limit);
        criteria.change.run((parameter::SHOWN, (limit + next).to_string()));
    };
    view! {
        <p class="more">
            <button type="button" class="button button-secondary" on:click=show>{number(next as u64)}" API de plus"</button>
        </p>
    }
    .into_any()
}
