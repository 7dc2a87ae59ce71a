//! Files that are something else than JSON or YAML: pages, XML, archives.

use super::Fault;
use crate::diagnostic::Code;

/// How they start, what they are, and what to do.
const STARTS: &[(&str, &str, &str)] = &[
    ("PK\u{3}\u{4}", "une archive ZIP", "décompressez-la, et donnez le fichier qu’elle contient"),
    ("\u{1f}\u{8b}", "un fichier compressé (gzip)", "décompressez-le d’abord"),
    ("%PDF-", "un document PDF", "demandez au producteur le fichier OpenAPI, en YAML ou en JSON"),
    (
        "<!doctype html",
        "une page web (HTML)",
        "donnez l’adresse du fichier que cette page affiche, souvent `openapi.json`, `openapi.yaml` ou `swagger.json`",
    ),
    (
        "<html",
        "une page web (HTML)",
        "donnez l’adresse du fichier que cette page affiche, souvent `openapi.json`, `openapi.yaml` ou `swagger.json`",
    ),
    (
        "<",
        "du XML (un WSDL, un WADL ou une page web)",
        "donnez une spécification OpenAPI ou Swagger, en YAML ou en JSON",
    ),
];

/// The mistake that a text which is something else is.
pub(super) fn told(text: &str) -> Option<Fault> {
    let text = text.trim_start();
    let is_start = |start: &str| {
        text.get(..start.len()).is_some_and(|found| found.eq_ignore_ascii_case(start))
    };
    let (_, what, help) = STARTS.iter().find(|(start, ..)| is_start(start))?;
    let message = format!("le fichier n’est pas une spécification : c’est {what}");
    Some(Fault::new(0, Code::NotOpenapi, message, help))
}
