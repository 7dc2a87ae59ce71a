//! The table: which answers have which headers, and what files are.

/// A header's name and its value.
pub type Header = (&'static str, &'static str);

/// Headers that the answers at some paths have.
pub struct Rule {
    /// Paths from the root of the site; a star stands for any letters, slashes too.
    pub paths: &'static [&'static str],
    /// Its name.
    pub name: &'static str,
    /// Its value; `{base}` stands for where the site lives.
    pub value: &'static str,
}

/// Headers of every answer. The policy is what all pages have in common, and what only a header can say
/// (`frame-ancestors`): each page has the rest in itself, and browsers hold to both.
pub const EVERYWHERE: [Header; 5] = [
    (
        "Content-Security-Policy",
        "base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'",
    ),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "strict-origin-when-cross-origin"),
    // Not `clipboard-write`: buttons copy texts.
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
];

/// Of answers that came by HTTPS.
pub const OVER_HTTPS: Header = ("Strict-Transport-Security", "max-age=31536000");

/// Of whatever keeps its name when its content changes: all that no rule names.
pub const BY_DEFAULT: Header = ("Cache-Control", "no-cache");

/// Names that change with what the files hold.
pub const HASHED: [&str; 4] = ["/app/vitrine-*", "/app/style-*", "/icon-*", "/partage/*"];

/// For a year, which is as long as caches keep anything.
pub const IMMUTABLE: &str = "public, max-age=31536000, immutable";

/// Headers of some answers. A path is in one rule of a header at most.
pub const RULES: [Rule; 3] = [
    Rule { paths: &HASHED, name: BY_DEFAULT.0, value: IMMUTABLE },
    Rule {
        paths: &[
            "/api/*",
            "/flux/*",
            "/openapi/*",
            "/apis.json",
            "/dcat.jsonld",
            "/dcat.ttl",
            API_CATALOG,
        ],
        name: "Access-Control-Allow-Origin",
        value: "*",
    },
    Rule {
        paths: &[API_CATALOG],
        name: "Link",
        value: "<{base}/.well-known/api-catalog>; rel=\"api-catalog\"",
    },
];

/// The one file without an extension that visitors read.
pub const API_CATALOG: &str = "/.well-known/api-catalog";

/// What files are, where their path says it and not their extension.
pub const TYPES_OF_PATHS: [(&str, &str); 2] = [
    (API_CATALOG, "application/linkset+json; profile=\"https://www.rfc-editor.org/info/rfc9727\""),
    ("/flux/*.json", "application/feed+json"),
];

/// What files are, by their extensions: those of a site, and those of what a content may bring.
pub const TYPES: [(&str, &str); 31] = [
    ("html", "text/html; charset=utf-8"),
    ("js", "text/javascript; charset=utf-8"),
    ("css", "text/css; charset=utf-8"),
    ("txt", "text/plain; charset=utf-8"),
    ("md", "text/markdown; charset=utf-8"),
    ("csv", "text/csv; charset=utf-8"),
    ("ttl", "text/turtle; charset=utf-8"),
    ("json", "application/json"),
    ("jsonld", "application/ld+json"),
    ("webmanifest", "application/manifest+json"),
    ("wasm", "application/wasm"),
    ("atom", "application/atom+xml"),
    ("xml", "application/xml"),
    ("yaml", "application/yaml"),
    ("yml", "application/yaml"),
    ("pdf", "application/pdf"),
    ("zip", "application/zip"),
    ("ods", "application/vnd.oasis.opendocument.spreadsheet"),
    ("odt", "application/vnd.oasis.opendocument.text"),
    ("odp", "application/vnd.oasis.opendocument.presentation"),
    ("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
    ("svg", "image/svg+xml"),
    ("png", "image/png"),
    ("jpg", "image/jpeg"),
    ("jpeg", "image/jpeg"),
    ("webp", "image/webp"),
    ("avif", "image/avif"),
    ("gif", "image/gif"),
    ("ico", "image/x-icon"),
];

/// Extensions of files that become smaller when they are compressed: the others are compressed already.
pub const TEXTS: [&str; 16] = [
    "html",
    "js",
    "css",
    "txt",
    "md",
    "csv",
    "ttl",
    "json",
    "jsonld",
    "webmanifest",
    "wasm",
    "atom",
    "xml",
    "yaml",
    "yml",
    "svg",
];

/// Files of the folder that are for hosts, not for visitors.
pub const PRIVATE: [&str; 5] =
    ["/_headers", "/_redirects", "/.nojekyll", "/.vitrine", "/.htaccess"];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn a_header_is_said_once_of_a_path() {
        let said: Vec<_> = RULES
            .iter()
            .flat_map(|rule| rule.paths.iter().map(|path| (rule.name, *path)))
            .collect();
        let once: BTreeSet<_> = said.iter().collect();
        assert_eq!(said.len(), once.len());
        let kinds: BTreeSet<_> = TYPES.iter().map(|(extension, _)| extension).collect();
        assert_eq!(kinds.len(), TYPES.len());
    }
}
