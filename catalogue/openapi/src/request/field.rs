//! A field of a form, and how it is sent.

use crate::{
    model::{Encoding, MediaType, Parameter},
    node::{Node, Value},
};

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
