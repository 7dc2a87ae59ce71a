//! `/.well-known/api-catalog` (RFC 9727): the APIs as a set of links (RFC 9264), by the relations of RFC 8631.
//! Most of them are others' APIs: each is an `item` of the catalogue, then a context of its own.

use catalogue::{api::Api, document::Target, route::Route};
use serde_json::{Map, Value, json};

use crate::{
    File,
    api::{contract::specification_path, entry_path, list_path},
    apis_json,
    content::{Catalogue, base_addresses},
    dcat,
};

/// Its address; the standard wants it from the root of the host.
pub const PATH: &str = "/.well-known/api-catalog";

/// Its media type.
pub const MEDIA_TYPE: &str =
    "application/linkset+json; profile=\"https://www.rfc-editor.org/info/rfc9727\"";

/// The set; none while the site's address isn't known.
pub fn file(catalogue: &Catalogue) -> Option<File> {
    catalogue.addresses.root()?;
    let apis = catalogue.apis.iter().map(|api| context(api, catalogue));
    let contexts: Vec<Value> = std::iter::once(own(catalogue)).chain(apis).collect();
    Some(File::json(PATH, &json!({ "linkset": contexts })))
}

/// The catalogue itself: its APIs, and the other ways to read it.
fn own(catalogue: &Catalogue) -> Value {
    let of = |path: &str| catalogue.addresses.of(path);
    let item = |api: &&Api| json!({ "href": anchor(api, catalogue), "title": api.title });
    let items: Vec<Value> = catalogue.apis.iter().map(item).collect();
    json!({
        "anchor": of(PATH),
        "item": items,
        "service-desc": [link(of(&specification_path()), "application/json")],
        "service-doc": [link(of("/"), "text/html")],
        "service-meta": [
            link(of(&list_path()), "application/json"),
            link(of(apis_json::PATH), "application/json"),
            link(of(dcat::JSON_LD), "application/ld+json"),
            link(of(dcat::TURTLE), "text/turtle"),
        ],
    })
}

/// Where the API answers; its page where that isn't known.
fn anchor(api: &Api, catalogue: &Catalogue) -> String {
    let base = base_addresses(api, catalogue).first().map(|url| (*url).to_owned());
    base.unwrap_or_else(|| catalogue.addresses.page(&Route::api(&api.slug)))
}

fn context(api: &Api, catalogue: &Catalogue) -> Value {
    let addresses = &catalogue.addresses;
    let documentation = &api.documentation;
    let mut context = Map::new();
    context.insert("anchor".to_owned(), json!(anchor(api, catalogue)));
    if let Some(target) = &documentation.specification {
        context.insert("service-desc".to_owned(), json!([specification(target, catalogue)]));
    }
    let page = link(addresses.page(&Route::api(&api.slug)), "text/html");
    let external = documentation.external.as_ref().map(|url| json!({ "href": url }));
    let docs: Vec<Value> = std::iter::once(page).chain(external).collect();
    context.insert("service-doc".to_owned(), json!(docs));
    let meta = link(addresses.of(&entry_path(&api.slug)), "application/json");
    context.insert("service-meta".to_owned(), json!([meta]));
    let monitoring = api.availability.as_ref().and_then(|one| one.monitoring.as_ref());
    if let Some(url) = monitoring {
        context.insert("status".to_owned(), json!([{ "href": url }]));
    }
    Value::Object(context)
}

fn specification(target: &Target, catalogue: &Catalogue) -> Value {
    let href = catalogue.addresses.target(target);
    let ending = href.rsplit_once('.').map(|(_, ending)| ending.to_lowercase());
    match ending.as_deref() {
        Some("json") => link(href, "application/json"),
        Some("yaml" | "yml") => link(href, "application/yaml"),
        _ => json!({ "href": href }),
    }
}

fn link(href: String, media_type: &str) -> Value {
    json!({ "href": href, "type": media_type })
}
