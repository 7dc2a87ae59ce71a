//! Any bytes, any document, and any mix of what specifications hold: nothing falls, diagnostics have a
//! place, and what is written can be read again.
//!
//! `PROPTEST_CASES=100000 cargo test -p catalogue-openapi --test fuzz` searches longer.

use std::collections::HashMap;

use catalogue_openapi::{
    compile,
    data_file::data_files,
    diff::diff,
    model::Documentation,
    request::{Values, request},
    sample::{Language, sample},
};
use proptest::{collection::vec, prelude::*, sample::select};
use serde_json::{Map, Value, json};

/// Keys of all versions, at any place.
const KEYS: &[&str] = &[
    "openapi",
    "swagger",
    "info",
    "title",
    "paths",
    "/x",
    "/x/{id}",
    "get",
    "post",
    "query",
    "parameters",
    "name",
    "in",
    "schema",
    "type",
    "properties",
    "items",
    "allOf",
    "oneOf",
    "anyOf",
    "not",
    "$ref",
    "enum",
    "const",
    "default",
    "example",
    "examples",
    "value",
    "required",
    "responses",
    "200",
    "content",
    "application/json",
    "application/xml",
    "requestBody",
    "components",
    "schemas",
    "A",
    "B",
    "definitions",
    "security",
    "securitySchemes",
    "tags",
    "servers",
    "url",
    "variables",
    "discriminator",
    "mapping",
    "propertyName",
    "pattern",
    "minimum",
    "maxItems",
    "minItems",
    "additionalProperties",
    "patternProperties",
    "callbacks",
    "links",
    "headers",
    "style",
    "explode",
    "xml",
    "$id",
    "$anchor",
    "webhooks",
    "prefixItems",
    "nullable",
    "format",
    "multipleOf",
    "minLength",
    "encoding",
    "x-tagGroups",
];

/// Values of all kinds.
const TEXTS: &[&str] = &[
    "3.0.0",
    "3.1.0",
    "3.2.0",
    "2.0",
    "#/components/schemas/A",
    "#/components/schemas/B",
    "#/definitions/A",
    "#/paths/~1x",
    "#",
    "#/",
    "autre.yaml#/A",
    "object",
    "array",
    "string",
    "integer",
    "null",
    "query",
    "path",
    "body",
    "formData",
    "deepObject",
    "^[a-z]{2,4}$",
    "(a|b)+",
    "[",
    "((((",
    "A",
    "é",
    "",
    "200",
    "multi",
];

fn leaf() -> impl Strategy<Value = Value> {
    prop_oneof![
        select(TEXTS).prop_map(|text| json!(text)),
        any::<bool>().prop_map(|value| json!(value)),
        any::<i32>().prop_map(|value| json!(value)),
        any::<f32>().prop_map(|value| json!(value)),
        Just(Value::Null),
    ]
}

fn document() -> impl Strategy<Value = Value> {
    leaf().prop_recursive(7, 120, 7, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..5).prop_map(Value::Array),
            vec((select(KEYS), inner), 0..7).prop_map(|fields| fields
                .into_iter()
                .map(|(key, value)| (key.to_owned(), value))
                .collect::<Map<_, _>>()
                .into()),
        ]
    })
}

/// A schema at a place where it is read, with names that refer to each other.
fn specification(one: &Value, other: &Value, version: &str) -> Value {
    let schemas = json!({"A": one, "B": other});
    let parameter = json!({"name": "id", "in": "query", "schema": one});
    let answer = json!({"description": "d", "content": {"application/json": {"schema": other}, "application/xml": {"schema": one}}, "schema": one});
    let operation = json!({"parameters": [parameter, other], "requestBody": {"content": {"multipart/form-data": {"schema": one}}}, "responses": {"200": answer, "default": other}});
    json!({"openapi": version, "info": {"title": "t", "version": "1"}, "paths": {"/x": {"get": operation, "post": one}}, "components": {"schemas": schemas}, "definitions": schemas})
}

/// Compiles, and checks what every compilation promises.
fn check(bytes: &[u8]) -> Documentation {
    let beside = HashMap::from([(
        "autre.yaml".to_owned(),
        b"A: {$ref: 'essai#/components/schemas/A'}\n".to_vec(),
    )]);
    let compiled = compile("essai", bytes, &beside);
    for one in &compiled.diagnostics {
        assert!(one.line >= 1 && one.column >= 1 && !one.message.is_empty(), "{one:?}");
    }
    for file in data_files(&compiled) {
        assert!(serde_json::from_str::<Value>(&file.text).is_ok(), "{}", file.name);
    }
    let documentation = compiled.documentation;
    for operation in &documentation.operations {
        let sent = request(operation, &documentation.overview, &Values::required(operation));
        for language in Language::ALL {
            assert!(!sample(language, &sent).is_empty());
        }
    }
    let written = serde_json::to_string(&documentation).expect("the model is JSON");
    assert_eq!(serde_json::from_str::<Documentation>(&written).ok().as_ref(), Some(&documentation));
    assert_eq!(diff(&documentation, &documentation), []);
    documentation
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes(bytes in vec(any::<u8>(), 0..400), start in select(&["", "{", "openapi: 3.0.0\n", "\u{feff}"][..])) {
        check(&[start.as_bytes(), &bytes].concat());
    }

    #[test]
    fn any_text(text in "(?s).{0,300}") {
        check(text.as_bytes());
    }

    #[test]
    fn any_document(document in document()) {
        check(document.to_string().as_bytes());
        check(serde_yaml::to_string(&document).expect("it is YAML").as_bytes());
    }

    #[test]
    fn any_schemas(one in document(), other in document(), version in select(&["2.0", "3.0.0", "3.1.0", "3.2.0"][..])) {
        let old = check(specification(&one, &other, version).to_string().as_bytes());
        let new = check(specification(&other, &one, version).to_string().as_bytes());
        diff(&old, &new);
    }
}
