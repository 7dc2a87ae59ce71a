//! Ways to authenticate.

use catalogue::{
    document::Inline,
    documentation::{self, Scheme},
};
use catalogue_openapi::model::{Flow, Location, SecurityKind, SecurityScheme, Server};

use super::address::resolved;
use crate::documentation::text::{Texts, link};

/// A way to authenticate, with its addresses and rights; `servers` are those of the API.
pub fn scheme(scheme: &SecurityScheme, servers: &[Server], texts: &mut Texts) -> Scheme {
    let mut words = words_of(scheme);
    if scheme.deprecated {
        words.push_str(" (déprécié)");
    }
    let mut addresses = Vec::new();
    if !scheme.metadata_url.is_empty() {
        addresses.push(address("Description du service d’identité", &scheme.metadata_url, servers));
    }
    let mut flows: Vec<_> = scheme.flows.iter().map(|one| flow(one, servers)).collect();
    let scopes = common_scopes(&mut flows);
    let description = texts.document(&scheme.description);
    Scheme { name: scheme.name.clone(), words, description, addresses, flows, scopes }
}

/// What one does, within a sentence.
pub fn words_of(scheme: &SecurityScheme) -> String {
    match scheme.kind {
        SecurityKind::ApiKey => key(scheme),
        SecurityKind::Http => http(scheme),
        SecurityKind::Oauth2 => oauth(scheme),
        SecurityKind::OpenIdConnect => "un jeton d’OpenID Connect".to_owned(),
        SecurityKind::MutualTls => "un certificat de l’appelant (TLS mutuel)".to_owned(),
        SecurityKind::Unknown => format!("le moyen {} ({})", scheme.name, scheme.written_kind),
    }
}

fn key(scheme: &SecurityScheme) -> String {
    let name = &scheme.parameter;
    match scheme.location {
        Location::Header => format!("une clé dans l’en-tête {name}"),
        Location::Cookie => format!("une clé dans le cookie {name}"),
        Location::Path => format!("une clé dans le chemin, {name}"),
        Location::Query | Location::QueryString => format!("une clé dans l’adresse, {name}"),
    }
}

fn http(scheme: &SecurityScheme) -> String {
    let format = if scheme.bearer_format.is_empty() {
        String::new()
    } else {
        format!(" ({})", scheme.bearer_format)
    };
    match &*scheme.scheme {
        "basic" => "un identifiant et un mot de passe (HTTP Basic)".to_owned(),
        "bearer" => {
            format!("un jeton{format} dans l’en-tête Authorization, après «\u{a0}Bearer\u{a0}»")
        }
        other => format!("l’en-tête Authorization, à la manière «\u{a0}{other}\u{a0}»"),
    }
}

fn oauth(scheme: &SecurityScheme) -> String {
    let flows: Vec<&str> = scheme.flows.iter().map(|flow| flow_words(&flow.kind)).collect();
    let flows =
        if flows.is_empty() { String::new() } else { format!(" ({})", flows.join("\u{a0}; ")) };
    format!("un jeton OAuth\u{a0}2{flows}")
}

fn flow_words(kind: &str) -> &'static str {
    match kind {
        "authorizationCode" | "accessCode" => "avec l’accord de l’usager",
        "clientCredentials" | "application" => "de serveur à serveur",
        "implicit" => "avec l’accord de l’usager, jeton remis au navigateur",
        "password" => "avec l’identifiant et le mot de passe de l’usager",
        "deviceAuthorization" => "pour un appareil sans navigateur",
        _ => "par un autre parcours",
    }
}

/// A way to get a token, with its addresses and rights.
fn flow(flow: &Flow, servers: &[Server]) -> documentation::Flow {
    let all = [
        ("Demande d’accord", &flow.authorization_url),
        ("Remise du jeton", &flow.token_url),
        ("Renouvellement du jeton", &flow.refresh_url),
    ];
    let given = all.into_iter().filter(|(_, url)| !url.is_empty());
    let scopes = flow.scopes.iter().map(|one| (one.name.clone(), one.description.clone()));
    documentation::Flow {
        title: flow_words(&flow.kind).to_owned(),
        addresses: given.map(|(label, url)| address(label, url, servers)).collect(),
        scopes: scopes.collect(),
    }
}

/// The rights of all flows, when they are the same: told once, they are taken from each.
fn common_scopes(flows: &mut [documentation::Flow]) -> Vec<(String, String)> {
    let Some(first) = flows.first().map(|flow| flow.scopes.clone()) else { return Vec::new() };
    if flows.iter().any(|flow| flow.scopes != first) {
        return Vec::new();
    }
    for flow in flows {
        flow.scopes.clear();
    }
    first
}

fn address(label: &str, url: &str, servers: &[Server]) -> (String, Vec<Inline>) {
    (label.to_owned(), link(&resolved(url, servers), ""))
}

#[cfg(test)]
mod tests {
    use super::*;
    use catalogue_openapi::model::Scope;

    fn made(kinds: &[(&str, &[&str])]) -> (Vec<documentation::Flow>, usize) {
        let scope = |name: &&str| Scope { name: (*name).to_owned(), ..Scope::default() };
        let one = |(kind, scopes): &(&str, &[&str])| Flow {
            kind: (*kind).to_owned(),
            token_url: "https://exemple.fr/jeton".to_owned(),
            scopes: scopes.iter().map(scope).collect(),
            ..Flow::default()
        };
        let mut flows: Vec<_> = kinds.iter().map(|kind| flow(&one(kind), &[])).collect();
        let common = common_scopes(&mut flows).len();
        (flows, common)
    }

    #[test]
    fn each_flow_has_its_addresses_and_the_same_rights_are_told_once() {
        let (flows, common) = made(&[("implicit", &["lire"]), ("password", &["lire"])]);
        assert_eq!(common, 1);
        assert!(flows.iter().all(|flow| flow.addresses.len() == 1 && flow.scopes.is_empty()));
        let (flows, common) = made(&[("implicit", &["lire"]), ("password", &["écrire"])]);
        assert_eq!(common, 0);
        assert!(flows.iter().all(|flow| flow.scopes.len() == 1));
    }
}
