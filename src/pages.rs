//! One module per page. Pages use components; components use no page.

pub mod api;
pub mod compare;
pub mod documentation;
pub mod editorial;
pub mod eligibility;
pub mod guide;
pub mod guides;
pub mod home;
pub mod not_found;
pub mod offline;
pub mod producer;
pub mod producers;
pub mod roadmap;
pub mod search;
pub mod service;
pub mod services;
pub mod site_map;
pub mod statistics;
pub mod wizard;

use catalogue::{guide::GuideCard, kind::Kind, service::ServiceCard, site::SiteSettings};
use leptos::{leptos_dom::helpers::queue_microtask, prelude::*};
use serde::de::DeserializeOwned;

use crate::{
    browser,
    components::{loading::Loading, notice::Failure},
    content::{Load, Parse, Parsed, parse, use_content},
    fetch::FetchError,
    head::Head,
    routes::Route,
};
use not_found::NotFound;

/// Draws a page of those that have no code of their own; none of one that is left to the browser.
pub fn draw(route: Option<&Route>) -> Option<AnyView> {
    match route {
        Some(route) => (!is_left_to_browser(route)).then(|| draw_page(route)),
        None => Some(NotFound().into_any()),
    }
}

/// Whether a page exists only as HTML: the lists of a large catalogue. Natively that is what is made here.
fn is_left_to_browser(route: &Route) -> bool {
    let is_large = || expect_context::<&'static SiteSettings>().is_large;
    let lists = matches!(route, Route::Home | Route::Producers | Route::SiteMap | Route::Letter(_));
    cfg!(not(feature = "ssr")) && lists && is_large()
}

fn draw_page(route: &Route) -> AnyView {
    match route {
        Route::Home => page_of(route, home::page),
        Route::Entry(Kind::Api, _) => page_of(route, api::page),
        Route::Producers => page_of(route, producers::page),
        Route::Entry(Kind::Producer, _) => page_of(route, producer::page),
        Route::Guides => page_of::<Vec<GuideCard>>(route, |guides| guides::page(guides)),
        Route::Entry(Kind::Guide, _) => page_of(route, guide::page),
        Route::Services => page_of::<Vec<ServiceCard>>(route, |all| services::page(all)),
        Route::Entry(Kind::Service, _) => page_of(route, service::page),
        Route::Roadmap => page_of(route, roadmap::page),
        Route::SiteMap => page_of(route, site_map::page),
        Route::Letter(_) => page_of(route, site_map::letter),
        Route::Offline => offline::page(),
        Route::Entry(Kind::Page, _) => page_of(route, editorial::page),
        // Their code is elsewhere: `draw_questions`, `draw_statistics`, `search::draw`, `compare::draw`,
        // `documentation::draw`.
        Route::Wizard(_)
        | Route::Answers(_)
        | Route::Eligibility
        | Route::Search
        | Route::Statistics
        | Route::Compare
        | Route::Documentation
        | Route::Overview(_)
        | Route::ReturnedData(_)
        | Route::Changes(_)
        | Route::Everything(_)
        | Route::Operation(..)
        | Route::NamedType(..) => NotFound().into_any(),
    }
}

/// Draws a page that asks what one may use.
pub fn draw_questions(route: Option<&Route>) -> AnyView {
    match route {
        Some(route @ Route::Wizard(_)) => page_of(route, wizard::page),
        Some(route @ Route::Answers(_)) => page_of(route, wizard::every_answer),
        Some(route @ Route::Eligibility) => page_of(route, eligibility::page),
        _ => NotFound().into_any(),
    }
}

/// Draws the page of statistics.
pub fn draw_statistics(route: Option<&Route>) -> AnyView {
    match route {
        Some(route @ Route::Statistics) => page_of(route, statistics::page),
        _ => NotFound().into_any(),
    }
}

/// A page made of one data file: what it shows once its file is here.
fn page_of<T>(route: &Route, render: fn(&'static T) -> AnyView) -> AnyView
where
    T: DeserializeOwned + Send + Sync + 'static,
{
    page_or(route, render, Box::new(|| NotFound().into_any()))
}

/// The same, with what stands in the place of a page whose file isn't there.
fn page_or<T>(route: &Route, render: fn(&'static T) -> AnyView, absent: Absent) -> AnyView
where
    T: DeserializeOwned + Send + Sync + 'static,
{
    let draw = move |data: Parsed| data.downcast_ref().map(render);
    any_page(route.data(), parse::<T>, Box::new(draw), absent)
}

type Draw = Box<dyn Fn(Parsed) -> Option<AnyView> + Send + Sync>;
type Absent = Box<dyn Fn() -> AnyView + Send + Sync>;

/// The one place that knows waiting, absence and failure; compiled once for all kinds of pages.
fn any_page(file: String, parse: Parse, draw: Draw, absent: Absent) -> AnyView {
    let (load, retry) = use_content(file, parse);
    let mut is_late = false;
    let page = move || match load.get() {
        Load::Ready(data) => {
            if is_late {
                // The router has looked for it before it was there.
                queue_microtask(browser::show_fragment);
            }
            draw(data).into_any()
        }
        Load::Waiting => {
            is_late = true;
            view! { <Loading/> }.into_any()
        }
        Load::Failed(FetchError::Absent) => absent(),
        // It may be of a later version of the site, which the browser can show.
        Load::Failed(FetchError::Unreadable) => {
            view_failure(Callback::new(|()| browser::load_page()))
        }
        Load::Failed(_) => view_failure(retry),
    };
    page.into_any()
}

fn view_failure(retry: Callback<()>) -> AnyView {
    view! {
        <Head title="Page indisponible"/>
        <h1>"Page indisponible"</h1>
        <Failure retry>"Le contenu de cette page n’a pas pu être chargé."</Failure>
    }
    .into_any()
}
