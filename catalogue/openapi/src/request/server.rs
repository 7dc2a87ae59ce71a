//! Where calls go.

use crate::model::{Operation, Server};

/// What stands in samples for the address of an API whose specification gives none: a name that never exists.
pub const NO_ADDRESS: &str = "https://adresse-de-l-api.example";

/// The address that the samples of an operation call.
pub(super) fn called(operation: &Operation) -> String {
    let base = base(&operation.servers);
    if is_whole(&base) {
        return base;
    }
    let path = base.trim_start_matches("../").trim_start_matches("./").trim_matches('/');
    if path.is_empty() { NO_ADDRESS.to_owned() } else { format!("{NO_ADDRESS}/{path}") }
}

/// The first server, with its variables' defaults.
pub(super) fn base(servers: &[Server]) -> String {
    let Some(server) = servers.first() else { return String::new() };
    let filled = server.variables.iter().fold(server.url.clone(), |url, variable| {
        url.replace(&format!("{{{}}}", variable.name), &variable.default)
    });
    with_scheme(&filled)
}

/// An address that leaves its scheme to where it is read, with the one that is most used.
pub(super) fn with_scheme(address: &str) -> String {
    if address.starts_with("//") { format!("https:{address}") } else { address.to_owned() }
}

fn is_whole(address: &str) -> bool {
    address.split_once("://").is_some_and(|(scheme, _)| {
        !scheme.is_empty() && scheme.chars().all(|sign| sign.is_ascii_alphanumeric())
    })
}
