//! Addresses of a service of identity.

use catalogue_openapi::model::Server;

/// An address as a whole, when it is relative to a server whose address is whole; else as written.
pub fn resolved(url: &str, servers: &[Server]) -> String {
    let is_whole = |url: &str| url.starts_with("https://") || url.starts_with("http://");
    let base = servers.iter().map(|server| server.url.as_str()).find(|base| is_whole(base));
    let Some(base) = base.filter(|_| !is_whole(url)) else { return url.to_owned() };
    let host_at = base.find("://").map_or(0, |at| at + 3);
    let end = base[host_at..].find('/').map_or(base.len(), |at| host_at + at);
    // A host that depends on a variable isn't known.
    if base[..end].contains('{') || url.contains("://") || url.starts_with("//") {
        return url.to_owned();
    }
    if url.starts_with('/') {
        return format!("{}{url}", &base[..end]);
    }
    let folder = base.rfind('/').filter(|at| *at >= end).unwrap_or(base.len());
    format!("{}/{}", &base[..folder], url.trim_start_matches("./"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn relative_addresses_are_those_of_the_server() {
        let cases = [
            ("https://a.fr/v1", "/connect/token", "https://a.fr/connect/token"),
            ("https://a.fr", "token", "https://a.fr/token"),
            ("https://a.fr/v1/", "token", "https://a.fr/v1/token"),
            ("https://a.fr/v1", "https://b.fr/token", "https://b.fr/token"),
            ("https://{pays}.fr/v1", "/token", "/token"),
            ("/v1", "/token", "/token"),
        ];
        for (base, url, expected) in cases {
            let server = Server { url: base.to_owned(), ..Server::default() };
            assert_eq!(resolved(url, &[server]), expected, "{base} {url}");
        }
        assert_eq!(resolved("/token", &[]), "/token");
    }
}
