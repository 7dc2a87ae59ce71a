use catalogue_openapi::{
    model::{
        Body, Example, JsonType, MediaType, Need, Operation, Schema, Security, SecurityKind,
        SecurityScheme, Server, ServerVariable,
    },
    request::RequestBody,
};

use super::*;

fn parameter(name: &str, location: Location, required: bool) -> Parameter {
    Parameter { name: name.to_owned(), location, required, explode: true, ..Parameter::default() }
}

fn call() -> Call {
    let variable =
        ServerVariable { name: "hote".to_owned(), default: "a".to_owned(), ..Default::default() };
    let server = Server {
        url: "https://{hote}.fr/v1".to_owned(),
        variables: vec![variable],
        ..Server::default()
    };
    let key = SecurityScheme {
        name: "cle".to_owned(),
        kind: SecurityKind::ApiKey,
        parameter: "k".to_owned(),
        location: Location::Query,
        ..SecurityScheme::default()
    };
    let alternatives = vec![vec![Need { scheme: "cle".to_owned(), scopes: vec![] }], vec![]];
    Call {
        operation: Operation {
            method: "GET".to_owned(),
            path: "/ponts/{id}".to_owned(),
            servers: vec![server],
            parameters: vec![
                parameter("id", Location::Path, true),
                parameter("etat", Location::Query, false),
            ],
            security: Security { alternatives, ..Security::default() },
            ..Operation::default()
        },
        security: vec![key],
    }
}

fn typed(parameters: &[(Location, &str, &str)]) -> Draft {
    let parameters = parameters
        .iter()
        .map(|(place, name, text)| ((*place, (*name).to_owned()), (*text).to_owned()));
    Draft { parameters: parameters.collect(), ..Draft::new(&call()) }
}

#[test]
fn what_is_shown_is_what_is_sent_but_for_the_secret() {
    let draft = typed(&[(Location::Path, "id", "a/b"), (Location::Query, "etat", "")]);
    let (shown, faults) = draft.shown(&call());
    assert_eq!((shown.url.as_str(), faults), ("https://a.fr/v1/ponts/a%2Fb?k=$CLE_API", vec![]));
    let secrets = BTreeMap::from([("cle".to_owned(), "s&cret".to_owned())]);
    assert_eq!(draft.sent(&call(), &secrets).url, "https://a.fr/v1/ponts/a%2Fb?k=s%26cret");
    let without = Draft { way: 1, ..draft };
    assert_eq!(without.sent(&call(), &secrets).url, "https://a.fr/v1/ponts/a%2Fb");
}

#[test]
fn variables_and_a_missing_address_are_typed() {
    let draft = typed(&[(Location::Path, "id", "1")]);
    let other = BTreeMap::from([("hote".to_owned(), "b".to_owned())]);
    let elsewhere = Draft { variables: other, way: 1, ..draft.clone() };
    assert_eq!(elsewhere.shown(&call()).0.url, "https://b.fr/v1/ponts/1");
    let mut relative = call();
    relative.operation.servers[0] = Server { url: "/v1".to_owned(), ..Server::default() };
    assert_eq!(draft.shown(&relative).1.len(), 1);
    let told = Draft { base: "https://c.fr".to_owned(), way: 1, ..draft };
    assert_eq!(told.shown(&relative), (told.sent(&relative, &BTreeMap::new()), vec![]));
    assert_eq!(told.base(&relative), "https://c.fr/v1");
}

#[test]
fn what_must_be_there_is_asked_for() {
    let (_, faults) = typed(&[]).shown(&call());
    assert_eq!(faults.len(), 1);
    assert!(faults[0].starts_with("id\u{a0}: "), "{faults:?}");
    let mut structured = call();
    structured.operation.parameters[1].schema =
        Schema { types: vec![JsonType::Object], ..Schema::default() };
    let draft = typed(&[(Location::Path, "id", "1"), (Location::Query, "etat", "{a")]);
    assert!(draft.shown(&structured).1[0].contains("JSON"));
}

#[test]
fn a_required_body_begins_with_its_example() {
    let mut posts = call();
    let example = Example { text: "{\"a\": 1.10}".to_owned(), ..Example::default() };
    let media = MediaType {
        name: "application/json".to_owned(),
        examples: vec![example],
        ..MediaType::default()
    };
    posts.operation.body =
        Some(Body { required: true, media_types: vec![media], ..Body::default() });
    let mut draft = Draft::new(&posts);
    draft.parameters.insert((Location::Path, "id".to_owned()), "1".to_owned());
    let (shown, faults) = draft.shown(&posts);
    assert!(faults.is_empty(), "{faults:?}");
    assert_eq!(shown.body, RequestBody::Text("{\n  \"a\": 1.10\n}".to_owned()));
    draft.body = Some(("application/json".to_owned(), "{".to_owned()));
    assert!(draft.shown(&posts).1[0].starts_with("Corps"));
}
