//! What follows the headers.

use super::{
    data::{RequestBody, Values},
    field::as_parameter,
    form::multipart,
    in_json::in_json,
    serialise::{join, query},
};
use crate::{
    json,
    model::{MediaType, Operation},
    node::{Map, Value},
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
