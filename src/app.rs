//! The shell around each page.

use catalogue::{date::Date, ids, site::SiteSettings};
use leptos::prelude::*;
use leptos_router::{
    components::{FlatRoutes, Route, Router},
    hooks::use_location,
    path,
};

use crate::{
    components::{footer::SiteFooter, header::SiteHeader},
    content::Content,
    pages::{not_found::NotFound, page_at},
    routes::base,
    today::Today,
    visit::Visit,
};

/// The whole site.
#[component]
pub fn App(
    /// Settings of the site.
    site: &'static SiteSettings,
    /// The cache of data files.
    content: Content,
    /// The date, to tell what is old.
    today: Option<Date>,
) -> impl IntoView {
    provide_context(site);
    provide_context(content);
    provide_context(Today(today));
    provide_context(Visit::default());
    view! {
        <Router base=base()>
            <p class="layout-skip">
                <a href=format!("#{}", ids::MAIN) rel="external">"Aller au contenu"</a>
                <a href=format!("#{}", ids::MENU) rel="external">"Aller au menu"</a>
            </p>
            <SiteHeader/>
            <main id=ids::MAIN tabindex="-1">
                // One route for all: which page an address names is written in `routes` alone.
                // Below one route the router's `use_query_map` keeps its first value when the path
                // changes: pages read `use_location().query`.
                <FlatRoutes fallback=NotFound>
                    <Route path=path!("/*address") view=CurrentPage/>
                </FlatRoutes>
            </main>
            <SiteFooter/>
            <p id=ids::ANNOUNCER class="visually-hidden" role="status"></p>
        </Router>
    }
}

/// The page of the current address; drawn anew when the path changes, left alone when only its
/// query does.
#[component]
fn CurrentPage() -> impl IntoView {
    let pathname = use_location().pathname;
    move || pathname.with(|path| page_at(path))
}
