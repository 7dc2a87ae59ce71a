//! A value as JSON text, digits as written.

use std::fmt::Write;

use crate::node::{Node, Value};

/// Whether a format is one value in JSON: several values one after the other have formats of their own.
pub fn is_format(format: &str) -> bool {
    let name = format.split(';').next().unwrap_or_default().trim();
    matches!(name, "application/json" | "text/json") || name.ends_with("+json")
}

/// On several lines, for readers.
pub fn pretty(node: &Node) -> String {
    let mut text = String::new();
    write(&mut text, &node.value, Some(0));
    text
}

/// On one line, for programs.
pub fn compact(node: &Node) -> String {
    let mut text = String::new();
    write(&mut text, &node.value, None);
    text
}

fn write(text: &mut String, value: &Value, indent: Option<usize>) {
    match value {
        Value::Null => text.push_str("null"),
        Value::Bool(value) => text.push_str(if *value { "true" } else { "false" }),
        Value::Number(digits) if is_number(digits) => text.push_str(digits),
        Value::Number(other) | Value::Text(other) => quote(text, other),
        Value::List(items) => {
            let items = items.iter().map(|item| (None, item));
            write_all(text, ('[', ']'), items, indent);
        }
        Value::Map(map) => {
            let fields = map.iter().map(|(name, node)| (Some(name), node));
            write_all(text, ('{', '}'), fields, indent);
        }
    }
}

fn write_all<'a>(
    text: &mut String,
    (open, close): (char, char),
    items: impl Iterator<Item = (Option<&'a str>, &'a Node)>,
    indent: Option<usize>,
) {
    text.push(open);
    let deeper = indent.map(|indent| indent + 1);
    let mut is_empty = true;
    for (name, item) in items {
        if !is_empty {
            text.push(',');
        }
        is_empty = false;
        line(text, deeper);
        if let Some(name) = name {
            quote(text, name);
            text.push_str(if indent.is_some() { ": " } else { ":" });
        }
        write(text, &item.value, deeper);
    }
    if !is_empty {
        line(text, indent);
    }
    text.push(close);
}

fn line(text: &mut String, indent: Option<usize>) {
    if let Some(indent) = indent {
        text.push('\n');
        text.push_str(&"  ".repeat(indent));
    }
}

/// A text in quotes, as JSON writes it.
pub fn quote(text: &mut String, value: &str) {
    text.push('"');
    for sign in value.chars() {
        match sign {
            '"' => text.push_str("\\\""),
            '\\' => text.push_str("\\\\"),
            '\n' => text.push_str("\\n"),
            '\r' => text.push_str("\\r"),
            '\t' => text.push_str("\\t"),
            // Writing to a text can't fail.
            sign if sign < ' ' => {
                let _ = write!(text, "\\u{:04x}", u32::from(sign));
            }
            sign => text.push(sign),
        }
    }
    text.push('"');
}

/// Whether a text is a number of JSON: YAML has others (`0x1F`, `.inf`, `1_000`).
pub fn is_number(text: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let (mantissa, exponent) = match text.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, Some(exponent)),
        None => (text, None),
    };
    let mantissa = mantissa.strip_prefix('-').unwrap_or(mantissa);
    let (whole, fraction) = match mantissa.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (mantissa, None),
    };
    digits(whole)
        && (whole == "0" || !whole.starts_with('0'))
        && fraction.is_none_or(digits)
        && exponent.is_none_or(|exponent| digits(exponent.trim_start_matches(['+', '-'])))
}
