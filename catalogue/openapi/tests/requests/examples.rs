//! Which example of a parameter is sent.

use catalogue_openapi::request::{Call, RequestBody, Values, request};

use crate::support::{post_of, with};

/// The texts of the examples of a parameter, and the address that is called with it.
fn example_of(parameter: &str) -> (Vec<String>, String) {
    let documentation = with("/x", &format!("{{name: p, in: query, required: true, {parameter}}}"));
    let operation = &documentation.operations[0];
    let call = Call::of(operation, &documentation.overview, None);
    let sent = request(operation, &documentation.overview, &Values::required(operation)).url;
    let called = request(&call.operation, &call.overview(), &Values::required(&call.operation)).url;
    assert_eq!(sent, called);
    let examples = operation.parameters[0].examples.iter().map(|one| one.text.clone());
    (examples.collect(), sent)
}

#[test]
fn null_is_no_example_where_there_is_another() {
    for (parameter, texts, expected) in [
        (
            "schema: {type: string}, examples: {a: {value: null, summary: A}, b: {value: B}}",
            ["null", "B"].as_slice(),
            "B",
        ),
        ("schema: {type: string}, example: null", &["null", "texte"], "texte"),
        ("schema: {type: string}, example: {value: B, summary: b}", &["B"], "B"),
        (
            "schema: {type: string, examples: {a: {value: null, summary: A}, b: {value: B}}}",
            &["B"],
            "B",
        ),
        ("schema: {type: string, examples: [{value: null, summary: A}]}", &["texte"], "texte"),
        ("schema: {type: integer, example: {value: 3, description: D}}", &["3"], "3"),
    ] {
        let (found, url) = example_of(parameter);
        assert_eq!(
            (found, url),
            (
                texts.iter().map(|one| (*one).to_owned()).collect(),
                format!("https://a.fr/v1/x?p={expected}")
            ),
            "{parameter}"
        );
    }
}

#[test]
fn an_object_with_a_value_of_its_own_is_an_example_whole() {
    let example = "example: {value: 1, description: d}";
    for schema in [
        "{type: object, properties: {value: {type: integer}, description: {type: string}}}",
        "{type: object}",
        "{}",
    ] {
        let RequestBody::Text(text) =
            post_of(&format!("application/json: {{schema: {schema}, {example}}}")).body
        else {
            panic!("it is JSON")
        };
        assert!(text.contains("\"value\": 1"), "{text}");
    }
}

#[test]
fn a_list_of_a_parameter_has_two_items() {
    let list = |rules: &str, items: &str| {
        format!("explode: false, schema: {{type: array, {rules}items: {{{items}}}}}")
    };
    for (rules, items, expected) in [
        ("", "type: string", "texte,texte1"),
        ("", "type: integer", "1,2"),
        ("", "enum: [a, b, c]", "a,b"),
        ("", "enum: [a]", "a,a"),
        ("", "type: string, maxLength: 5", "texte,texte"),
        ("", "type: string, format: date", "2026-01-31,2026-01-31"),
        ("minItems: 3, ", "type: integer", "1,2,3"),
        ("maxItems: 1, ", "type: integer", "1"),
        ("uniqueItems: true, ", "type: string, format: date", "2026-01-31"),
        ("uniqueItems: true, ", "type: string", "texte,texte1"),
    ] {
        let (_, url) = example_of(&list(rules, items));
        assert_eq!(url, format!("https://a.fr/v1/x?p={expected}"), "{rules} {items}");
    }
}
