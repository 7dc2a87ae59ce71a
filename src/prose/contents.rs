//! The table of contents of a text.

use catalogue::document::{Document, Heading, plain_text};
use leptos::{either::Either, prelude::*};

/// Links to the headings; nothing when the text has fewer than two.
#[component]
pub fn TableOfContents(
    /// The text.
    document: &'static Document,
    /// What it is the contents of: « Sommaire du guide ».
    label: &'static str,
) -> impl IntoView {
    let headings: Vec<&'static Heading> =
        document.headings().filter(|heading| heading.depth <= 2).collect();
    if headings.len() < 2 {
        return Either::Left(());
    }
    let entries = headings.into_iter().map(|heading| {
        let class = (heading.depth > 1).then_some("prose-contents-sub");
        view! {
            <li class=class>
                <a href=format!("#{}", heading.id) rel="external">{plain_text(&heading.content)}</a>
            </li>
        }
    });
    Either::Right(view! {
        <nav class="prose-contents" aria-label=label>
            <p class="prose-contents-title">"Sommaire"</p>
            <ul>{entries.collect_view()}</ul>
        </nav>
    })
}
