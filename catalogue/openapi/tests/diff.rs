//! What changed: our own pairs of small specifications, each with one change.

use catalogue_openapi::{
    compile,
    diff::{Change, ChangeKind, Class, diff},
    model::Documentation,
};
use std::collections::HashMap;

fn documentation(text: &str) -> Documentation {
    compile("essai.yaml", text.as_bytes(), &HashMap::<String, Vec<u8>>::new()).documentation
}

fn changes(old: &str, new: &str) -> Vec<Change> {
    diff(&documentation(old), &documentation(new))
}

fn told(old: &str, new: &str) -> Vec<(ChangeKind, Class)> {
    changes(old, new).into_iter().map(|change| (change.kind, change.class)).collect()
}

/// An operation that takes and gives one value.
fn api(sent: &str, returned: &str) -> String {
    format!(
        "openapi: 3.1.0\ninfo: {{title: Essai, version: '1'}}\npaths:\n  /x:\n    post:\n      requestBody: {{content: {{application/json: {{schema: {sent}}}}}}}\n      responses: {{'200': {{description: Bien, content: {{application/json: {{schema: {returned}}}}}}}}}\n"
    )
}

/// What is told of a change where it is sent, and where it is returned.
fn both(old: &str, new: &str) -> [Vec<(ChangeKind, Class)>; 2] {
    [told(&api(old, "{}"), &api(new, "{}")), told(&api("{}", old), &api("{}", new))]
}

fn with_parameter(parameter: &str) -> String {
    format!(
        "openapi: 3.0.0\ninfo: {{title: E, version: '1'}}\npaths:\n  /x:\n    get:\n      parameters: [{parameter}]\n      responses: {{'200': {{description: Bien}}}}\n"
    )
}

#[test]
fn nothing_changes_without_a_change() {
    let one = api(
        "{type: object, properties: {a: {type: string}, b: {type: integer}}}",
        "{type: string}",
    );
    let other = api(
        "{type: object, properties: {b: {type: integer}, a: {type: string, description: Autre}}}",
        "{type: string}",
    );
    assert_eq!(changes(&one, &other), []);
}

#[test]
fn the_version_of_the_format_is_no_change() {
    let old = "swagger: '2.0'\ninfo: {title: E, version: '1'}\nhost: exemple.fr\nbasePath: /v1\nschemes: [https]\nsecurityDefinitions: {cle: {type: apiKey, in: header, name: Authorization}}\nsecurity: [{cle: []}]\npaths:\n  /x/{id}:\n    post:\n      consumes: [application/json]\n      produces: [application/json]\n      parameters:\n        - {name: id, in: path, required: true, type: string}\n        - {name: l, in: query, type: array, items: {type: string}, collectionFormat: multi}\n        - {name: corps, in: body, required: true, schema: {$ref: '#/definitions/X'}}\n      responses: {200: {description: Bien, schema: {$ref: '#/definitions/X'}}}\ndefinitions: {X: {type: object, properties: {a: {type: string, x-nullable: true}}}}\n";
    let new = "openapi: 3.1.0\ninfo: {title: E, version: '1'}\nservers: [{url: 'https://exemple.fr/v1/'}]\ncomponents:\n  securitySchemes: {porteur: {type: http, scheme: bearer}}\n  schemas: {Y: {type: object, properties: {a: {type: [string, 'null']}}}}\nsecurity: [{porteur: []}]\npaths:\n  /x/{numero}:\n    post:\n      parameters:\n        - {name: numero, in: path, required: true, schema: {type: string}}\n        - {name: l, in: query, schema: {type: array, items: {type: string}}}\n      requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Y'}}}}\n      responses: {'200': {description: Bien, content: {application/json: {schema: {$ref: '#/components/schemas/Y'}}}}}\n";
    assert_eq!(changes(old, new), []);
}

#[test]
fn a_part_of_the_address_may_move_to_the_server() {
    let old = "openapi: 3.0.0\ninfo: {title: E, version: '1'}\nservers: [{url: 'https://a.fr/v1'}]\npaths: {/x: {get: {responses: {'200': {description: B}}}}}\n";
    let new = "openapi: 3.0.0\ninfo: {title: E, version: '1'}\nservers: [{url: 'https://a.fr'}]\npaths: {/v1/x: {get: {responses: {'200': {description: B}}}}}\n";
    let kinds: Vec<_> = told(old, new).into_iter().map(|(kind, _)| kind).collect();
    assert_eq!(kinds, [ChangeKind::ServerAdded, ChangeKind::ServerRemoved]);
}

