//! Every style of parameters and of forms, with and without explosion: what leaves for the server is read
//! letter by letter, from the form that pages call with, as it comes from its data file.

use std::collections::HashMap;

use catalogue_openapi::{
    compile,
    model::Location,
    request::{Call, Part, Request, RequestBody, Values, read, request},
};

const PRIMITIVE: &str = "bleu";
const ARRAY: &str = r#"["noir","brun"]"#;
const OBJECT: &str = r#"{"R":100,"G":200}"#;

/// An operation whose parameters have one style, and one way to be exploded.
fn operation(place: &str, style: &str, explode: Option<bool>, names: &[&str]) -> Call {
    let in_path: Vec<String> = if place == "path" {
        names.iter().map(|name| format!("/{{{name}}}")).collect()
    } else {
        vec![]
    };
    let path = in_path.concat();
    let style = if style.is_empty() { String::new() } else { format!("style: {style}, ") };
    let explode = explode.map_or(String::new(), |explode| format!("explode: {explode}, "));
    let parameters: Vec<String> = names
        .iter()
        .map(|name| {
            format!(
                "        - {{name: {name}, in: {place}, required: {}, {style}{explode}schema: {{type: {}}}}}\n",
                place == "path",
                if *name == "primitive" { "string" } else { name }
            )
        })
        .collect();
    let parameters = parameters.concat();
    call(&format!("  '/x{path}':\n    get:\n      parameters:\n{parameters}"))
}

/// An operation that sends a form in several parts.
fn form(encoding: &str) -> Call {
    let encodings = ["primitive", "array", "object"].map(|name| format!("{name}: {{{encoding}}}"));
    let encoding = if encoding.is_empty() {
        String::new()
    } else {
        format!(", encoding: {{{}}}", encodings.join(", "))
    };
    call(&format!(
        "  /x:\n    post:\n      requestBody: {{content: {{multipart/form-data: {{schema: {{type: object, properties: {{primitive: {{type: string}}, array: {{type: array, items: {{type: string}}}}, object: {{type: object}}}}}}{encoding}}}}}}}\n"
    ))
}

/// What the page is given: written, and read again.
fn call(paths: &str) -> Call {
    let text = format!(
        "openapi: 3.1.0\ninfo: {{title: E, version: '1'}}\nservers: [{{url: 'https://a.fr'}}]\npaths:\n{paths}"
    );
    let none = HashMap::<String, Vec<u8>>::new();
    let documentation = compile("essai.yaml", text.as_bytes(), &none).documentation;
    let call = Call::of(&documentation.operations[0], &documentation.overview, None);
    let written = serde_json::to_string(&call).expect("it has a JSON form");
    serde_json::from_str(&written).expect("it is read again")
}

