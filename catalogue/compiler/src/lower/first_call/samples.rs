//! The request as one would type it: for curl, JavaScript and Python.

use catalogue::first_call::Sample;
use catalogue_openapi::{
    request::{self, RequestBody},
    sample::{Language, sample},
};

use super::{
    Request, json,
    secrets::{find_variables, variables},
};
use crate::schema::first_call::Method;

/// Those that most readers know.
const LANGUAGES: [Language; 3] = [Language::Curl, Language::JavaScript, Language::Python];

/// One sample a language, the shortest first.
pub fn all(request: &Request) -> Vec<Sample> {
    let sent = sent(request);
    let of = |language: Language| Sample {
        language: language.name().to_owned(),
        text: sample(language, &sent),
    };
    LANGUAGES.map(of).into()
}

/// The request as specifications' ones are.
fn sent(request: &Request) -> request::Request {
    request::Request {
        method: name(request.method).to_owned(),
        url: request.url.to_owned(),
        headers: headers(request),
        body: request.body.map_or(RequestBody::None, body),
        variables: variables(request),
    }
}

fn body(text: &str) -> RequestBody {
    if find_variables(text).next().is_some() {
        RequestBody::Template(text.to_owned())
    } else {
        RequestBody::Text(text.to_owned())
    }
}

/// Those of the entry, and what the body is when it doesn't say: languages have several minds about it.
fn headers(request: &Request) -> Vec<(String, String)> {
    let mut headers = request.headers.to_vec();
    if let Some(body) = request.body.filter(|_| request.header("Content-Type").is_none()) {
        let format = if json::is_meant(body) {
            "application/json"
        } else if body.trim_start().starts_with('<') {
            "application/xml"
        } else {
            "application/x-www-form-urlencoded"
        };
        headers.push(("Content-Type".to_owned(), format.to_owned()));
    }
    headers
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
        let samples = all(request);
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
                 console.log(reponse.status, await reponse.text());",
                "import requests\n\n\
                 reponse = requests.get(\"https://exemple.fr/communes?code=35\")\n\
                 print(reponse.status_code, reponse.text)",
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
                "const CLE = process.env.CLE;\n\
                 const reponse = await fetch(\"https://exemple.fr/lots\", {\n  method: \"POST\",\n  \
                 headers: {\n    \"X-Cle\": CLE,\n    \"Content-Type\": \"application/json\",\n  },\n  \
                 body: JSON.stringify({\n    \"a\": 1\n  }),\n});\n\
                 console.log(reponse.status, await reponse.text());",
                "import os\n\nimport requests\n\nreponse = requests.post(\n    \"https://exemple.fr/lots\",\n    \
                 headers={\n        \"X-Cle\": os.environ[\"CLE\"],\n        \"Content-Type\": \"application/json\",\n    },\n    \
                 json={\n        \"a\": 1,\n    },\n)\nprint(reponse.status_code, reponse.text)",
            ],
        );
    }
}
