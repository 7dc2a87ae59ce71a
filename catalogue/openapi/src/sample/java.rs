//! Java's `java.net.http`, since Java 11.

use super::pieces::{joined, quoted};
use crate::request::{Form, Part, Request, RequestBody};

const BOUNDARY: &str = "separateur-7d9f3c";

pub(super) fn sample(request: &Request) -> String {
    let mut lines = vec![format!(
        "        HttpRequest requete = HttpRequest.newBuilder(URI.create({}))",
        value_of(&request.url, &request.variables)
    )];
    lines.extend(request.headers.iter().map(|(name, value)| {
        format!("            .header({}, {})", string(name), value_of(value, &request.variables))
    }));
    if matches!(request.body, RequestBody::Multipart(_)) {
        let format = format!("multipart/form-data; boundary={BOUNDARY}");
        lines.push(format!("            .header(\"Content-Type\", {})", string(&format)));
    }
    lines.push(format!("            .method({}, {})", string(&request.method), body(request)));
    lines.push("            .build();".to_owned());
    let head = "import java.net.URI;\nimport java.net.http.*;\nimport java.nio.file.Path;\n\npublic class Exemple {\n    public static void main(String[] arguments) throws Exception {\n";
    let tail = "\n        HttpResponse<String> reponse = HttpClient.newHttpClient()\n            .send(requete, HttpResponse.BodyHandlers.ofString());\n        System.out.println(reponse.statusCode() + \" \" + reponse.body());\n    }\n}";
    [head, &lines.join("\n"), tail].concat()
}

fn body(request: &Request) -> String {
    match &request.body {
        RequestBody::None => "HttpRequest.BodyPublishers.noBody()".to_owned(),
        RequestBody::Text(text) => format!("HttpRequest.BodyPublishers.ofString({})", string(text)),
        RequestBody::Template(text) => {
            format!("HttpRequest.BodyPublishers.ofString({})", value_of(text, &request.variables))
        }
        RequestBody::File(name) => {
            format!("HttpRequest.BodyPublishers.ofFile(Path.of({}))", string(name))
        }
        RequestBody::Multipart(parts) => multipart(parts),
    }
}

/// Java has no forms of several parts: they are written out.
fn multipart(parts: &Form) -> String {
    let head = |name: &str, more: &str| {
        format!("--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{name}\"{more}\r\n\r\n")
    };
    let format = |name: &str| {
        if parts.is_json(name) { "\r\nContent-Type: application/json" } else { "" }
    };
    let text = |text: String| format!("HttpRequest.BodyPublishers.ofString({})", string(&text));
    let part = |(name, part): &(String, Part)| match part {
        Part::Text(value) => vec![text(format!("{}{value}\r\n", head(name, format(name))))],
        Part::File(file) => vec![
            text(head(name, &format!("; filename=\"{file}\""))),
            format!("HttpRequest.BodyPublishers.ofFile(Path.of({}))", string(file)),
            text("\r\n".to_owned()),
        ],
    };
    let mut all: Vec<_> = parts.iter().flat_map(part).collect();
    all.push(text(format!("--{BOUNDARY}--\r\n")));
    format!(
        "HttpRequest.BodyPublishers.concat(\n                {})",
        all.join(",\n                ")
    )
}

fn string(text: &str) -> String {
    quoted(text, |sign| (sign < ' ').then(|| format!("\\u{:04x}", u32::from(sign))))
}

fn value_of(text: &str, variables: &[String]) -> String {
    joined(text, variables, " + ", string, |name| format!("System.getenv(\"{name}\")"))
}
