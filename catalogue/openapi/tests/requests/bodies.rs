//! What follows the headers, in each format.

use catalogue_openapi::{
    request::{Part, RequestBody, Values, request},
    sample::{Language, sample},
};

use crate::support::{post, post_of, post_with};

#[test]
fn bodies_are_written_in_their_format() {
    let json = post("application/json");
    assert!(
        matches!(&json.body, RequestBody::Text(text) if text.starts_with("{\n  \"nom\": \"l'été")),
        "{json:?}"
    );
    let form = post("application/x-www-form-urlencoded");
    assert!(
        matches!(&form.body, RequestBody::Text(text) if text.starts_with("nom=l%27%C3%A9t%C3%A9%20") && text.ends_with("liste=1&liste=2")),
        "{form:?}"
    );
    let parts = post("multipart/form-data");
    let RequestBody::Multipart(parts) = parts.body else { panic!("{parts:?}") };
    assert!(parts.contains(&("piece".to_owned(), Part::File("piece".to_owned()))));
    assert_eq!(post("application/octet-stream").body, RequestBody::File("fichier".to_owned()));
}

#[test]
fn a_form_without_a_part_is_still_posted() {
    let sent = post_of("multipart/form-data: {schema: {type: object}}");
    assert_eq!(sent.body, RequestBody::None);
    assert_eq!(sample(Language::Curl, &sent), "curl --request 'POST' 'https://a.fr/x'");
    let sent = post_of("application/x-www-form-urlencoded: {schema: {type: object}}");
    assert!(sample(Language::Curl, &sent).ends_with("--data-raw ''"), "{sent:?}");
}

#[test]
fn an_object_is_a_part_in_json() {
    let schema = "schema: {type: object, properties: {o: {type: object, properties: {a: {type: integer}}}, l: {type: array, items: {type: object}, example: [{}, {}]}, t: {type: string}, x: {type: object, properties: {a: {}}}, s: {type: object, properties: {a: {}}}}}";
    let encoding = "encoding: {x: {contentType: application/xml}, s: {style: deepObject}}";
    let sent = post_of(&format!("multipart/form-data: {{{schema}, {encoding}}}"));
    let RequestBody::Multipart(form) = &sent.body else { panic!("{sent:?}") };
    assert_eq!(
        ["o", "l", "t", "x", "s"].map(|name| form.is_json(name)),
        [true, true, false, false, false]
    );
    let all = Language::ALL.map(|one| format!("## {}\n{}\n", one.name(), sample(one, &sent)));
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!("sample-parts-in-json", all.join("\n"));
    });
}

#[test]
fn a_form_given_as_a_text_has_its_parts() {
    let example = r#"{schema: {type: object}, example: '{"a": 1, "b": ["x", "y"]}'}"#;
    let RequestBody::Multipart(parts) = post_of(&format!("multipart/form-data: {example}")).body
    else {
        panic!("it is a form")
    };
    let parts: Vec<_> = parts.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(parts, ["a", "b", "b"]);
    let line = post_of(&format!("application/x-www-form-urlencoded: {example}")).body;
    assert_eq!(line, RequestBody::Text("a=1&b=x&b=y".to_owned()));
}

/// The body of a post in JSON, from the example of a content, and how this example is shown.
fn in_json(schema: &str, example: &str) -> (String, String) {
    let content = format!("application/json: {{schema: {schema}{example}}}");
    let documentation = post_with(&content);
    let operation = &documentation.operations[0];
    let body = operation.body.as_ref().expect("a body");
    let shown = body.media_types[0].examples[0].text.clone();
    let sent = request(operation, &documentation.overview, &Values::required(operation)).body;
    let RequestBody::Text(text) = sent else { panic!("{sent:?}") };
    (text, shown)
}

#[test]
fn json_given_as_a_text_is_sent_as_its_schema_wants() {
    for (schema, example, expected) in [
        ("{type: object}", r#"'{"a": 1}'"#, "{\n  \"a\": 1\n}"),
        ("{properties: {a: {}}}", "'{a: 1}'", "{a: 1}"),
        ("{oneOf: [{type: object}, {type: array}]}", "'[1]'", "[\n  1\n]"),
        ("{type: integer}", "'12'", "12"),
        ("{type: string}", "'a,b'", "\"a,b\""),
        ("{type: string}", r#"'{"a": 1}'"#, r#""{\"a\": 1}""#),
        ("{oneOf: [{type: object}, {type: string}]}", "a", "\"a\""),
        ("{}", "a", "\"a\""),
        ("{}", "'[]'", "[]"),
    ] {
        let (sent, shown) = in_json(schema, &format!(", example: {example}"));
        assert_eq!((sent.as_str(), shown.as_str()), (expected, expected), "{schema}");
    }
}

#[test]
fn a_made_text_is_json_in_a_content_that_is() {
    let (sent, shown) = in_json("{type: string}", "");
    assert_eq!((sent.as_str(), shown.as_str()), ("\"texte\"", "\"texte\""));
    let lines = r#"application/x-ndjson: {schema: {type: string}, example: "{}\n{}"}"#;
    assert_eq!(post_of(lines).body, RequestBody::Text("{}\n{}".to_owned()));
}

#[test]
fn a_list_without_an_element_around_it_has_no_name_in_xml() {
    let list = |xml: &str, item: &str| {
        format!(
            "application/xml: {{schema: {{type: object, properties: {{tags: {{type: array, {xml}items: {{type: string{item}}}}}}}}}}}"
        )
    };
    for (xml, item, expected) in [
        ("xml: {name: liste}, ", "", "  <tags>texte</tags>"),
        ("xml: {name: liste, prefix: p}, ", ", xml: {name: tag}", "  <tag>texte</tag>"),
        (
            "xml: {name: liste, wrapped: true}, ",
            "",
            "  <liste>\n    <liste>texte</liste>\n  </liste>",
        ),
        (
            "xml: {wrapped: true}, ",
            ", xml: {name: tag}",
            "  <tags>\n    <tag>texte</tag>\n  </tags>",
        ),
    ] {
        let RequestBody::Text(text) = post_of(&list(xml, item)).body else { panic!("it is XML") };
        assert!(text.contains(&format!("<racine>\n{expected}\n</racine>")), "{text}");
    }
}
