//! Foot of each page: mandatory pages, licence, source code.

use catalogue::site::SiteSettings;
use leptos::prelude::*;

use crate::{components::link::ExternalLink, routes::page_href};

/// The links that a public site must show on every page.
#[component]
pub fn SiteFooter() -> impl IntoView {
    let site = expect_context::<&'static SiteSettings>();
    let entries = site.footer.iter().map(|entry| {
        view! { <li><a href=page_href(&entry.path)>{entry.label.as_str()}</a></li> }
    });
    let licence = site.licence.as_ref().map(|licence| {
        view! {
            <p>
                "Contenus sous "
                <ExternalLink href=licence.url.as_str()>{licence.label.as_str()}</ExternalLink>
                ", sauf mention contraire."
            </p>
        }
    });
    let source = site.source_code.as_ref().map(|url| {
        view! { <p><ExternalLink href=url.as_str()>"Code source du site"</ExternalLink></p> }
    });
    view! {
        <footer class="footer">
            <div class="footer-inner layout-width">
                <p class="footer-name">{site.name.as_str()}</p>
                <nav aria-label="Informations sur le site">
                    <ul role="list">{entries.collect_view()}</ul>
                </nav>
                {licence}
                {source}
            </div>
        </footer>
    }
}
