//! What is said of one value.

use catalogue::{
    documentation::{Fact, Part, Shape, ValueMeaning},
    french::number,
    slug::Slug,
};
use leptos::prelude::*;

use crate::{
    prose::view_document,
    routes::{Href, Route},
};

/// More values than this are folded.
const MOST_VALUES: usize = 12;

/// The type, with a link to the page of the named type.
pub fn kind(shape: &'static Shape, api: &'static Slug) -> AnyView {
    let link = type_link(shape, api).map(|link| view! { " "{link} });
    view! { <span class="documentation-kind">{shape.kind.as_str()}{link}</span> }.into_any()
}

/// The type in words only, where it stands in a control: a control holds no link.
pub fn kind_words(shape: &'static Shape) -> AnyView {
    let name = shape.link.as_ref().map(|link| format!(" {}", link.name));
    view! { <span class="documentation-kind">{shape.kind.as_str()}{name}</span> }.into_any()
}

/// The page of the named type, below such a control.
pub fn type_notes(shape: &'static Shape, api: &'static Slug) -> Option<AnyView> {
    let link = type_link(shape, api)?;
    Some(view! { <p class="documentation-notes">"Type\u{a0}: "{link}</p> }.into_any())
}

fn type_link(shape: &'static Shape, api: &'static Slug) -> Option<AnyView> {
    let link = shape.link.as_ref()?;
    let href = Route::NamedType(api.clone(), link.slug.clone()).href();
    Some(view! { <a href=href>{link.name.as_str()}</a> }.into_any())
}

/// What one must not miss.
pub fn labels(part: &Part) -> AnyView {
    let required = part
        .required
        .then(|| view! { " "<span class="documentation-required">"obligatoire"</span> });
    let deprecated = part
        .deprecated
        .then(|| view! { " "<span class="documentation-deprecated">"déprécié"</span> });
    view! { {required}{deprecated} }.into_any()
}

/// Bounds and other sentences, on one line.
pub fn notes(notes: &'static [String]) -> Option<AnyView> {
    (!notes.is_empty())
        .then(|| view! { <p class="documentation-notes">{notes.join("\u{a0}; ")}</p> }.into_any())
}

/// Values with what they are.
pub fn facts(facts: &'static [Fact]) -> Option<AnyView> {
    let each = facts.iter().map(|fact| {
        let generated = fact.is_generated.then(|| view! { " "{view_generated()} });
        view! { <p>{fact.label.as_str()}{generated}"\u{a0}: "{written(&fact.value)}</p> }
    });
    (!facts.is_empty())
        .then(|| view! { <div class="documentation-facts">{each.collect_view()}</div> }.into_any())
}

/// The mark of an example that was made from the types, not given.
pub fn view_generated() -> AnyView {
    view! { <span class="documentation-generated">"engendré d’après les types"</span> }.into_any()
}

/// A value as it is sent; in words when nothing of it would be seen.
fn written(value: &'static str) -> AnyView {
    if value.is_empty() {
        view! { <em>"texte vide"</em> }.into_any()
    } else if value.trim().is_empty() {
        view! { <em>"texte fait d’espaces"</em> }.into_any()
    } else {
        view! { <code>{value}</code> }.into_any()
    }
}

/// All values that are possible, with their meanings; many of them are folded.
pub fn values(values: &'static [ValueMeaning]) -> Option<AnyView> {
    let all = if values.iter().all(|one| one.meaning.is_empty()) {
        inline(values)
    } else {
        table(values)
    };
    let shown = if values.len() > MOST_VALUES {
        let title = format!("{} valeurs possibles", number(values.len() as u64));
        view! { <details><summary>{title}</summary>{all}</details> }.into_any()
    } else {
        all
    };
    (!values.is_empty()).then_some(shown)
}

fn inline(values: &'static [ValueMeaning]) -> AnyView {
    let each = values.iter().map(|one| view! { <li>{written(&one.value)}{old(one)}</li> });
    view! {
        <div class="documentation-values">
            <p>"Valeurs\u{a0}:"</p>
            <ul role="list">{each.collect_view()}</ul>
        </div>
    }
    .into_any()
}

fn table(values: &'static [ValueMeaning]) -> AnyView {
    let each = values.iter().map(|one| {
        view! {
            <tr>
                <th scope="row">{written(&one.value)}{old(one)}</th>
                <td>{view_document(&one.meaning, 6)}</td>
            </tr>
        }
    });
    view! {
        <div class="prose-table" role="group" tabindex="0" aria-label="Tableau\u{a0}: valeurs possibles">
            <table>
                <thead><tr><th scope="col">"Valeur"</th><th scope="col">"Sens"</th></tr></thead>
                <tbody>{each.collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn old(value: &ValueMeaning) -> Option<AnyView> {
    value
        .deprecated
        .then(|| view! { " "<span class="documentation-deprecated">"dépréciée"</span> }.into_any())
}
