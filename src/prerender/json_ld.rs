//! What a page is about, for machines: schema.org's `WebAPI` and `BreadcrumbList`.

use catalogue::{api::Api, document::Target, kind::Kind, site::SiteSettings};
use serde_json::{Value, json};

use crate::{
    content::Content,
    routes::{Href, Route, href},
};

/// The script that holds the description; nothing for pages that machines need no help with.
pub fn script(route: &Route, content: &Content, site: &SiteSettings) -> String {
    let Route::Entry(Kind::Api, _) = route else {
        return String::new();
    };
    let Some(api) = content.get::<Api>(&route.data()) else {
        return String::new();
    };
    let graph = json!({ "@context": "https://schema.org", "@graph": [web_api(api, route, site), breadcrumb(api, route, site)] });
    // `<` never appears as such, so no text can end the script.
    let text = graph.to_string().replace('<', "\\u003c");
    format!("<script type=\"application/ld+json\">{text}</script>")
}

fn web_api(api: &Api, route: &Route, site: &SiteSettings) -> Value {
    let specification = match &api.documentation.specification {
        Some(Target::Url(url)) => Some(url.clone()),
        Some(Target::File(path)) => absolute(&href(path), site),
        _ => None,
    };
    let documentation = api.documentation.external.clone().or(specification);
    let keywords = [api.themes.as_slice(), api.keywords.as_slice()].concat().join(", ");
    json!({
        "@type": "WebAPI",
        "name": api.title,
        "description": api.tagline,
        "url": address(route, site),
        "provider": { "@type": "Organization", "name": api.producer.name, "alternateName": api.producer.acronym },
        "documentation": documentation,
        "keywords": keywords,
        "dateModified": api.last_update.map(String::from),
    })
}

fn breadcrumb(api: &Api, route: &Route, site: &SiteSettings) -> Value {
    let item = |position: u8, name: &str, route: &Route| json!({ "@type": "ListItem", "position": position, "name": name, "item": address(route, site) });
    json!({
        "@type": "BreadcrumbList",
        "itemListElement": [
            item(1, "Accueil", &Route::Home),
            item(2, "Rechercher une API", &Route::Search),
            item(3, &api.title, route),
        ],
    })
}

/// None while the site's public address isn't known: a relative one would mean nothing.
fn address(route: &Route, site: &SiteSettings) -> Option<String> {
    absolute(&route.href(), site)
}

fn absolute(path: &str, site: &SiteSettings) -> Option<String> {
    site.url.as_ref().map(|root| format!("{root}{path}"))
}
