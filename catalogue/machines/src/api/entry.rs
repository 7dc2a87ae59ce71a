//! All that is known of one API. Long texts are Markdown.

use catalogue::{
    access::Access,
    api::{Api, Dataset, Partner},
    contact::Contact,
    date::Date,
    document::Inline,
    kind::Kind,
    reference::PageTitle,
    route::Route,
    verification::Source,
};
use serde::Serialize;

use super::{VERSION, entry_path, summary::Summary};
use crate::{
    address::Addresses,
    content::{Catalogue, base_addresses},
    markdown,
};

/// The answer.
#[derive(Serialize)]
pub struct Entry<'c> {
    version: &'static str,
    #[serde(flatten)]
    summary: Summary<'c>,
    base_api_urls: Vec<&'c str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    authorization_request_url: Option<&'c str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    technical_documentation_url: Option<&'c str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    documentation_page_url: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    website_url: Option<&'c str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    rate_limiting: Option<Statement<'c>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    availability: Option<Availability<'c>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    license: Option<&'c str>,
    contact_points: Vec<ContactPoint<'c>>,
    partners: Vec<&'c str>,
    datasets: Vec<Link<'c>>,
    needs: &'c [String],
    #[serde(skip_serializing_if = "Option::is_none")]
    first_call: Option<FirstCall<'c>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    stopped_on: Option<Date>,
    #[serde(skip_serializing_if = "Option::is_none")]
    successor: Option<Successor<'c>>,
    sources: Vec<SourceName<'c>>,
    guides: Vec<PageLink<'c>>,
    services: Vec<PageLink<'c>>,
    description: String,
}

#[derive(Serialize)]
struct Statement<'c> {
    #[serde(skip_serializing_if = "Option::is_none")]
    summary: Option<&'c str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    details: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'c str>,
}

#[derive(Serialize)]
struct Availability<'c> {
    #[serde(skip_serializing_if = "Option::is_none")]
    declared_percentage: Option<&'c str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    details: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'c str>,
}

#[derive(Serialize)]
#[serde(rename_all = "lowercase")]
enum ContactPoint<'c> {
    Email(&'c str),
    Form(&'c str),
}

#[derive(Serialize)]
struct Link<'c> {
    id: &'c str,
    url: &'c str,
}

#[derive(Serialize)]
struct FirstCall<'c> {
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<&'c str>,
    samples: Vec<Sample<'c>>,
    answer: &'c str,
}

#[derive(Serialize)]
struct Sample<'c> {
    language: &'c str,
    text: &'c str,
}

#[derive(Serialize)]
struct Successor<'c> {
    slug: &'c str,
    title: &'c str,
    url: String,
}

#[derive(Serialize)]
struct SourceName<'c> {
    name: &'c str,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'c str>,
}

/// Another page of the site.
#[derive(Serialize)]
pub struct PageLink<'c> {
    title: &'c str,
    page_url: String,
}

impl<'c> Entry<'c> {
    /// Of an API of the catalogue.
    pub fn new(api: &'c Api, catalogue: &Catalogue<'c>) -> Self {
        let addresses = &catalogue.addresses;
        let documentation = &api.documentation;
        let pages = documentation.pages.as_ref();
        Self {
            version: VERSION,
            summary: Summary::new(api, catalogue),
            base_api_urls: base_addresses(api, catalogue),
            authorization_request_url: entrance(&api.access),
            technical_documentation_url: documentation.external.as_deref(),
            documentation_page_url: pages
                .map(|_| addresses.page(&Route::Overview(api.slug.clone()))),
            website_url: api.external_site.as_deref(),
            rate_limiting: api.rate_limit.as_ref().map(|limit| Statement {
                summary: limit.summary.as_deref(),
                details: text(&limit.details, addresses),
                url: limit.link.as_deref(),
            }),
            availability: api.availability.as_ref().map(|availability| Availability {
                declared_percentage: availability.uptime.as_deref(),
                details: text(&availability.details, addresses),
                url: availability.monitoring.as_deref(),
            }),
            license: api.licence.as_deref(),
            contact_points: api.contacts.iter().map(contact).collect(),
            partners: api.partners.iter().map(|Partner { name, .. }| &**name).collect(),
            datasets: api.datasets.iter().map(|Dataset { id, url }| Link { id, url }).collect(),
            needs: &api.needs,
            first_call: first_call(api),
            stopped_on: api.lifecycle.stopped_on,
            successor: api.lifecycle.successor.as_ref().map(|page| Successor {
                slug: &page.slug,
                title: &page.title,
                url: addresses.of(&entry_path(&page.slug)),
            }),
            sources: sources(api),
            guides: links(&api.guides, Kind::Guide, addresses),
            services: links(&api.services, Kind::Service, addresses),
            description: markdown::document(&api.description, 2, addresses),
        }
    }
}

/// The account or the form by which one gets in.
fn entrance(access: &Access) -> Option<&str> {
    match access {
        Access::Open => None,
        Access::Account(url) | Access::Authorisation(url) => url.as_deref(),
    }
}

fn text(line: &[Inline], addresses: &Addresses) -> Option<String> {
    (!line.is_empty()).then(|| markdown::line(line, addresses))
}

fn contact(contact: &Contact) -> ContactPoint<'_> {
    match contact {
        Contact::Email(address) => ContactPoint::Email(address),
        Contact::Form(url) => ContactPoint::Form(url),
    }
}

fn first_call(api: &Api) -> Option<FirstCall<'_>> {
    let call = api.first_call.as_ref()?;
    Some(FirstCall {
        title: call.title.as_deref(),
        samples: call
            .samples
            .iter()
            .map(|one| Sample { language: &one.language, text: &one.text })
            .collect(),
        answer: &call.answer,
    })
}

fn sources(api: &Api) -> Vec<SourceName<'_>> {
    let checked = api.verified.iter().flat_map(|check| &check.sources);
    checked.map(|Source { name, url }| SourceName { name, url: url.as_deref() }).collect()
}

/// Pages of one kind, with their addresses.
pub fn links<'c>(pages: &'c [PageTitle], kind: Kind, addresses: &Addresses) -> Vec<PageLink<'c>> {
    let link = |page: &'c PageTitle| PageLink {
        title: &page.title,
        page_url: addresses.page(&Route::Entry(kind, page.slug.clone())),
    };
    pages.iter().map(link).collect()
}
