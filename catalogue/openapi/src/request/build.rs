//! From an operation and values to one request.

use std::collections::BTreeMap;

use super::{
    encode::{is_unreserved, percent},
    serialise::{form, join, query, text, value},
};
use crate::{
    json,
    model::{Location, MediaType, Operation, Overview, Parameter, SecurityKind, SecurityScheme},
    node::{Map, Node, Value},
    source::parse_json,
};

/// What is sent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Request {
    /// In capitals.
    pub method: String,
    /// The whole address, encoded. Secrets are placeholders: `$JETON`.
    pub url: String,
    /// Names and values.
    pub headers: Vec<(String, String)>,
    /// What follows the headers.
    pub body: RequestBody,
}

/// The body of a request.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum RequestBody {
    /// Nothing.
    #[default]
    None,
    /// A text: JSON, XML, a form in one line.
    Text(String),
    /// A form in several parts: names, and a text or a file.
    Multipart(Vec<(String, Part)>),
    /// The bytes of a file, by its name.
    File(String),
}

/// A part of a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// A text.
    Text(String),
    /// The bytes of a file, by its name.
    File(String),
}

/// What a reader has chosen. What isn't there isn't sent.
#[derive(Clone, Debug, Default)]
pub struct Values {
    /// By place and name. JSON where the parameter isn't a text.
    pub parameters: BTreeMap<(Location, String), Node>,
    /// The body, and the format that it is in.
    pub body: Option<(String, Node)>,
    /// The base address; empty: the first server.
    pub server: String,
    /// Names of the ways to authenticate.
    pub security: Vec<String>,
}

impl Values {
    /// Examples of what must be sent, and the first way to authenticate.
    pub fn required(operation: &Operation) -> Self {
        let required = operation.parameters.iter().filter(|parameter| parameter.required);
        let parameters = required
            .map(|parameter| ((parameter.location, parameter.name.clone()), example(parameter)));
        let body = operation.body.as_ref().and_then(|body| body.media_types.first());
        let first = operation.security.alternatives.first();
        Self {
            parameters: parameters.collect(),
            body: body.map(|media| (media.name.clone(), body_example(media, operation))),
            server: String::new(),
            security: first.into_iter().flatten().map(|need| need.scheme.clone()).collect(),
        }
    }
}

fn example(parameter: &Parameter) -> Node {
    let first = parameter.examples.iter().find(|example| !example.text.is_empty());
    first.map_or_else(|| text_node(&parameter.name), |example| read(&example.text, example.is_text))
}

/// The first example of a content, or of the one whose schema it shares.
fn body_example(media: &MediaType, operation: &Operation) -> Node {
    let all = operation.body.iter().flat_map(|body| &body.media_types);
    let examples = media.examples.iter().chain(all.flat_map(|media| &media.examples));
    let first = examples.into_iter().find(|example| !example.text.is_empty());
    first.map_or_else(|| text_node(""), |example| read(&example.text, example.is_text))
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
    let mut pairs = Vec::new();
    let mut headers = Vec::new();
    let mut cookies = Vec::new();
    let mut whole_query = None;
    for parameter in &operation.parameters {
        let key = (parameter.location, parameter.name.clone());
        let Some(given) = values.parameters.get(&key) else { continue };
        match parameter.location {
            Location::Path => {}
            Location::Query => pairs.extend(query(parameter, given)),
            Location::QueryString => whole_query = Some(query_string(parameter, given)),
            Location::Header => headers.push((parameter.name.clone(), value(parameter, given))),
            Location::Cookie => cookies.extend(query(parameter, given)),
        }
    }
    for scheme in overview.security.iter().filter(|scheme| values.security.contains(&scheme.name)) {
        authenticate(scheme, &mut pairs, &mut headers, &mut cookies);
    }
    if !cookies.is_empty() {
        headers.push(("Cookie".to_owned(), join(&cookies, "; ")));
    }
    let query = whole_query.unwrap_or_else(|| join(&pairs, "&"));
    let url = address(operation, values, &query);
    let body = body(operation, values, &mut headers);
    if let Some(accepted) = accepted(operation) {
        headers.insert(0, ("Accept".to_owned(), accepted));
    }
    Request { method: operation.method.clone(), url, headers, body }
}

/// All that follows the `?`, in one value.
fn query_string(parameter: &Parameter, given: &Node) -> String {
    match (&given.value, parameter.media_type.contains("json")) {
        (Value::Text(text), false) => text.to_string(),
        (_, true) => percent(&json::compact(given), is_unreserved),
        _ => form(given),
    }
}

