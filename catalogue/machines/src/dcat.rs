//! The catalogue for data portals: DCAT-AP 3, as JSON-LD and as Turtle.
//!
//! - [`graph`]: things and what is said of them; [`json_ld`] and [`turtle`] write it
//!
//! A `dcat:DataService` has to say where it answers: an API of which that isn't known is a `dcat:Resource`.

mod graph;
mod json_ld;
mod turtle;

use catalogue::{
    access::AccessKind, api::Api, contact::Contact, reference::ProducerName, route::Route,
};

use crate::{
    File,
    content::{Catalogue, base_addresses, changed_on},
};
use graph::{Node, Term, date, french, iri, text};

/// The address of the JSON-LD.
pub const JSON_LD: &str = "/dcat.jsonld";
/// The address of the Turtle.
pub const TURTLE: &str = "/dcat.ttl";

const PUBLIC: &str = "http://publications.europa.eu/resource/authority/access-right/PUBLIC";
const NON_PUBLIC: &str = "http://publications.europa.eu/resource/authority/access-right/NON_PUBLIC";

/// Both files; none while the site's address isn't known: its things have addresses for names.
pub fn files(catalogue: &Catalogue) -> Vec<File> {
    if catalogue.addresses.root().is_none() {
        return vec![];
    }
    let graph = graph(catalogue);
    vec![File::text(JSON_LD, json_ld::text(&graph)), File::text(TURTLE, turtle::text(&graph))]
}

fn graph(catalogue: &Catalogue) -> Vec<Node> {
    let mut graph = vec![own(catalogue)];
    graph.extend([PUBLIC, NON_PUBLIC].map(|right| Node::new(right, "dct:RightsStatement")));
    graph.extend(catalogue.apis.iter().map(|api| service(api, catalogue)));
    graph
}

fn own(catalogue: &Catalogue) -> Node {
    let site = catalogue.site;
    let home = catalogue.addresses.of("/");
    let description = if site.description.is_empty() { &site.tagline } else { &site.description };
    let description = if description.is_empty() { &site.name } else { description };
    let licence = site.licence.as_ref();
    let licence = licence.map(|one| Node::new(&one.url, "dct:LicenseDocument"));
    let modified = catalogue.apis.iter().filter_map(|api| changed_on(api)).max();
    let parts = catalogue.apis.iter().map(|api| {
        let is_service = !base_addresses(api, catalogue).is_empty();
        (if is_service { "dcat:service" } else { "dcat:resource" }, iri(identity(api, catalogue)))
    });
    Node::new(&format!("{home}#catalogue"), "dcat:Catalog")
        .with("dct:title", [french(&site.name)])
        .with("dct:description", [french(description)])
        .with("dct:publisher", [agent(&site.name, Some(&home))])
        .with("dct:license", licence.map(Term::Node))
        .with("dct:modified", modified.map(date))
        .with("foaf:homepage", [document(&home)])
        .with_each(parts)
}

/// The name of an API among things.
fn identity(api: &Api, catalogue: &Catalogue) -> String {
    format!("{}#api", catalogue.addresses.page(&Route::api(&api.slug)))
}

fn service(api: &Api, catalogue: &Catalogue) -> Node {
    let addresses = &catalogue.addresses;
    let bases = base_addresses(api, catalogue);
    let kind = if bases.is_empty() { "dcat:Resource" } else { "dcat:DataService" };
    let documentation = &api.documentation;
    let specification = documentation.specification.as_ref();
    let right = if api.access.kind() == AccessKind::Authorisation { NON_PUBLIC } else { PUBLIC };
    let keywords = api.themes.iter().chain(&api.keywords).map(|word| french(word));
    let page = addresses.page(&Route::api(&api.slug));
    Node::new(&identity(api, catalogue), kind)
        .with("dct:identifier", [text(&api.slug)])
        .with("dct:title", [french(&api.title)])
        .with("dct:description", [french(&api.tagline)])
        .with("dct:publisher", [producer(&api.producer, catalogue)])
        .with("dct:accessRights", [iri(right.to_owned())])
        .with("dct:modified", changed_on(api).map(date))
        .with("dcat:keyword", keywords)
        .with("dcat:contactPoint", api.contacts.iter().map(|one| contact(one, api)))
        .with("dcat:landingPage", [document(&page)])
        .with("foaf:page", documentation.external.iter().map(|url| document(url)))
        .with("dcat:endpointURL", bases.into_iter().map(|url| iri(url.to_owned())))
        .with("dcat:endpointDescription", specification.map(|one| iri(addresses.target(one))))
}

fn producer(producer: &ProducerName, catalogue: &Catalogue) -> Term {
    let slug = producer.slug.as_ref();
    let page = slug.map(|slug| catalogue.addresses.page(&Route::producer(slug)));
    agent(&producer.name, page.as_deref())
}

fn agent(name: &str, page: Option<&str>) -> Term {
    let node = match page {
        Some(page) => Node::new(&format!("{page}#organisme"), "foaf:Agent"),
        None => Node::unnamed("foaf:Agent"),
    };
    Term::Node(node.with("foaf:name", [french(name)]))
}

fn document(address: &str) -> Term {
    Term::Node(Node::new(address, "foaf:Document"))
}

fn contact(contact: &Contact, api: &Api) -> Term {
    let node = Node::unnamed("vcard:Kind").with("vcard:fn", [french(api.producer.short())]);
    Term::Node(match contact {
        Contact::Email(address) => node.with("vcard:hasEmail", [iri(format!("mailto:{address}"))]),
        Contact::Form(url) => node.with("vcard:hasURL", [iri(url.clone())]),
    })
}
