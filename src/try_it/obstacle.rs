//! What will keep a call from leaving this page, or its answer from being read: told before it is sent as
//! far as that can be known.

use catalogue_openapi::request::{Request, RequestBody};

/// What stands in the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Obstacle {
    /// A page read over HTTPS can't ask a server over HTTP.
    Mixed,
    /// The server is on the visitor's machine or in a network of its own.
    Private,
    /// The policy of this document doesn't name the server.
    Policy,
    /// A page sends nothing after the headers of a GET or HEAD.
    Body,
    /// A page may not use this method.
    Method,
}

impl Obstacle {
    /// In words.
    pub fn sentence(self) -> &'static str {
        match self {
            Self::Mixed => {
                "Cette page est en HTTPS et ce serveur en HTTP\u{a0}: votre navigateur bloquera l’appel. Collez la commande dans un terminal."
            }
            Self::Private => {
                "Ce serveur n’a pas d’adresse publique\u{a0}: il ne répond que depuis son propre réseau, ou depuis votre ordinateur s’il y tourne."
            }
            Self::Body => {
                "Les navigateurs n’envoient pas de corps avec GET ni HEAD\u{a0}: cet appel ne partira pas d’ici. Collez la commande dans un terminal, ou n’envoyez pas de corps."
            }
            Self::Method => {
                "Les navigateurs n’envoient pas cette méthode depuis une page\u{a0}: collez la commande dans un terminal."
            }
            Self::Policy => {
                "La politique de sécurité de cette page ne nomme pas ce serveur\u{a0}: votre navigateur ne l’appellera pas d’ici. Collez la commande dans un terminal."
            }
        }
    }
}

/// What stands in the way of a page at one address that sends a request.
pub fn obstacles(page_origin: &str, request: &Request, is_allowed: bool) -> Vec<Obstacle> {
    let mut found = at_server(page_origin, &request.url, is_allowed);
    let is_bare = matches!(request.method.as_str(), "GET" | "HEAD");
    if is_bare && request.body != RequestBody::None {
        found.push(Obstacle::Body);
    }
    if matches!(request.method.as_str(), "TRACE" | "CONNECT" | "TRACK") {
        found.push(Obstacle::Method);
    }
    found
}

fn at_server(page_origin: &str, url: &str, is_allowed: bool) -> Vec<Obstacle> {
    let host = host(url);
    let mut found = Vec::new();
    // Browsers take the visitor's own machine for safe.
    if page_origin.starts_with("https:") && url.starts_with("http:") && !is_own_machine(host) {
        found.push(Obstacle::Mixed);
    }
    if is_private(host) {
        found.push(Obstacle::Private);
    }
    if !is_allowed {
        found.push(Obstacle::Policy);
    }
    found
}

/// Without port.
fn host(url: &str) -> &str {
    let rest = url.split_once("://").map_or("", |(_, rest)| rest);
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    match authority.strip_prefix('[') {
        Some(address) => address.split(']').next().unwrap_or_default(),
        None => authority.split(':').next().unwrap_or_default(),
    }
}

fn is_own_machine(host: &str) -> bool {
    host == "localhost" || host.ends_with(".localhost") || host == "::1" || host.starts_with("127.")
}

fn is_private(host: &str) -> bool {
    let numbers: Vec<u8> = host.split('.').filter_map(|part| part.parse().ok()).collect();
    let is_private_address = match *numbers.as_slice() {
        [10, _, _, _] | [192, 168, _, _] | [169, 254, _, _] => true,
        [172, second, _, _] => (16..32).contains(&second),
        _ => false,
    };
    let lower = host.to_lowercase();
    let is_private_v6 =
        host.contains(':') && ["fc", "fd", "fe80"].iter().any(|start| lower.starts_with(start));
    let is_local_name =
        [".local", ".internal", ".lan", ".intra"].iter().any(|end| lower.ends_with(end));
    let is_one_word = !host.is_empty() && !host.contains(['.', ':']);
    is_own_machine(host) || is_private_address || is_private_v6 || is_local_name || is_one_word
}

/// Why nothing came back, as far as a browser lets a page know.
pub const NO_ANSWER: &str = "Aucune réponse lisible n’est venue. Soit le serveur est injoignable, soit il ne permet pas aux pages d’autres sites de lire ses réponses (règle « CORS » des navigateurs)\u{a0}: c’est le cas de beaucoup d’API, qui répondent pourtant aux programmes. Collez la commande dans un terminal pour le savoir.";

/// Whether a browser keeps a header from being set by a page.
pub fn is_kept_back(header: &str) -> bool {
    const KEPT: [&str; 20] = [
        "accept-charset",
        "accept-encoding",
        "access-control-request-headers",
        "access-control-request-method",
        "connection",
        "content-length",
        "cookie",
        "cookie2",
        "date",
        "dnt",
        "expect",
        "host",
        "keep-alive",
        "origin",
        "referer",
        "te",
        "trailer",
        "transfer-encoding",
        "upgrade",
        "via",
    ];
    let header = header.to_lowercase();
    KEPT.contains(&header.as_str()) || header.starts_with("sec-") || header.starts_with("proxy-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_in_the_way_is_known_before() {
        let check = |page: &str, url: &str, expected: &[Obstacle]| {
            let request = Request { url: url.to_owned(), ..Request::default() };
            assert_eq!(obstacles(page, &request, true), expected, "{page} {url}");
        };
        check("https://s.fr", "https://a.fr/x", &[]);
        check("https://s.fr", "http://a.fr:80/x", &[Obstacle::Mixed]);
        check("http://s.fr", "http://a.fr/x", &[]);
        check("https://s.fr", "http://localhost:8000/x", &[Obstacle::Private]);
        check("https://s.fr", "http://10.1.2.3/x", &[Obstacle::Mixed, Obstacle::Private]);
        for private in
            ["172.16.0.1", "192.168.1.1", "[::1]:80", "[fd00::1]", "serveur", "api.intra"]
        {
            check("https://s.fr", &format!("https://{private}/x"), &[Obstacle::Private]);
        }
        for public in ["172.32.0.1", "11.0.0.1", "local.fr", "fd.fr", "[2001:db8::1]"] {
            check("https://s.fr", &format!("https://{public}/x"), &[]);
        }
        assert_eq!(at_server("https://s.fr", "https://a.fr", false), [Obstacle::Policy]);
    }

    #[test]
    fn some_requests_never_leave_a_page() {
        let check = |method: &str, body: &RequestBody, expected: &[Obstacle]| {
            let request = Request {
                method: method.to_owned(),
                url: "https://a.fr".to_owned(),
                body: body.clone(),
                ..Request::default()
            };
            assert_eq!(obstacles("https://s.fr", &request, true), expected, "{method} {body:?}");
        };
        let text = RequestBody::Text("{}".to_owned());
        check("GET", &RequestBody::None, &[]);
        check("GET", &text, &[Obstacle::Body]);
        check("HEAD", &text, &[Obstacle::Body]);
        check("POST", &text, &[]);
        check("TRACE", &RequestBody::None, &[Obstacle::Method]);
    }

    #[test]
    fn some_headers_never_leave_a_page() {
        for header in ["Cookie", "Host", "Sec-Fetch-Site", "Proxy-Authorization"] {
            assert!(is_kept_back(header), "{header}");
        }
        assert!(!is_kept_back("Authorization") && !is_kept_back("X-Cle"));
    }
}
