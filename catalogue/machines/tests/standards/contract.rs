//! The catalogue's own API keeps to its specification and to its schemas.

use std::{fs, path::Path};

use catalogue_machines::api::contract::{SCHEMAS, SPECIFICATION, schema_path};
use jsonschema::Validator;
use serde_json::{Value, json};

use crate::support::{CONTENT, FILES, FILES_OF_UNKNOWN, ROOT, json as file};

/// A schema that refuses what it doesn't name: the promise allows more, our own files have no more.
fn strict(name: &str) -> Validator {
    let schema = closed(file(&schema_path(name)[1..]), name == "shared");
    jsonschema::options()
        .should_validate_formats(true)
        .build(&schema)
        .unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// Closes each object, but those that others add to.
fn closed(value: Value, is_shared: bool) -> Value {
    match value {
        Value::Object(fields) => {
            let is_open =
                is_shared || !(fields.contains_key("properties") || fields.contains_key("allOf"));
            let mut fields: serde_json::Map<String, Value> = fields
                .into_iter()
                .map(|(key, value)| {
                    let is_shared = key == "ChampsCommuns";
                    (key, closed(value, is_shared))
                })
                .collect();
            if !is_open {
                fields.insert("unevaluatedProperties".to_owned(), json!(false));
            }
            Value::Object(fields)
        }
        Value::Array(items) => items.into_iter().map(|item| closed(item, false)).collect(),
        other => other,
    }
}

fn check(validator: &Validator, name: &str, value: &Value) {
    let faults: Vec<String> = validator
        .iter_errors(value)
        .map(|error| format!("{name}: {}: {error}", error.instance_path()))
        .collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// Which schema an answer keeps to.
fn schema_of(name: &str) -> Option<&'static str> {
    let path = name.strip_prefix("api/v1/")?;
    let kinds = [("apis.json", "apis"), ("apis/", "api"), ("eligibilite/", "eligibilite")];
    kinds.iter().find(|(start, _)| path.starts_with(start)).map(|(_, schema)| *schema)
}

#[test]
fn every_answer_keeps_to_its_schema() {
    for (schema, _) in SCHEMAS {
        let validator = strict(schema);
        let mut count = 0;
        for files in [&*FILES, &*FILES_OF_UNKNOWN] {
            for (name, bytes) in files.iter().filter(|(name, _)| schema_of(name) == Some(schema)) {
                let value = serde_json::from_slice(bytes).expect("it is JSON");
                check(&validator, name, &value);
                count += 1;
            }
        }
        assert!(count >= 2, "{schema} has no answer");
    }
}

#[test]
fn an_answer_that_breaks_its_promise_is_found() {
    let validator = strict("apis");
    let mut list = file("api/v1/apis.json");
    list["apis"][0]["access_type"] = json!("secret");
    assert!(!validator.is_valid(&list));
    let mut list = file("api/v1/apis.json");
    list["apis"][0]["unpromised"] = json!(1);
    assert!(!validator.is_valid(&list));
}

#[test]
fn every_api_and_every_wizard_has_its_answer() {
    let has = |name: String| assert!(FILES.contains_key(&name), "{name}");
    CONTENT.apis.iter().for_each(|api| has(format!("api/v1/apis/{}.json", api.slug)));
    let wizards = CONTENT.wizards.iter();
    wizards.for_each(|wizard| has(format!("api/v1/eligibilite/{}.json", wizard.slug)));
    let list = file("api/v1/apis.json");
    assert_eq!(list["apis"].as_array().map(Vec::len), Some(CONTENT.apis.len()));
}

#[test]
fn nothing_is_null_and_addresses_lead_to_files() {
    for (name, bytes) in FILES.iter().filter(|(name, _)| schema_of(name).is_some()) {
        let value: Value = serde_json::from_slice(bytes).expect("it is JSON");
        let mut found = Vec::new();
        addresses(&value, &mut found);
        for address in found.iter().filter_map(|address| address.strip_prefix(ROOT)) {
            let is_file = address.starts_with("/api/") || address.ends_with("/index.md");
            assert!(!is_file || FILES.contains_key(&address[1..]), "{name} names {address}");
        }
    }
}

/// Every text; null is nowhere.
fn addresses(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Null => panic!("null"),
        Value::String(text) => found.push(text.clone()),
        Value::Array(items) => items.iter().for_each(|item| addresses(item, found)),
        Value::Object(fields) => fields.values().for_each(|field| addresses(field, found)),
        _ => {}
    }
}

#[test]
fn the_specification_is_one_and_its_examples_keep_to_it() {
    let specification: Value = serde_json::from_str(SPECIFICATION).expect("it is JSON");
    let paths = specification["paths"].as_object().expect("it has paths");
    for (path, item) in paths {
        let content = &item["get"]["responses"]["200"]["content"]["application/json"];
        let schema = schema_of(&path[1..]).expect("each path is an answer");
        check(&strict(schema), path, &content["example"]);
    }
    assert_eq!(paths.len(), SCHEMAS.len());
}

#[test]
fn the_content_documents_the_same_specification() {
    let own =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content/openapi/api-du-catalogue.json");
    let own = fs::read_to_string(own).expect("the catalogue lists itself");
    assert_eq!(own, SPECIFICATION, "copy catalogue/machines/src/api/contract/openapi.json there");
}

#[test]
fn the_served_specification_names_this_site() {
    let served = file("api/v1/openapi.json");
    assert_eq!(served["servers"], json!([{ "url": ROOT }]));
}
