//! The promise: the specification of the API, and the JSON Schema of each answer, which are parts of it.

use serde_json::{Map, Value, json};

use super::VERSION;
use crate::{File, address::Addresses};

/// The specification as it is written; the catalogue's own content holds the same file.
pub const SPECIFICATION: &str = include_str!("contract/openapi.json");

/// Each answer that has a schema: the name of its file, and what the specification calls it.
pub const SCHEMAS: [(&str, &str); 3] =
    [("apis", "ListeDesApi"), ("api", "Api"), ("eligibilite", "Eligibilite")];

/// Where the specification is.
pub fn specification_path() -> String {
    format!("/api/{VERSION}/openapi.json")
}

/// Where the schema of an answer is.
pub fn schema_path(name: &str) -> String {
    format!("/api/{VERSION}/schemas/{name}.json")
}

/// The specification with the address of this site, and the schemas.
pub fn files(addresses: &Addresses) -> Vec<File> {
    let specification = specification();
    let schemas = SCHEMAS.map(|(name, component)| {
        let path = schema_path(name);
        File::json(&path, &schema(&specification, component, &addresses.of(&path)))
    });
    let mut files = vec![File::json(&specification_path(), &served(specification, addresses))];
    files.extend(schemas);
    files
}

fn specification() -> Value {
    serde_json::from_str(SPECIFICATION).expect("the specification is JSON: a test reads it")
}

/// Where it is known the address takes the place of the one to fill in.
fn served(mut specification: Value, addresses: &Addresses) -> Value {
    let url = addresses.of("");
    // Below the root of an unknown host, an address is written from that root.
    specification["servers"] = json!([{ "url": if url.is_empty() { "/" } else { &url } }]);
    specification
}

/// A schema with all those that it names.
fn schema(specification: &Value, component: &str, id: &str) -> Value {
    let all = &specification["components"]["schemas"];
    let mut definitions = Map::new();
    collect(&all[component], all, &mut definitions);
    let mut schema = json!({ "$schema": "https://json-schema.org/draft/2020-12/schema" });
    if id.contains("://") {
        schema["$id"] = json!(id);
    }
    for (key, value) in all[component].as_object().into_iter().flatten() {
        schema[key] = value.clone();
    }
    if !definitions.is_empty() {
        schema["$defs"] = Value::Object(definitions);
    }
    renamed(schema)
}

const COMPONENTS: &str = "#/components/schemas/";

/// Adds the schemas that a value names, and those that they name.
fn collect(value: &Value, all: &Value, definitions: &mut Map<String, Value>) {
    match value {
        Value::Object(fields) => {
            let name = fields.get("$ref").and_then(Value::as_str);
            let name = name.and_then(|reference| reference.strip_prefix(COMPONENTS));
            if let Some(name) = name.filter(|name| !definitions.contains_key(*name)) {
                definitions.insert(name.to_owned(), all[name].clone());
                collect(&all[name], all, definitions);
            }
            fields.values().for_each(|field| collect(field, all, definitions));
        }
        Value::Array(items) => items.iter().for_each(|item| collect(item, all, definitions)),
        _ => {}
    }
}

/// References to where the definitions are now.
fn renamed(value: Value) -> Value {
    match value {
        Value::String(text) => Value::String(text.replacen(COMPONENTS, "#/$defs/", 1)),
        Value::Array(items) => items.into_iter().map(renamed).collect(),
        Value::Object(fields) => {
            fields.into_iter().map(|(key, value)| (key, renamed(value))).collect()
        }
        other => other,
    }
}
