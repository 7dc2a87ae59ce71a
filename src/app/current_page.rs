//! The page of the current address: the prerendered one while it is the first, then those that the app draws.

use catalogue::data;
use leptos::{
    leptos_dom::helpers::queue_microtask, mount::mount_to, prelude::*, task::spawn_local,
};
use leptos_router::{
    components::{FlatRoutes, Route as AnyRoute},
    hooks::use_location,
    path,
};

use crate::{
    browser,
    code::{Code, PageCode},
    components::{loading::Loading, notice::Failure},
    content::{Arrival, Content, use_code},
    routes::{Route, route_at},
    visit::Visit,
};

/// In the context: the prerendered page stays as it is until the visitor goes on.
#[derive(Clone)]
pub struct KeptPage {
    /// How many of the first nodes of the main part are its own.
    pub nodes: u32,
    /// Owns its islands.
    pub owner: Owner,
}

/// In the context: what owns that which stays from page to page.
#[derive(Clone)]
pub struct Root(pub Owner);

/// Drawn anew when the path changes, left alone when only its query does.
#[component]
pub fn CurrentPage() -> impl IntoView {
    view! {
        // One route for all: which page an address names is written in `routes` alone.
        // Below one route the router's `use_query_map` keeps its first value when the path
        // changes: pages read `use_location().query`.
        <FlatRoutes fallback=|| ()>
            <AnyRoute path=path!("/*address") view=AnyPage/>
        </FlatRoutes>
    }
}

#[component]
fn AnyPage() -> impl IntoView {
    let pathname = use_location().pathname;
    let mut kept = use_context::<KeptPage>();
    let mut is_first = true;
    let mut first = pathname.get_untracked();
    move || {
        let path = pathname.get();
        if std::mem::take(&mut is_first) && kept.is_some() {
            return ().into_any();
        }
        if let Some(KeptPage { nodes, owner }) = kept.take() {
            owner.cleanup();
            browser::remove_prerendered_page(nodes);
            // Whoever comes back finds the page at once, and so the place where it was left.
            let (content, left) = (expect_context::<Content>(), std::mem::take(&mut first));
            if let Some(data) = route_at(&left).map(|route| route.data()) {
                spawn_local(async move { content.prefetch(&data).await });
            }
        }
        draw(route_at(&path))
    }
}

/// The page, at once when its code is here.
fn draw(route: Option<Route>) -> AnyView {
    let content = expect_context::<Content>();
    let code = content.chunk::<PageCode>(expect_context::<Code>().of(route.as_ref()));
    match code.and_then(|code| draw_with(code, route.as_ref())) {
        Some(page) => page,
        None if code.is_some() && content.is_here(data::SITE) => leave(),
        None => draw_later(route),
    }
}

/// The first page that is drawn brings the header with it. None without the settings of the site, and of a page
/// that is left to the browser.
fn draw_with(code: &'static PageCode, route: Option<&Route>) -> Option<AnyView> {
    let page = (code.page)(route)?;
    if let Some(Root(owner)) = use_context::<Root>() {
        browser::replace_header(|place| {
            owner.with(|| mount_to(place, || (code.header)()).forget());
        });
    }
    Some(page)
}

/// The page once its code has come; its data is asked for meanwhile. Code that doesn't come may be of a
/// version of the site that is no more: the browser opens the page by itself, as without the app.
fn draw_later(route: Option<Route>) -> AnyView {
    let (chunk, content) =
        (expect_context::<Code>().of(route.as_ref()), expect_context::<Content>());
    if let Some(data) = route.as_ref().map(Route::data) {
        let content = content.clone();
        spawn_local(async move { content.prefetch(&data).await });
    }
    let (arrival, retry) = use_code(chunk, data::SITE);
    let page = move || match arrival.get() {
        Arrival::Waiting => view! { <Loading/> }.into_any(),
        Arrival::Failed if browser::is_offline() => {
            let sentence = "Cette page n’a pas pu être chargée\u{a0}: le réseau est coupé.";
            view! { <h1>"Page indisponible"</h1><Failure retry>{sentence}</Failure> }.into_any()
        }
        Arrival::Failed => leave(),
        Arrival::Here => {
            // The router has looked for it before it was there.
            queue_microtask(browser::show_fragment);
            let code = content.chunk::<PageCode>(chunk);
            code.and_then(|code| draw_with(code, route.as_ref())).unwrap_or_else(leave)
        }
    };
    page.into_any()
}

/// Leaves the page to the browser, unless that is where it comes from.
fn leave() -> AnyView {
    if expect_context::<Visit>().show_page() {
        browser::load_page();
    } else {
        browser::say_missing();
    }
    view! { <Loading/> }.into_any()
}
