//! Where calls go.

use catalogue_openapi::request::{NO_ADDRESS, Values, request};

use crate::support::documentation;

/// The address of a call to one of these servers, and whether it is known.
fn called(servers: &str) -> (String, bool) {
    let documentation = documentation(&format!(
        "openapi: 3.1.0\ninfo: {{title: E, version: '1'}}\nservers: [{servers}]\npaths: {{/x: {{get: {{}}}}}}\n"
    ));
    let operation = &documentation.operations[0];
    let sent = request(operation, &documentation.overview, &Values::required(operation));
    let is_known = !sent.url.starts_with(NO_ADDRESS);
    (sent.url, is_known)
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
