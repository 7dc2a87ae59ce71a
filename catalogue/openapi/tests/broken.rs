//! Files that are cut, empty, in another encoding, or something else than a specification: what is said of
//! each, where, and what to do.

use std::collections::HashMap;

use catalogue_openapi::{Compiled, compile, diagnostic::Code};

fn compiled(bytes: &[u8]) -> Compiled {
    let compiled = compile("essai", bytes, &HashMap::<String, Vec<u8>>::new());
    for one in &compiled.diagnostics {
        assert!(one.line >= 1 && one.column >= 1 && !one.help.is_empty(), "{one:?}");
    }
    compiled
}

/// The first mistake told: its code, line, and message.
fn first(bytes: &[u8]) -> (Code, u32, String) {
    let compiled = compiled(bytes);
    let first = compiled.diagnostics.first().expect("something is told");
    (first.code, first.line, first.message.clone())
}

#[test]
fn what_is_no_specification_is_told_by_what_it_is() {
    for (text, code, words) in [
        ("", Code::Empty, "vide"),
        ("\u{feff}  \n", Code::Empty, "vide"),
        ("# rien encore\n", Code::Empty, "vide"),
        ("---\n", Code::Empty, "vide"),
        ("null", Code::Empty, "vide"),
        ("[]", Code::NotOpenapi, "pas de clés"),
        ("un texte", Code::NotOpenapi, "pas de clés"),
        ("42", Code::NotOpenapi, "pas de clés"),
        ("{}", Code::NotOpenapi, "ni `openapi` ni `swagger`"),
        ("\n<!doctype HTML>\n<html><body>a: b</body></html>", Code::NotOpenapi, "page web"),
        ("<html lang=fr>", Code::NotOpenapi, "page web"),
        ("<?xml version=\"1.0\"?><definitions/>", Code::NotOpenapi, "XML"),
        ("PK\u{3}\u{4}\u{14}", Code::NotOpenapi, "ZIP"),
        ("%PDF-1.7\n1 0 obj", Code::NotOpenapi, "PDF"),
        ("swaggerVersion: '1.2'\napis: []", Code::NotOpenapi, "Swagger 1"),
        ("{\"swaggerVersion\": \"1.2\"}", Code::NotOpenapi, "Swagger 1"),
        ("asyncapi: 3.0.0", Code::NotOpenapi, "AsyncAPI"),
        ("info: {_postman_id: a}", Code::NotOpenapi, "Postman"),
        ("paths: {}", Code::NotOpenapi, "la version du format manque"),
        ("type: object", Code::NotOpenapi, "schéma JSON"),
        (
            "openapi: 3.0.0\ninfo: {title: E, version: '1'}\npaths: {}",
            Code::KeyMissing,
            "rien à montrer",
        ),
        ("swagger: '1.2'\npaths: {}", Code::VersionUnknown, "1.2"),
    ] {
        let told: Vec<_> = compiled(text.as_bytes())
            .diagnostics
            .into_iter()
            .map(|one| (one.code, one.message))
            .collect();
        let is_told = |(found, message): &(Code, String)| *found == code && message.contains(words);
        assert!(told.iter().any(is_told), "{text:?}: {told:?}");
    }
    let gzip = [0x1f, 0x8b, 8, 0, 0, 0];
    assert!(first(&gzip).2.contains("gzip"), "{:?}", first(&gzip));
}

const TEXT: &str = "{\"openapi\": \"3.0.0\", \"info\": {\"title\": \"É\", \"version\": \"1\"},\n\"paths\": {\n\"/x\": {\"get\": {\"responses\": {\"200\": {\"description\": \"B\\n\", \"x-a\": [1.5e3, true, null]}}}}}}";

#[test]
fn a_text_that_is_cut_anywhere_is_told() {
    for end in (0..TEXT.len()).filter(|end| TEXT.is_char_boundary(*end)) {
        let (code, line, message) = first(&TEXT.as_bytes()[..end]);
        let is_told = matches!(code, Code::Syntax | Code::Empty);
        assert!(is_told, "{end}: {message}");
        assert!((1..=3).contains(&line), "{end}: line {line}");
    }
    let cut = first(&TEXT.as_bytes()[..TEXT.len() - 1]).2;
    assert_eq!(cut, "le fichier s’arrête avant sa fin : `{` ouvert à la ligne 1 n’est pas fermé");
}