#[test]
fn operations_come_go_and_grow_old() {
    let one = "openapi: 3.0.0\ninfo: {title: E, version: '1'}\npaths: {/x: {get: {responses: {'200': {description: B}}}}}\n";
    let two = "openapi: 3.0.0\ninfo: {title: E, version: '1'}\npaths: {/y: {get: {responses: {'200': {description: B}}}}}\n";
    assert_eq!(
        told(one, two),
        [
            (ChangeKind::OperationRemoved, Class::Breaking),
            (ChangeKind::OperationAdded, Class::Harmless)
        ]
    );
    let old = one.replace("get: {", "get: {deprecated: true, ");
    assert_eq!(told(one, &old), [(ChangeKind::OperationDeprecated, Class::Check)]);
}

#[test]
fn parameters_change() {
    let none = with_parameter("");
    let free = with_parameter("{name: a, in: query, schema: {type: string}}");
    let wanted = with_parameter("{name: a, in: query, required: true, schema: {type: string}}");
    assert_eq!(told(&none, &free), [(ChangeKind::ParameterAdded, Class::Harmless)]);
    assert_eq!(told(&none, &wanted), [(ChangeKind::RequiredParameterAdded, Class::Breaking)]);
    assert_eq!(told(&free, &none), [(ChangeKind::ParameterRemoved, Class::Check)]);
    assert_eq!(told(&free, &wanted), [(ChangeKind::ParameterRequired, Class::Breaking)]);
    assert_eq!(told(&wanted, &free), [(ChangeKind::ParameterOptional, Class::Harmless)]);
    let list = |explode: bool| {
        with_parameter(&format!(
            "{{name: a, in: query, explode: {explode}, example: [1, 2], schema: {{type: array}}}}"
        ))
    };
    assert_eq!(told(&list(true), &list(false)), [(ChangeKind::ParameterStyle, Class::Breaking)]);
}

#[test]
fn what_breaks_depends_on_the_direction() {
    use ChangeKind::{
        BoundLoosened, BoundTightened, FieldAdded, FieldOptional, FieldRemoved, FieldRequired,
        NotNullable, Nullable, RequiredFieldAdded, Type, ValueAdded, ValueRemoved,
    };
    use Class::{Breaking, Check, Harmless};
    let cases = [
        (
            "{type: object}",
            "{type: object, properties: {a: {}}}",
            (FieldAdded, Harmless),
            (FieldAdded, Harmless),
        ),
        (
            "{type: object}",
            "{type: object, required: [a], properties: {a: {}}}",
            (RequiredFieldAdded, Breaking),
            (FieldAdded, Harmless),
        ),
        (
            "{type: object, properties: {a: {}, b: {}}}",
            "{type: object, properties: {b: {}}}",
            (FieldRemoved, Check),
            (FieldRemoved, Breaking),
        ),
        (
            "{type: object, properties: {a: {}}}",
            "{type: object, required: [a], properties: {a: {}}}",
            (FieldRequired, Breaking),
            (FieldRequired, Harmless),
        ),
        (
            "{type: object, required: [a], properties: {a: {}}}",
            "{type: object, properties: {a: {}}}",
            (FieldOptional, Harmless),
            (FieldOptional, Breaking),
        ),
        ("{type: string}", "{type: [string, 'null']}", (Nullable, Harmless), (Nullable, Breaking)),
        (
            "{type: [string, 'null']}",
            "{type: string}",
            (NotNullable, Breaking),
            (NotNullable, Harmless),
        ),
        ("{type: string}", "{type: integer}", (Type, Breaking), (Type, Breaking)),
        ("{type: integer}", "{type: number}", (Type, Harmless), (Type, Check)),
        ("{enum: [a, b]}", "{enum: [a]}", (ValueRemoved, Breaking), (ValueRemoved, Harmless)),
        ("{enum: [a]}", "{enum: [a, b]}", (ValueAdded, Harmless), (ValueAdded, Check)),
        (
            "{type: string, maxLength: 5}",
            "{type: string, maxLength: 3}",
            (BoundTightened, Breaking),
            (BoundTightened, Harmless),
        ),
        (
            "{type: integer, minimum: 5}",
            "{type: integer, minimum: 3}",
            (BoundLoosened, Harmless),
            (BoundLoosened, Check),
        ),
    ];
    for (old, new, sent, returned) in cases {
        assert_eq!(both(old, new), [vec![sent], vec![returned]], "{old} → {new}");
    }
}

