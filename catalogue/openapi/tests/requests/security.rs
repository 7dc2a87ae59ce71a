//! Secrets, which are variables.

use catalogue_openapi::request::{Request, Values, request};

use crate::support::{documentation, post};

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
