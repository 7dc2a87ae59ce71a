//! The whole site as one view: natively, and while developing. A prerendered page is brought to life by
//! parts (`start`).

mod current_page;

use catalogue::{date::Date, ids};
use leptos::prelude::*;
use leptos_router::{components::Router, hooks::use_location};

use crate::{
    code::Code,
    components::{footer::SiteFooter, header::SiteHeader, without_app::AppStopped},
    content::Content,
    routes::{base, route_at},
    today::Today,
    visit::Visit,
};
pub use current_page::{CurrentPage, KeptPage, Root};

/// What every part of the site may ask of the context, besides the site's settings.
#[derive(Clone)]
pub struct Surroundings {
    /// The cache of data files and of code.
    pub content: Content,
    /// The parts of the code.
    pub code: Code,
    /// The date, to tell what is old.
    pub today: Option<Date>,
}

impl Surroundings {
    /// Puts all of it in the context, with the memory of a visit that begins.
    pub fn provide(self) {
        provide_context(self.content);
        provide_context(self.code);
        provide_context(Today(self.today));
        provide_context(Visit::default());
    }
}

/// The whole site.
#[component]
pub fn App() -> impl IntoView {
    view! { <Router base=base()><Frame/></Router> }
}

/// What stands around each page, and the page.
#[component]
fn Frame() -> impl IntoView {
    // By this the app knows whose page a host has given.
    let route = cfg!(feature = "ssr")
        .then(|| use_location().pathname.with_untracked(|path| route_at(path)))
        .flatten();
    view! {
        <p class="layout-skip">
            <a href=format!("#{}", ids::MAIN) rel="external">"Aller au contenu"</a>
            <a href=format!("#{}", ids::MENU) rel="external">"Aller au menu"</a>
        </p>
        <SiteHeader/>
        <AppStopped/>
        <main id=ids::MAIN tabindex="-1" data-page=route.map(|route| route.path())>
            <CurrentPage/>
        </main>
        <SiteFooter/>
        <p id=ids::ANNOUNCER class="visually-hidden" role="status"></p>
    }
}
