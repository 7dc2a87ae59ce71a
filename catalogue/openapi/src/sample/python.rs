//! Python's `requests`.

use super::pieces::{joined, quoted, secrets};
use crate::request::{Part, Request, RequestBody};

pub(super) fn sample(request: &Request) -> String {
    let needs_environment = !secrets(request).is_empty();
    let mut text = String::from(if needs_environment {
        "import os\n\nimport requests\n\n"
    } else {
        "import requests\n\n"
    });
    let mut arguments = vec![
        format!("    {},", string(&request.method)),
        format!("    {},", value_of(&request.url)),
    ];
    if !request.headers.is_empty() {
        let headers = request
            .headers
            .iter()
            .map(|(name, value)| format!("        {}: {},", string(name), value_of(value)));
        arguments
            .push(format!("    headers={{\n{}\n    }},", headers.collect::<Vec<_>>().join("\n")));
    }
    arguments.extend(body(&request.body));
    text.push_str(&["reponse = requests.request(\n", &arguments.join("\n"), "\n)\n"].concat());
    text.push_str("print(reponse.status_code, reponse.text)");
    text
}

fn body(body: &RequestBody) -> Option<String> {
    Some(match body {
        RequestBody::None => return None,
        RequestBody::Text(text) => format!("    data={}.encode(),", string(text)),
        RequestBody::File(name) => format!("    data=open({}, \"rb\"),", string(name)),
        // A part without a file's name is a text.
        RequestBody::Multipart(parts) => {
            let part = |(name, part): &(String, Part)| match part {
                Part::Text(text) => {
                    format!("        ({}, (None, {})),", string(name), string(text))
                }
                Part::File(file) => {
                    format!("        ({}, open({}, \"rb\")),", string(name), string(file))
                }
            };
            format!(
                "    files=[\n{}\n    ],",
                parts.iter().map(part).collect::<Vec<_>>().join("\n")
            )
        }
    })
}

fn string(text: &str) -> String {
    quoted(text, |sign| (sign < ' ').then(|| format!("\\x{:02x}", u32::from(sign))))
}

fn value_of(text: &str) -> String {
    joined(text, " + ", string, |name| format!("os.environ[\"{name}\"]"))
}
