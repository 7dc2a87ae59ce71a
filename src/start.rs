//! The start of the app in the browser. A page that is whole without the app stays as it was prerendered: what
//! lives in it is brought to life by parts, when they are needed. A page that depends on more than its address is
//! drawn again at once, in the place of the prerendered one.

mod islands;
mod next_pages;

use catalogue::{data, documentation::fragment::is_foreign};
use leptos::{mount::mount_to, prelude::*, task::spawn_local};
use leptos_router::components::Router;

use crate::{
    app::{CurrentPage, KeptPage, Root, Surroundings},
    browser::{self, Prerendered},
    code::{PageCode, SiteCode},
    content::{Content, fetch_again_when_online},
    routes::{Href, Route, base, is_whole, route_at},
    split::code,
    visit::Visit,
};

/// Starts the app, in the prerendered page or in an empty one. A prerendered page whose code or data doesn't
/// come stays, and works.
pub async fn start() {
    let route = route_at(&browser::current_path());
    if let Some(route) = &route {
        browser::correct_path(&route.href());
    }
    let (content, code, today) = (Content::default(), code(), browser::today());
    let surroundings = Surroundings { content, code, today };
    match Prerendered::find() {
        Some(page) if stays(&page, route.as_ref()) => revive(page, surroundings, true),
        Some(page) => {
            if fetch_page(&surroundings, route.as_ref()).await {
                revive(page, surroundings, false);
            } else {
                browser::say_missing();
            }
        }
        None => draw_all(surroundings).await,
    }
}

/// Whether the page is the one that the address names, and is whole.
fn stays(page: &Prerendered, route: Option<&Route>) -> bool {
    let is_here = |route: &Route| is_whole(route) && page.path() == Some(route.path());
    route.is_some_and(|route| is_here(route) && !leads_on(route)) && !page.needs_app()
}

/// Whether the fragment of the address is one of another viewer of specifications: it leads to another page.
fn leads_on(route: &Route) -> bool {
    matches!(route, Route::Overview(_)) && is_foreign(&browser::current_fragment())
}

/// What the page needs to be drawn; whether it can be. Data that doesn't come is told by the page.
async fn fetch_page(surroundings: &Surroundings, route: Option<&Route>) -> bool {
    let Surroundings { content, code, .. } = surroundings;
    content.fetch(data::SITE).await;
    if let Some(route) = route {
        content.fetch(&route.data()).await;
    }
    let chunk = code.of(route);
    content.fetch_chunk(chunk).await;
    content.chunk::<PageCode>(chunk).is_some() && content.is_here(data::SITE)
}

/// Nothing is prerendered: while developing, and in the page from which all others are made.
async fn draw_all(surroundings: Surroundings) {
    let Surroundings { content, code, .. } = &surroundings;
    content.fetch(data::SITE).await;
    content.fetch_chunk(code.site).await;
    let site = content.chunk::<SiteCode>(code.site);
    let (Some(root), Some(SiteCode(draw))) = (browser::mount_point(), site) else { return };
    watch(&surroundings);
    let app = move || {
        surroundings.provide();
        draw()
    };
    mount_to(root, app).forget();
    browser::say_ready();
}

/// What is listened to for the life of the document.
fn watch(surroundings: &Surroundings) {
    next_pages::prefetch_on_intent(&surroundings.content, &surroundings.code);
    next_pages::prefetch_when_active(&surroundings.content, &surroundings.code);
    fetch_again_when_online(&surroundings.content);
    browser::open_search_by_key();
    browser::copy_on_click();
    browser::filter_on_input();
    browser::language::keep_on_change();
    browser::try_it::open_on_click();
}

/// Brings a prerendered page to life.
fn revive(page: Prerendered, surroundings: Surroundings, keeps_page: bool) {
    let Some(nowhere) = browser::nowhere() else { return };
    watch(&surroundings);
    let app = move || {
        surroundings.provide();
        view! { <Router base=base()><Revived page keeps_page/></Router> }
    };
    mount_to(nowhere, app).forget();
}

/// Has its parts in the prerendered page, and nothing where it stands itself.
#[component]
fn Revived(page: Prerendered, keeps_page: bool) -> impl IntoView {
    let owner = Owner::current().unwrap_or_default();
    provide_context(Root(owner.clone()));
    let islands = keeps_page.then(|| keep(&page, owner.child()));
    if !keeps_page {
        page.replace_main(|place| mount_to(place, || view! { <CurrentPage/> }).forget());
    }
    spawn_local(async move {
        browser::next_task().await;
        if let Some(owner) = islands {
            islands::watch(&owner);
        }
        browser::say_ready();
    });
}

/// Leaves the page as it is until the visitor goes on; gives what owns its islands.
fn keep(page: &Prerendered, owner: Owner) -> Owner {
    provide_context(KeptPage { nodes: page.nodes_of_main(), owner: owner.clone() });
    browser::unfold_fragment();
    browser::language::restore();
    browser::filter_as_typed();
    browser::try_it::open_wanted();
    owner.with(|| on_cleanup(browser::try_it::leave));
    // The next page is not the first.
    expect_context::<Visit>().show_page();
    // Before anything else: until it is there, no link can be followed.
    mount_to(page.main(), || view! { <CurrentPage/> }).forget();
    owner
}
