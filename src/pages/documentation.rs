//! The technical documentation of APIs, made from their specifications: the list of those that have one,
//! and for each its [`overview`], a page for each [`operation`] and for each [`named_type`], the
//! [`data`](data_page) that it returns, its [`changes`], and [`everything`] on one page.

mod access;
pub mod changes;
mod content;
pub mod data_page;
pub mod everything;
mod field_search;
mod live;
mod menu;
pub mod named_type;
pub mod operation;
mod origin;
pub mod overview;
mod parts;
mod returned;
mod section;
mod tree;

use catalogue::{
    documentation::DocumentedApi,
    french::{count, the_api},
    slug::Slug,
    text::fold,
};
use leptos::prelude::*;

pub use field_search::view_field_search;
use live::{keep_reloadable, view_absent};
use serde::de::DeserializeOwned;

use super::{not_found::NotFound, page_of, page_or};
use crate::{
    components::breadcrumb::Breadcrumb,
    head::Head,
    routes::{Href, Route},
};

/// Draws a page of the documentation.
pub fn draw(route: Option<&Route>) -> AnyView {
    match route {
        Some(route @ Route::Documentation) => page_of::<Vec<DocumentedApi>>(route, |all| list(all)),
        Some(route @ Route::Overview(_)) => page_of(route, overview::page),
        Some(route @ Route::ReturnedData(api)) => page_below(route, api, data_page::page),
        Some(route @ Route::Changes(api)) => page_below(route, api, changes::page),
        Some(Route::Everything(api)) => everything::page(api),
        Some(route @ Route::Operation(api, _)) => page_below(route, api, operation::page),
        Some(route @ Route::NamedType(api, _)) => page_below(route, api, named_type::page),
        _ => NotFound().into_any(),
    }
}

/// A page below the first one of an API, whose specification may have to be read first.
fn page_below<T>(route: &Route, api: &Slug, render: fn(&'static T) -> AnyView) -> AnyView
where
    T: DeserializeOwned + Send + Sync + 'static,
{
    keep_reloadable(route, api);
    let (absent, api) = (route.clone(), api.clone());
    page_or(route, render, Box::new(move || view_absent(absent.clone(), api.clone())))
}

/// The APIs whose documentation is here.
pub fn list(all: &'static [DocumentedApi]) -> AnyView {
    let entry = |one: &'static DocumentedApi| {
        view! {
            <li class="documentation-entry">
                <a href=Route::Overview(one.api.slug.clone()).href()>{one.api.title.as_str()}</a>
                <span class="muted">{operations(one)}</span>
                <p>{one.tagline.as_str()}</p>
            </li>
        }
    };
    let none = all.is_empty().then(|| {
        view! {
            <p>
                "Aucune documentation technique n’est encore lisible ici. "
                <a href=Route::Search.href()>"Voir le catalogue des API"</a>
            </p>
        }
    });
    view! {
        <Head title="Documentation technique"
            description="La documentation technique des API, opération par opération."
            canonical=Some(Route::Documentation)/>
        <div class="layout-narrow">
            <Breadcrumb here="Documentation technique"/>
            <h1>"Documentation technique"</h1>
            <p class="lead">"Ce que chaque API attend et ce qu’elle renvoie, une page par opération."</p>
            {none}
            <ul role="list" class="plain-list">{all.iter().map(entry).collect_view()}</ul>
        </div>
    }
    .into_any()
}

fn operations(one: &DocumentedApi) -> String {
    if one.operations == 0 {
        "à charger chez le producteur".to_owned()
    } else {
        count(one.operations, "opération")
    }
}

/// An API after what is said of it: `de l’API Ponts`, `d’OpenFisca`.
fn of_api(title: &str) -> String {
    let named = the_api(title);
    let is_elided = named == title && fold(title).starts_with(['a', 'e', 'i', 'o', 'u']);
    format!("{}{named}", if is_elided { "d’" } else { "de " })
}

/// The pages above those of one API.
fn above(title: &str, api: &Slug) -> Vec<(String, Route)> {
    vec![
        ("Documentation technique".to_owned(), Route::Documentation),
        (title.to_owned(), Route::Overview(api.clone())),
    ]
}
