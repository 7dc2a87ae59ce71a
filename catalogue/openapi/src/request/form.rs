//! A form in several parts.

use super::{
    data::{Form, Part, RequestBody},
    field::{as_parameter, encoding, has_style},
    in_json::schema_of,
    serialise::{query, text},
};
use crate::{
    model::{ConstraintKind, JsonType, MediaType, Operation, Schema},
    node::{Node, Value},
    source::decoded,
};

/// A form; nothing when it has no part.
pub(super) fn multipart(
    operation: &Operation,
    media: Option<&MediaType>,
    given: &Node,
) -> RequestBody {
    let schema = media.and_then(|media| schema_of(operation, media));
    let is_bytes = |name: &str| {
        let field = schema.and_then(|schema| schema.fields.iter().find(|one| one.name == name));
        field.is_some_and(|field| is_file(&field.schema))
    };
    let is_json = |(name, node): &(&str, &Node)| !is_bytes(name) && is_json(media, name, node);
    let told = given.fields().filter(is_json).map(|(name, _)| name.to_owned()).collect();
    let parts: Vec<_> = given
        .fields()
        .flat_map(|(name, node)| {
            if is_bytes(name) {
                vec![(name.to_owned(), Part::File(name.to_owned()))]
            } else {
                texts(media, name, node)
            }
        })
        .collect();
    if parts.is_empty() {
        RequestBody::None
    } else {
        RequestBody::Multipart(Form::new(parts, told))
    }
}

/// The parts of one field.
fn texts(media: Option<&MediaType>, name: &str, node: &Node) -> Vec<(String, Part)> {
    let part = |node: &Node| (name.to_owned(), Part::Text(text(node)));
    match &node.value {
        _ if has_style(media, name) => {
            // Parts of a form aren't part of an address: nothing of them is encoded.
            let plain =
                |(name, text): (String, String)| (decoded(&name), Part::Text(decoded(&text)));
            query(&as_parameter(media, name, node), node).into_iter().map(plain).collect()
        }
        Value::List(items) => items.iter().map(part).collect(),
        _ => vec![part(node)],
    }
}

/// Whether a field is sent as JSON: so are objects, unless the specification wants a style or another format.
fn is_json(media: Option<&MediaType>, name: &str, node: &Node) -> bool {
    let format = encoding(media, name).map_or("", |encoding| &encoding.content_type);
    let is_object = |node: &Node| node.map().is_some();
    let is_structure = match &node.value {
        Value::List(items) => !items.is_empty() && items.iter().all(is_object),
        _ => is_object(node),
    };
    is_structure && !has_style(media, name) && (format.is_empty() || format.contains("json"))
}

fn is_file(schema: &Schema) -> bool {
    let bytes = schema.types.contains(&JsonType::File) || schema.format == "binary";
    let coded = schema.constraints.iter().any(|one| one.kind == ConstraintKind::ContentMediaType);
    let items = schema.items.as_ref().is_some_and(|items| is_file(items));
    bytes || coded || items
}