#[test]
fn answers_formats_and_alternatives_change() {
    let base = api("{}", "{oneOf: [{title: A, type: string}, {title: B, type: object}]}");
    let more = api(
        "{}",
        "{oneOf: [{title: A, type: string}, {title: B, type: object}, {title: C, type: integer}]}",
    );
    assert_eq!(told(&base, &more), [(ChangeKind::AlternativeAdded, Class::Check)]);
    assert_eq!(told(&more, &base), [(ChangeKind::AlternativeRemoved, Class::Harmless)]);
    let other = base.replace("'200'", "'201'");
    assert_eq!(
        told(&base, &other),
        [(ChangeKind::AnswerRemoved, Class::Breaking), (ChangeKind::AnswerAdded, Class::Check)]
    );
    let xml = base.replace("Bien, content: {application/json", "Bien, content: {application/xml");
    assert_eq!(
        told(&base, &xml),
        [(ChangeKind::FormatRemoved, Class::Breaking), (ChangeKind::FormatAdded, Class::Harmless)]
    );
}

/// Alternatives without names are told apart by what they are.
#[test]
fn alternatives_without_names_are_paired_one_by_one() {
    let with = |all: &str| api("{}", &format!("{{oneOf: [{all}]}}"));
    let two = with("{type: string, maxLength: 3}, {type: string, maxLength: 5}");
    assert_eq!(
        changes(&two, &with("{type: string, maxLength: 5}, {type: string, maxLength: 3}")),
        []
    );
    let three = with(
        "{type: string, maxLength: 3}, {type: string, maxLength: 4}, {type: string, maxLength: 5}",
    );
    assert_eq!(told(&two, &three), [(ChangeKind::AlternativeAdded, Class::Check)]);
    assert_eq!(told(&three, &two), [(ChangeKind::AlternativeRemoved, Class::Harmless)]);
}

#[test]
fn authentication_changes() {
    let with = |security: &str| {
        format!(
            "openapi: 3.0.0\ninfo: {{title: E, version: '1'}}\ncomponents: {{securitySchemes: {{a: {{type: apiKey, in: query, name: a}}, b: {{type: http, scheme: bearer}}}}}}\npaths: {{/x: {{get: {{security: {security}, responses: {{'200': {{description: B}}}}}}}}}}\n"
        )
    };
    assert_eq!(told(&with("[]"), &with("[{a: []}]")), [(ChangeKind::Security, Class::Breaking)]);
    assert_eq!(
        told(&with("[{a: []}]"), &with("[{a: []}, {b: []}]")),
        [(ChangeKind::Security, Class::Harmless)]
    );
    assert_eq!(told(&with("[{a: []}]"), &with("[{}]")), [(ChangeKind::Security, Class::Harmless)]);
}

#[test]
fn a_change_below_what_one_page_shows_is_found() {
    let deep = |last: &str| {
        let one = |at| {
            format!(
                "    T{at}: {{type: object, properties: {{suite: {{$ref: '#/components/schemas/T{}'}}}}}}\n",
                at + 1
            )
        };
        let types = (0..8).map(one).collect::<Vec<_>>().concat();
        format!(
            "openapi: 3.0.0\ninfo: {{title: E, version: '1'}}\npaths: {{/x: {{get: {{responses: {{'200': {{description: B, content: {{application/json: {{schema: {{$ref: '#/components/schemas/T0'}}}}}}}}}}}}}}}}\ncomponents:\n  schemas:\n{types}    T8: {{type: object, properties: {{{last}}}}}\n"
        )
    };
    let found = changes(&deep("a: {type: string}"), &deep("b: {type: string}"));
    let kinds: Vec<_> = found.iter().map(|change| (change.kind, change.subject.as_str())).collect();
    let path = ["suite"; 8].join(".");
    assert_eq!(
        kinds,
        [
            (ChangeKind::FieldRemoved, &*format!("{path}.a")),
            (ChangeKind::FieldAdded, &*format!("{path}.b"))
        ]
    );
}

