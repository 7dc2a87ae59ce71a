//! One producer.

use catalogue::{
    document::Document,
    producer::{Producer, Site},
    route::Route,
};

use super::{context::Context, files::Entry, picture::picture};
use crate::{
    markdown::{self, Region},
    schema::producer::ProducerHeader,
    yaml::KeyPath,
};

/// The producer, its lists of APIs still empty.
pub fn lower(entry: &Entry<ProducerHeader>, cx: &mut Context) -> Producer {
    let values = &entry.header.values;
    let slug = entry.slug();
    Producer {
        name: values.name.clone().unwrap_or_else(|| slug.to_string()),
        slug,
        acronym: values.acronym.clone(),
        name_with_article: values.name_with_pronoun.clone(),
        logo: picture(&entry.header, "logo", values.logo.as_ref(), "api-logo", cx),
        kind: values.kind.clone(),
        summary: values.short.clone(),
        description: description(entry, cx),
        sites: sites(values),
        contacts: values.contact.as_deref().map(super::api::contacts).unwrap_or_default(),
        apis: vec![],
        partner_of: vec![],
    }
}

/// Mission, data held, then the body.
fn description(entry: &Entry<ProducerHeader>, cx: &mut Context) -> Document {
    let header = &entry.header;
    let mut page = cx.page(&[]);
    let mut document = Document::default();
    let fields = [("description", &header.values.description), ("data", &header.values.data)];
    for (key, text) in fields {
        if let Some(text) = text {
            let region = Region::value(&header.front_matter, KeyPath::default().key(key), text);
            document.0.extend(markdown::lower(&region, &mut page).0);
        }
    }
    let body = Region::body(entry.source, header.body);
    document.0.extend(markdown::lower(&body, &mut page).0);
    markdown::level_headings(&mut document);
    page.settle(&Route::producer(&entry.slug()).path());
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
