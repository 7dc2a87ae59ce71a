//! Who the caller is: what each scheme writes in the address and the headers.

use std::collections::BTreeMap;

use super::{
    KEYS,
    encode::{is_unreserved, percent},
};
use crate::model::{Location, SecurityKind, SecurityScheme};

/// Names and values, by the place where they are sent.
#[derive(Default)]
pub(super) struct Sent {
    pub(super) pairs: Vec<(String, String)>,
    pub(super) headers: Vec<(String, String)>,
    pub(super) cookies: Vec<(String, String)>,
}

impl Sent {
    /// Adds what schemes that hold together want. Where no secret is given a variable stands for it.
    ///
    /// Two schemes can't write the same name, as two tokens that are both in `Authorization`: the first counts.
    /// It takes the place of a parameter of this name, which specifications describe beside the scheme.
    pub(super) fn authenticate<'s>(
        &mut self,
        schemes: impl Iterator<Item = &'s SecurityScheme>,
        secrets: &BTreeMap<String, String>,
    ) {
        let mut written: Vec<(Location, String)> = Vec::new();
        let mut keys = 0;
        for scheme in schemes {
            let Some((location, name)) = place(scheme) else { continue };
            let key = (location, name.to_lowercase());
            if written.contains(&key) {
                continue;
            }
            let secret = secrets.get(&scheme.name).map(|secret| encoded(secret, location));
            let secret = secret.unwrap_or_else(|| variable(scheme, &mut keys));
            self.put(location, name, [prefix(scheme), secret].concat());
            written.push(key);
        }
    }

    fn put(&mut self, location: Location, name: &str, value: String) {
        let list = match location {
            Location::Header => &mut self.headers,
            Location::Cookie => &mut self.cookies,
            _ => &mut self.pairs,
        };
        list.retain(|(known, _)| !known.eq_ignore_ascii_case(name));
        list.push((name.to_owned(), value));
    }
}

/// Where a scheme writes, and under which name; none of one that writes nothing.
fn place(scheme: &SecurityScheme) -> Option<(Location, &str)> {
    match scheme.kind {
        SecurityKind::ApiKey => Some((scheme.location, &scheme.parameter)),
        SecurityKind::Http | SecurityKind::Oauth2 | SecurityKind::OpenIdConnect => {
            Some((Location::Header, "Authorization"))
        }
        SecurityKind::MutualTls | SecurityKind::Unknown => None,
    }
}

fn is_basic(scheme: &SecurityScheme) -> bool {
    scheme.kind == SecurityKind::Http && scheme.scheme == "basic"
}

/// What precedes the secret.
fn prefix(scheme: &SecurityScheme) -> String {
    match scheme.kind {
        SecurityKind::ApiKey => String::new(),
        _ if is_basic(scheme) => "Basic ".to_owned(),
        SecurityKind::Http if scheme.scheme != "bearer" && !scheme.scheme.is_empty() => {
            format!("{} ", scheme.scheme)
        }
        _ => "Bearer ".to_owned(),
    }
}

fn encoded(secret: &str, location: Location) -> String {
    match location {
        Location::Header => secret.to_owned(),
        _ => percent(secret, is_unreserved),
    }
}

/// The variable that stands for a secret: each key has its own.
fn variable(scheme: &SecurityScheme, keys: &mut usize) -> String {
    let name = match scheme.kind {
        SecurityKind::ApiKey => {
            let name = KEYS.get(*keys).or(KEYS.last()).copied().unwrap_or_default();
            *keys += 1;
            name
        }
        _ if is_basic(scheme) => "IDENTIFIANTS",
        _ => "JETON",
    };
    format!("${name}")
}
