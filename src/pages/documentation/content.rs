//! What is sent or comes back, format by format.

use catalogue::{
    documentation::{Content, Example},
    slug::Slug,
};
use leptos::prelude::*;

use super::{
    parts::view_generated,
    tree::{view_parts, view_shape},
};
use crate::{components::link::ExternalLink, prose::view_document};

/// Each format: the first one is open.
pub fn view_contents(contents: &'static [Content], api: &'static Slug) -> AnyView {
    let is_alone = contents.len() == 1;
    let each = contents.iter().enumerate().map(|(place, content)| {
        let format = view! { <code>{content.format.as_str()}</code> };
        if is_alone {
            view! { <p class="muted">"Format\u{a0}: "{format}</p>{view_content(content, api)} }
                .into_any()
        } else {
            view! {
                <details open=place == 0>
                    <summary>{format}</summary>
                    {view_content(content, api)}
                </details>
            }
            .into_any()
        }
    });
    each.collect_view().into_any()
}

fn view_content(content: &'static Content, api: &'static Slug) -> AnyView {
    let notes = content.notes.iter().map(|note| view! { <p>{note.as_str()}</p> }).collect_view();
    let shape = content.shape.as_ref().map(|shape| view_shape(shape, api));
    let headers = (!content.headers.is_empty()).then(|| view_parts(&content.headers, api));
    let examples = content.examples.iter().map(example).collect_view();
    view! { <div class="documentation-content">{notes}{shape}{headers}{examples}</div> }.into_any()
}

fn example(example: &'static Example) -> AnyView {
    let title = if example.title.is_empty() { "Exemple" } else { &example.title };
    let generated = example.is_generated.then(|| view! { " "{view_generated()} });
    let is_empty = example.text.is_empty() && example.url.is_empty();
    let empty = is_empty.then(|| view! { <p><em>"texte vide"</em></p> });
    let text = (!example.text.is_empty()).then(|| code(&example.text));
    let elsewhere = (!example.url.is_empty()).then(|| view_address(&example.url));
    view! {
        <details class="documentation-example">
            <summary>{title}{generated}</summary>
            {view_document(&example.description, 6)}
            {empty}
            {text}
            {elsewhere}
        </details>
    }
    .into_any()
}

/// Code in a box of its own, which scrolls by keyboard too.
pub fn code(text: &'static str) -> AnyView {
    view! { <pre tabindex="0"><code>{text}</code></pre> }.into_any()
}

/// A whole address is a link; a part of one is shown.
fn view_address(url: &'static str) -> AnyView {
    if url.starts_with("https://") || url.starts_with("http://") {
        view! { <p><ExternalLink href=url>"Exemple à lire"</ExternalLink></p> }.into_any()
    } else {
        view! { <p><code>{url}</code></p> }.into_any()
    }
}
