//! Specifications that the content holds no copy of: the browser reads them when it is asked to.

use serde::{Deserialize, Serialize};

use super::is_default;
use crate::{date::Date, reference::PageTitle};

/// Where a specification is read, and what came of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Live {
    /// Its address.
    pub address: String,
    /// Scheme, host and port of that address.
    pub origin: String,
    /// Path at which the host of this site may pass it on: `/api/v1/proxy/<encoded address>`.
    pub proxy: String,
    /// Whether the entry names that path, not the address itself.
    #[serde(skip_serializing_if = "is_default")]
    pub is_proxied: bool,
    /// The producer's documentation for people.
    #[serde(skip_serializing_if = "is_default")]
    pub external: Option<String>,
    /// Once it has been read: the address or the file.
    #[serde(skip_serializing_if = "is_default")]
    pub read_from: Option<String>,
    /// What the reader has to say against it, each with its line.
    #[serde(skip_serializing_if = "is_default")]
    pub flaws: Vec<String>,
}

/// What the worker is told beside the bytes.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct LiveRequest {
    /// The API.
    pub api: PageTitle,
    /// Its promise.
    pub tagline: String,
    /// Where its producer publishes the specification.
    pub source: Option<String>,
    /// When the entry was last compared with its sources.
    pub verified: Option<Date>,
    /// Where it is read: [`Live::read_from`] is there.
    pub live: Live,
    /// Name of the file: the end of the address.
    pub name: String,
}

/// What an address names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// A specification, as far as its address tells.
    Specification,
    /// A page that shows one: Redoc, Swagger UI, the producer's own.
    Page,
    /// A document to print.
    Pdf,
}

/// Last words of addresses that are pages.
const PAGES: [&str; 10] = [
    "redoc",
    "swagger",
    "swagger-ui",
    "docs",
    "doc",
    "doc-api",
    "documentation",
    "rapidoc",
    "scalar",
    "explorer",
];

impl Format {
    /// By the end of an address.
    pub fn of(address: &str) -> Self {
        let path = address.split(['?', '#']).next().unwrap_or_default().to_lowercase();
        let last = path.trim_end_matches('/').rsplit('/').next().unwrap_or_default();
        match last.rsplit_once('.').map_or("", |(_, ending)| ending) {
            "pdf" => Self::Pdf,
            "html" | "htm" => Self::Page,
            _ if PAGES.contains(&last) => Self::Page,
            _ => Self::Specification,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Format;

    #[test]
    fn pages_and_documents_are_told_from_specifications() {
        for (address, expected) in [
            ("https://a.fr/openapi.yaml", Format::Specification),
            ("https://a.fr/v2/api-docs", Format::Specification),
            ("https://a.fr/api/schema/", Format::Specification),
            ("https://a.fr/spec.JSON?page=redoc.html", Format::Specification),
            ("https://a.fr/redoc/", Format::Page),
            ("https://a.fr/swagger-ui/index.html#/tag", Format::Page),
            ("https://a.fr/doc-api", Format::Page),
            ("https://a.fr/Guide%20API.PDF", Format::Pdf),
        ] {
            assert_eq!(Format::of(address), expected, "{address}");
        }
    }
}
