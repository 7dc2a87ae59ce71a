//! Links: to pages of this site, to its files, to places of the same page, to other sites.

use catalogue::document::Target;
use leptos::prelude::*;

use crate::{
    components::icon::{Icon, IconShape},
    routes::{Route, href, page_href},
};

/// The address of a link.
pub fn target_href(target: &Target) -> String {
    match target {
        Target::Internal(path) => page_href(path),
        Target::File(path) => href(path),
        Target::Anchor(id) => format!("#{id}"),
        Target::Url(url) => url.clone(),
    }
}

/// A link that looks as its class says, if it has one.
pub fn view_link(target: &Target, class: &'static str, content: AnyView) -> AnyView {
    // The router leaves `external` links to the browser, which fetches the file, the page that is one,
    // or moves the focus to the anchor.
    let is_external = match target {
        Target::Anchor(_) | Target::File(_) => true,
        Target::Internal(path) => matches!(Route::at(path), Some(Route::Everything(_))),
        Target::Url(_) => false,
    };
    let rel = is_external.then_some("external");
    let class = (!class.is_empty()).then_some(class);
    view! { <a href=target_href(target) class=class rel=rel>{content}</a> }.into_any()
}

/// A link that opens in a new tab, and says so.
#[component]
pub fn ExternalLink(
    /// Address, kept byte for byte.
    #[prop(into)]
    href: String,
    /// Looks like a button.
    #[prop(optional)]
    class: Option<&'static str>,
    /// Words of the link.
    children: Children,
) -> impl IntoView {
    view! {
        <a href=href class=class target="_blank" rel="noopener noreferrer">
            {children()}
            <Icon shape=IconShape::External/>
            <span class="visually-hidden">" (nouvel onglet)"</span>
        </a>
    }
}
