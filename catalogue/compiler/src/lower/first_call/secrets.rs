//! Keys and tokens: what an entry must not publish, and the variables that stand in their place.

use std::{collections::BTreeSet, ops::Range};

use url::Url;

use super::{Request, path};
use crate::{
    code::Code,
    collector::Collector,
    lower::files::Entry,
    schema::{api::ApiHeader, first_call::FirstCallHeader},
    yaml::KeyPath,
};

/// Parts of the names of headers and parameters whose value is a secret.
const SECRET_NAMES: [&str; 9] = [
    "authorization",
    "cookie",
    "token",
    "secret",
    "password",
    "apikey",
    "api-key",
    "api_key",
    "x-auth",
];

/// Characters of a word that nobody would write by hand.
const LONG: usize = 20;

/// The names of the variables of a request, each once, without their sign.
pub fn variables(request: &Request) -> Vec<String> {
    let mut seen = BTreeSet::new();
    let found = request.texts().flat_map(|text| {
        find_variables(text).map(|place| text[place.start + 1..place.end].to_owned())
    });
    found.filter(|name| seen.insert(name.clone())).collect()
}

/// Where the variables of a text stand: `$` and capital letters. `$top` is a parameter's name.
pub fn find_variables(text: &str) -> impl Iterator<Item = Range<usize>> {
    text.match_indices('$').filter_map(|(at, _)| {
        let name = &text[at + 1..];
        let is_part = |one: char| one.is_ascii_uppercase() || one.is_ascii_digit() || one == '_';
        let length = name.find(|one| !is_part(one)).unwrap_or(name.len());
        name.starts_with(|one: char| one.is_ascii_uppercase()).then(|| at..at + 1 + length)
    })
}

/// Reports the secrets that stand in the open.
pub fn check(entry: &Entry<ApiHeader>, written: &FirstCallHeader, collector: &mut Collector) {
    for (name, value) in &written.headers {
        if is_secret(name, value) {
            report(entry, &path("headers").key(name), name, collector);
        }
    }
    let url = written.url.as_deref().and_then(|url| Url::parse(url).ok());
    // A long word of an address is often the identifier of what is asked for.
    let mut query = url.iter().flat_map(Url::query_pairs);
    if let Some((name, _)) = query.find(|(name, value)| is_named(name) && !has_variable(value)) {
        report(entry, &path("url"), &name, collector);
    }
}

fn is_named(name: &str) -> bool {
    let name = name.to_lowercase();
    SECRET_NAMES.iter().any(|part| name.contains(part)) || ["key", "cle"].contains(&name.as_str())
}

fn is_secret(name: &str, value: &str) -> bool {
    if is_named(name) {
        return !has_variable(value);
    }
    value.split([' ', ';', ',', '=']).any(looks_like_a_token)
}

fn has_variable(text: &str) -> bool {
    find_variables(text).next().is_some()
}

/// Letters and digits mixed, and many of them.
fn looks_like_a_token(word: &str) -> bool {
    let is_part = |one: char| one.is_ascii_alphanumeric() || "+/_-.".contains(one);
    word.len() >= LONG
        && word.chars().all(is_part)
        && word.contains(|one: char| one.is_ascii_digit())
        && word.contains(|one: char| one.is_ascii_alphabetic())
}

fn report(entry: &Entry<ApiHeader>, place: &KeyPath, name: &str, collector: &mut Collector) {
    let span = entry.header.front_matter.value_span(place);
    let message = format!("la valeur de `{name}` ressemble à un secret : elle serait publiée");
    let error = entry.source.error(Code::SecretLiteral, span, message);
    collector.push(error.help(
        "mettez une variable à sa place, par exemple `$CLE`, et faites révoquer ce secret s’il a été partagé",
    ));
}

#[cfg(test)]
mod tests {
    use super::{find_variables, is_secret};

    #[test]
    fn a_variable_is_written_in_capital_letters() {
        let found = |text: &str| -> Vec<String> {
            find_variables(text).map(|place| text[place].to_owned()).collect()
        };
        assert_eq!(found("Bearer $JETON_2, $top=10 $CLE"), ["$JETON_2", "$CLE"]);
        assert_eq!(found("5 $ et $1"), Vec::<String>::new());
    }

    #[test]
    fn a_secret_is_told_by_its_name_or_by_its_look() {
        for (name, value) in [
            ("Authorization", "Bearer abc"),
            ("X-API-Key", "essai"),
            ("X-Client", "f3a9c1d27b64e8a05c1d"),
            ("Accept", "8d969eef-6eca-d3c2-9a3a-629280e686cf"),
        ] {
            assert!(is_secret(name, value), "{name}: {value}");
        }
        for (name, value) in [
            ("Authorization", "Bearer $JETON"),
            ("X-API-Key", "$CLE"),
            ("Accept", "application/vnd.oai.openapi+json;version=3.0"),
            ("Accept-Language", "fr-FR,fr;q=0.8"),
            ("Content-Type", "application/x-www-form-urlencoded"),
        ] {
            assert!(!is_secret(name, value), "{name}: {value}");
        }
    }
}
