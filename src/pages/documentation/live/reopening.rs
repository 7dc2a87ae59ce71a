//! Pages of a specification that was read live exist only where it was read: no host has a file at their
//! addresses. In the address bar each is a parameter of the first page, which every host has, and which reads
//! the specification again.

use catalogue::{
    documentation::{Live, Overview},
    slug::Slug,
};
use leptos::{prelude::*, task::spawn_local};
use leptos_router::{
    NavigateOptions,
    hooks::{use_location, use_navigate},
};

use crate::{
    browser::{self, session_storage},
    components::loading::Loading,
    content::Content,
    pages::not_found::NotFound,
    routes::{Href, Route, parameter, with_query},
};

/// The address of a page as a parameter of the first page of its API.
fn reloadable(route: &Route, api: &Slug) -> String {
    let first = Route::Overview(api.clone());
    let path = route.path();
    let below = path.strip_prefix(&first.path()).unwrap_or_default().trim_start_matches('/');
    with_query(&first, &[(parameter::PAGE, below)])
}

/// The page that such a parameter names.
fn named(page: &str, api: &Slug) -> Option<Route> {
    let first = Route::Overview(api.clone());
    let route = Route::at(&format!("{}/{page}", first.path()))?;
    (route != first && route != Route::Everything(api.clone())).then_some(route)
}

/// The page that the current address names beside that of the first page.
pub fn asked(api: &Slug) -> Option<Route> {
    let page = use_location().query.with_untracked(|query| query.get(parameter::PAGE))?;
    named(&page, api)
}

/// Goes on to the page that the address names, once there is something to show there.
pub fn follow_asked(overview: &'static Overview) {
    let is_offered = overview.live.as_ref().is_some_and(|live| live.read_from.is_none());
    let Some(route) = asked(&overview.api.slug).filter(|_| !is_offered) else { return };
    let navigate = use_navigate();
    Effect::new(move || {
        let options = NavigateOptions { replace: true, ..NavigateOptions::default() };
        navigate(&route.href(), options);
    });
}

/// Writes the address of a page that was read live as one that can be loaded again. The router isn't told:
/// to it the page is where its links lead.
pub fn keep_reloadable(route: &Route, api: &Slug) {
    let (content, route, api) = (expect_context::<Content>(), route.clone(), api.clone());
    Effect::new(move || {
        let first = content.get::<Overview>(&Route::Overview(api.clone()).data());
        let live = first.and_then(|overview| overview.live.as_ref());
        if live.is_some_and(|live| live.read_from.is_some()) && content.is_here(&route.data()) {
            let (href, address) = (route.href(), reloadable(&route, &api));
            browser::after_frame(move || browser::show_address(&href, &address));
        }
    });
}

/// In the place of a page whose data is nowhere: where it is one of a specification to be read live, the first
/// page offers to read it.
pub fn view_absent(route: Route, api: Slug) -> AnyView {
    let content = expect_context::<Content>();
    let is_missing = RwSignal::new(false);
    spawn_local(async move {
        let first = Route::Overview(api.clone()).data();
        content.fetch(&first).await;
        let live = content.get::<Overview>(&first).and_then(|overview| overview.live.as_ref());
        if live.is_some_and(|live| live.read_from.is_none()) {
            // The policy of that page lets it ask for the specification, this one's doesn't.
            browser::go_instead(&reloadable(&route, &api));
        } else {
            is_missing.try_set(true);
        }
    });
    let page = move || {
        if is_missing.get() { NotFound().into_any() } else { view! { <Loading/> }.into_any() }
    };
    page.into_any()
}

/// Where it is noted which specification the visitor has asked for.
const ASKED: &str = "specification-lue";

/// How long that is remembered, in seconds: as long as one reads.
const LONG: u32 = 3_600;

/// Notes that the visitor wants this specification to be read.
pub fn note_wish(live: &Live) {
    session_storage::set(ASKED, &live.address);
}

/// Whether the visitor has wanted this specification to be read in this tab: loading its page again is no
/// other wish.
pub fn was_wished(live: &Live) -> bool {
    session_storage::get(ASKED, LONG).as_deref() == Some(&live.address)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_found_again_by_its_parameter() {
        let api = Slug::from("api-x");
        for (route, page) in [
            (Route::Operation(api.clone(), "get-a".into()), "get-a"),
            (Route::NamedType(api.clone(), "commune".into()), "types/commune"),
            (Route::ReturnedData(api.clone()), "donnees"),
            (Route::Changes(api.clone()), "changements"),
        ] {
            assert_eq!(named(page, &api), Some(route.clone()));
            let address = format!("/documentation/api-x/?page={}", page.replace('/', "%2F"));
            assert_eq!(reloadable(&route, &api), address);
        }
        for page in ["", "types", "tout", "a/b/c"] {
            assert_eq!(named(page, &api), None, "{page}");
        }
    }
}
