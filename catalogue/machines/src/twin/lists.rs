//! Pages that are mostly links.

use catalogue::{
    documentation::DocumentedApi,
    french::count,
    guide::GuideCard,
    kind::Kind,
    letters::{LetterPage, letter_pages},
    reference::PageTitle,
    route::Route,
    service::ServiceCard,
};

use super::parts::Parts;
use crate::content::Catalogue;

/// All guides.
pub fn guides(guides: &[GuideCard], parts: &mut Parts) {
    let line = |card: &GuideCard| {
        let promise = card.tagline.as_deref().unwrap_or_default();
        parts.described(&card.title, &Route::guide(&card.slug), promise)
    };
    let lines: Vec<String> = guides.iter().map(line).collect();
    parts.list(lines);
}

/// All services.
pub fn services(services: &[ServiceCard], parts: &mut Parts) {
    let line = |card: &ServiceCard| {
        parts.described(&card.title, &Route::service(&card.slug), &card.description)
    };
    let lines: Vec<String> = services.iter().map(line).collect();
    parts.list(lines);
}

/// The APIs whose documentation is here.
pub fn documentation(apis: &[DocumentedApi], parts: &mut Parts) {
    let line = |one: &DocumentedApi| {
        let operations = count(one.operations, "opération");
        let route = Route::Overview(one.api.slug.clone());
        parts.described(&one.api.title, &route, &format!("{} ({operations})", one.tagline))
    };
    let lines: Vec<String> = apis.iter().map(line).collect();
    parts.list(lines);
}

/// The pages that list the APIs and the producers of a large catalogue.
fn letters(catalogue: &Catalogue, parts: &mut Parts) {
    let pages = letter_pages(catalogue.index);
    let line = |page: &LetterPage| parts.link(&page.name, &Route::Letter(page.slug.clone()));
    let lines: Vec<String> = pages.iter().map(line).collect();
    parts.list(lines);
}

/// Of a page that the lists of the catalogue fill.
pub fn of_route(route: &Route, catalogue: &Catalogue, parts: &mut Parts) {
    match route {
        Route::Producers => producers(catalogue, parts),
        Route::Letter(slug) => {
            let pages = letter_pages(catalogue.index);
            let page = pages.iter().find(|page| page.slug == *slug);
            let links = page.iter().flat_map(|page| &page.links);
            let links: Vec<String> = links.map(|(name, route)| parts.link(name, route)).collect();
            parts.list(links);
        }
        Route::SiteMap => {
            if catalogue.index.is_large() {
                letters(catalogue, parts);
            } else {
                apis(catalogue, parts);
                parts.heading(2, "Producteurs");
                producers(catalogue, parts);
            }
            titles("Guides", &catalogue.index.guides, Kind::Guide, parts);
            titles("Services", &catalogue.index.services, Kind::Service, parts);
            titles("Informations", &catalogue.index.pages, Kind::Page, parts);
        }
        Route::ReturnedData(api) | Route::Changes(api) | Route::Everything(api) => {
            let documentation = Route::Overview(api.clone());
            parts.list(vec![parts.link("Documentation de l’API", &documentation)]);
        }
        // What a browser does is nothing that a program reads.
        Route::Offline => {}
        _ => apis(catalogue, parts),
    }
}

fn apis(catalogue: &Catalogue, parts: &mut Parts) {
    let cards: Vec<String> = catalogue.index.cards.iter().map(|card| parts.card(card)).collect();
    parts.titled_list("API", cards);
}

fn producers(catalogue: &Catalogue, parts: &mut Parts) {
    let producers = catalogue.index.producers.iter();
    let line = |name: &str, slug| parts.link(name, &Route::producer(slug));
    let lines = producers.filter_map(|one| Some(line(&one.name, one.slug.as_ref()?)));
    let lines: Vec<String> = lines.collect();
    parts.list(lines);
}

fn titles(title: &str, pages: &[PageTitle], kind: Kind, parts: &mut Parts) {
    let line = |page: &PageTitle| parts.link(&page.title, &Route::Entry(kind, page.slug.clone()));
    let lines: Vec<String> = pages.iter().map(line).collect();
    parts.titled_list(title, lines);
}
