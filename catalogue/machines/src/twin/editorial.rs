//! Pages that are mostly a text.

use catalogue::{
    french::month,
    guide::Guide,
    page::Page,
    producer::Producer,
    roadmap::{Event, Roadmap},
    route::Route,
    service::Service,
};

use super::parts::{Parts, contact};
use crate::markdown;

/// A producer and its APIs.
pub fn producer(producer: &Producer, parts: &mut Parts) {
    let names = [&producer.acronym, &producer.kind];
    parts.list(names.into_iter().flatten().map(|text| markdown::escape(text)));
    parts.document(2, &producer.description);
    parts.list(producer.sites.iter().map(|site| markdown::link(&site.label, &site.url)));
    parts.list(producer.contacts.iter().map(contact));
    let cards: Vec<String> = producer.apis.iter().map(|card| parts.card(card)).collect();
    parts.titled_list("API publiées", cards);
    let cards: Vec<String> = producer.partner_of.iter().map(|card| parts.card(card)).collect();
    parts.titled_list("API auxquelles ce producteur contribue", cards);
}

/// A guide.
pub fn guide(guide: &Guide, parts: &mut Parts) {
    parts.document(2, &guide.body);
    let cards: Vec<String> = guide.apis.iter().map(|card| parts.card(card)).collect();
    parts.titled_list("Les API de ce guide", cards);
    let related =
        guide.related.iter().map(|card| parts.link(&card.title, &Route::guide(&card.slug)));
    let related: Vec<String> = related.collect();
    parts.titled_list("Sur le même sujet", related);
}

/// A service.
pub fn service(service: &Service, parts: &mut Parts) {
    let link = service.link.as_ref();
    parts.add(link.map_or(String::new(), |url| markdown::link("Ouvrir le service", url)));
    parts.document(2, &service.body);
    let cards: Vec<String> = service.apis.iter().map(|card| parts.card(card)).collect();
    parts.titled_list("Les API de ce service", cards);
}

/// An editorial page.
pub fn page(page: &Page, parts: &mut Parts) {
    parts.document(2, &page.body);
    if let Some(day) = page.last_update {
        parts.add(format!("Mise à jour\u{a0}: {day}"));
    }
}

/// The roadmap.
pub fn roadmap(roadmap: &Roadmap, parts: &mut Parts) {
    for one in &roadmap.0 {
        parts.heading(2, &month(one.year, one.month));
        for event in &one.events {
            match event {
                Event::NewApi(name, page) => {
                    let name = format!("API\u{a0}{name}");
                    let name = match page {
                        Some(target) => parts.target(&name, target),
                        None => markdown::escape(&name),
                    };
                    parts.add(format!("Nouvelle API\u{a0}: {name}"));
                }
                Event::NewExchange(text) | Event::News(text) => parts.document(3, text),
            }
        }
    }
}
