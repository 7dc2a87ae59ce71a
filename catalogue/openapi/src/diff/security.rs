//! Changes of authentication and of base addresses.

use std::collections::BTreeSet;

use super::{Change, ChangeKind, Class, place::Place};
use crate::{
    anchor,
    model::{Location, Need, Overview, Security, SecurityKind, SecurityScheme},
};

/// What an operation needs, and what the specification declares.
type Declared<'a> = (&'a Security, &'a [SecurityScheme]);

pub(super) fn changes(place: Place, old: Declared, new: Declared) -> Vec<Change> {
    let (before, after) = (ways(old), ways(new));
    if before == after {
        return Vec::new();
    }
    // Whoever could call can still, when each former way is among the new ones, or needs more than one.
    let still = before.iter().all(|way| after.iter().any(|other| other.is_subset(way)));
    let class = if still { Class::Harmless } else { Class::Breaking };
    let text = format!("authentification : {} au lieu de {}", words(&after), words(&before));
    vec![place.change(class, ChangeKind::Security, anchor::SECURITY, "", text)]
}

/// A way to authenticate: what is sent, each with its right.
type Way = BTreeSet<String>;

/// Nothing said is nothing needed. What a way is called is no change: what is sent is.
fn ways((security, schemes): Declared) -> BTreeSet<Way> {
    let rights = |need: &Need| -> Vec<String> {
        let sent = sent(need, schemes);
        let scopes =
            need.scopes.iter().map(|scope| format!("{sent} ({scope})")).collect::<Vec<_>>();
        std::iter::once(sent.clone()).chain(scopes).collect()
    };
    let ways = security.alternatives.iter().map(|needs| needs.iter().flat_map(rights).collect());
    let ways: BTreeSet<Way> = ways.collect();
    if ways.is_empty() { BTreeSet::from([Way::new()]) } else { ways }
}

/// What a way sends. A token in the header `Authorization` is one, whether it was written as a key or not.
fn sent(need: &Need, schemes: &[SecurityScheme]) -> String {
    let Some(scheme) = schemes.iter().find(|scheme| scheme.name == need.scheme) else {
        return need.scheme.clone();
    };
    let is_token = scheme.parameter.eq_ignore_ascii_case("authorization")
        && scheme.location == Location::Header;
    match scheme.kind {
        SecurityKind::ApiKey if !is_token => {
            format!("{:?} {}", scheme.location, scheme.parameter).to_lowercase()
        }
        SecurityKind::Http if !matches!(scheme.scheme.as_str(), "bearer" | "") => {
            format!("authorization {}", scheme.scheme)
        }
        SecurityKind::MutualTls => "certificat".to_owned(),
        SecurityKind::Unknown => need.scheme.clone(),
        _ => "jeton".to_owned(),
    }
}

fn words(ways: &BTreeSet<Way>) -> String {
    let way = |way: &Way| {
        let names: Vec<_> = way.iter().map(|name| format!("`{name}`")).collect();
        if names.is_empty() { "aucune".to_owned() } else { names.join(" et ") }
    };
    ways.iter().map(way).collect::<Vec<_>>().join(", ou ")
}

/// Base addresses of the whole API.
pub(super) fn servers(old: &Overview, new: &Overview) -> Vec<Change> {
    let urls = |overview: &Overview| -> BTreeSet<String> {
        overview.servers.iter().map(|server| server.url.trim_end_matches('/').to_owned()).collect()
    };
    let (before, after) = (urls(old), urls(new));
    let change = |class, kind, url: &String, text: String| Change {
        class,
        kind,
        subject: url.clone(),
        text,
        ..Change::default()
    };
    let gone = before.difference(&after).map(|url| {
        change(
            Class::Check,
            ChangeKind::ServerRemoved,
            url,
            format!("l’adresse de base `{url}` n’est plus donnée"),
        )
    });
    let new = after.difference(&before).map(|url| {
        change(
            Class::Check,
            ChangeKind::ServerAdded,
            url,
            format!("nouvelle adresse de base : `{url}`"),
        )
    });
    gone.chain(new).collect()
}
