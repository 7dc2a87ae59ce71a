//! The shell around each page, and the table of routes.

use catalogue::{date::Date, site::SiteSettings};
use leptos::prelude::*;
use leptos_router::{
    components::{FlatRoutes, Route, Router},
    path,
};

use crate::{
    browser::ANNOUNCER,
    components::{footer::SiteFooter, header::SiteHeader},
    content::Content,
    pages::{
        api::ApiPage, editorial::EditorialPage, home::HomePage, not_found::NotFound,
        producer::ProducerPage, producers::ProducersPage, search::SearchPage,
        site_map::SiteMapPage, wizard::WizardPage,
    },
    routes::base,
};

/// The date on which the page is shown, when it is known: it tells what is old.
#[derive(Clone, Copy, Debug)]
pub struct Today(pub Option<Date>);

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
    view! {
        <Router base=base()>
            <p class="skip-links">
                <a href="#contenu" rel="external">"Aller au contenu"</a>
                <a href="#navigation" rel="external">"Aller au menu"</a>
            </p>
            <SiteHeader/>
            <main id="contenu" tabindex="-1">
                <FlatRoutes fallback=NotFound>
                    <Route path=path!("/") view=HomePage/>
                    <Route path=path!("/rechercher-api") view=SearchPage/>
                    <Route path=path!("/les-api/:slug") view=ApiPage/>
                    <Route path=path!("/les-api/:slug/demande-acces") view=WizardPage/>
                    <Route path=path!("/producteurs") view=ProducersPage/>
                    <Route path=path!("/producteurs/:slug") view=ProducerPage/>
                    <Route path=path!("/plan-du-site") view=SiteMapPage/>
                    <Route path=path!("/:slug") view=EditorialPage/>
                </FlatRoutes>
            </main>
            <SiteFooter/>
            <p id=ANNOUNCER class="visually-hidden" role="status"></p>
        </Router>
    }
}
