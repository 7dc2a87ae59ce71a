//! The operations of an API by group.

use catalogue::{
    documentation::{Group, OperationLine},
    slug::Slug,
};
use leptos::prelude::*;

use crate::{
    prose::{view_document, view_inlines},
    routes::{Href, Route},
};

/// Groups one after the other.
pub fn view_groups(groups: &'static [Group], api: &'static Slug) -> AnyView {
    groups.iter().map(|group| view_group(group, api)).collect_view().into_any()
}

fn view_group(group: &'static Group, api: &'static Slug) -> AnyView {
    let lines = group.operations.iter().map(|line| view_line(line, api)).collect_view();
    let reading =
        (!group.reading.is_empty()).then(|| view! { <p>{view_inlines(&group.reading)}</p> });
    let id = (!group.anchor.is_empty()).then_some(group.anchor.as_str());
    view! {
        <div class="documentation-group" data-filtered-group="" id=id>
            <h3>{group.title.as_str()}</h3>
            {view_document(&group.description, 4)}
            {reading}
            <ul role="list" class="documentation-lines" data-filtered="">{lines}</ul>
            {view_groups(&group.groups, api)}
        </div>
    }
    .into_any()
}

fn view_line(line: &'static OperationLine, api: &'static Slug) -> AnyView {
    let href = Route::Operation(api.clone(), line.slug.clone()).href();
    let deprecated = line
        .deprecated
        .then(|| view! { " "<span class="documentation-deprecated">"dépréciée"</span> });
    view! {
        <li>
            <a href=href>{line.title.as_str()}</a>{deprecated}
            <p class="documentation-route"><span class="documentation-method">{line.method.as_str()}</span>" "<code>{line.path.as_str()}</code></p>
        </li>
    }
    .into_any()
}
