//! How the value of a parameter is written: all styles, with and without explosion.

use super::encode::{is_reserved, is_unreserved, percent};
use crate::{
    json,
    model::{Location, Parameter, Style},
    node::{Node, Value},
};

/// A value, in the parts of which styles are made.
pub(super) enum Parts {
    One(String),
    Items(Vec<String>),
    Fields(Vec<(String, String)>),
}

pub(super) fn parts(value: &Node) -> Parts {
    match &value.value {
        Value::List(items) => Parts::Items(items.iter().map(text).collect()),
        Value::Map(map) => {
            Parts::Fields(map.iter().map(|(name, node)| (name.to_owned(), text(node))).collect())
        }
        _ => Parts::One(text(value)),
    }
}

/// A value as text; what is nested deeper is JSON.
pub(super) fn text(node: &Node) -> String {
    match &node.value {
        Value::Null => String::new(),
        Value::List(_) | Value::Map(_) => json::compact(node),
        _ => node.scalar().unwrap_or_default().to_owned(),
    }
}

/// How a parameter encodes its texts: headers and cookies of 3.2 don't.
pub(super) fn encoder(parameter: &Parameter) -> impl Fn(&str) -> String + use<> {
    let is_raw = parameter.location == Location::Header || parameter.style == Style::Cookie;
    let keeps_reserved = parameter.allow_reserved;
    move |text: &str| match (is_raw, keeps_reserved) {
        (true, _) => text.to_owned(),
        (false, true) => percent(text, is_reserved),
        (false, false) => percent(text, is_unreserved),
    }
}

/// The value of a parameter in a path or header: `1,2`, `.1.2`, `;a=1`.
pub(super) fn value(parameter: &Parameter, value: &Node) -> String {
    let encode = encoder(parameter);
    if !parameter.media_type.is_empty() {
        return encode(&json::compact(value));
    }
    let name = encode(&parameter.name);
    let pairs = |fields: &[(String, String)], between: &str| {
        fields
            .iter()
            .map(|(name, value)| format!("{}{between}{}", encode(name), encode(value)))
            .collect::<Vec<_>>()
    };
    let explode = parameter.explode;
    match (parameter.style, parts(value)) {
        (Style::Matrix, Parts::One(one)) => format!(";{name}={}", encode(&one)),
        (Style::Matrix, Parts::Items(items)) if explode => {
            format!(";{name}={}", all(&items, &encode).join(&format!(";{name}=")))
        }
        (Style::Matrix, Parts::Items(items)) => {
            format!(";{name}={}", all(&items, &encode).join(","))
        }
        (Style::Matrix, Parts::Fields(fields)) if explode => {
            format!(";{}", pairs(&fields, "=").join(";"))
        }
        (Style::Matrix, Parts::Fields(fields)) => {
            format!(";{name}={}", pairs(&fields, ",").join(","))
        }
        (Style::Label, Parts::One(one)) => format!(".{}", encode(&one)),
        (Style::Label, Parts::Items(items)) => {
            format!(".{}", all(&items, &encode).join(if explode { "." } else { "," }))
        }
        (Style::Label, Parts::Fields(fields)) if explode => {
            format!(".{}", pairs(&fields, "=").join("."))
        }
        (Style::Label, Parts::Fields(fields)) => format!(".{}", pairs(&fields, ",").join(",")),
        (_, Parts::One(one)) => encode(&one),
        (_, Parts::Items(items)) => all(&items, &encode).join(","),
        (_, Parts::Fields(fields)) => pairs(&fields, if explode { "=" } else { "," }).join(","),
    }
}

fn all(items: &[String], encode: &impl Fn(&str) -> String) -> Vec<String> {
    items.iter().map(|item| encode(item)).collect()
}

/// The parameters of a query or cookie: names and values, encoded.
pub(super) fn query(parameter: &Parameter, value: &Node) -> Vec<(String, String)> {
    let encode = encoder(parameter);
    let name = encode(&parameter.name);
    if !parameter.media_type.is_empty() {
        return vec![(name, encode(&json::compact(value)))];
    }
    let separator = match parameter.style {
        Style::SpaceDelimited => "%20",
        Style::PipeDelimited => "%7C",
        Style::TabDelimited => "%09",
        _ => ",",
    };
    match parts(value) {
        Parts::One(one) => vec![(name, encode(&one))],
        Parts::Items(items) if parameter.explode || parameter.style == Style::DeepObject => {
            items.iter().map(|item| (name.clone(), encode(item))).collect()
        }
        Parts::Items(items) => vec![(name, all(&items, &encode).join(separator))],
        Parts::Fields(_) if parameter.style == Style::DeepObject => deep(&name, value, &encode),
        Parts::Fields(fields) if parameter.explode => {
            fields.iter().map(|(name, value)| (encode(name), encode(value))).collect()
        }
        Parts::Fields(fields) => {
            let flat = fields.iter().flat_map(|(name, value)| [encode(name), encode(value)]);
            vec![(name, flat.collect::<Vec<_>>().join(separator))]
        }
    }
}

/// `a[key]=1`, `a[key][inner]=2`, brackets encoded; items of a list share their name.
fn deep(name: &str, value: &Node, encode: &impl Fn(&str) -> String) -> Vec<(String, String)> {
    match &value.value {
        Value::Map(map) => {
            let within = map.iter().flat_map(|(key, node)| {
                deep(&format!("{name}%5B{}%5D", encode(key)), node, encode)
            });
            within.collect()
        }
        Value::List(items) => items.iter().flat_map(|item| deep(name, item, encode)).collect(),
        _ => vec![(name.to_owned(), encode(&text(value)))],
    }
}

/// How a list or object is written, by the parameter's example.
pub(crate) fn written(parameter: &Parameter) -> String {
    let Some(example) =
        parameter.examples.iter().find(|example| !example.is_text && !example.text.is_empty())
    else {
        return String::new();
    };
    let Some(node) = crate::source::parse_json(&example.text) else { return String::new() };
    let is_compound = matches!(node.value, Value::List(_) | Value::Map(_));
    match parameter.location {
        _ if !is_compound || example.text.len() > 2_000 => String::new(),
        Location::Path | Location::Header => value(parameter, &node),
        Location::QueryString => form(&node),
        Location::Query => join(&query(parameter, &node), "&"),
        Location::Cookie => join(&query(parameter, &node), "; "),
    }
}

/// Pairs as an address or a header has them.
pub(super) fn join(pairs: &[(String, String)], separator: &str) -> String {
    let pairs = pairs.iter().map(|(name, value)| format!("{name}={value}"));
    pairs.collect::<Vec<_>>().join(separator)
}

/// An object as `application/x-www-form-urlencoded`.
pub(super) fn form(value: &Node) -> String {
    let parameter = Parameter { explode: true, ..Parameter::default() };
    match &value.value {
        Value::Map(map) => {
            let pairs = map.iter().flat_map(|(name, node)| {
                let named = Parameter { name: name.to_owned(), ..parameter.clone() };
                match &node.value {
                    Value::Map(_) => query(&Parameter { style: Style::DeepObject, ..named }, node),
                    _ => query(&named, node),
                }
            });
            join(&pairs.collect::<Vec<_>>(), "&")
        }
        _ => percent(&text(value), is_reserved),
    }
}

/// The names in braces of a path, in order.
pub(crate) fn names_in_braces(path: &str) -> Vec<&str> {
    let parts = path.split('{').skip(1);
    parts.filter_map(|part| part.split_once('}')).map(|(name, _)| name).collect()
}
