//! `catalogue schema`.

use std::{fs, path::Path};

use catalogue_compiler::{
    schema::{Field, Presence, api::ApiHeader},
    tools::{Change, schema},
};
use serde_json::{Value, json};

use super::Content;

const REFRESH: &str = "run `cargo catalogue schema`";

fn committed(path: &str) -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    fs::read_to_string(root.join(path)).unwrap_or_else(|error| panic!("{path}: {error}; {REFRESH}"))
}

#[test]
fn the_committed_schemas_are_up_to_date() {
    for Change { path, text } in schema::schemas("docs/schema") {
        assert!(committed(&path) == text, "{path} is out of date: {REFRESH}");
    }
    let settings: Value = serde_json::from_str(&committed(".vscode/settings.json")).expect("JSON");
    let expected = schema::editor_settings("docs/schema", "content");
    assert_eq!(settings, serde_json::from_str::<Value>(&expected).expect("JSON"), "{REFRESH}");
}

fn api_schema() -> Value {
    let schemas = schema::schemas("out");
    let api = schemas.iter().find(|change| change.path == "out/api.json").expect("APIs have one");
    serde_json::from_str(&api.text).expect("a schema is JSON")
}

#[test]
fn every_key_is_described() {
    let schema = api_schema();
    assert_eq!(schema["$schema"], "http://json-schema.org/draft-07/schema#");
    assert_eq!(schema["additionalProperties"], false);
    assert_eq!(schema["required"], json!(["title", "tagline", "is_open"]));
    for Field { key, doc, presence, .. } in ApiHeader::FIELDS {
        let property = &schema["properties"][key];
        assert_eq!(property["description"], *doc, "{key}");
        let is_unused = *presence == Presence::Unused;
        assert_eq!(property["deprecated"].as_bool().unwrap_or_default(), is_unused, "{key}");
    }
}

#[test]
fn shapes_are_those_of_the_table() {
    let properties = &api_schema()["properties"];
    let is_open = &properties["is_open"];
    assert_eq!(is_open["enum"], json!([-1, 0, 1]));
    assert_eq!(properties["is_france_connected"]["enum"], json!([-1, 0, 1, 2, null]));
    assert_eq!(properties["useSwaggerProxy"]["type"], json!(["boolean", "null"]));
    assert_eq!(properties["uptime"]["maximum"], 100);
    assert_eq!(properties["access_page"]["items"]["$ref"], "#/definitions/choice");
    let schema = api_schema();
    let choice = &schema["definitions"]["choice"];
    assert_eq!(choice["required"], json!(["who"]));
    assert_eq!(choice["properties"]["who"]["minItems"], 1);
    assert_eq!(choice["properties"]["is_eligible"]["enum"], json!([-1, 0, 1, "a-confirmer", null]));
    assert_eq!(choice["properties"]["choices"]["items"]["$ref"], "#/definitions/choice");
    let date = properties["last_update"]["pattern"].as_str().expect("a date has a pattern");
    assert!(date.contains("[0-9]{4}"), "{date}");
}

#[test]
fn settings_that_are_there_are_not_overwritten() {
    let content = Content::empty("schema");
    let run = content.run(&["schema", "--out", "schemas"]);
    assert!(run.output.contains("écrit : .vscode/settings.json"), "{run:?}");
    assert!(content.has("schemas/site.json"));
    content.write(".vscode/settings.json", "{}");
    let run = content.run(&["schema", "--out", "schemas"]);
    assert!(run.output.contains("à ajouter dans .vscode/settings.json"), "{run:?}");
    assert_eq!(content.read(".vscode/settings.json"), "{}");
}
