//! Top of each page: name of the site and main menu.

use catalogue::ids;
use catalogue::site::SiteSettings;
use leptos::{html, prelude::*};
use leptos_router::hooks::use_location;

use super::{
    icon::{Icon, IconShape},
    search_form::SearchForm,
};
use crate::{
    island,
    routes::{Href, Route, page_href, route_at, with_slash},
};

/// Name, search, menu, in one row; the current section is marked. On a small screen the menu opens on
/// demand, without the app too.
#[component]
pub fn SiteHeader() -> impl IntoView {
    let site = expect_context::<&'static SiteSettings>();
    let pathname = use_location().pathname;
    let entries = site.menu.iter().map(|entry| {
        let address = page_href(&entry.path);
        let compared = address.clone();
        let current = move || pathname.with(|path| with_slash(path) == compared).then_some("page");
        view! { <li><a href=address aria-current=current>{entry.label.as_str()}</a></li> }
    });
    // These pages have a box of their own.
    let has_search = Memo::new(move |_| {
        let route = pathname.with(|path| route_at(path));
        !matches!(route, Some(Route::Home | Route::Search))
    });
    let search = move || has_search.get().then(|| view! { <Search/> });
    let menu = NodeRef::<html::Details>::new();
    // A new page has its menu closed.
    Effect::new(move |before: Option<String>| {
        let path = pathname.get();
        let menu = menu.get_untracked().filter(|_| before.is_some_and(|before| before != path));
        if let Some(menu) = menu {
            menu.set_open(false);
        }
        path
    });
    view! {
        <header class="header" data-island=island::name(island::HEADER)>
            <div class="header-inner layout-width">
                <a class="header-name" href=Route::Home.href() aria-label=format!("{} – accueil", site.name)>
                    {site.name.as_str()}
                </a>
                <p class="header-tagline">{site.tagline.as_str()}</p>
                {search}
                <nav id=ids::MENU tabindex="-1" aria-label="Menu principal">
                    <details class="header-menu" node_ref=menu>
                        <summary class="button button-secondary"><Icon shape=IconShape::Menu/>"Menu"</summary>
                    </details>
                    <ul role="list">{entries.collect_view()}</ul>
                </nav>
            </div>
        </header>
    }
}

/// The box; where the row is too narrow for it, the way to the page of the search.
#[component]
fn Search() -> impl IntoView {
    view! {
        <SearchForm id=ids::SEARCH placeholder="Rechercher une API"/>
        <a class="header-search button button-secondary" href=Route::Search.href() aria-label="Rechercher une API">
            <Icon shape=IconShape::Search/>
        </a>
    }
}
