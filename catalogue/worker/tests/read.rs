//! What the worker makes of specifications, as the browser would.

use catalogue::{
    data,
    documentation::{Live, LiveRequest, Overview},
    reference::PageTitle,
};
use catalogue_worker::read;

const YAML: &str = "openapi: 3.1.0\ninfo: {title: Ponts, version: '1', description: 'Les **ponts** et <img src=x onerror=alert(1)>'}\npaths:\n  /ponts/{id}:\n    get:\n      summary: Lire un pont\n      parameters: [{name: id, in: path, required: true, schema: {type: integer}}]\n      responses: {'200': {description: Un pont, content: {application/json: {schema: {$ref: '#/components/schemas/Pont'}}}}}\ncomponents: {schemas: {Pont: {type: object, properties: {nom: {type: string}, suite: {$ref: 'autre.yaml#/Pont'}}}}}\n";

fn asked(name: &str) -> LiveRequest {
    LiveRequest {
        api: PageTitle { slug: "api-ponts".into(), title: "API Ponts".to_owned() },
        tagline: "Les ponts de France".to_owned(),
        source: Some("https://a.fr/openapi.yaml".to_owned()),
        verified: None,
        live: Live { read_from: Some(name.to_owned()), ..Live::default() },
        name: name.to_owned(),
    }
}

fn files(name: &str, bytes: &[u8]) -> Result<Vec<(String, String)>, String> {
    let mut files = Vec::new();
    read(asked(name), bytes.to_vec(), &mut |name, text| {
        files.push((name.to_owned(), text.to_owned()));
    })?;
    Ok(files)
}

#[test]
fn a_specification_becomes_the_files_of_its_pages() {
    let files = files("openapi.yaml", YAML.as_bytes()).expect("it is read");
    let names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
    let api = "api-ponts";
    let expected = [
        data::overview(api),
        data::call(api, "get-ponts-id"),
        data::operation(api, "get-ponts-id"),
        data::returned_data(api),
        data::fields(api),
        data::changes(api),
        data::fragments(api),
        data::named_type(api, "pont"),
    ];
    assert_eq!(names, expected);
    let overview: Overview = serde_json::from_str(&files[0].1).expect("it is an overview");
    assert_eq!(overview.tagline, "Les ponts de France");
    let live = overview.live.expect("it says where it was read");
    assert_eq!(live.read_from.as_deref(), Some("openapi.yaml"));
    assert!(live.flaws.iter().any(|flaw| flaw.contains("autre.yaml")), "{:?}", live.flaws);
}

#[test]
fn the_same_text_is_read_whatever_its_form() {
    let json = br#"{"swagger": "2.0", "info": {"title": "P", "version": "1"}, "paths": {"/a": {"get": {"responses": {"200": {"description": "bien"}}}}}}"#;
    assert_eq!(files("a", json).expect("JSON").len(), 7);
    let with_mark: Vec<u8> = [b"\xef\xbb\xbf".as_slice(), json].concat();
    assert_eq!(files("a.yaml", &with_mark).expect("JSON with a byte order mark").len(), 7);
    let latin: Vec<u8> = YAML.replace("Lire", "Délire").chars().map(|sign| sign as u8).collect();
    let made = files("a.yaml", &latin).expect("Latin-1");
    assert!(made.iter().any(|(_, text)| text.contains("Délire un pont")));
}

#[test]
fn what_is_no_specification_says_what_it_is() {
    for (bytes, expected) in [
        ("<!doctype html><html><body>Redoc</body></html>", "ligne 1"),
        ("{\"openapi\": \"3.0.0\", \"paths\": {}", "ligne 1"),
        ("openapi: 3.0.0\ninfo: {title: V, version: '1'}\npaths: {}\n", "ni opération ni type"),
        ("", "ligne 1"),
    ] {
        let refused = files("a.yaml", bytes.as_bytes()).expect_err(bytes);
        assert!(refused.contains(expected), "{bytes}: {refused}");
    }
}
