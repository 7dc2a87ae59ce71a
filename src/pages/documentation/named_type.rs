//! A named type: its fields, an example, where it is used.

use catalogue::{
    documentation::{TypePage, TypeUse, anchor},
    slug::Slug,
};
use leptos::prelude::*;

use super::{above, content::code, parts::view_generated, section::section, tree::view_shape};
use crate::{
    components::breadcrumb::Breadcrumb,
    head::Head,
    routes::{Href, Route},
};

/// The page.
pub fn page(named: &'static TypePage) -> AnyView {
    let api = &named.api.slug;
    let title = format!("Type {}", named.name);
    let description = format!("Les champs du type {} de {}.", named.name, named.api.title);
    let cut = named.is_cut.then(|| {
        view! { <p class="muted">"La spécification ne nomme pas ce type\u{a0}: c’est la suite d’une page trop longue."</p> }
    });
    let example = (!named.example.is_empty())
        .then(|| section(anchor::SAMPLES, "Exemple", view_example(named)));
    let uses = (!named.used_by.is_empty())
        .then(|| section(anchor::USES, "Où le trouver", view_uses(&named.used_by, api)));
    view! {
        <Head title=format!("{title} – {}", named.api.title) description
            canonical=Some(Route::NamedType(api.clone(), named.slug.clone()))/>
        <article>
            <Breadcrumb above=above(&named.api.title, api) here=named.name.as_str()/>
            <h1>{title}</h1>
            {cut}
            {section(anchor::FIELDS, "Champs", view_shape(&named.shape, api))}
            {example}
            {uses}
        </article>
    }
    .into_any()
}

fn view_example(named: &'static TypePage) -> AnyView {
    let mark = named.is_generated.then(|| view! { <p>{view_generated()}</p> });
    view! { {mark}{code(&named.example)} }.into_any()
}

fn view_uses(uses: &'static [TypeUse], api: &'static Slug) -> AnyView {
    let each = uses.iter().map(|one| {
        let route = if one.is_type { Route::NamedType } else { Route::Operation };
        let kind = one.is_type.then_some("Type ");
        view! { <li>{kind}<a href=route(api.clone(), one.slug.clone()).href()>{one.title.as_str()}</a></li> }
    });
    view! { <ul>{each.collect_view()}</ul> }.into_any()
}