/// Cut YAML is often still YAML: what is missing then is told, or there is nothing wrong.
#[test]
fn yaml_that_is_cut_anywhere_has_pages_or_a_reason() {
    let text = "openapi: 3.0.0\ninfo:\n  title: \"É\"\n  version: '1'\npaths:\n  /x:\n    get:\n      parameters:\n        - {name: a, in: query, schema: {type: string}}\n      responses:\n        '200':\n          description: |\n            Bien\n";
    for end in (0..text.len()).filter(|end| text.is_char_boundary(*end)) {
        let compiled = compiled(&text.as_bytes()[..end]);
        let has_pages = !compiled.documentation.operations.is_empty();
        assert!(has_pages || !compiled.diagnostics.is_empty(), "{end}: {}", &text[..end]);
    }
}

#[test]
fn any_encoding_is_read() {
    let is_read = |bytes: &[u8]| compiled(bytes).documentation.overview.title == "É";
    let units = || TEXT.encode_utf16();
    let little: Vec<u8> = units().flat_map(u16::to_le_bytes).collect();
    let big: Vec<u8> = units().flat_map(u16::to_be_bytes).collect();
    for bytes in [&little, &big] {
        assert!(is_read(bytes));
        assert_eq!(first(bytes).0, Code::Encoding);
    }
    assert!(is_read(&[&[0xFF, 0xFE], &*little].concat()));
    assert!(is_read(&[&[0xFE, 0xFF], &*big].concat()));
    assert!(is_read(&[&[0xEF, 0xBB, 0xBF], TEXT.as_bytes()].concat()));
    let latin: Vec<u8> = TEXT.chars().map(|sign| sign as u8).collect();
    assert!(is_read(&latin));
    assert_eq!(first(&latin).1, 1);
}

/// Mistakes of paths, parameters and references, each in an otherwise sound specification.
#[test]
fn each_mistake_is_told_at_its_line() {
    let with =
        |paths: &str| format!("openapi: 3.0.0\ninfo: {{title: E, version: '1'}}\npaths:\n{paths}");
    let get = "get: {responses: {'204': {description: B}}}";
    for (paths, code, line) in [
        (format!("  /x/{{a}}: {{parameters: [{{name: a, in: path, required: true}}], {get}}}\n  /x/{{b}}: {{parameters: [{{name: b, in: path, required: true}}], {get}}}\n"), Code::PathAmbiguous, 5),
        (format!("  /x:\n    parameters:\n      - {{name: a, in: query}}\n      - {{name: a, in: query}}\n    {get}\n"), Code::ParameterDuplicate, 7),
        (format!("  /x: {{{get}}}\n  /x: {{{get}}}\n"), Code::DuplicateKey, 5),
        ("  /x:\n    $ref: 7\n".to_owned(), Code::ReferenceMalformed, 5),
        ("  /x:\n    $ref: ''\n".to_owned(), Code::ReferenceMalformed, 5),
        ("  /x:\n    $ref: /etc/passwd\n".to_owned(), Code::FileMissing, 4),
        ("  /x:\n    $ref: 'https://a.fr/x'\n".to_owned(), Code::ReferenceRemote, 4),
        ("  /x:\n    $ref: '#/paths/~1x'\n".to_owned(), Code::ReferenceCycle, 4),
        ("  /x:\n    get:\n      parameters:\n      responses: {'204': {description: B}}\n".to_owned(), Code::KeyEmpty, 6),
        ("  /x:\n    get:\n      parameters: [null]\n      responses: {'204': {description: B}}\n".to_owned(), Code::ValueKind, 6),
        ("  /x:\n    get:\n      responses:\n        '204':\n".to_owned(), Code::ValueKind, 7),
        ("  /x:\n    get:\n".to_owned(), Code::KeyEmpty, 5),
    ] {
        let told: Vec<_> = compiled(with(&paths).as_bytes())
            .diagnostics
            .into_iter()
            .map(|one| (one.code, one.line))
            .collect();
        assert!(told.contains(&(code, line)), "{paths}\n{told:?}");
    }
}
