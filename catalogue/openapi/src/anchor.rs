//! Anchors of the parts of an operation's page.

use crate::model::Location;

/// Of the list of parameters.
pub const PARAMETERS: &str = "parametres";
/// Of the body.
pub const BODY: &str = "corps";

/// Of what proves who calls.
pub const SECURITY: &str = "authentification";
/// Of what the API calls afterwards.
pub const CALLBACKS: &str = "rappels";

/// Of a parameter: `p-query-siren`.
pub fn parameter(location: Location, name: &str) -> String {
    let location = match location {
        Location::Path => "path",
        Location::Query => "query",
        Location::QueryString => "querystring",
        Location::Header => "header",
        Location::Cookie => "cookie",
    };
    format!("p-{location}-{}", safe(name))
}

/// Of an answer: `r-200`.
pub fn answer(code: &str) -> String {
    format!("r-{}", safe(code))
}

/// Of a field, by the prefix of its media type and the names from the root: `champ-data.nom`.
pub fn field(prefix: &str, names: &[&str]) -> String {
    format!("{prefix}{}", safe(&names.join(".")))
}

/// A name without signs that an address would change.
fn safe(name: &str) -> String {
    let is_kept = |sign: char| sign.is_alphanumeric() || matches!(sign, '.' | '-' | '_');
    name.chars().map(|sign| if is_kept(sign) { sign } else { '_' }).collect()
}
