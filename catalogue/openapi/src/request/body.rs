//! What follows the headers.

use super::{
    data::{RequestBody, Values},
    form::multipart,
    in_json::in_json,
    serialise::{join, query},
};
use crate::{
    json,
    model::{Encoding, MediaType, Operation, Parameter},
    node::{Map, Node, Value},
};

/// The body that was chosen; its format is a header.
pub(super) fn body(
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
        _ if format.starts_with("multipart/") => multipart(operation, media, given),
        Value::Map(map) if format.contains("x-www-form-urlencoded") => {
            RequestBody::Text(urlencoded(media, map))
        }
        _ if format.contains("json") => RequestBody::Text(in_json(operation, media, given)),
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

/// How a field of a form is sent, when that is said.
pub(super) fn encoding<'m>(media: Option<&'m MediaType>, name: &str) -> Option<&'m Encoding> {
    media?.encodings.iter().find(|encoding| encoding.field == name)
}

/// Whether a field is written as a parameter of an address would be.
pub(super) fn has_style(media: Option<&MediaType>, name: &str) -> bool {
    encoding(media, name)
        .is_some_and(|encoding| !encoding.style.is_empty() || encoding.explode.is_some())
}

/// A field of a form, as the parameter that it would be.
pub(super) fn as_parameter(media: Option<&MediaType>, name: &str, node: &Node) -> Parameter {
    let encoding = encoding(media, name);
    let style = encoding.map_or("", |encoding| &encoding.style);
    let is_object = matches!(node.value, Value::Map(_));
    Parameter {
        name: name.to_owned(),
        style: crate::read::style_of_word(style),
        explode: encoding
            .and_then(|encoding| encoding.explode)
            .unwrap_or(matches!(style, "" | "form" | "deepObject")),
        // Without a style, an object is a text in JSON.
        media_type: if is_object && !has_style(media, name) {
            "application/json".to_owned()
        } else {
            String::new()
        },
        ..Parameter::default()
    }
}
