//! What operations send, and the code that sends it.

use std::collections::HashMap;

use catalogue_openapi::{
    compile,
    model::{Documentation, Location, Operation},
    request::{Call, Part, Request, RequestBody, Values, has_no_address, read, request},
    sample::{Language, sample},
};

fn documentation(text: &str) -> Documentation {
    compile("essai.yaml", text.as_bytes(), &HashMap::<String, Vec<u8>>::new()).documentation
}

/// An API of one operation, by its parameters.
fn with(path: &str, parameters: &str) -> Documentation {
    documentation(&format!(
        "openapi: 3.2.0\ninfo: {{title: E, version: '1'}}\nservers: [{{url: 'https://a.fr/v1/'}}]\npaths:\n  {path}:\n    get:\n      parameters: [{parameters}]\n"
    ))
}

fn values(operation: &Operation, texts: &[(Location, &str, &str)]) -> Values {
    let mut values = Values::required(operation);
    values.parameters.clear();
    for (location, name, text) in texts {
        values.parameters.insert((*location, (*name).to_owned()), read(text, false));
    }
    values
}

fn sent(documentation: &Documentation, texts: &[(Location, &str, &str)]) -> Request {
    let operation = &documentation.operations[0];
    request(operation, &documentation.overview, &values(operation, texts))
}

