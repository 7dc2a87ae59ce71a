//! What is wrong with the content, as HTML: for a preview that is served without the app's own panel.

use catalogue::preview::Preview;
use leptos::prelude::*;

use crate::components::content_errors::ContentErrors;

/// The panel above the page; empty when nothing is wrong. Its styles come with it.
pub fn panel(preview: Preview) -> String {
    let owner = Owner::new_root(None);
    let html = owner.with(|| view! { <ContentErrors preview/> }.to_html());
    owner.cleanup();
    super::render::without_markers(&html)
}
