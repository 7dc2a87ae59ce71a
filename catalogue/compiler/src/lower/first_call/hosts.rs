//! Whether the address of a first call is one of the API's: a host that its entry or its
//! specification names, or one of the same registrable domain (`api.exemple.fr` beside
//! `www.exemple.fr`; `gouv.fr` is no such domain, the list of public suffixes says).

use linkify::{LinkFinder, LinkKind};
use url::{Host, Url};

use super::span;
use crate::{
    address, code::Code, collector::Collector, documentation::Specification, lower::files::Entry,
    schema::api::ApiHeader,
};

/// Reports the calls that go to a stranger.
pub fn check(
    apis: &[Entry<ApiHeader>],
    specifications: &[Specification],
    collector: &mut Collector,
) {
    for entry in apis {
        let written = entry.header.values.first_call.as_ref().and_then(|call| call.url.as_deref());
        let Some(url) = written.and_then(|url| Url::parse(url).ok()) else { continue };
        let Some(host) = url.host_str().filter(|_| !is_own_machine(&url)) else { continue };
        if named(entry).chain(servers(entry, specifications)).any(|known| is_akin(host, &known)) {
            continue;
        }
        let message = format!("rien ne dit que `{host}` est une adresse de cette API");
        let warning = entry.source.warning(Code::CallHost, span(entry, "url"), message);
        collector.push(warning.help(
            "corrigez l’adresse, ou nommez-la dans la fiche : documentation, site officiel, ou texte (« L’adresse de base est https://… »)",
        ));
    }
}

/// Whether an address leads to the machine, or the network, of whoever calls it.
pub fn is_own_machine(url: &Url) -> bool {
    match url.host() {
        Some(Host::Domain(name)) => {
            matches!(name.rsplit('.').next(), Some("localhost" | "local"))
        }
        Some(Host::Ipv4(ip)) => ip.is_loopback() || ip.is_private() || ip.is_unspecified(),
        Some(Host::Ipv6(ip)) => ip.is_loopback() || ip.is_unspecified(),
        None => false,
    }
}

fn is_akin(host: &str, known: &str) -> bool {
    let domain = psl::domain_str(host);
    host == known || (domain.is_some() && domain == psl::domain_str(known))
}

/// The hosts that the entry names, in its header and in its texts.
fn named<'e>(entry: &'e Entry<ApiHeader>) -> impl Iterator<Item = String> + 'e {
    let values = &entry.header.values;
    let stat = values.stat.as_ref();
    let addresses = [
        values.external_site.as_ref(),
        values.doc_tech_external.as_ref(),
        values.account_link.as_ref(),
        values.contact_link.as_ref(),
        values.monitoring_link.as_ref(),
        values.rate_limiting_link.as_ref(),
        values.stats_detail_link.as_ref(),
        stat.and_then(|stat| stat.url.as_ref()),
        stat.and_then(|stat| stat.link.as_ref()),
    ];
    let specification = values.doc_tech_link.as_ref();
    let specification = specification
        .map(|link| address::without_proxy(link).unwrap_or_else(|| link.clone()))
        .and_then(|link| host(&link));
    let texts = [
        values.content_intro.as_deref(),
        values.rate_limiting_description.as_deref(),
        values.monitoring_description.as_deref(),
        entry.source.text.get(entry.header.body..),
    ];
    let in_texts = texts.into_iter().flatten().flat_map(hosts_of_text);
    let in_header = addresses.into_iter().flatten().filter_map(|address| host(address));
    in_header.chain(specification).chain(in_texts)
}

fn host(address: &str) -> Option<String> {
    Url::parse(address).ok()?.host_str().map(str::to_owned)
}

fn hosts_of_text(text: &str) -> Vec<String> {
    let mut finder = LinkFinder::new();
    finder.kinds(&[LinkKind::Url]);
    finder.links(text).filter_map(|link| host(link.as_str())).collect()
}

/// The servers of the specification, when the content holds it.
fn servers(entry: &Entry<ApiHeader>, specifications: &[Specification]) -> Vec<String> {
    let own = specifications.iter().find(|one| one.api == entry.slug());
    let servers = own.into_iter().flat_map(|one| &one.documentation.overview.servers);
    servers.filter_map(|server| host(&server.url)).collect()
}

#[cfg(test)]
mod tests {
    use super::is_akin;

    #[test]
    fn hosts_of_one_registrable_domain_are_akin() {
        for (host, known) in [
            ("geo.api.gouv.fr", "geo.api.gouv.fr"),
            ("api.exemple.fr", "www.exemple.fr"),
            ("exemple.fr", "doc.exemple.fr"),
            ("geo.api.gouv.fr", "api.gouv.fr"),
            ("203.0.113.7", "203.0.113.7"),
        ] {
            assert!(is_akin(host, known), "{host} {known}");
        }
    }

    #[test]
    fn hosts_below_a_public_suffix_are_strangers() {
        for (host, known) in [
            ("impots.gouv.fr", "insee.gouv.fr"),
            ("un.github.io", "autre.github.io"),
            ("exemple.fr", "exemple.com"),
            ("203.0.113.7", "203.0.113.8"),
        ] {
            assert!(!is_akin(host, known), "{host} {known}");
        }
    }
}
