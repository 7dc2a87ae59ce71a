//! Title, description and address of a page, and what a change of page means for someone who does
//! not see it: the heading gets the focus, the title is announced.

mod document;

use std::sync::{Arc, Mutex};

use catalogue::site::SiteSettings;
use leptos::prelude::*;

use crate::{
    browser,
    routes::{Route, base},
    visit::Visit,
};

/// What the head of the document says of the page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HeadTags {
    /// Title of the page and of the site.
    pub title: String,
    /// One sentence for search engines.
    pub description: String,
    /// Whether search engines may list the page.
    pub is_indexed: bool,
    /// Full address, when the site's own is known.
    pub canonical: Option<String>,
}

/// Where a native rendering leaves the tags of its page.
#[derive(Clone, Debug, Default)]
pub struct RenderedHead(pub Arc<Mutex<HeadTags>>);

/// Put first in each page, once its data is here.
#[component]
pub fn Head(
    /// Title of the page, without the site's name.
    #[prop(into)]
    title: String,
    /// One sentence for search engines; the site's own when empty.
    #[prop(into, optional)]
    description: String,
    /// Where the page lives; none for a page that search engines must not list: it doesn't last, or
    /// its authors keep it out.
    #[prop(optional_no_strip)]
    canonical: Option<Route>,
) -> impl IntoView {
    let site = expect_context::<&'static SiteSettings>();
    // Without a public address a page has no canonical one to give.
    let root = site.root(base());
    let tags = HeadTags {
        title: format!("{title} – {}", site.name),
        description: if description.is_empty() { site.description.clone() } else { description },
        is_indexed: canonical.is_some(),
        canonical: root.zip(canonical).map(|(root, route)| format!("{root}{}", route.canonical())),
    };
    if let Some(RenderedHead(head)) = use_context::<RenderedHead>() {
        *head.lock().unwrap_or_else(std::sync::PoisonError::into_inner) = tags.clone();
    }
    let visit = expect_context::<Visit>();
    // Gone with the page.
    let is_shown = StoredValue::new(());
    // Effects run in the browser only.
    Effect::new(move || {
        // The first page has been read with the document.
        let is_later = visit.show_page();
        if is_later {
            browser::page_shown(&tags.title);
        }
        on_cleanup(browser::page_leaves);
        // Nobody reads these before the page; and a new address must have come before its title.
        let tags = tags.clone();
        browser::after_frame(move || {
            if is_shown.try_get_value().is_some() {
                document::write_head(&tags, is_later);
            }
        });
    });
}
