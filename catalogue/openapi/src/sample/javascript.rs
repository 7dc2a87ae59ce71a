//! JavaScript's `fetch`, and Node.js' own module for what `fetch` doesn't send.

mod node;

use super::pieces::{Piece, has_body, indented, is_plain, literal, pieces, quoted};
use crate::request::{Part, Request, RequestBody};

pub(super) fn sample(request: &Request) -> String {
    // The standard of `fetch` wants an error here.
    if has_body(request) && matches!(request.method.as_str(), "GET" | "HEAD") {
        return node::sample(request);
    }
    let secrets = secrets(request);
    let url = value_of(&request.url, &request.variables);
    let options = options(request);
    let arguments =
        if options.is_empty() { url } else { format!("{url}, {{\n{}\n}}", options.join("\n")) };
    let form = form(request);
    format!(
        "{secrets}{form}const reponse = await fetch({arguments});\nconsole.log(reponse.status, await reponse.text());"
    )
}

/// The secrets, from the environment.
fn secrets(request: &Request) -> String {
    let secret = |name: &String| format!("const {name} = process.env.{name};\n");
    request.variables.iter().map(secret).collect()
}

fn options(request: &Request) -> Vec<String> {
    let mut options = Vec::new();
    if request.method != "GET" {
        options.push(format!("  method: {},", string(&request.method)));
    }
    if !request.headers.is_empty() {
        options.push(format!("  headers: {{\n{}\n  }},", headers(request)));
    }
    options.extend(body(request, "  ").map(|body| format!("  body: {body},")));
    options
}

/// A header a line.
fn headers(request: &Request) -> String {
    let header = |(name, value): &(String, String)| {
        format!("    {}: {},", string(name), value_of(value, &request.variables))
    };
    request.headers.iter().map(header).collect::<Vec<_>>().join("\n")
}

fn form(request: &Request) -> String {
    let RequestBody::Multipart(parts) = &request.body else { return String::new() };
    let part = |(name, part): &(String, Part)| match part {
        Part::Text(text) if parts.is_json(name) => format!(
            "formulaire.append({}, new Blob([{}], {{ type: \"application/json\" }}));\n",
            string(name),
            string(text)
        ),
        Part::Text(text) => format!("formulaire.append({}, {});\n", string(name), string(text)),
        Part::File(file) => {
            format!(
                "formulaire.append({}, new Blob([{}]), {file});\n",
                string(name),
                bytes(file),
                file = string(file)
            )
        }
    };
    format!("const formulaire = new FormData();\n{}", parts.iter().map(part).collect::<String>())
}

/// What is sent, after this much space.
fn body(request: &Request, space: &str) -> Option<String> {
    Some(match &request.body {
        RequestBody::None => return None,
        RequestBody::Text(text) => match literal(text) {
            Some(node) => format!("JSON.stringify({})", indented(&node, space)),
            None => string(text),
        },
        RequestBody::Template(text) => value_of(text, &request.variables),
        RequestBody::Multipart(_) => "formulaire".to_owned(),
        RequestBody::File(name) => bytes(name),
    })
}

/// The bytes of a file.
fn bytes(file: &str) -> String {
    format!("await (await import(\"node:fs/promises\")).readFile({})", string(file))
}

fn string(text: &str) -> String {
    quoted(text, |sign| {
        matches!(sign, '\u{2028}' | '\u{2029}').then(|| format!("\\u{:04x}", u32::from(sign)))
    })
}

/// A text; the variable that it is; a template where variables stand in it.
fn value_of(text: &str, variables: &[String]) -> String {
    if is_plain(text, variables) {
        return string(text);
    }
    let pieces = pieces(text, variables);
    if let [Piece::Secret(name)] = pieces.as_slice() {
        return (*name).to_owned();
    }
    let part = |piece: &Piece| match piece {
        Piece::Secret(name) => format!("${{{name}}}"),
        Piece::Text(text) => text.replace('\\', "\\\\").replace('`', "\\`").replace("${", "\\${"),
    };
    format!("`{}`", pieces.iter().map(part).collect::<String>())
}
