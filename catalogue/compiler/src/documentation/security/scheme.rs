//! Ways to authenticate.

use catalogue::{document::Inline, documentation::Scheme};
use catalogue_openapi::model::{Flow, Location, SecurityKind, SecurityScheme};

use crate::documentation::text::{Texts, link};

/// A way to authenticate, with its addresses and rights.
pub fn scheme(scheme: &SecurityScheme, texts: &mut Texts) -> Scheme {
    let mut words = words_of(scheme);
    if scheme.deprecated {
        words.push_str(" (déprécié)");
    }
    let mut addresses: Vec<_> = scheme.flows.iter().flat_map(addresses).collect();
    if !scheme.metadata_url.is_empty() {
        addresses.push(address("Description du service d’identité", &scheme.metadata_url));
    }
    let scopes = scheme.flows.iter().flat_map(|flow| &flow.scopes);
    let mut scopes: Vec<_> =
        scopes.map(|one| (one.name.clone(), one.description.clone())).collect();
    scopes.dedup();
    Scheme {
        name: scheme.name.clone(),
        words,
        description: texts.document(&scheme.description),
        addresses,
        scopes,
    }
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
        _ => "autre parcours",
    }
}

fn addresses(flow: &Flow) -> Vec<(String, Vec<Inline>)> {
    let all = [
        ("Demande d’accord", &flow.authorization_url),
        ("Remise du jeton", &flow.token_url),
        ("Renouvellement du jeton", &flow.refresh_url),
    ];
    let given = all.into_iter().filter(|(_, url)| !url.is_empty());
    given.map(|(label, url)| address(label, url)).collect()
}

fn address(label: &str, url: &str) -> (String, Vec<Inline>) {
    (label.to_owned(), link(url, ""))
}
