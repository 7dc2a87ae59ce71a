//! One module a page. Pages use components; components use no page.

pub mod api;
pub mod editorial;
pub mod home;
pub mod not_found;
pub mod producer;
pub mod producers;
pub mod search;
pub mod site_map;
pub mod wizard;

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use serde::de::DeserializeOwned;

use crate::{
    components::notice::Failure,
    content::{Load, Parse, Parsed, parse, use_content},
    fetch::FetchError,
    head::Head,
    routes::Route,
};
use not_found::NotFound;

/// A page made of one data file: what it shows once its file is here.
pub(crate) fn page_of<T>(route: Signal<Route>, render: fn(&'static T) -> AnyView) -> impl IntoView
where
    T: DeserializeOwned + Send + Sync + 'static,
{
    let draw = move |data: Parsed| data.downcast_ref().map(render);
    any_page(route, parse::<T>, StoredValue::new(Box::new(draw) as Draw))
}

type Draw = Box<dyn Fn(Parsed) -> Option<AnyView> + Send + Sync>;

/// The one place that knows waiting, absence and failure; compiled once for all kinds of pages.
fn any_page(route: Signal<Route>, parse: Parse, draw: StoredValue<Draw>) -> impl IntoView {
    let name = Signal::derive(move || route.get().data());
    let (load, retry) = use_content(name, parse);
    move || match load.get() {
        Load::Ready(data) => draw.with_value(|draw| draw(data)).into_any(),
        Load::Waiting => view! { <p class="loading" aria-busy="true">"Chargement…"</p> }.into_any(),
        Load::Failed(FetchError::Absent) => NotFound().into_any(),
        Load::Failed(_) => view! {
            <Head title="Page indisponible"/>
            <h1>"Page indisponible"</h1>
            <Failure retry>"Le contenu de cette page n’a pas pu être chargé."</Failure>
        }
        .into_any(),
    }
}

/// The `:slug` of the address.
pub(crate) fn use_slug() -> Memo<String> {
    let parameters = use_params_map();
    Memo::new(move |_| parameters.with(|parameters| parameters.get("slug")).unwrap_or_default())
}
