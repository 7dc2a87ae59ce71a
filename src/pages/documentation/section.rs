//! A titled part of a page, with a link to itself.

use leptos::prelude::*;

/// A part of a page; its heading is of the second level.
pub fn section(id: &'static str, title: &'static str, content: AnyView) -> AnyView {
    view! {
        <section class="documentation-section">
            <h2 id=id>{title}{anchor_link(id, title)}</h2>
            {content}
        </section>
    }
    .into_any()
}

/// A visible link to a part of the page, to be copied; nothing where the part has no anchor.
pub fn anchor_link(id: &'static str, name: &'static str) -> Option<AnyView> {
    // The router leaves `external` links to the browser, which moves to the part.
    (!id.is_empty()).then(|| {
        view! {
            <a class="documentation-anchor" href=format!("#{id}") rel="external"
                aria-label=format!("Lien vers «\u{a0}{name}\u{a0}»")>"§"</a>
        }
        .into_any()
    })
}