fn sent(call: &Call) -> Request {
    let mut values = Values::default();
    for parameter in &call.operation.parameters {
        let text = match parameter.name.as_str() {
            "primitive" => PRIMITIVE,
            "array" => ARRAY,
            _ => OBJECT,
        };
        let key = (parameter.location, parameter.name.clone());
        values.parameters.insert(key, read(text, text == PRIMITIVE));
    }
    if call.operation.body.is_some() {
        let text = format!(r#"{{"primitive":"{PRIMITIVE}","array":{ARRAY},"object":{OBJECT}}}"#);
        values.body = Some(("multipart/form-data".to_owned(), read(&text, false)));
    }
    request(&call.operation, &call.overview(), &values)
}

const ALL: [&str; 3] = ["primitive", "array", "object"];

#[test]
fn cookies_are_written_in_their_style() {
    for (style, explode, expected) in [
        ("", None, "primitive=bleu; array=noir; array=brun; R=100; G=200"),
        ("form", Some(false), "primitive=bleu; array=noir,brun; object=R,100,G,200"),
        ("form", Some(true), "primitive=bleu; array=noir; array=brun; R=100; G=200"),
    ] {
        let sent = sent(&operation("cookie", style, explode, &ALL));
        assert_eq!(sent.headers, [("Cookie".to_owned(), expected.to_owned())]);
        assert_eq!(sent.url, "https://a.fr/x");
    }
}

#[test]
fn headers_are_written_in_their_style() {
    for (style, explode, object) in [
        ("", None, "R,100,G,200"),
        ("simple", Some(false), "R,100,G,200"),
        ("simple", Some(true), "R=100,G=200"),
    ] {
        let expected = [("primitive", "bleu"), ("array", "noir,brun"), ("object", object)];
        let expected = expected.map(|(name, value)| (name.to_owned(), value.to_owned()));
        assert_eq!(sent(&operation("header", style, explode, &ALL)).headers, expected);
    }
}

#[test]
fn paths_are_written_in_their_style() {
    for (style, explode, expected) in [
        ("", None, "bleu/noir,brun/R,100,G,200"),
        ("matrix", Some(false), ";primitive=bleu/;array=noir,brun/;object=R,100,G,200"),
        ("matrix", Some(true), ";primitive=bleu/;array=noir;array=brun/;R=100;G=200"),
        ("label", Some(false), ".bleu/.noir,brun/.R,100,G,200"),
        ("label", Some(true), ".bleu/.noir.brun/.R=100.G=200"),
        ("simple", Some(false), "bleu/noir,brun/R,100,G,200"),
        ("simple", Some(true), "bleu/noir,brun/R=100,G=200"),
    ] {
        let url = sent(&operation("path", style, explode, &ALL)).url;
        assert_eq!(url, format!("https://a.fr/x/{expected}"), "{style} {explode:?}");
    }
}

#[test]
fn queries_are_written_in_their_style() {
    for (style, explode, names, expected) in [
        ("", None, ALL.as_slice(), "primitive=bleu&array=noir&array=brun&R=100&G=200"),
        ("form", Some(false), &ALL, "primitive=bleu&array=noir,brun&object=R,100,G,200"),
        ("form", Some(true), &ALL, "primitive=bleu&array=noir&array=brun&R=100&G=200"),
        ("spaceDelimited", Some(false), &ALL[1..], "array=noir%20brun&object=R%20100%20G%20200"),
        ("pipeDelimited", Some(false), &ALL[1..], "array=noir%7Cbrun&object=R%7C100%7CG%7C200"),
        ("deepObject", Some(true), &ALL[2..], "object%5BR%5D=100&object%5BG%5D=200"),
    ] {
        let url = sent(&operation("query", style, explode, names)).url;
        assert_eq!(url, format!("https://a.fr/x?{expected}"), "{style} {explode:?}");
    }
}

/// Names and texts of the parts of a form.
fn parts(call: &Call) -> Vec<(String, String)> {
    let RequestBody::Multipart(parts) = sent(call).body else { panic!("it is a form") };
    let text = |part| match part {
        Part::Text(text) => text,
        Part::File(name) => panic!("{name} is no file"),
    };
    parts.into_iter().map(|(name, part)| (name, text(part))).collect()
}

#[test]
fn forms_in_parts_are_written_in_their_style() {
    let exploded =
        [("primitive", "bleu"), ("array", "noir"), ("array", "brun"), ("R", "100"), ("G", "200")];
    let joined = |array: &'static str, object: &'static str| {
        [("primitive", "bleu"), ("array", array), ("object", object)]
    };
    let json = [
        ("primitive", "bleu"),
        ("array", "noir"),
        ("array", "brun"),
        ("object", r#"{"R":100,"G":200}"#),
    ];
    let deep = [
        ("primitive", "bleu"),
        ("array", "noir"),
        ("array", "brun"),
        ("object[R]", "100"),
        ("object[G]", "200"),
    ];
    for (encoding, expected) in [
        ("", json.as_slice()),
        ("style: form, explode: false", &joined("noir,brun", "R,100,G,200")),
        ("style: form, explode: true", &exploded),
        ("style: spaceDelimited, explode: false", &joined("noir brun", "R 100 G 200")),
        ("style: pipeDelimited, explode: false", &joined("noir|brun", "R|100|G|200")),
        ("style: deepObject, explode: true", &deep),
    ] {
        let expected: Vec<_> =
            expected.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect();
        assert_eq!(parts(&form(encoding)), expected, "{encoding}");
    }
}

#[test]
fn a_call_has_all_that_its_request_is_made_of() {
    let call = operation("query", "form", Some(false), &ALL);
    assert_eq!(call.origins(), ["https://a.fr"]);
    assert!(call.operation.parameters.iter().all(|one| one.location == Location::Query));
}
