//! From an operation and values to one request.

use super::{
    authenticate::Sent,
    data::{Request, Values},
    encode::{is_unreserved, percent},
    serialise::{form, join, query, value},
    server::{base, called},
};
use crate::{
    json,
    model::{Example, Location, MediaType, Operation, Overview, Parameter},
    node::{Node, Value},
    source::parse_json,
};

impl Values {
    /// Examples of what must be sent, and the first way to authenticate; an address even where the specification
    /// gives none, so that code made of them can be run once it is filled in.
    pub fn required(operation: &Operation) -> Self {
        let required = operation.parameters.iter().filter(|parameter| parameter.required);
        let parameters = required
            .map(|parameter| ((parameter.location, parameter.name.clone()), example(parameter)));
        let body = operation.body.as_ref().and_then(|body| body.media_types.first());
        let first = operation.security.alternatives.first();
        Self {
            parameters: parameters.collect(),
            body: body.map(|media| (media.name.clone(), body_example(media, operation))),
            server: called(operation),
            security: first.into_iter().flatten().map(|need| need.scheme.clone()).collect(),
            secrets: std::collections::BTreeMap::new(),
        }
    }
}

fn example(parameter: &Parameter) -> Node {
    let best = best_example(&parameter.examples);
    best.map_or_else(|| text_node(&parameter.name), |example| read(&example.text, example.is_text))
}

/// The first example that can be sent: null is sent as nothing at all.
pub(super) fn best_example(examples: &[Example]) -> Option<&Example> {
    let mut all = examples.iter().filter(|example| !example.text.is_empty());
    let first = all.clone().next();
    all.find(|example| !is_null(example)).or(first)
}

/// Whether an example says null.
pub(crate) fn is_null(example: &Example) -> bool {
    !example.is_text && example.text == "null"
}

/// The first example of a content, or of the one whose schema it shares.
fn body_example(media: &MediaType, operation: &Operation) -> Node {
    let all = operation.body.iter().flat_map(|body| &body.media_types);
    let examples = media.examples.iter().chain(all.flat_map(|media| &media.examples));
    let first = examples.into_iter().find(|example| !example.text.is_empty());
    let given = first.map_or_else(|| text_node(""), |example| read(&example.text, example.is_text));
    if is_form(&media.name) { fields(given) } else { given }
}

/// Whether a format is names and values, however they are written.
fn is_form(format: &str) -> bool {
    format.starts_with("multipart/") || format.contains("x-www-form-urlencoded")
}

/// The fields of a form, which specifications also give as a text in JSON.
fn fields(given: Node) -> Node {
    let written = given.text().and_then(parse_json);
    written.filter(|node| node.map().is_some()).unwrap_or(given)
}

/// The value of a text that a reader has typed, or of an example.
pub fn read(text: &str, is_text: bool) -> Node {
    if is_text { text_node(text) } else { parse_json(text).unwrap_or_else(|| text_node(text)) }
}

fn text_node(text: &str) -> Node {
    Node { at: 0, value: Value::Text(text.into()) }
}

/// The request of an operation with values.
pub fn request(operation: &Operation, overview: &Overview, values: &Values) -> Request {
    let (mut sent, whole_query) = parameters(operation, values);
    let schemes = overview.security.iter();
    sent.authenticate(schemes.filter(|one| values.security.contains(&one.name)), &values.secrets);
    let Sent { pairs, mut headers, cookies } = sent;
    if !cookies.is_empty() {
        headers.push(("Cookie".to_owned(), join(&cookies, "; ")));
    }
    let query = whole_query.unwrap_or_else(|| join(&pairs, "&"));
    let url = address(operation, values, &query);
    let body = super::body::body(operation, values, &mut headers);
    if let Some(accepted) = accepted(operation) {
        headers.insert(0, ("Accept".to_owned(), accepted));
    }
    let method = operation.method.clone();
    let request = Request { method, url, headers, body, variables: Vec::new() };
    let is_there = |name: &&str| request.templates().any(|text| text.contains(&format!("${name}")));
    let variables = super::SECRETS.into_iter().filter(is_there).map(str::to_owned).collect();
    Request { variables, ..request }
}

/// The parameters that have a value, but those of the path; and all that follows the `?`, where one says it.
fn parameters(operation: &Operation, values: &Values) -> (Sent, Option<String>) {
    let mut sent = Sent::default();
    let mut whole_query = None;
    for parameter in &operation.parameters {
        let key = (parameter.location, parameter.name.clone());
        let Some(given) = values.parameters.get(&key) else { continue };
        match parameter.location {
            Location::Path => {}
            Location::Query => sent.pairs.extend(query(parameter, given)),
            Location::QueryString => whole_query = Some(query_string(parameter, given)),
            Location::Header => sent.headers.push((key.1, value(parameter, given))),
            Location::Cookie => sent.cookies.extend(query(parameter, given)),
        }
    }
    (sent, whole_query)
}

/// All that follows the `?`, in one value.
fn query_string(parameter: &Parameter, given: &Node) -> String {
    match (&given.value, parameter.media_type.contains("json")) {
        (Value::Text(text), false) => text.to_string(),
        (_, true) => percent(&json::compact(given), is_unreserved),
        _ => form(given),
    }
}

/// Server, path and query.
fn address(operation: &Operation, values: &Values, query: &str) -> String {
    let base =
        if values.server.is_empty() { base(&operation.servers) } else { values.server.clone() };
    // What follows `#` in a path only tells two operations apart.
    let path = operation.path.split('#').next().unwrap_or_default();
    let path = filled(path, operation, values);
    let mark = match (query.is_empty(), path.contains('?')) {
        (true, _) => "",
        (false, true) => "&",
        (false, false) => "?",
    };
    format!("{}{path}{mark}{query}", base.trim_end_matches('/'))
}

fn filled(path: &str, operation: &Operation, values: &Values) -> String {
    let parameters =
        operation.parameters.iter().filter(|parameter| parameter.location == Location::Path);
    parameters.fold(path.to_owned(), |path, parameter| {
        let given = values.parameters.get(&(Location::Path, parameter.name.clone()));
        match given {
            Some(given) => {
                path.replace(&format!("{{{}}}", parameter.name), &value(parameter, given))
            }
            None => path,
        }
    })
}

fn accepted(operation: &Operation) -> Option<String> {
    let is_given =
        operation.parameters.iter().any(|parameter| parameter.name.eq_ignore_ascii_case("accept"));
    let success = operation.answers.iter().find(|answer| answer.code.starts_with('2'))?;
    let first = success.media_types.first()?;
    (!is_given).then(|| first.name.clone())
}

/// A parameter's own value, as it is sent; for pages that show it beside its field.
pub fn serialised(parameter: &Parameter, given: &Node) -> String {
    match parameter.location {
        Location::Path | Location::Header => value(parameter, given),
        Location::QueryString => query_string(parameter, given),
        Location::Query => join(&query(parameter, given), "&"),
        Location::Cookie => join(&query(parameter, given), "; "),
    }
}
