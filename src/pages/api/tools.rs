//! What one does with the page of an API: keep it at hand, compare it, give its address, mend it.

use catalogue::{api::Api, kind::Kind, site::SiteSettings};
use leptos::prelude::*;

use crate::{
    components::{copy_button::CopyButton, favourite_button::FavouriteButton, link::ExternalLink},
    routes::{Route, page_href, parameter, with_query},
};

/// A row of small tools.
#[component]
pub fn Tools(
    /// The API.
    api: &'static Api,
) -> impl IntoView {
    let compare = with_query(&Route::Compare, &[(parameter::API, &api.slug)]);
    view! {
        <div class="api-tools print-hidden">
            <FavouriteButton slug=&*api.slug/>
            <a class="button button-secondary" href=compare>"Comparer"</a>
            <CopyButton text="" stands_beside=true>"Copier l’adresse"</CopyButton>
            {way_to_mend(api, "Améliorer cette fiche")}
        </div>
    }
}

/// The way to contribute that this site has: the file of the entry where it can be edited, else the source code,
/// else a page to write to its team; nothing without any of them.
pub fn way_to_mend(api: &'static Api, words: &'static str) -> Option<AnyView> {
    let site = expect_context::<&'static SiteSettings>();
    let file = site.edit_address(Kind::Api, &api.slug);
    if let Some(url) = file.or_else(|| site.source_code.clone()) {
        return Some(view! { <ExternalLink href=url>{words}</ExternalLink> }.into_any());
    }
    // An editorial page: the site has it only if its menus lead to it.
    let contact = Route::page(&"contact".into()).path();
    let is_there = site
        .menu
        .iter()
        .chain(&site.footer)
        .any(|entry| entry.path.trim_end_matches('/') == contact);
    is_there.then(|| view! { <a href=page_href(&contact)>{words}</a> }.into_any())
}
