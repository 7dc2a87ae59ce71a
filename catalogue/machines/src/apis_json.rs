//! `/apis.json`, an index of APIs (apisjson.org, 0.20). It wants to know where an API answers: those of which
//! that isn't known are in the other formats only.

use catalogue::{access::Access, api::Api, contact::Contact, route::Route};
use serde_json::{Value, json};

use crate::{
    File,
    api::{contract::specification_path, entry_path},
    content::{Catalogue, base_addresses, changed_on},
    picture,
};

/// Its address.
pub const PATH: &str = "/apis.json";

/// The version of the format.
const VERSION: &str = "0.20";

/// The index; none while the site's address isn't known.
pub fn file(catalogue: &Catalogue) -> Option<File> {
    let root = catalogue.addresses.root()?;
    let site = catalogue.site;
    let listed = catalogue.apis.iter().filter_map(|api| one(api, catalogue));
    let modified = catalogue.apis.iter().filter_map(|api| changed_on(api)).max();
    let index = json!({
        "aid": root.split_once("://").map_or(root, |(_, rest)| rest).replace('/', ":"),
        "name": site.name,
        "description": if site.description.is_empty() { &site.tagline } else { &site.description },
        "type": "Index",
        "image": catalogue.addresses.of(&picture::site_path(site)),
        "url": catalogue.addresses.of(PATH),
        "modified": modified.map(String::from).unwrap_or_default(),
        "specificationVersion": VERSION,
        "tags": [],
        "apis": listed.collect::<Vec<_>>(),
        "common": [{ "type": "OpenAPI", "url": catalogue.addresses.of(&specification_path()) }],
        "maintainers": [{ "FN": site.name, "url": catalogue.addresses.of("/") }],
    });
    Some(File::json(PATH, &index))
}

fn one(api: &Api, catalogue: &Catalogue) -> Option<Value> {
    let base = *base_addresses(api, catalogue).first()?;
    let addresses = &catalogue.addresses;
    Some(json!({
        "aid": format!("api:{}", api.slug),
        "name": api.title,
        "description": api.tagline,
        "image": addresses.of(&picture::api_path(api, catalogue.site)),
        "humanURL": addresses.page(&Route::api(&api.slug)),
        "baseURL": base,
        "tags": api.themes.iter().chain(&api.keywords).collect::<Vec<_>>(),
        "properties": properties(api, catalogue),
        "contact": api.contacts.iter().map(contact).collect::<Vec<_>>(),
    }))
}

fn properties(api: &Api, catalogue: &Catalogue) -> Vec<Value> {
    let addresses = &catalogue.addresses;
    let documentation = &api.documentation;
    let entrance = match &api.access {
        Access::Account(url) | Access::Authorisation(url) => url.clone(),
        Access::Open => None,
    };
    let monitoring = api.availability.as_ref().and_then(|one| one.monitoring.clone());
    let limits = api.rate_limit.as_ref().and_then(|one| one.link.clone());
    let properties = [
        ("OpenAPI", documentation.specification.as_ref().map(|target| addresses.target(target))),
        ("Documentation", documentation.external.clone()),
        ("Signup", entrance),
        ("StatusPage", monitoring),
        ("RateLimits", limits),
        ("x-catalogue", Some(addresses.of(&entry_path(&api.slug)))),
    ];
    let property = |(kind, url): (&str, Option<String>)| Some(json!({ "type": kind, "url": url? }));
    properties.into_iter().filter_map(property).collect()
}

fn contact(contact: &Contact) -> Value {
    match contact {
        Contact::Email(address) => json!({ "FN": address, "email": address }),
        Contact::Form(url) => json!({ "FN": "Formulaire de contact", "url": url }),
    }
}
