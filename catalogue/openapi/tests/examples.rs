//! Examples that are made: each is valid against its schema, by a small validator that shares no code with
//! what makes them.

use std::collections::{HashMap, HashSet};

use catalogue_openapi::compile;
use serde_json::{Value, json};

/// Named types that refer to each other, in the words of version 3.1.
fn schemas() -> Value {
    json!({
        "Text": {"type": "string", "minLength": 12, "maxLength": 14},
        "Short": {"type": "string", "maxLength": 2},
        "Email": {"type": "string", "format": "email", "minLength": 30},
        "Integer": {"type": "integer", "minimum": 7, "maximum": 12, "multipleOf": 5},
        "Negative": {"type": "integer", "maximum": -3},
        "Above": {"type": "integer", "exclusiveMinimum": 100},
        "Part": {"type": "number", "exclusiveMinimum": 0, "exclusiveMaximum": 1},
        "Step": {"type": "number", "minimum": 0.15, "multipleOf": 0.1},
        "Year": {"type": "object", "properties": {"annee": {"type": "integer", "maximum": 1999}}},
        "List": {"type": "array", "items": {"type": "integer"}, "minItems": 4, "uniqueItems": true},
        "Set": {"type": "array", "items": {"enum": ["a", "b", "c"]}, "minItems": 3, "uniqueItems": true},
        "Empty": {"type": "array", "items": {"type": "string"}, "maxItems": 0},
        "Pair": {"type": "array", "prefixItems": [{"type": "string"}, {"type": "boolean"}], "items": false},
        "Enum": {"enum": [null, 3, "x"]},
        "Const": {"const": {"a": [1]}},
        "Default": {"type": "integer", "default": "trois"},
        "Tree": {"type": "object", "required": ["value"], "properties": {"value": {"type": "string"}, "left": {"$ref": "#/components/schemas/Tree"}, "all": {"type": "array", "items": {"$ref": "#/components/schemas/Tree"}}}},
        "Base": {"type": "object", "required": ["id"], "properties": {"id": {"type": "integer"}}},
        "Heir": {"allOf": [{"$ref": "#/components/schemas/Base"}, {"type": "object", "required": ["name"], "properties": {"name": {"$ref": "#/components/schemas/Short"}}}]},
        "Choice": {"oneOf": [{"$ref": "#/components/schemas/Heir"}, {"type": "integer"}]},
        "Mixed": {"type": "object", "properties": {"kind": {"type": "string"}}, "required": ["kind"], "oneOf": [{"$ref": "#/components/schemas/Tree"}, {"$ref": "#/components/schemas/Base"}]},
        "Maybe": {"anyOf": [{"type": "null"}, {"type": "string", "maxLength": 3}]},
        "Any": {"anyOf": [{"type": "string", "enum": ["a"]}, {"type": "string"}]},
        "Map": {"type": "object", "additionalProperties": {"type": "integer"}, "minProperties": 2},
        "Closed": {"type": "object", "additionalProperties": false, "properties": {"a": {"type": ["null", "boolean"]}}},
        "Null": {"type": "null"},
        "Bounded": {"minLength": 7},
        "Free": {},
    })
}

