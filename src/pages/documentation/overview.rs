//! The first page of an API's documentation.

mod file;
mod fragment;

use catalogue::{
    documentation::{Overview, TypeLine, anchor},
    french::count,
    slug::Slug,
};
use leptos::prelude::*;

use super::{
    above,
    access::{view_schemes, view_servers},
    live::{follow_asked, view_offer},
    menu::view_groups,
    of_api,
    section::section,
};
use crate::{
    components::{breadcrumb::Breadcrumb, line_filter::LineFilter},
    head::Head,
    island,
    prose::view_document,
    routes::{Href, Route},
};
use file::view_file;
use fragment::follow_fragment;

/// From this many operations on, one wants to filter them.
const MANY: usize = 6;

/// The page.
pub fn page(overview: &'static Overview) -> AnyView {
    let api = &overview.api.slug;
    let mut above = above("", api);
    above.truncate(1);
    let title = format!("Documentation {}", of_api(&overview.api.title));
    follow_fragment(api);
    follow_asked(overview);
    let more = (!overview.more.is_empty()).then(|| {
        view! { <details><summary>"Lire la suite de la présentation"</summary>{view_document(&overview.more, 2)}</details> }
    });
    let servers = (!overview.servers.is_empty())
        .then(|| section(anchor::SERVERS, "Adresses de base", view_servers(&overview.servers)));
    let security = (!overview.security.is_empty())
        .then(|| section(anchor::SECURITY, "Authentification", view_schemes(&overview.security)));
    let types = (!overview.types.is_empty())
        .then(|| section(anchor::TYPES, "Types", view_types(&overview.types, api)));
    let offered = overview.live.as_ref().filter(|live| live.read_from.is_none());
    let operations = match offered {
        Some(live) => view_offer(overview, live),
        None => view_operations(overview),
    };
    // Nothing of a specification that hasn't been read is there yet.
    let others = offered
        .is_none()
        .then(|| section(anchor::TOGETHER, "Autres lectures", view_other_pages(overview)));
    view! {
        <Head title=title.clone() description=overview.tagline.as_str()
            canonical=Some(Route::Overview(api.clone()))/>
        <article data-needs-app=offered.and_then(|_| island::needs_app())>
            <Breadcrumb above here=overview.api.title.as_str()/>
            <h1>{title}</h1>
            <p class="lead">{overview.tagline.as_str()}</p>
            <p><a href=Route::api(api).href()>"Qui peut l’utiliser, comment y accéder"</a></p>
            <div class="prose documentation-presentation">{view_document(&overview.description, 2)}{more}</div>
            {section(anchor::OPERATIONS, "Opérations", operations)}
            {servers}
            {security}
            {types}
            {others}
            {section(anchor::FILE, "Le fichier", view_file(overview))}
        </article>
    }
    .into_any()
}

/// Pages made of all operations together.
fn view_other_pages(overview: &'static Overview) -> AnyView {
    let api = || overview.api.slug.clone();
    let changes = (!overview.last_changes.is_empty()).then(|| {
        let date = overview.origin.as_ref().and_then(|origin| origin.date);
        let date = date.map(|date| format!("Le\u{a0}{date}\u{a0}: "));
        view! { <p class="muted">{date}{overview.last_changes.as_str()}</p> }
    });
    let what =
        if overview.is_long { "Toutes les opérations en bref" } else { "Toute la documentation" };
    // The one page that is a file of the site alone: what was read in the browser has none.
    let whole = overview.live.is_none().then(|| {
        view! { <li><a href=Route::Everything(api()).href() rel="external">{what}" sur une page, à lire d’un trait ou à imprimer"</a></li> }
    });
    view! {
        <ul role="list" class="plain-list">
            <li><a href=Route::ReturnedData(api()).href()>"Les données renvoyées, pour qui ne code pas"</a></li>
            <li><a href=Route::Changes(api()).href()>"Ce qui a changé"</a>{changes}</li>
            {whole}
        </ul>
    }
    .into_any()
}

fn view_operations(overview: &'static Overview) -> AnyView {
    let number = overview.operations().len();
    if number == 0 {
        return view! { <p>"La spécification ne décrit aucune opération."</p> }.into_any();
    }
    let filter = (number >= MANY)
        .then(|| view! { <LineFilter label="Filtrer les opérations" line="opération"/> });
    view! {
        <p class="muted">{count(number, "opération")}</p>
        {filter}
        {view_groups(&overview.groups, &overview.api.slug)}
    }
    .into_any()
}

fn view_types(types: &'static [TypeLine], api: &'static Slug) -> AnyView {
    let each = types.iter().map(|line| {
        let href = Route::NamedType(api.clone(), line.slug.clone()).href();
        let title = (!line.title.is_empty() && line.title != line.name)
            .then(|| view! { <span class="muted">" "{line.title.as_str()}</span> });
        view! { <li><a href=href>{line.name.as_str()}</a>{title}</li> }
    });
    view! { <ul role="list" class="documentation-types">{each.collect_view()}</ul> }.into_any()
}
