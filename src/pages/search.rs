//! The search page: what is typed and chosen lives in the address.

mod answers;
mod asked;
mod controls;
mod filters;
mod listing;
mod no_results;
mod query;
mod result_list;
mod search_url;

use std::time::Duration;

use catalogue::index::Index;
use leptos::{leptos_dom::helpers::TimeoutHandle, prelude::*};

use super::page_of;
use crate::{
    browser,
    components::{
        announcement::Announcement, breadcrumb::Breadcrumb, dynamic::dynamic, notice::Failure,
        without_app::WithoutApp,
    },
    head::Head,
    routes::{Href, Route},
    searcher::{SearchState, Searcher, use_search},
};
use controls::{SearchControls, sort_choice};
use listing::{Listing, Notice};
use no_results::{NoResults, correction_view};
use query::SearchQuery;
use result_list::{Rows, more_button, result_list, weak_results};
use search_url::SearchUrl;

/// The box where one types.
const BOX: &str = "#recherche";

/// Draws the search page.
pub fn draw(_: Option<&Route>) -> AnyView {
    page_of(&Route::Search, page)
}

/// The search page.
pub fn page(index: &'static Index) -> AnyView {
    let searcher = use_search();
    // Natively everything is here already. The long texts, most of the bytes, come with the first search or
    // when the box has the focus.
    if cfg!(not(feature = "ssr")) {
        searcher.prefetch_names();
    }
    let url = SearchUrl::from_address();
    let settled = debounced(url.query);
    view! {
        <Head title="Rechercher une API"
            description="Cherchez une API publique par son nom, ses données, son producteur ou son thème."
            canonical=Some(Route::Search)/>
        <Breadcrumb here="Rechercher une API"/>
        <h1>"Rechercher une API"</h1>
        <SearchControls index url settled searcher=searcher.clone()/>
        <Results index url settled searcher/>
    }
    .into_any()
}

/// How many APIs were found, then these.
#[component]
fn Results(
    index: &'static Index,
    url: SearchUrl,
    settled: RwSignal<SearchQuery>,
    searcher: Searcher,
) -> impl IntoView {
    let searched = searcher.clone();
    let listing = Memo::new(move |before: Option<&Listing>| {
        Listing::new(index, &searched, &url.query.read()).or_before(before)
    });
    let later = after_paint(listing);
    let results = |listing| Rows { listing, of: |listing| &listing.results };
    let status = move || listing.with(|listing| listing.status.clone());
    // Most keys leave something to sort, and the control as it is.
    let sortable = Memo::new(move |_| later.with(|listing| listing.results.len().min(2)));
    let sort =
        dynamic(move || sort_choice(settled.with(|query| query.sort), sortable.get() < 2, url));
    let correction = dynamic(move || {
        listing.with(|listing| listing.correction.clone()).map(correction_view).into_any()
    });
    let notice = dynamic(move || {
        let notice = listing.with(|listing| listing.notice);
        notice.map(|notice| notice_view(notice, index, searcher.clone())).into_any()
    });
    let more = dynamic(move || {
        later.with(|listing| listing.more).map(|more| more_button(more, url)).into_any()
    });
    view! {
        <div class="search-head">
            <p class="search-count">{dynamic(status)}</p>
            {sort}
        </div>
        <Announcement text=dynamic(status)/>
        <WithoutApp>
            <div class="notice">
                <p>"Ici la recherche ne peut pas fonctionner\u{a0}: elle demande JavaScript et WebAssembly, que ce navigateur refuse ou n’a pas pu charger."</p>
                <p><a href=Route::SiteMap.href()>"Le plan du site"</a>" a toutes les API\u{a0}; cherchez-y un mot avec votre navigateur (Ctrl\u{a0}+\u{a0}F)."</p>
            </div>
        </WithoutApp>
        <div class="search-results">
            {correction}
            {result_list(results(listing.into()), results(later), 2)}
            {more}
            {weak_results(Rows { listing: later, of: |listing| &listing.weak })}
            {notice}
        </div>
    }
}

/// What is listed once the first screen of it has been painted.
fn after_paint(listing: Memo<Listing>) -> Signal<Listing> {
    let later = RwSignal::new(listing.get_untracked());
    Effect::new(move || {
        let listing = listing.get();
        if later.with_untracked(|shown| *shown != listing) {
            browser::after_frame(move || drop(later.try_set(listing)));
        }
    });
    later.into()
}

/// What stands in the place of results.
fn notice_view(notice: Notice, index: &'static Index, searcher: Searcher) -> AnyView {
    let retry = Callback::new(move |()| {
        searcher.prefetch();
        // What was clicked will be gone: the focus stays near.
        browser::focus_on(BOX);
    });
    match notice {
        Notice::Failed => {
            view! { <Failure retry>"La recherche n’a pas pu être chargée."</Failure> }.into_any()
        }
        Notice::Nothing { is_filtered } => view! { <NoResults index is_filtered/> }.into_any(),
    }
}

/// Searches what is typed; none when nothing is.
fn search_text(searcher: &Searcher, query: &SearchQuery) -> Option<SearchState> {
    let text = query.text.trim();
    (!text.is_empty()).then(|| searcher.search(text))
}

/// The query, a moment after the last key: facets needn't follow each one, results come first. What is
/// chosen is followed at once, or a control could keep what has been taken back meanwhile.
fn debounced(query: RwSignal<SearchQuery>) -> RwSignal<SearchQuery> {
    const PAUSE: Duration = Duration::from_millis(150);
    let settled = RwSignal::new(query.get_untracked());
    Effect::new(move |pending: Option<Option<TimeoutHandle>>| {
        if let Some(pending) = pending.flatten() {
            pending.clear();
        }
        let (before, query) = (settled.get_untracked(), query.get());
        if before.filters != query.filters || before.sort != query.sort {
            settled.set(query);
        } else if before.text != query.text {
            return set_timeout_with_handle(move || drop(settled.try_set(query)), PAUSE).ok();
        }
        None
    });
    settled
}
