//! JavaScript's `fetch`.

use super::pieces::{Piece, is_plain, pieces, quoted, secrets};
use crate::request::{Part, Request, RequestBody};

pub(super) fn sample(request: &Request) -> String {
    let mut text = String::new();
    for name in secrets(request) {
        text.push_str("const ");
        text.push_str(name);
        text.push_str(" = process.env.");
        text.push_str(name);
        text.push_str(";\n");
    }
    text.push_str(&form(request));
    let mut options = vec![format!("  method: {},", string(&request.method))];
    if !request.headers.is_empty() {
        let headers = request
            .headers
            .iter()
            .map(|(name, value)| format!("    {}: {},", string(name), value_of(value)));
        options.push(format!("  headers: {{\n{}\n  }},", headers.collect::<Vec<_>>().join("\n")));
    }
    options.extend(body(&request.body));
    let url = value_of(&request.url);
    text.push_str(
        &["const reponse = await fetch(", &url, ", {\n", &options.join("\n"), "\n});\n"].concat(),
    );
    text.push_str("console.log(reponse.status, await reponse.text());");
    text
}

fn form(request: &Request) -> String {
    let RequestBody::Multipart(parts) = &request.body else { return String::new() };
    let part = |(name, part): &(String, Part)| match part {
        Part::Text(text) => format!("formulaire.append({}, {});\n", string(name), string(text)),
        Part::File(file) => format!(
            "formulaire.append({}, await (await import(\"node:fs\")).openAsBlob({}));\n",
            string(name),
            string(file)
        ),
    };
    format!("const formulaire = new FormData();\n{}", parts.iter().map(part).collect::<String>())
}

fn body(body: &RequestBody) -> Option<String> {
    Some(match body {
        RequestBody::None => return None,
        RequestBody::Text(text) => format!("  body: {},", string(text)),
        RequestBody::Multipart(_) => "  body: formulaire,".to_owned(),
        RequestBody::File(name) => {
            format!("  body: await (await import(\"node:fs\")).openAsBlob({}),", string(name))
        }
    })
}

fn string(text: &str) -> String {
    quoted(text, |sign| {
        matches!(sign, '\u{2028}' | '\u{2029}').then(|| format!("\\u{:04x}", u32::from(sign)))
    })
}

/// A text, or a template where secrets stand.
fn value_of(text: &str) -> String {
    if is_plain(text) {
        return string(text);
    }
    let part = |piece: Piece| match piece {
        Piece::Secret(name) => format!("${{{name}}}"),
        Piece::Text(text) => text.replace('\\', "\\\\").replace('`', "\\`").replace("${", "\\${"),
    };
    format!("`{}`", pieces(text).into_iter().map(part).collect::<String>())
}
