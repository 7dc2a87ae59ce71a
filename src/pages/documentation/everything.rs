//! All operations of an API on one page, to be read at a stretch or printed. It exists only as HTML: the
//! app would be as long in reading all its data as the browser in showing them.

use catalogue::slug::Slug;
use leptos::prelude::*;

#[cfg(feature = "ssr")]
pub use whole::page;

/// In place of the page where nothing is prerendered, as in a preview.
#[cfg(not(feature = "ssr"))]
pub fn page(api: &Slug) -> AnyView {
    use crate::{
        components::notice::Failure,
        head::Head,
        routes::{Href, Route},
    };
    let href = Route::Overview(api.clone()).href();
    let again = Callback::new(|()| crate::browser::load_page());
    view! {
        <Head title="Toute la documentation"/>
        <h1>"Toute la documentation"</h1>
        <Failure retry=again>"Cette page n’est pas chargée."</Failure>
        <p><a href=href>"Lire la documentation opération par opération"</a></p>
    }
    .into_any()
}

#[cfg(feature = "ssr")]
mod whole {
    use catalogue::{
        documentation::{OperationPage, Overview},
        french::count,
    };

    use super::{AnyView, Slug};
    use crate::{
        components::breadcrumb::Breadcrumb,
        content::Content,
        head::Head,
        pages::{
            documentation::{
                above,
                access::{view_schemes, view_servers},
                of_api,
                operation::view_whole,
            },
            not_found::NotFound,
        },
        prose::view_document,
        routes::{Href, Route},
    };
    use leptos::prelude::*;

    /// The page, of what the prerenderer has read.
    pub fn page(api: &Slug) -> AnyView {
        let content = expect_context::<Content>();
        let Some(overview) = content.get::<Overview>(&Route::Overview(api.clone()).data()) else {
            return NotFound().into_any();
        };
        let title = format!("Toute la documentation {}", of_api(&overview.api.title));
        view! {
            <Head title=title.clone() description=overview.tagline.as_str()
                canonical=Some(Route::Everything(api.clone()))/>
            <article class="documentation-text">
                <Breadcrumb above=above(&overview.api.title, api) here="Toute la documentation"/>
                <h1>{title}</h1>
                {about(overview)}
                {operations(overview, &content)}
                <p class="documentation-whole-end"><a href=Route::Overview(api.clone()).href()>"Lire opération par opération"</a></p>
            </article>
        }
        .into_any()
    }

    /// What holds for all operations.
    fn about(overview: &'static Overview) -> AnyView {
        let number = count(overview.operations().len(), "opération");
        let extent = if overview.is_long {
            format!(
                "{number}, chacune en bref\u{a0}: toutes ensemble, leurs pages sont trop longues pour une seule. Chaque titre mène à la page entière."
            )
        } else {
            format!("{number}. Les types nommés ont leur page, que des liens donnent.")
        };
        let version = (!overview.version.is_empty())
            .then(|| format!(" Version {} de l’API.", overview.version));
        view! {
            <p class="lead">{overview.tagline.as_str()}</p>
            <p class="muted">{extent}{version}</p>
            <div class="prose">{view_document(&overview.description, 2)}{view_document(&overview.more, 2)}</div>
            {(!overview.servers.is_empty()).then(|| view! {
                <h2>"Adresses de base"</h2>
                {view_servers(&overview.servers)}
            })}
            {(!overview.security.is_empty()).then(|| view! {
                <h2>"Authentification"</h2>
                {view_schemes(&overview.security)}
            })}
        }
        .into_any()
    }

    /// Each operation once, in the order of the menu.
    fn operations(overview: &'static Overview, content: &Content) -> AnyView {
        let api = &overview.api.slug;
        let each = overview.operations().into_iter().filter_map(|line| {
            let route = Route::Operation(api.clone(), line.slug.clone());
            let operation = content.get::<OperationPage>(&route.data())?;
            let shown =
                if overview.is_long { in_brief(operation, &route) } else { view_whole(operation) };
            let id = operation.slug.as_str();
            Some(view! { <section class="documentation-whole" id=id>{shown}</section> })
        });
        each.collect_view().into_any()
    }

    /// What matters at once, and where the rest is.
    fn in_brief(operation: &'static OperationPage, route: &Route) -> AnyView {
        let sentences = operation.brief.iter().map(|one| view! { <li>{one.as_str()}</li> });
        let deprecated = operation
            .deprecated
            .as_ref()
            .map(|_| view! { <p><strong>"Opération dépréciée."</strong></p> });
        let summary =
            (!operation.summary.is_empty()).then(|| view! { <p>{operation.summary.as_str()}</p> });
        view! {
            <h1><a href=route.href()>{operation.title.as_str()}</a></h1>
            <p><span class="documentation-method">{operation.method.as_str()}</span>" "<code>{operation.address.as_str()}</code></p>
            {deprecated}
            {summary}
            {(!operation.brief.is_empty()).then(|| view! { <ul>{sentences.collect_view()}</ul> })}
        }
        .into_any()
    }
}
