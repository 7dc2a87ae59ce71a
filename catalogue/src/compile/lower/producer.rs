//! One producer, then the APIs that name it.

use super::Entry;
use crate::{
    compile::{
        Catalogue,
        diagnostic::Diagnostic,
        markdown::{self, Anchors, Context, Region},
        registry::Registry,
        schema::producer::ProducerHeader,
        yaml::KeyPath,
    },
    document::Document,
    producer::{Producer, Site},
};

/// The producer, its lists of APIs still empty.
pub fn lower(
    entry: &Entry<ProducerHeader>,
    registry: &Registry,
    sink: &mut Vec<Diagnostic>,
) -> Producer {
    let values = &entry.header.values;
    let slug = entry.slug().to_owned();
    Producer {
        name: values.name.clone().unwrap_or_else(|| slug.clone()),
        slug,
        acronym: values.acronym.clone(),
        name_with_article: None,
        logo: None,
        kind: values.kind.clone(),
        summary: values.short.clone(),
        description: description(entry, registry, sink),
        sites: sites(values),
        contacts: values.contact.as_deref().map(super::api::contacts).unwrap_or_default(),
        apis: vec![],
        partner_of: vec![],
    }
}

/// Gives each producer the cards of its APIs and of those that it contributes to.
pub fn add_cards(catalogue: &mut Catalogue) {
    for producer in &mut catalogue.producers {
        for card in &catalogue.index.cards {
            if card.producer.slug.as_ref() == Some(&producer.slug) {
                producer.apis.push(card.clone());
            }
        }
    }
    for api in &catalogue.apis {
        for slug in api.partners.iter().filter_map(|partner| partner.producer.as_ref()) {
            let producer = catalogue.producers.iter_mut().find(|one| one.slug == *slug);
            let is_own = api.producer.slug.as_ref() == Some(slug);
            if let Some(producer) = producer.filter(|_| !is_own) {
                producer.partner_of.push(super::api::card(api));
            }
        }
    }
}

/// Mission, data held, then the body.
fn description(
    entry: &Entry<ProducerHeader>,
    registry: &Registry,
    sink: &mut Vec<Diagnostic>,
) -> Document {
    let header = &entry.header;
    let mut anchors = Anchors::reserving(&["api", "partenariats"]);
    let mut context = Context::new(registry, &mut anchors, sink);
    let mut document = Document::default();
    let fields = [("description", &header.values.description), ("data", &header.values.data)];
    for (key, text) in fields {
        if let Some(text) = text {
            let region = Region::value(&header.front_matter, KeyPath::default().key(key), text);
            document.0.extend(markdown::lower(&region, &mut context).0);
        }
    }
    let body = Region::body(entry.source, header.body);
    document.0.extend(markdown::lower(&body, &mut context).0);
    markdown::level_headings(&mut document);
    sink.extend(anchors.unmet());
    document
}

fn sites(values: &ProducerHeader) -> Vec<Site> {
    [
        ("Site officiel", &values.site),
        ("Données ouvertes", &values.site_open_data),
        ("Portail d’API", &values.site_api),
        ("Annuaire de l’administration", &values.annuaire),
    ]
    .into_iter()
    .filter_map(|(label, url)| Some(Site { label: label.to_owned(), url: url.clone()? }))
    .collect()
}
