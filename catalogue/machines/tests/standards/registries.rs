//! The catalogue as a set of links (RFC 9727, RFC 9264) and as an index of APIs (apisjson.org).

use jsonschema::Validator;
use serde_json::{Value, json};

use crate::support::{CONTENT, ROOT, json as file};

fn check(schema: &Value, value: &Value) {
    let validator: Validator =
        jsonschema::options().should_validate_formats(true).build(schema).expect("it is a schema");
    let faults: Vec<String> = validator
        .iter_errors(value)
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// RFC 9264, 4.2: contexts with an anchor, in which every relation is a list of targets.
#[test]
fn the_set_of_links_has_the_form_of_its_standard() {
    let target = json!({
        "type": "object",
        "properties": {
            "href": { "type": "string", "format": "uri" },
            "type": { "type": "string", "pattern": "^[a-z]+/[a-z+.-]+$" },
            "title": { "type": "string" },
        },
        "required": ["href"],
        "additionalProperties": false,
    });
    let relation = json!({ "type": "array", "minItems": 1, "items": target });
    let relations = ["item", "service-desc", "service-doc", "service-meta", "status"];
    let mut properties: serde_json::Map<String, Value> =
        relations.iter().map(|name| ((*name).to_owned(), relation.clone())).collect();
    properties.insert("anchor".to_owned(), json!({ "type": "string", "format": "uri" }));
    let schema = json!({
        "type": "object",
        "properties": { "linkset": { "type": "array", "items": {
            "type": "object",
            "properties": properties,
            "required": ["anchor"],
            "additionalProperties": false,
        } } },
        "required": ["linkset"],
        "additionalProperties": false,
    });
    let set = file(".well-known/api-catalog");
    check(&schema, &set);
    let own = &set["linkset"][0];
    assert_eq!(own["anchor"], format!("{ROOT}/.well-known/api-catalog"));
    assert_eq!(own["item"].as_array().map(Vec::len), Some(CONTENT.apis.len()));
    assert_eq!(set["linkset"].as_array().map(Vec::len), Some(CONTENT.apis.len() + 1));
}

/// What the format requires of an index and of each API in it.
#[test]
fn the_index_of_apis_has_what_its_format_wants() {
    let uri = json!({ "type": "string", "format": "uri" });
    let text = json!({ "type": "string", "minLength": 1 });
    let schema = json!({
        "type": "object",
        "properties": {
            "name": text, "description": text, "url": uri, "image": uri,
            "type": { "const": "Index" },
            "modified": { "type": "string", "format": "date" },
            "specificationVersion": { "type": "string", "pattern": "^0\\.[0-9]+$" },
            "apis": { "type": "array", "minItems": 20, "items": {
                "type": "object",
                "properties": {
                    "name": text, "description": text, "image": uri, "baseURL": uri, "humanURL": uri,
                    "tags": { "type": "array", "items": text },
                    "properties": { "type": "array", "items": {
                        "type": "object",
                        "properties": { "type": text, "url": uri },
                        "required": ["type", "url"],
                    } },
                },
                "required": ["aid", "name", "description", "image", "baseURL", "humanURL", "properties"],
            } },
            "maintainers": { "type": "array", "minItems": 1, "items": { "required": ["FN"] } },
        },
        "required": ["aid", "name", "description", "url", "modified", "specificationVersion", "apis", "maintainers"],
    });
    check(&schema, &file("apis.json"));
}
