//! Who stands behind an API: its producer, its partners, whom to write to.

use catalogue::{api::Partner, contact::Contact, reference::ProducerName};

use crate::{
    address,
    code::Code,
    lower::{context::Context, files::Entry},
    schema::api::ApiHeader,
    symbols::Symbols,
    yaml::KeyPath,
};

/// The producer that the header names by its file, or by its name.
pub fn producer(entry: &Entry<ApiHeader>, cx: &mut Context) -> ProducerName {
    let header = &entry.header;
    let values = &header.values;
    if let Some(slug) = &values.producer {
        if let Some(producer) = cx.symbols.producers.get(slug.as_str()) {
            return producer.clone();
        }
        let span = header.front_matter.value_span(&KeyPath::default().key("producer"));
        let by_name = cx.symbols.producer_named(slug).and_then(|producer| producer.slug.as_deref());
        cx.collector.push(
            entry
                .source
                .error(Code::ProducerUnknown, span, format!("producteur inconnu : `{slug}`"))
                .label(format!("aucun fichier producteurs/{slug}.md"))
                .help("créez ce fichier, ou reprenez le nom d’un fichier du dossier `producteurs`")
                .propose(slug, by_name.or_else(|| cx.symbols.nearest_producer(slug))),
        );
        return ProducerName { name: slug.clone(), ..ProducerName::default() };
    }
    let names = [&values.owner_acronym, &values.owner];
    let known = names.into_iter().flatten().find_map(|name| cx.symbols.producer_named(name));
    if let Some(producer) = known {
        return producer.clone();
    }
    let is_absent = values.owner.is_none() && values.owner_acronym.is_none();
    if header.lacks("producer", is_absent) {
        let diagnostic = entry.source.error(
            Code::ProducerMissing,
            header.front_matter.top(),
            "le producteur manque".to_owned(),
        );
        cx.collector.push(
            diagnostic.help("ajoutez `producer:` et le nom de son fichier dans `producteurs/`"),
        );
    }
    let name = values.owner.clone().or_else(|| values.owner_acronym.clone()).unwrap_or_default();
    ProducerName { name, acronym: values.owner_acronym.clone(), slug: None }
}

/// An organisation that provides data; a producer of the catalogue where its name is known.
pub fn partner(name: &str, symbols: &Symbols) -> Partner {
    match symbols.producer_named(name) {
        Some(producer) => {
            Partner { name: producer.short().to_owned(), producer: producer.slug.clone() }
        }
        None => Partner { name: name.to_owned(), producer: None },
    }
}

/// Contacts as written: mailboxes separated by commas, or one form.
pub fn contacts(written: &str) -> Vec<Contact> {
    match address::emails(written) {
        Some(emails) => emails.into_iter().map(Contact::Email).collect(),
        None => vec![Contact::Form(written.to_owned())],
    }
}