/// A secret is never there: a variable stands for it.
fn authenticate(
    scheme: &SecurityScheme,
    pairs: &mut Vec<(String, String)>,
    headers: &mut Vec<(String, String)>,
    cookies: &mut Vec<(String, String)>,
) {
    let mut add = |name: &str, value: &str| headers.push((name.to_owned(), value.to_owned()));
    match scheme.kind {
        SecurityKind::ApiKey => {
            let pair = (scheme.parameter.clone(), "$CLE_API".to_owned());
            match scheme.location {
                Location::Header => add(&pair.0, &pair.1),
                Location::Cookie => cookies.push(pair),
                _ => pairs.push(pair),
            }
        }
        SecurityKind::Http if scheme.scheme == "basic" => {
            add("Authorization", "Basic $IDENTIFIANTS");
        }
        SecurityKind::Http if scheme.scheme != "bearer" && !scheme.scheme.is_empty() => {
            add("Authorization", &format!("{} $JETON", scheme.scheme));
        }
        SecurityKind::Http | SecurityKind::Oauth2 | SecurityKind::OpenIdConnect => {
            add("Authorization", "Bearer $JETON");
        }
        SecurityKind::MutualTls | SecurityKind::Unknown => {}
    }
}

/// Server, path and query.
fn address(operation: &Operation, values: &Values, query: &str) -> String {
    let base = if values.server.is_empty() { base(operation) } else { values.server.clone() };
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

/// The first server, with its variables' defaults.
fn base(operation: &Operation) -> String {
    let Some(server) = operation.servers.first() else { return String::new() };
    server.variables.iter().fold(server.url.clone(), |url, variable| {
        url.replace(&format!("{{{}}}", variable.name), &variable.default)
    })
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

fn body(
    operation: &Operation,
    values: &Values,
    headers: &mut Vec<(String, String)>,
) -> RequestBody {
    let Some((format, given)) = &values.body else { return RequestBody::None };
    if !format.starts_with("multipart/") {
        let is_given = headers.iter().any(|(name, _)| name.eq_ignore_ascii_case("content-type"));
        if !is_given {
            headers.push(("Content-Type".to_owned(), format.clone()));
        }
    }
    let media = operation
        .body
        .iter()
        .flat_map(|body| &body.media_types)
        .find(|media| media.name == *format);
    match &given.value {
        _ if format.starts_with("multipart/") => RequestBody::Multipart(multipart(media, given)),
        Value::Map(map) if format.contains("x-www-form-urlencoded") => {
            RequestBody::Text(urlencoded(media, map))
        }
        _ if format.contains("json") => RequestBody::Text(json::pretty(given)),
        Value::Text(text) if !text.is_empty() && !is_bytes(format) => {
            RequestBody::Text(text.to_string())
        }
        _ if is_bytes(format) => RequestBody::File("fichier".to_owned()),
        _ => RequestBody::Text(json::pretty(given)),
    }
}

fn is_bytes(format: &str) -> bool {
    ["octet-stream", "image/", "audio/", "video/", "zip", "pdf"]
        .iter()
        .any(|part| format.contains(part))
        || format == "*/*"
}

/// A form in one line, each field by its own style.
fn urlencoded(media: Option<&MediaType>, map: &Map) -> String {
    let pairs = map.iter().flat_map(|(name, node)| query(&as_parameter(media, name, node), node));
    join(&pairs.collect::<Vec<_>>(), "&")
}

/// A field of a form, as the parameter that it would be.
fn as_parameter(media: Option<&MediaType>, name: &str, node: &Node) -> Parameter {
    let encoding =
        media.and_then(|media| media.encodings.iter().find(|encoding| encoding.field == name));
    let style = encoding.map_or("", |encoding| &encoding.style);
    let is_object = matches!(node.value, Value::Map(_));
    let has_style =
        !style.is_empty() || encoding.is_some_and(|encoding| encoding.explode.is_some());
    Parameter {
        name: name.to_owned(),
        style: crate::read::style_of_word(style),
        explode: encoding
            .and_then(|encoding| encoding.explode)
            .unwrap_or(matches!(style, "" | "form" | "deepObject")),
        // Without a style, an object is a text in JSON.
        media_type: if is_object && !has_style {
            "application/json".to_owned()
        } else {
            String::new()
        },
        ..Parameter::default()
    }
}

fn multipart(media: Option<&MediaType>, given: &Node) -> Vec<(String, Part)> {
    let mut parts = Vec::new();
    for (name, node) in given.fields() {
        let field = media
            .and_then(|media| media.schema.as_ref())
            .and_then(|schema| schema.fields.iter().find(|field| field.name == *name));
        let is_file = field.is_some_and(|field| is_file(&field.schema));
        match &node.value {
            _ if is_file => parts.push((name.to_owned(), Part::File(name.to_owned()))),
            Value::List(items) => {
                parts.extend(items.iter().map(|item| (name.to_owned(), Part::Text(text(item)))));
            }
            _ => parts.push((name.to_owned(), Part::Text(text(node)))),
        }
    }
    parts
}

fn is_file(schema: &crate::model::Schema) -> bool {
    let bytes = schema.types.contains(&crate::model::JsonType::File) || schema.format == "binary";
    let coded = schema
        .constraints
        .iter()
        .any(|one| one.kind == crate::model::ConstraintKind::ContentMediaType);
    let items = schema.items.as_ref().is_some_and(|items| is_file(items));
    bytes || coded || items
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
