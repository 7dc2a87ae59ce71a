//! PHP's extension `curl`.

mod form;

use super::pieces::{has_body, joined};
use crate::request::{Part, Request, RequestBody};

pub(super) fn sample(request: &Request) -> String {
    let mut options = vec![
        format!("    CURLOPT_CUSTOMREQUEST => {},", string(&request.method)),
        "    CURLOPT_RETURNTRANSFER => true,".to_owned(),
    ];
    if request.method == "HEAD" {
        options.push("    CURLOPT_NOBODY => true,".to_owned());
    }
    let form = form::written(request);
    let mut headers = headers(request);
    headers.extend((!form.is_empty()).then(|| form::HEADER.to_owned()));
    if !headers.is_empty() {
        options.push(format!("    CURLOPT_HTTPHEADER => [\n{}\n    ],", headers.join("\n")));
    }
    if has_body(request) {
        let body = if form.is_empty() { body(request) } else { form::BODY.to_owned() };
        options.push(format!("    CURLOPT_POSTFIELDS => {body},"));
    }
    let url = value_of(&request.url, &request.variables);
    let start = [
        "<?php\n",
        &form,
        "$requete = curl_init(",
        &url,
        ");\ncurl_setopt_array($requete, [\n",
        &options.join("\n"),
    ]
    .concat();
    format!(
        "{start}\n]);\n$reponse = curl_exec($requete);\necho curl_getinfo($requete, CURLINFO_HTTP_CODE), ' ', $reponse;"
    )
}

fn headers(request: &Request) -> Vec<String> {
    let header = |(name, value): &(String, String)| {
        format!("        {},", value_of(&format!("{name}: {value}"), &request.variables))
    };
    request.headers.iter().map(header).collect()
}

fn body(request: &Request) -> String {
    match &request.body {
        RequestBody::None => "''".to_owned(),
        RequestBody::Text(text) => string(text),
        RequestBody::Template(text) => value_of(text, &request.variables),
        RequestBody::File(name) => format!("file_get_contents({})", string(name)),
        RequestBody::Multipart(parts) => {
            let part = |(name, part): &(String, Part)| match part {
                // Needs a name of file, and PHP 8.1.
                Part::Text(text) if parts.is_json(name) => format!(
                    "        {name} => new CURLStringFile({}, {name}, 'application/json'),",
                    string(text),
                    name = string(name)
                ),
                Part::Text(text) => format!("        {} => {},", string(name), string(text)),
                Part::File(file) => {
                    format!("        {} => new CURLFile({}),", string(name), string(file))
                }
            };
            format!("[\n{}\n    ]", parts.iter().map(part).collect::<Vec<_>>().join("\n"))
        }
    }
}

/// Between single quotes only themselves and the backslash have a meaning.
fn string(text: &str) -> String {
    format!("'{}'", text.replace('\\', "\\\\").replace('\'', "\\'"))
}

fn value_of(text: &str, variables: &[String]) -> String {
    joined(text, variables, " . ", string, |name| format!("getenv('{name}')"))
}