/// The query of a list and of an object in one style.
fn query(style: &str, explode: bool) -> [String; 2] {
    let parameter = |name: &str| {
        format!("{{name: {name}, in: query, style: {style}, explode: {explode}, schema: {{}}}}")
    };
    let of = |text: &str| {
        let url = sent(&with("/x", &parameter("c")), &[(Location::Query, "c", text)]).url;
        url.split_once('?').map_or(String::new(), |(_, query)| query.to_owned())
    };
    [of(r#"["bleu","noir"]"#), of(r#"{"R":100,"G":200}"#)]
}

#[test]
fn queries_are_written_in_all_styles() {
    assert_eq!(query("form", true), ["c=bleu&c=noir", "R=100&G=200"]);
    assert_eq!(query("form", false), ["c=bleu,noir", "c=R,100,G,200"]);
    assert_eq!(query("spaceDelimited", false), ["c=bleu%20noir", "c=R%20100%20G%20200"]);
    assert_eq!(query("pipeDelimited", false), ["c=bleu%7Cnoir", "c=R%7C100%7CG%7C200"]);
    assert_eq!(query("deepObject", true)[1], "c%5BR%5D=100&c%5BG%5D=200");
}

/// The path of a text, a list and an object in one style.
fn path(style: &str, explode: bool) -> [String; 3] {
    let parameter = format!(
        "{{name: c, in: path, required: true, style: {style}, explode: {explode}, schema: {{}}}}"
    );
    let documentation = with("/x/{c}", &parameter);
    [r#""bleu""#, r#"["bleu","noir"]"#, r#"{"R":100,"G":200}"#].map(|text| {
        let url = sent(&documentation, &[(Location::Path, "c", text)]).url;
        url.trim_start_matches("https://a.fr/v1/x/").to_owned()
    })
}

#[test]
fn paths_are_written_in_all_styles() {
    assert_eq!(path("simple", false), ["bleu", "bleu,noir", "R,100,G,200"]);
    assert_eq!(path("simple", true), ["bleu", "bleu,noir", "R=100,G=200"]);
    assert_eq!(path("label", false), [".bleu", ".bleu,noir", ".R,100,G,200"]);
    assert_eq!(path("label", true), [".bleu", ".bleu.noir", ".R=100.G=200"]);
    assert_eq!(path("matrix", false), [";c=bleu", ";c=bleu,noir", ";c=R,100,G,200"]);
    assert_eq!(path("matrix", true), [";c=bleu", ";c=bleu;c=noir", ";R=100;G=200"]);
}

#[test]
fn headers_cookies_and_contents_are_written() {
    let parameters = "{name: H, in: header, schema: {}}, {name: c, in: cookie, schema: {}}, {name: j, in: query, content: {application/json: {}}}, {name: r, in: query, allowReserved: true, schema: {}}, {name: e, in: query, schema: {}}";
    let texts = [
        (Location::Header, "H", r#"["a","b c"]"#),
        (Location::Cookie, "c", r#""x y""#),
        (Location::Query, "j", r#"["a"]"#),
        (Location::Query, "r", r#""a/b?c""#),
        (Location::Query, "e", r#""a/b?c&é""#),
    ];
    let sent = sent(&with("/x", parameters), &texts);
    assert_eq!(sent.url, "https://a.fr/v1/x?j=%5B%22a%22%5D&r=a/b?c&e=a%2Fb%3Fc%26%C3%A9");
    assert_eq!(
        sent.headers,
        [("H".to_owned(), "a,b c".to_owned()), ("Cookie".to_owned(), "c=x%20y".to_owned())]
    );
}

#[test]
fn what_is_not_chosen_is_not_sent() {
    let sent = sent(
        &with("/x", "{name: a, in: query, schema: {type: string, default: d}, example: e}"),
        &[],
    );
    assert_eq!(sent.url, "https://a.fr/v1/x");
    assert!(sent.headers.is_empty());
}

/// A post with a body in each format, and all ways to authenticate.
const SENDS: &str = "openapi: 3.0.0\ninfo: {title: E, version: '1'}\nservers: [{url: 'https://{h}/v1', variables: {h: {default: a.fr}}}]\ncomponents:\n  securitySchemes:\n    jeton: {type: http, scheme: bearer}\n    cle: {type: apiKey, in: query, name: cle}\n    base: {type: http, scheme: basic}\npaths:\n  /x:\n    post:\n      security: [{jeton: [], cle: []}]\n      requestBody:\n        content:\n          FORMAT:\n            schema: {type: object, required: [nom], properties: {nom: {type: string, example: \"l'été \\\"$HOME\\\" `x`\"}, piece: {type: string, format: binary}, liste: {type: array, items: {type: integer}, example: [1, 2]}}}\n      responses: {'200': {description: B, content: {application/json: {}}}}\n";

fn post(format: &str) -> Request {
    let documentation = documentation(&SENDS.replace("FORMAT", format));
    let operation = &documentation.operations[0];
    request(operation, &documentation.overview, &Values::required(operation))
}

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

/// A post whose body is described by this content.
fn post_with(content: &str) -> Documentation {
    documentation(&format!(
        "openapi: 3.1.0\ninfo: {{title: E, version: '1'}}\nservers: [{{url: 'https://a.fr'}}]\npaths:\n  /x:\n    post:\n      requestBody: {{content: {{{content}}}}}\n"
    ))
}

fn post_of(content: &str) -> Request {
    let documentation = post_with(content);
    let operation = &documentation.operations[0];
    request(operation, &documentation.overview, &Values::required(operation))
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

#[test]
fn secrets_are_variables() {
    let sent = post("application/json");
    assert_eq!(sent.url, "https://a.fr/v1/x?cle=$CLE_API");
    assert!(sent.headers.contains(&("Authorization".to_owned(), "Bearer $JETON".to_owned())));
}

/// A call that needs all of these schemes, beside these parameters.
fn secured(schemes: &str, names: &[&str], parameters: &str) -> Request {
    let needs: Vec<_> = names.iter().map(|name| format!("{name}: []")).collect();
    let documentation = documentation(&format!(
        "openapi: 3.1.0\ninfo: {{title: E, version: '1'}}\nservers: [{{url: 'https://a.fr'}}]\ncomponents: {{securitySchemes: {{{schemes}}}}}\npaths:\n  /x:\n    get:\n      security: [{{{}}}]\n      parameters: [{parameters}]\n",
        needs.join(", ")
    ));
    let operation = &documentation.operations[0];
    request(operation, &documentation.overview, &Values::required(operation))
}

#[test]
fn keys_that_are_sent_together_have_a_variable_each() {
    let schemes = "a: {type: apiKey, in: header, name: X-A}, b: {type: apiKey, in: query, name: b}, c: {type: apiKey, in: cookie, name: c}";
    let sent = secured(schemes, &["a", "b", "c"], "");
    assert_eq!(sent.url, "https://a.fr/x?b=$CLE_API_2");
    let headers = [("X-A", "$CLE_API"), ("Cookie", "c=$CLE_API_3")];
    assert_eq!(sent.headers, headers.map(|(name, value)| (name.to_owned(), value.to_owned())));
    assert_eq!(sent.variables, ["CLE_API", "CLE_API_2", "CLE_API_3"]);
}

#[test]
fn a_header_is_sent_once() {
    let schemes = "base: {type: http, scheme: basic}, jeton: {type: http, scheme: bearer}, cle: {type: apiKey, in: header, name: authorization}";
    let basic = [("Authorization".to_owned(), "Basic $IDENTIFIANTS".to_owned())];
    assert_eq!(secured(schemes, &["base", "jeton", "cle"], "").headers, basic);
    let parameter = "{name: authorization, in: header, required: true, schema: {type: string}}";
    let sent = secured(schemes, &["jeton"], parameter);
    assert_eq!(sent.headers, [("Authorization".to_owned(), "Bearer $JETON".to_owned())]);
}

/// The address of a call to one of these servers, and whether it is known.
fn called(servers: &str) -> (String, bool) {
    let documentation = documentation(&format!(
        "openapi: 3.1.0\ninfo: {{title: E, version: '1'}}\nservers: [{servers}]\npaths: {{/x: {{get: {{}}}}}}\n"
    ));
    let operation = &documentation.operations[0];
    let sent = request(operation, &documentation.overview, &Values::required(operation));
    (sent.url, !has_no_address(&operation.servers))
}

#[test]
fn samples_have_an_address_even_when_the_api_has_none() {
    for (servers, expected) in [
        ("", "https://adresse-de-l-api.example/x"),
        ("{url: /}", "https://adresse-de-l-api.example/x"),
        ("{url: /api}", "https://adresse-de-l-api.example/api/x"),
        ("{url: ./api/}", "https://adresse-de-l-api.example/api/x"),
        (
            "{url: '{base}/api', variables: {base: {default: ''}}}",
            "https://adresse-de-l-api.example/api/x",
        ),
    ] {
        assert_eq!(called(servers), (expected.to_owned(), false), "{servers}");
    }
    for (servers, expected) in [
        ("{url: //a.fr/api}", "https://a.fr/api/x"),
        ("{url: '{base}/api', variables: {base: {default: 'http://a.fr'}}}", "http://a.fr/api/x"),
        ("{url: 'https://a.fr'}", "https://a.fr/x"),
    ] {
        assert_eq!(called(servers), (expected.to_owned(), true), "{servers}");
    }
}

#[test]
fn samples_are_code() {
    for format in ["application/json", "multipart/form-data", "application/octet-stream"] {
        let sent = post(format);
        let all: Vec<_> = Language::ALL
            .iter()
            .map(|one| format!("## {}\n{}\n", one.name(), sample(*one, &sent)))
            .collect();
        let name = format!("sample-{}", format.replace('/', "-"));
        insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
            insta::assert_snapshot!(name, all.join("\n"));
        });
    }
}
