//! What has changed in an API, from copy to copy of its specification.

use catalogue::{
    documentation::{
        ChangeClass, ChangeLine, ChangedOperation, ChangesPage, CopyOrigin, VersionChanges,
    },
    french::count,
    slug::Slug,
};
use leptos::prelude::*;

use super::{above, of_api, origin::view_origin};
use crate::{
    components::breadcrumb::Breadcrumb,
    head::Head,
    routes::{Href, Route},
};

/// The page.
pub fn page(changes: &'static ChangesPage) -> AnyView {
    let api = &changes.api.slug;
    let of_api = of_api(&changes.api.title);
    let origin = match &changes.origin {
        Some(origin) => view! { <p class="muted">{view_origin(origin)}"."</p> }.into_any(),
        None => view! { <p>{NO_COPY}</p> }.into_any(),
    };
    let none = changes.origin.as_ref().filter(|_| changes.versions.is_empty()).map(view_none);
    let versions = changes.versions.iter().map(|one| view_version(one, api)).collect_view();
    let older = (changes.older > 0).then(|| {
        let copies = count(changes.older, "copie");
        view! { <p class="muted">{copies}" plus ancienne"{if changes.older > 1 { "s" } else { "" }}" : leurs changements ne sont pas repris ici."</p> }
    });
    view! {
        <Head title=format!("Changements {of_api}")
            description=format!("Ce qui a changé dans la documentation technique {of_api}, le plus gênant d’abord.")
            canonical=Some(Route::Changes(api.clone()))/>
        <article class="layout-narrow">
            <Breadcrumb above=above(&changes.api.title, api) here="Changements"/>
            <h1>"Changements "{of_api}</h1>
            {origin}
            {none}
            {versions}
            {older}
        </article>
    }
    .into_any()
}

/// Said of a specification that is nobody's copy.
const NO_COPY: &str = "La spécification de cette API n’est pas la copie d’un fichier que ce site suit\u{a0}: aucun changement n’est connu. La documentation du producteur les annonce.";

fn view_none(origin: &'static CopyOrigin) -> AnyView {
    let since = origin.date.map(|date| format!(" depuis le\u{a0}{date}"));
    view! { <p>"Rien n’a changé"{since}"."</p> }.into_any()
}

/// What one copy changed, the worst first.
fn view_version(version: &'static VersionChanges, api: &'static Slug) -> AnyView {
    let date = version.date.map_or_else(|| "Sans date".to_owned(), |date| date.to_string());
    let words = (!version.words.is_empty())
        .then(|| view! { <p class="muted">{version.words.as_str()}</p> });
    let classes = version.classes.iter().map(|one| view_class(one, api)).collect_view();
    let none = version.classes.is_empty().then(|| {
        view! { <p>"Des mots seulement\u{a0}: rien ne change pour qui appelle l’API."</p> }
    });
    let left_out = (version.left_out > 0).then(|| {
        view! { <p class="muted">"Et encore "{count(version.left_out, "changement")}"."</p> }
    });
    view! {
        <section class="documentation-section">
            <h2>{date}</h2>
            {words}
            {classes}
            {none}
            {left_out}
        </section>
    }
    .into_any()
}

fn view_class(class: &'static ChangeClass, api: &'static Slug) -> AnyView {
    let operations = class.operations.iter().map(|one| view_operation(one, api)).collect_view();
    view! { <h3>{class.title.as_str()}</h3><ul>{operations}</ul> }.into_any()
}

fn view_operation(operation: &'static ChangedOperation, api: &'static Slug) -> AnyView {
    let page = operation.slug.as_ref();
    let page = page.map(|slug| Route::Operation(api.clone(), slug.clone()).href());
    let name = match &page {
        Some(href) => view! { <a href=href.clone()>{operation.name.as_str()}</a> }.into_any(),
        None => operation.name.as_str().into_any(),
    };
    let lines = operation.changes.iter().map(|one| view_line(one, page.as_deref()));
    view! { <li>{name}<ul>{lines.collect_view()}</ul></li> }.into_any()
}

/// The sentence, with a link to the part of the page that it is about.
fn view_line(line: &'static ChangeLine, page: Option<&str>) -> AnyView {
    let place = page.filter(|_| !line.anchor.is_empty()).map(|page| {
        view! { " "<a href=format!("{page}#{}", line.anchor) aria-label=format!("Voir\u{a0}: {}", line.text)>"Voir"</a> }
    });
    view! { <li>{line.text.as_str()}{place}</li> }.into_any()
}
