//! JSON-LD 1.1, with its context in it: nobody has to fetch one.

use serde_json::{Map, Value, json};

use super::graph::{Node, PREFIXES, Term};

/// The whole graph.
pub fn text(graph: &[Node]) -> String {
    let context: Map<String, Value> =
        PREFIXES.iter().map(|(prefix, address)| ((*prefix).to_owned(), json!(address))).collect();
    let graph: Vec<Value> = graph.iter().map(node).collect();
    json!({ "@context": context, "@graph": graph }).to_string()
}

fn node(node: &Node) -> Value {
    let mut object = Map::new();
    if let Some(id) = &node.id {
        object.insert("@id".to_owned(), json!(id));
    }
    object.insert("@type".to_owned(), json!(node.kind));
    for (name, values) in &node.properties {
        object.insert((*name).to_owned(), values.iter().map(term).collect());
    }
    Value::Object(object)
}

fn term(term: &Term) -> Value {
    match term {
        Term::Iri(address) => json!({ "@id": address }),
        Term::French(words) => json!({ "@value": words, "@language": "fr" }),
        Term::Text(words) => json!(words),
        Term::Date(day) => json!({ "@value": String::from(*day), "@type": "xsd:date" }),
        Term::Node(inner) => node(inner),
    }
}
