//! What a value may be, as nested lists that unfold: by keyboard and without the app as well.

use catalogue::{
    documentation::{Alternative, Choice, Part, Shape},
    slug::Slug,
};
use leptos::prelude::*;

use super::{
    parts::{facts, kind, kind_words, labels, notes, type_notes, values},
    section::anchor_link,
};
use crate::prose::view_document;

/// Levels below the first that are open at once.
const OPEN: usize = 1;

/// A whole value: what is said of it, then its fields.
pub fn view_shape(shape: &'static Shape, api: &'static Slug) -> AnyView {
    view! {
        <div class="documentation-shape">
            <p class="documentation-head">{kind(shape, api)}</p>
            {inside(shape, api, 0)}
        </div>
    }
    .into_any()
}

/// Parameters, headers or fields, one below the other.
pub fn view_parts(parts: &'static [Part], api: &'static Slug) -> AnyView {
    list(parts, api, 0)
}

fn list(parts: &'static [Part], api: &'static Slug, level: usize) -> AnyView {
    let items = parts.iter().map(|part| item(part, api, level)).collect_view();
    view! { <ul role="list" class="documentation-parts">{items}</ul> }.into_any()
}

fn item(part: &'static Part, api: &'static Slug, level: usize) -> AnyView {
    let id = (!part.anchor.is_empty()).then_some(part.anchor.as_str());
    let shape = &part.shape;
    let body = if shape.is_tree() {
        view! {
            <details open=level < OPEN>
                <summary class="documentation-head">{head(part, kind_words(shape))}</summary>
                {type_notes(shape, api)}
                {inside(shape, api, level + 1)}
            </details>
        }
        .into_any()
    } else {
        view! {
            <div>
                <p class="documentation-head">{head(part, kind(shape, api))}</p>
                {inside(shape, api, level + 1)}
            </div>
        }
        .into_any()
    };
    view! { <li id=id class="documentation-part">{anchor_link(&part.anchor, &part.name)}{body}</li> }
        .into_any()
}

/// Name, type, and what matters at once.
fn head(part: &'static Part, kind: AnyView) -> AnyView {
    let name = part.name.as_str();
    let name = if part.is_words {
        view! { <em>{name}</em> }.into_any()
    } else {
        view! { <code class="documentation-name">{name}</code> }.into_any()
    };
    view! { {name}" "{kind}{labels(part)} }.into_any()
}

/// All that is said below the head.
fn inside(shape: &'static Shape, api: &'static Slug, level: usize) -> AnyView {
    let title =
        (!shape.title.is_empty()).then(|| view! { <p class="strong">{shape.title.as_str()}</p> });
    let fields = (!shape.parts.is_empty()).then(|| list(&shape.parts, api, level));
    let choices = shape.choices.iter().map(|one| choice(one, api, level)).collect_view();
    view! {
        {title}
        {view_document(&shape.description, 4)}
        {notes(&shape.notes)}
        {facts(&shape.facts)}
        {values(&shape.values)}
        {fields}
        {choices}
    }
    .into_any()
}

fn choice(choice: &'static Choice, api: &'static Slug, level: usize) -> AnyView {
    let each = choice.alternatives.iter().map(|one| alternative(one, api, level)).collect_view();
    view! {
        <div class="documentation-choice" role="group" aria-label=choice.label.as_str()>
            <p class="strong">{choice.label.as_str()}</p>
            {each}
        </div>
    }
    .into_any()
}

fn alternative(one: &'static Alternative, api: &'static Slug, level: usize) -> AnyView {
    view! {
        <details class="documentation-alternative">
            <summary class="documentation-head">{one.title.as_str()}" "{kind_words(&one.shape)}</summary>
            {type_notes(&one.shape, api)}
            {inside(&one.shape, api, level + 1)}
        </details>
    }
    .into_any()
}
