//! The request as one would type it: for curl, JavaScript and Python.

use catalogue::first_call::Sample;

use super::{
    Request, json,
    quoting::{javascript, python, shell},
    secrets::find_variables,
};
use crate::schema::first_call::Method;

/// One sample a language, the shortest first.
pub fn all(request: &Request, answers_json: bool) -> Vec<Sample> {
    let headers = headers(request);
    let texts = [
        ("curl", curl(request, &headers)),
        ("JavaScript", fetch(request, &headers, answers_json)),
        ("Python", requests(request, &headers, answers_json)),
    ];
    texts.map(|(language, text)| Sample { language: language.to_owned(), text }).into()
}

/// Those of the entry, and what the body is when it doesn't say.
fn headers(request: &Request) -> Vec<(String, String)> {
    let mut headers = request.headers.to_vec();
    if request.body.is_some_and(json::is_meant) && request.header("Content-Type").is_none() {
        headers.push(("Content-Type".to_owned(), "application/json".to_owned()));
    }
    headers
}

fn curl(request: &Request, headers: &[(String, String)]) -> String {
    let mut lines = vec![format!("curl {}", shell(request.url))];
    // With a body it sends a POST by itself.
    let usual = if request.body.is_some() { Method::Post } else { Method::Get };
    if request.method != usual {
        lines.push(format!("--request {}", name(request.method)));
    }
    lines.extend(
        headers
            .iter()
            .map(|(name, value)| format!("--header {}", shell(&format!("{name}: {value}")))),
    );
    lines.extend(request.body.map(|body| format!("--data-raw {}", shell(body))));
    lines.join(" \\\n  ")
}

fn fetch(request: &Request, headers: &[(String, String)], answers_json: bool) -> String {
    let mut options = Vec::new();
    if request.method != Method::Get {
        options.push(format!("  method: \"{}\",\n", name(request.method)));
    }
    if !headers.is_empty() {
        let lines = headers
            .iter()
            .map(|(name, value)| format!("    {}: {},\n", javascript(name), javascript(value)));
        options.push(format!("  headers: {{\n{}  }},\n", lines.collect::<String>()));
    }
    options.extend(request.body.map(|body| format!("  body: {},\n", javascript_body(body))));
    let url = javascript(request.url);
    let arguments = match options.concat() {
        none if none.is_empty() => url,
        options => format!("{url}, {{\n{options}}}"),
    };
    let read = if answers_json { "json" } else { "text" };
    format!("const reponse = await fetch({arguments});\nconsole.log(await reponse.{read}());")
}

fn requests(request: &Request, headers: &[(String, String)], answers_json: bool) -> String {
    let mut arguments = vec![python(request.url)];
    if !headers.is_empty() {
        let lines = headers
            .iter()
            .map(|(name, value)| format!("        {}: {},\n", python(name), python(value)));
        arguments.push(format!("headers={{\n{}    }}", lines.collect::<String>()));
    }
    arguments.extend(request.body.map(python_body));
    let method = name(request.method).to_lowercase();
    let call = match arguments.as_slice() {
        [url] => format!("requests.{method}({url})"),
        _ => format!("requests.{method}(\n    {},\n)", arguments.join(",\n    ")),
    };
    let imports = if call.contains("os.environ[") { "import os\n\n" } else { "" };
    let read = if answers_json { "json()" } else { "text" };
    format!("{imports}import requests\n\nreponse = {call}\nprint(reponse.{read})")
}

/// JSON is an expression of the language, unless variables are to be put in it.
fn javascript_body(body: &str) -> String {
    if is_plain_json(body) {
        return format!("JSON.stringify({})", body.replace('\n', "\n  "));
    }
    javascript(body)
}

/// JSON is an expression of Python but for three words.
fn python_body(body: &str) -> String {
    if is_plain_json(body) {
        return format!("json={}", python_json(&body.replace('\n', "\n    ")));
    }
    format!("data={}.encode()", python(body))
}

fn is_plain_json(body: &str) -> bool {
    json::is_meant(body) && find_variables(body).next().is_none()
}

/// Texts stay as they are: every other part between two quotes.
fn python_json(body: &str) -> String {
    let mut is_text = false;
    let mut was_escape = false;
    let parts = body.split_inclusive(|sign: char| {
        let ends = sign == '"' && !was_escape;
        was_escape = sign == '\\' && !was_escape;
        ends
    });
    let translated = parts.map(|part| {
        let is_word = !is_text;
        is_text ^= part.ends_with('"');
        if is_word { python_words(part) } else { part.to_owned() }
    });
    translated.collect()
}

fn python_words(part: &str) -> String {
    part.replace("true", "True").replace("false", "False").replace("null", "None")
}

fn name(method: Method) -> &'static str {
    match method {
        Method::Get => "GET",
        Method::Post => "POST",
        Method::Put => "PUT",
        Method::Patch => "PATCH",
        Method::Delete => "DELETE",
    }
}

#[cfg(test)]
mod tests {
    use super::{Method, Request, all};

    fn check(request: &Request, expected: [&str; 3]) {
        let samples = all(request, true);
        let texts: Vec<&str> = samples.iter().map(|sample| sample.text.as_str()).collect();
        assert_eq!(texts, expected);
    }

    #[test]
    fn a_reading_needs_its_address_only() {
        let url = "https://exemple.fr/communes?code=35";
        let request = Request { method: Method::Get, url, headers: &[], body: None };
        check(
            &request,
            [
                "curl 'https://exemple.fr/communes?code=35'",
                "const reponse = await fetch(\"https://exemple.fr/communes?code=35\");\n\
                 console.log(await reponse.json());",
                "import requests\n\n\
                 reponse = requests.get(\"https://exemple.fr/communes?code=35\")\n\
                 print(reponse.json())",
            ],
        );
    }

    #[test]
    fn a_sending_has_its_method_its_headers_and_its_body() {
        let headers = [("X-Cle".to_owned(), "$CLE".to_owned())];
        let request = Request {
            method: Method::Post,
            url: "https://exemple.fr/lots",
            headers: &headers,
            body: Some("{\"a\": 1}"),
        };
        check(
            &request,
            [
                "curl 'https://exemple.fr/lots' \\\n  --header \"X-Cle: $CLE\" \\\n  \
                 --header 'Content-Type: application/json' \\\n  --data-raw '{\"a\": 1}'",
                "const reponse = await fetch(\"https://exemple.fr/lots\", {\n  method: \"POST\",\n  \
                 headers: {\n    \"X-Cle\": process.env.CLE,\n    \"Content-Type\": \"application/json\",\n  },\n  \
                 body: JSON.stringify({\"a\": 1}),\n});\nconsole.log(await reponse.json());",
                "import os\n\nimport requests\n\nreponse = requests.post(\n    \"https://exemple.fr/lots\",\n    \
                 headers={\n        \"X-Cle\": os.environ[\"CLE\"],\n        \"Content-Type\": \"application/json\",\n    },\n    \
                 json={\"a\": 1},\n)\nprint(reponse.json())",
            ],
        );
    }
}
