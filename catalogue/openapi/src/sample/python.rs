//! Python's `requests`.

use super::pieces::{joined, literal, quoted};
use crate::{
    node::{Node, Value},
    request::{Part, Request, RequestBody},
};

/// Methods for which `requests` has a function of their name.
const METHODS: [&str; 7] = ["GET", "OPTIONS", "HEAD", "POST", "PUT", "PATCH", "DELETE"];

pub(super) fn sample(request: &Request) -> String {
    let mut arguments = vec![value_of(&request.url, &request.variables)];
    arguments.extend(headers(request));
    arguments.extend(body(request));
    let function = if METHODS.contains(&request.method.as_str()) {
        request.method.to_lowercase()
    } else {
        arguments.insert(0, string(&request.method));
        "request".to_owned()
    };
    let arguments = match arguments.as_slice() {
        [url] => url.clone(),
        several => format!("\n    {},\n", several.join(",\n    ")),
    };
    let imports = if request.variables.is_empty() { "" } else { "import os\n\n" };
    format!(
        "{imports}import requests\n\nreponse = requests.{function}({arguments})\nprint(reponse.status_code, reponse.text)"
    )
}

fn headers(request: &Request) -> Option<String> {
    let header = |(name, value): &(String, String)| {
        format!("        {}: {},", string(name), value_of(value, &request.variables))
    };
    let headers = request.headers.iter().map(header).collect::<Vec<_>>().join("\n");
    (!headers.is_empty()).then(|| format!("headers={{\n{headers}\n    }}"))
}

fn body(request: &Request) -> Option<String> {
    Some(match &request.body {
        RequestBody::None => return None,
        RequestBody::Text(text) => match literal(text) {
            Some(node) => format!("json={}", value(&node, "    ")),
            None => format!("data={}.encode()", string(text)),
        },
        RequestBody::Template(text) => {
            format!("data=({}).encode()", value_of(text, &request.variables))
        }
        RequestBody::File(name) => format!("data=open({}, \"rb\")", string(name)),
        // A part without a file's name is a text.
        RequestBody::Multipart(parts) => {
            let part = |(name, part): &(String, Part)| match part {
                Part::Text(text) if parts.is_json(name) => {
                    format!(
                        "        ({}, (None, {}, \"application/json\")),",
                        string(name),
                        string(text)
                    )
                }
                Part::Text(text) => {
                    format!("        ({}, (None, {})),", string(name), string(text))
                }
                Part::File(file) => {
                    format!("        ({}, open({}, \"rb\")),", string(name), string(file))
                }
            };
            let parts = parts.iter().map(part).collect::<Vec<_>>().join("\n");
            format!("files=[\n{parts}\n    ]")
        }
    })
}

/// JSON as a literal: three of its words are others in Python.
fn value(node: &Node, space: &str) -> String {
    let within = format!("{space}    ");
    let several = |open: char, parts: Vec<String>, close: char| {
        if parts.is_empty() {
            return format!("{open}{close}");
        }
        let part = |part: &String| format!("{within}{part},\n");
        let parts = parts.iter().map(part).collect::<Vec<_>>().concat();
        format!("{open}\n{parts}{space}{close}")
    };
    match &node.value {
        Value::Null => "None".to_owned(),
        Value::Bool(true) => "True".to_owned(),
        Value::Bool(false) => "False".to_owned(),
        Value::Number(digits) => digits.to_string(),
        Value::Text(text) => string(text),
        Value::List(items) => {
            several('[', items.iter().map(|item| value(item, &within)).collect(), ']')
        }
        Value::Map(map) => {
            let field =
                |(name, node): (&str, &Node)| format!("{}: {}", string(name), value(node, &within));
            several('{', map.iter().map(field).collect(), '}')
        }
    }
}

fn string(text: &str) -> String {
    quoted(text, |sign| (sign < ' ').then(|| format!("\\x{:02x}", u32::from(sign))))
}

fn value_of(text: &str, variables: &[String]) -> String {
    joined(text, variables, " + ", string, |name| format!("os.environ[\"{name}\"]"))
}
