//! What follows the headers.

use super::{
    data::{Part, RequestBody, Values},
    in_json::{in_json, schema_of},
    serialise::{join, query, text},
};
use crate::{
    json,
    model::{ConstraintKind, Encoding, JsonType, MediaType, Operation, Parameter, Schema},
    node::{Map, Node, Value},
    source::decoded,
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
        _ if format.starts_with("multipart/") => form(multipart(operation, media, given)),
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

/// A form; nothing when it has no part.
fn form(parts: Vec<(String, Part)>) -> RequestBody {
    if parts.is_empty() { RequestBody::None } else { RequestBody::Multipart(parts) }
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
fn encoding<'m>(media: Option<&'m MediaType>, name: &str) -> Option<&'m Encoding> {
    media?.encodings.iter().find(|encoding| encoding.field == name)
}

/// Whether a field is written as a parameter of an address would be.
fn has_style(media: Option<&MediaType>, name: &str) -> bool {
    encoding(media, name)
        .is_some_and(|encoding| !encoding.style.is_empty() || encoding.explode.is_some())
}

/// A field of a form, as the parameter that it would be.
fn as_parameter(media: Option<&MediaType>, name: &str, node: &Node) -> Parameter {
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

fn multipart(
    operation: &Operation,
    media: Option<&MediaType>,
    given: &Node,
) -> Vec<(String, Part)> {
    let schema = media.and_then(|media| schema_of(operation, media));
    let mut parts = Vec::new();
    for (name, node) in given.fields() {
        let field =
            schema.and_then(|schema| schema.fields.iter().find(|field| field.name == *name));
        let is_file = field.is_some_and(|field| is_file(&field.schema));
        match &node.value {
            _ if is_file => parts.push((name.to_owned(), Part::File(name.to_owned()))),
            _ if has_style(media, name) => {
                let pairs = query(&as_parameter(media, name, node), node).into_iter();
                // Parts of a form aren't part of an address: nothing of them is encoded.
                parts
                    .extend(pairs.map(|(name, text)| (decoded(&name), Part::Text(decoded(&text)))));
            }
            Value::List(items) => {
                parts.extend(items.iter().map(|item| (name.to_owned(), Part::Text(text(item)))));
            }
            _ => parts.push((name.to_owned(), Part::Text(text(node)))),
        }
    }
    parts
}

fn is_file(schema: &Schema) -> bool {
    let bytes = schema.types.contains(&JsonType::File) || schema.format == "binary";
    let coded = schema.constraints.iter().any(|one| one.kind == ConstraintKind::ContentMediaType);
    let items = schema.items.as_ref().is_some_and(|items| is_file(items));
    bytes || coded || items
}
