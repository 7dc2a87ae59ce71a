//! What an API returns, operation by operation, for readers who don't code.

use catalogue::{
    documentation::{DataPage, OperationData},
    french::count,
    slug::Slug,
};
use leptos::prelude::*;

use super::{above, field_search::view_field_search, of_api, returned::view_returned};
use crate::{
    components::breadcrumb::Breadcrumb,
    head::Head,
    routes::{Href, Route},
};

/// The page.
pub fn page(data: &'static DataPage) -> AnyView {
    let api = &data.api.slug;
    let title = format!("Données {}", of_api(&data.api.title));
    let none = data.operations.is_empty().then(|| {
        view! { <p>"La spécification ne dit pas quelles données cette API renvoie."</p> }
    });
    let search = (!data.operations.is_empty()).then(|| view_field_search(api));
    let operations = data.operations.iter().map(|one| view_operation(one, api)).collect_view();
    view! {
        <Head title=title.clone() description=format!("{LEAD} {}", data.api.title)
            canonical=Some(Route::ReturnedData(api.clone()))/>
        <article>
            <Breadcrumb above=above(&data.api.title, api) here="Données renvoyées"/>
            <h1>{title}</h1>
            <p class="lead">"Ce que chaque opération renvoie, en clair\u{a0}: le nom, le sens, un exemple."</p>
            {none}
            {search}
            {operations}
        </article>
    }
    .into_any()
}

/// What search engines say of the page, before the API's name.
const LEAD: &str = "Les données renvoyées, avec leur sens et un exemple\u{a0}:";

fn view_operation(operation: &'static OperationData, api: &'static Slug) -> AnyView {
    let href = Route::Operation(api.clone(), operation.slug.clone()).href();
    let data = match (&operation.returned, &operation.same_as) {
        (Some(returned), _) => view_returned(returned, api),
        (None, Some(first)) => {
            let link = format!("#{}", first.slug);
            view! { <p>"Les mêmes données que "<a href=link rel="external">{first.title.as_str()}</a>"."</p> }
                .into_any()
        }
        (None, None) => view! { <p>{told_there(operation.count)}</p> }.into_any(),
    };
    view! {
        <section class="documentation-section">
            <h2 id=operation.slug.as_str()><a href=href>{operation.title.as_str()}</a></h2>
            {data}
        </section>
    }
    .into_any()
}

/// Of an operation whose data would make the page too long.
fn told_there(values: usize) -> String {
    match values {
        0 => "Un fichier\u{a0}: voir la page de l’opération.".to_owned(),
        values => format!("{}\u{a0}: voir la page de l’opération.", count(values, "donnée")),
    }
}