fn is_valid(schema: &Value, value: &Value, all: &Value) -> bool {
    let Some(schema) = schema.as_object() else { return schema.as_bool() != Some(false) };
    let number = |key: &str| schema.get(key).and_then(Value::as_f64);
    let list = |key: &str| schema.get(key).and_then(Value::as_array).cloned().unwrap_or_default();
    let holds =
        |schemas: Vec<Value>| schemas.iter().filter(|one| is_valid(one, value, all)).count();
    let target = schema
        .get("$ref")
        .and_then(Value::as_str)
        .map(|target| &all[target.rsplit('/').next().unwrap_or_default()]);
    let types = match schema.get("type") {
        Some(Value::Array(types)) => types.clone(),
        other => other.cloned().into_iter().collect(),
    };
    let is_of = |kind: &Value| match kind.as_str() {
        Some("integer") => value.as_f64().is_some_and(|number| number.fract() == 0.0),
        Some("number") => value.is_number(),
        Some("string") => value.is_string(),
        Some("boolean") => value.is_boolean(),
        Some("object") => value.is_object(),
        Some("array") => value.is_array(),
        _ => value.is_null(),
    };
    let fields = value.as_object().into_iter().flatten();
    let properties =
        schema.get("properties").and_then(Value::as_object).cloned().unwrap_or_default();
    let others = schema.get("additionalProperties").unwrap_or(&Value::Bool(true));
    let size = |length: usize, low: &str, high: &str| {
        let length = f64::from(u32::try_from(length).unwrap_or(u32::MAX));
        number(low).is_none_or(|low| length >= low)
            && number(high).is_none_or(|high| length <= high)
    };
    let first = list("prefixItems");
    let items = value.as_array().cloned().unwrap_or_default();
    let different: HashSet<String> = items.iter().map(ToString::to_string).collect();
    let of_number = |value: f64| {
        let multiple = number("multipleOf")
            .is_none_or(|step| ((value / step).round() * step - value).abs() < 1e-9);
        number("minimum").is_none_or(|low| value >= low)
            && number("maximum").is_none_or(|high| value <= high)
            && number("exclusiveMinimum").is_none_or(|low| value > low)
            && number("exclusiveMaximum").is_none_or(|high| value < high)
            && multiple
    };
    target.is_none_or(|target| is_valid(target, value, all))
        && (types.is_empty() || types.iter().any(is_of))
        && schema.get("const").is_none_or(|constant| constant == value)
        && (list("enum").is_empty() || list("enum").contains(value))
        && holds(list("allOf")) == list("allOf").len()
        && (list("anyOf").is_empty() || holds(list("anyOf")) > 0)
        && (list("oneOf").is_empty() || holds(list("oneOf")) == 1)
        && value.as_f64().is_none_or(of_number)
        && value.as_str().is_none_or(|text| size(text.chars().count(), "minLength", "maxLength"))
        && (!value.is_array() || size(items.len(), "minItems", "maxItems"))
        && (schema.get("uniqueItems") != Some(&Value::Bool(true)) || different.len() == items.len())
        && items.iter().enumerate().all(|(at, item)| {
            is_valid(first.get(at).or(schema.get("items")).unwrap_or(&Value::Bool(true)), item, all)
        })
        && value.as_object().is_none_or(|map| size(map.len(), "minProperties", "maxProperties"))
        && (!value.is_object()
            || list("required")
                .iter()
                .all(|name| value.get(name.as_str().unwrap_or_default()).is_some()))
        && fields
            .into_iter()
            .all(|(name, field)| is_valid(properties.get(name).unwrap_or(others), field, all))
}

#[test]
fn what_is_made_is_valid() {
    let all = schemas();
    let document = json!({"openapi": "3.1.0", "info": {"title": "E", "version": "1"}, "components": {"schemas": all}});
    let compiled =
        compile("essai.json", document.to_string().as_bytes(), &HashMap::<String, Vec<u8>>::new());
    assert_eq!(compiled.documentation.types.len(), all.as_object().map_or(0, serde_json::Map::len));
    for one in &compiled.documentation.types {
        let example: Value = serde_json::from_str(&one.example)
            .unwrap_or_else(|_| panic!("{} has no example", one.name));
        assert!(is_valid(&all[&one.name], &example, &all), "{}: {example}", one.name);
    }
}

#[test]
fn the_validator_can_say_no() {
    let all = schemas();
    for (name, wrong) in [
        ("Text", json!("court")),
        ("Integer", json!(11)),
        ("List", json!([1, 1, 2, 3])),
        ("Heir", json!({"id": 1})),
        ("Choice", json!("x")),
        ("Closed", json!({"b": 1})),
        ("Pair", json!(["a", true, 1])),
    ] {
        assert!(!is_valid(&all[name], &wrong, &all), "{name}");
    }
}
