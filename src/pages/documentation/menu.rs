//! The operations of an API by group.

use catalogue::{
    documentation::{Group, OperationLine},
    slug::Slug,
    text::fold,
};
use leptos::prelude::*;

use crate::{
    components::dynamic::dynamic,
    prose::{view_document, view_inlines},
    routes::{Href, Route},
};

/// Groups one after the other; those lines are shown that hold what was typed.
pub fn view_groups(
    groups: &'static [Group],
    api: &'static Slug,
    typed: RwSignal<String>,
) -> AnyView {
    groups.iter().map(|group| view_group(group, api, typed)).collect_view().into_any()
}

fn view_group(group: &'static Group, api: &'static Slug, typed: RwSignal<String>) -> AnyView {
    let lines = group.operations.iter().map(|line| view_line(line, api, typed)).collect_view();
    let reading =
        (!group.reading.is_empty()).then(|| view! { <p>{view_inlines(&group.reading)}</p> });
    let is_hidden = dynamic(move || !holds(group, &fold(typed.get().trim())));
    let id = (!group.anchor.is_empty()).then_some(group.anchor.as_str());
    view! {
        <div class="documentation-group" id=id hidden=is_hidden>
            <h3>{group.title.as_str()}</h3>
            {view_document(&group.description, 4)}
            {reading}
            <ul role="list" class="documentation-lines">{lines}</ul>
            {view_groups(&group.groups, api, typed)}
        </div>
    }
    .into_any()
}

fn view_line(line: &'static OperationLine, api: &'static Slug, typed: RwSignal<String>) -> AnyView {
    let href = Route::Operation(api.clone(), line.slug.clone()).href();
    let deprecated = line
        .deprecated
        .then(|| view! { " "<span class="documentation-deprecated">"dépréciée"</span> });
    let is_hidden = dynamic(move || !is_found(line, &fold(typed.get().trim())));
    view! {
        <li hidden=is_hidden>
            <a href=href>{line.title.as_str()}</a>{deprecated}
            <p class="documentation-route"><span class="documentation-method">{line.method.as_str()}</span>" "<code>{line.path.as_str()}</code></p>
        </li>
    }
    .into_any()
}

/// Whether a line of the group, or of those within, is shown.
fn holds(group: &Group, words: &str) -> bool {
    group.operations.iter().any(|line| is_found(line, words))
        || group.groups.iter().any(|inner| holds(inner, words))
}

/// Whether a line holds all the words typed.
pub fn is_found(line: &OperationLine, words: &str) -> bool {
    let text = fold(&format!("{} {} {}", line.method, line.path, line.title));
    words.split_whitespace().all(|word| text.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_found_by_all_the_words_typed() {
        let line = OperationLine {
            method: "GET".to_owned(),
            path: "/communes/{code}".to_owned(),
            title: "Lire les données d’une commune".to_owned(),
            ..OperationLine::default()
        };
        let check = |words: &str| is_found(&line, &fold(words));
        assert!(check("") && check("donnees commune") && check("GET code") && check("DONNÉES"));
        assert!(!check("donnees région"));
    }
}