/// The same specification with its keys sorted, its lists that say no order turned round, and other ids and
/// tags.
fn turned(value: &mut serde_json::Value, key: &str) {
    use serde_json::Value;
    match value {
        Value::Object(map) => {
            for (key, child) in map {
                turned(child, key);
            }
        }
        Value::Array(items) => {
            if matches!(key, "parameters" | "required" | "tags" | "security") {
                items.reverse();
            }
            for child in items {
                turned(child, "");
            }
        }
        Value::String(text) if key == "operationId" => text.push_str("Autre"),
        _ => {}
    }
}

#[test]
fn order_tags_and_ids_are_no_change() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures");
    let mut compared = 0;
    for entry in std::fs::read_dir(folder).expect("the folder is there") {
        let path = entry.expect("readable").path();
        let Ok(text) = std::fs::read_to_string(&path) else { continue };
        // What a merge takes depends on the order, by what it means.
        if text.contains("<<:") {
            continue;
        }
        let Ok(mut value) = serde_yaml::from_str::<serde_json::Value>(&text) else { continue };
        turned(&mut value, "");
        assert_eq!(changes(&text, &value.to_string()), [], "{}", path.display());
        compared += 1;
    }
    assert!(compared > 40, "{compared}");
}

#[test]
fn rules_change() {
    use ChangeKind::{FieldAdded, FieldOptional, FieldRemoved, Rule};
    use Class::{Breaking, Check, Harmless};
    for (old, new, sent, returned) in [
        (
            "{type: object}",
            "{type: object, additionalProperties: false}",
            (Rule, Breaking),
            (Rule, Harmless),
        ),
        (
            "{type: array, prefixItems: [{}], items: false}",
            "{type: array, prefixItems: [{}]}",
            (Rule, Harmless),
            (Rule, Check),
        ),
        (
            "{if: {required: [a]}, then: {required: [b]}, type: object, properties: {a: {}, b: {}}}",
            "{type: object, properties: {a: {}, b: {}}}",
            (Rule, Check),
            (Rule, Check),
        ),
        ("{not: {type: string}}", "{not: {type: integer}}", (Rule, Check), (Rule, Check)),
        (
            "{type: object, properties: {a: {type: string}}}",
            "{type: object, properties: {a: {type: string}}, additionalProperties: {type: string}}",
            (FieldAdded, Harmless),
            (FieldAdded, Harmless),
        ),
        (
            "{type: object, additionalProperties: {type: string}}",
            "{type: object, additionalProperties: true}",
            (FieldRemoved, Check),
            (FieldRemoved, Breaking),
        ),
        (
            "{type: object, properties: {a: {type: string}, b: {}}, additionalProperties: {type: string}}",
            "{type: object, properties: {b: {}}, additionalProperties: {type: string}}",
            (FieldOptional, Check),
            (FieldOptional, Check),
        ),
    ] {
        assert_eq!(both(old, new), [vec![sent], vec![returned]], "{old} → {new}");
    }
}

#[test]
fn callbacks_and_headers_change() {
    let with = |callback: &str, header: &str| {
        format!(
            "openapi: 3.0.0\ninfo: {{title: E, version: '1'}}\npaths:\n  /x:\n    post:\n      callbacks: {{{callback}}}\n      responses: {{'200': {{description: B, headers: {{X-Reste: {{schema: {header}}}}}}}}}\n"
        )
    };
    let hook = |body: &str| {
        format!(
            "suivi: {{'{{$request.body#/url}}': {{post: {{requestBody: {{content: {{application/json: {{schema: {body}}}}}}}, responses: {{'204': {{description: B}}}}}}}}}}"
        )
    };
    let base = with("", "{type: integer}");
    assert_eq!(
        told(&base, &with(&hook("{}"), "{type: integer}")),
        [(ChangeKind::OperationAdded, Class::Harmless)]
    );
    assert_eq!(told(&base, &with("", "{type: string}")), [(ChangeKind::Type, Class::Breaking)]);
    let (old, new) = (hook("{type: string, enum: [a]}"), hook("{type: string, enum: [a, b]}"));
    let found = changes(&with(&old, "{}"), &with(&new, "{}"));
    let told: Vec<_> = found.iter().map(|one| (one.class, one.text.as_str())).collect();
    assert_eq!(told, [(Class::Check, "rappel `suivi` : la valeur : nouvelles valeurs : `b`")]);
}
