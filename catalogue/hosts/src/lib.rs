//! What a server is told of a built site: headers, types, compressed files, old addresses. The rules are one
//! table; each host has them in its own words. It knows no disk, and nothing of the catalogue.
//!
//! - [`rules`]: the table
//! - [`pattern`]: the paths that a rule is about
//! - [`nginx`], [`caddy`], [`apache`]: servers that one runs
//! - [`lists`]: `_headers` and `_redirects`, for hosts that read them in the folder
//! - [`object_storage`]: S3, and `CloudFront` before it

mod apache;
mod caddy;
mod lists;
mod nginx;
mod object_storage;
mod pattern;
mod rules;

/// A site as far as its server is concerned.
#[derive(Clone, Copy, Debug)]
pub struct Site<'s> {
    /// Where it lives below its host: empty, or `/catalogue`.
    pub base: &'s str,
    /// Its old addresses.
    pub moved: &'s [Moved],
}

/// An old address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moved {
    /// A path from the root of the host, as people read it, without a final slash.
    pub from: String,
    /// The same as it stands in an address.
    pub from_encoded: String,
    /// Where it leads to, as it stands in an address.
    pub to: String,
}

/// A file for a server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Its name, from the folder that it belongs in.
    pub name: &'static str,
    /// What it says.
    pub text: String,
}

/// Whether a file, by its name from the folder of the site, may be sent compressed.
pub fn is_compressible(name: &str) -> bool {
    let extension = name.rsplit_once('.').map_or("", |(_, extension)| extension);
    rules::TEXTS.contains(&extension) || name == rules::API_CATALOG.trim_start_matches('/')
}

/// The files that hosts look for in the folder of the site.
pub fn inside(site: &Site) -> Vec<File> {
    vec![
        File { name: "_headers", text: lists::headers(site) },
        File { name: "_redirects", text: lists::redirects(site) },
        // GitHub Pages would leave out `_headers`, and all that starts with a dot.
        File { name: ".nojekyll", text: String::new() },
    ]
}

/// The files that are an operator's affair, and no visitor's: they belong beside the folder of the site.
pub fn beside(site: &Site) -> Vec<File> {
    vec![
        File { name: "nginx.conf", text: nginx::configuration(site) },
        File { name: "Caddyfile", text: caddy::configuration(site) },
        File { name: "apache.conf", text: apache::configuration(site) },
        File { name: "s3.sh", text: object_storage::script() },
        File { name: "cloudfront.json", text: object_storage::response_headers() },
    ]
}
