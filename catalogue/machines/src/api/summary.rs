//! An API in the list.

use catalogue::{
    access::AccessKind,
    api::{Api, FranceConnect},
    date::Date,
    lifecycle::Status,
    reference::ProducerName,
    route::Route,
};
use serde::Serialize;

use super::{eligibility_path, entry_path};
use crate::{address::Addresses, content::Catalogue};

/// What the list says of an API.
#[derive(Serialize)]
pub struct Summary<'c> {
    slug: &'c str,
    title: &'c str,
    tagline: &'c str,
    producer: Producer<'c>,
    status: &'static str,
    access_type: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    france_connect: Option<&'static str>,
    themes: &'c [String],
    keywords: &'c [String],
    audiences: &'c [String],
    #[serde(skip_serializing_if = "Option::is_none")]
    last_update: Option<Date>,
    #[serde(skip_serializing_if = "Option::is_none")]
    verified_on: Option<Date>,
    url: String,
    page_url: String,
    markdown_url: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    eligibility_url: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    machine_documentation_url: Option<String>,
}

/// Who publishes an API.
#[derive(Serialize)]
pub struct Producer<'c> {
    name: &'c str,
    #[serde(skip_serializing_if = "Option::is_none")]
    acronym: Option<&'c str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    slug: Option<&'c str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    page_url: Option<String>,
}

impl<'c> Summary<'c> {
    /// Of an API of the catalogue.
    pub fn new(api: &'c Api, catalogue: &Catalogue<'c>) -> Self {
        let addresses = &catalogue.addresses;
        let card = catalogue.index.cards.iter().find(|card| card.slug == api.slug);
        let has_wizard = catalogue.wizards.contains_key(&api.slug);
        let specification = api.documentation.specification.as_ref();
        let route = Route::api(&api.slug);
        Self {
            slug: &api.slug,
            title: &api.title,
            tagline: &api.tagline,
            producer: Producer::new(&api.producer, addresses),
            status: status(api.lifecycle.status.unwrap_or(Status::Stable)),
            access_type: access(api.access.kind()),
            france_connect: api.france_connect.map(france_connect),
            themes: &api.themes,
            keywords: &api.keywords,
            audiences: card.map_or(&[], |card| &card.audiences),
            last_update: api.last_update,
            verified_on: api.verified.as_ref().map(|check| check.date),
            url: addresses.of(&entry_path(&api.slug)),
            page_url: addresses.page(&route),
            markdown_url: addresses.twin(&route),
            eligibility_url: has_wizard.then(|| addresses.of(&eligibility_path(&api.slug))),
            machine_documentation_url: specification.map(|target| addresses.target(target)),
        }
    }
}

impl<'c> Producer<'c> {
    fn new(producer: &'c ProducerName, addresses: &Addresses) -> Self {
        let slug = producer.slug.as_ref();
        Self {
            name: &producer.name,
            acronym: producer.acronym.as_deref(),
            slug: slug.map(|slug| &**slug),
            page_url: slug.map(|slug| addresses.page(&Route::producer(slug))),
        }
    }
}

/// The words of data.gouv.fr for the same thing.
fn access(access: AccessKind) -> &'static str {
    match access {
        AccessKind::Open => "open",
        AccessKind::Account => "open_with_account",
        AccessKind::Authorisation => "restricted",
    }
}

fn status(status: Status) -> &'static str {
    match status {
        Status::Announced => "announced",
        Status::Beta => "beta",
        Status::Stable => "stable",
        Status::Deprecated => "deprecated",
        Status::Stopped => "stopped",
    }
}

fn france_connect(kind: FranceConnect) -> &'static str {
    match kind {
        FranceConnect::Compatible => "compatible",
        FranceConnect::Required => "required",
    }
}
