//! DCAT-AP 3: both files hold the same graph, and its things have what the profile wants of them.

use std::collections::BTreeSet;

use oxjsonld::JsonLdParser;
use oxrdf::{
    Graph, NamedNodeRef, NamedOrBlankNodeRef, TermRef, Triple, dataset::CanonicalizationAlgorithm,
    vocab::rdf,
};
use oxttl::TurtleParser;

use crate::support::{CONTENT, ROOT, text};

const DCAT: &str = "http://www.w3.org/ns/dcat#";
const DCT: &str = "http://purl.org/dc/terms/";

fn turtle() -> Graph {
    let triples = TurtleParser::new().for_slice(text("dcat.ttl"));
    triples.map(|triple| triple.expect("it is Turtle")).collect()
}

fn json_ld() -> Graph {
    let quads = JsonLdParser::new().for_slice(text("dcat.jsonld"));
    quads.map(|quad| Triple::from(quad.expect("it is JSON-LD"))).collect()
}

fn name(address: &str) -> NamedNodeRef<'_> {
    NamedNodeRef::new(address).expect("it is an address")
}

fn of_kind<'g>(graph: &'g Graph, kind: &str) -> Vec<NamedOrBlankNodeRef<'g>> {
    let kind = format!("{DCAT}{kind}");
    graph.subjects_for_predicate_object(rdf::TYPE, name(&kind)).collect()
}

#[test]
fn both_files_hold_the_same_graph() {
    let (mut one, mut other) = (turtle(), json_ld());
    assert!(one.len() > 10 * CONTENT.apis.len());
    one.canonicalize(CanonicalizationAlgorithm::Unstable);
    other.canonicalize(CanonicalizationAlgorithm::Unstable);
    assert_eq!(one, other);
}

/// `sh:minCount 1` of the profile's shapes, and their `sh:nodeKind`.
#[test]
fn things_have_what_the_profile_wants() {
    let graph = turtle();
    let has =
        |thing, property: &str| graph.objects_for_subject_predicate(thing, name(property)).next();
    let catalogues = of_kind(&graph, "Catalog");
    assert_eq!(catalogues.len(), 1);
    for property in ["title", "description", "publisher"] {
        assert!(has(catalogues[0], &format!("{DCT}{property}")).is_some(), "{property}");
    }
    let services = of_kind(&graph, "DataService");
    assert!(services.len() > 20, "{}", services.len());
    for service in &services {
        assert!(has(*service, &format!("{DCT}title")).is_some(), "{service}");
        let url = has(*service, &format!("{DCAT}endpointURL"));
        assert!(
            matches!(url, Some(TermRef::NamedNode(url)) if url.as_str().starts_with("http")),
            "{service}"
        );
        let rights = graph
            .objects_for_subject_predicate(*service, name("http://purl.org/dc/terms/accessRights"));
        assert_eq!(rights.count(), 1, "{service}");
    }
    assert_eq!(services.len() + of_kind(&graph, "Resource").len(), CONTENT.apis.len());
}

#[test]
fn things_of_this_site_are_named_once() {
    let graph = turtle();
    let own: Vec<String> = graph
        .iter()
        .filter(|triple| triple.predicate == rdf::TYPE && triple.subject.to_string().contains(ROOT))
        .map(|triple| format!("{} {}", triple.subject, triple.object))
        .collect();
    let names: BTreeSet<&str> = own.iter().filter_map(|line| line.split(' ').next()).collect();
    assert_eq!(names.len(), own.len(), "a thing has two kinds");
}
