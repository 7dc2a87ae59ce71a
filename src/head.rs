//! Title, description and address of a page, and what a change of page means for someone who does
//! not see it: the heading gets the focus, the title is announced.

use catalogue::site::SiteSettings;
use leptos::prelude::*;
use leptos_meta::{Link, Meta, Title};

use crate::{browser, routes::Route};

/// Put first in each page, once its data is here.
#[component]
pub fn Head(
    /// Title of the page, without the site's name.
    #[prop(into)]
    title: String,
    /// One sentence for search engines; the site's own when empty.
    #[prop(into, optional)]
    description: String,
    /// Where the page lives; none for a page that search engines must not keep.
    #[prop(optional_no_strip)]
    canonical: Option<Route>,
) -> impl IntoView {
    let site = expect_context::<&'static SiteSettings>();
    let full = format!("{title} – {}", site.name);
    let description = if description.is_empty() { site.description.clone() } else { description };
    let robots = canonical.is_none().then(|| view! { <Meta name="robots" content="noindex"/> });
    let address = canonical.map(|route| {
        let url = format!("{}{}", site.url.as_deref().unwrap_or_default(), route.href());
        view! {
            <Link rel="canonical" href=url.clone()/>
            <Meta property="og:url" content=url/>
        }
    });
    Effect::new({
        let full = full.clone();
        move || browser::page_shown(&full)
    });
    view! {
        <Title text=full.clone()/>
        <Meta name="description" content=description.clone()/>
        <Meta property="og:title" content=full/>
        <Meta property="og:description" content=description/>
        <Meta property="og:type" content="website"/>
        <Meta property="og:locale" content="fr_FR"/>
        {address}
        {robots}
    }
}
