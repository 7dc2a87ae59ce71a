//! What the files are made from: the data of the pages, and what each page says of itself.

use std::collections::BTreeMap;

use catalogue::{
    api::{Api, Wizard},
    census::Census,
    date::Date,
    documentation::{DocumentedApi, OperationPage, Overview, TypePage},
    guide::{Guide, GuideCard},
    index::Index,
    page,
    producer::Producer,
    roadmap::Roadmap,
    route::Route,
    service::{Service, ServiceCard},
    site::SiteSettings,
    slug::Slug,
};

use crate::address::Addresses;

/// A whole site.
pub struct Catalogue<'c> {
    /// Its settings.
    pub site: &'c SiteSettings,
    /// Where it is.
    pub addresses: Addresses,
    /// Its lists.
    pub index: &'c Index,
    /// Every API, most visited first.
    pub apis: Vec<&'c Api>,
    /// The wizards, by the slug of their API.
    pub wizards: BTreeMap<&'c Slug, &'c Wizard>,
    /// The first pages of the documentation, by the slug of their API.
    pub overviews: BTreeMap<&'c Slug, &'c Overview>,
    /// What the catalogue gained.
    pub roadmap: &'c Roadmap,
    /// Every page but that of unknown addresses.
    pub pages: Vec<Page<'c>>,
}

/// A page of the site.
pub struct Page<'c> {
    /// Which one.
    pub route: Route,
    /// Its title, without that of the site.
    pub title: String,
    /// One sentence.
    pub description: String,
    /// Whether search engines may list it.
    pub is_indexed: bool,
    /// What it shows.
    pub content: PageContent<'c>,
}

/// What a page shows.
#[derive(Clone, Copy)]
pub enum PageContent<'c> {
    /// An API.
    Api(&'c Api),
    /// The start of a wizard.
    Wizard(&'c Wizard),
    /// All that a wizard may answer.
    Answers(&'c Wizard),
    /// A producer.
    Producer(&'c Producer),
    /// A guide.
    Guide(&'c Guide),
    /// A service.
    Service(&'c Service),
    /// An editorial page.
    Editorial(&'c page::Page),
    /// The roadmap.
    Roadmap(&'c Roadmap),
    /// The catalogue in numbers.
    Statistics(&'c Census),
    /// All guides.
    Guides(&'c [GuideCard]),
    /// All services.
    Services(&'c [ServiceCard]),
    /// The APIs whose documentation is here.
    Documentation(&'c [DocumentedApi]),
    /// The first page of a documentation.
    Overview(&'c Overview),
    /// An operation.
    Operation(&'c OperationPage),
    /// A named type.
    NamedType(&'c TypePage),
    /// Nothing but what the lists of the catalogue say.
    Lists,
}

impl PageContent<'_> {
    /// The last day on which it changed, when the content says it.
    pub fn changed_on(&self) -> Option<Date> {
        match self {
            Self::Api(api) => changed_on(api),
            Self::Wizard(wizard) | Self::Answers(wizard) => {
                wizard.last_update.max(wizard.verified.as_ref().map(|check| check.date))
            }
            Self::Editorial(page) => page.last_update,
            Self::Overview(overview) => overview.verified,
            _ => None,
        }
    }
}

/// The last day on which the producer or the team of the site touched an entry.
pub fn changed_on(api: &Api) -> Option<Date> {
    api.last_update.max(api.verified.as_ref().map(|check| check.date))
}

/// Where an API answers: what its specification says of the whole API, else where its first call goes.
pub fn base_addresses<'c>(api: &'c Api, catalogue: &Catalogue<'c>) -> Vec<&'c str> {
    let overview = catalogue.overviews.get(&api.slug);
    let servers = overview.into_iter().flat_map(|overview| &overview.servers);
    let servers = servers.filter(|server| server.scope.is_empty() && is_whole(&server.url));
    let mut addresses: Vec<&str> = servers.map(|server| server.url.as_str()).collect();
    if addresses.is_empty() {
        addresses.extend(api.first_call.as_ref().map(|call| call.origin.as_str()));
    }
    addresses
}

/// Whether a program may call it as it stands.
fn is_whole(url: &str) -> bool {
    url.starts_with("http") && !url.contains('{')
}
