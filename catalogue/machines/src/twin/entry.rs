//! The page of an API.

use catalogue::{access::Access, api::Api, first_call::FirstCall, kind::Kind, route::Route};

use super::parts::{Parts, contact, dates};
use crate::{
    api::{eligibility_path, entry_path},
    content::{Catalogue, base_addresses},
    markdown,
};

/// In the order of the page.
pub fn api(api: &Api, catalogue: &Catalogue, parts: &mut Parts) {
    parts.lifecycle(&api.lifecycle);
    parts.list(facts(api, catalogue, parts));
    if let Some(call) = &api.first_call {
        first_call(call, parts);
    }
    parts.titled_list("Documentation technique", documentation(api, catalogue, parts));
    limits(api, parts);
    parts.titled_list("Contact", api.contacts.iter().map(contact));
    parts.titled_list("Besoins", api.needs.iter().map(|need| markdown::escape(need)));
    if !api.description.is_empty() {
        parts.heading(2, "Description");
        parts.document(3, &api.description);
    }
    parts.titled_list("Guides", pages(&api.guides, Kind::Guide, parts));
    parts.titled_list("Services qui l’utilisent", pages(&api.services, Kind::Service, parts));
    parts.titled_list(
        "Données ouvertes correspondantes",
        api.datasets.iter().map(|dataset| markdown::link(&dataset.url, &dataset.url)),
    );
    parts.titled_list("Sources de la vérification", sources(api));
    parts.titled_list("Pour les programmes", for_programs(api, catalogue));
}

fn facts(api: &Api, catalogue: &Catalogue, parts: &Parts) -> Vec<String> {
    let producer = match &api.producer.slug {
        Some(slug) => parts.link(&api.producer.name, &Route::producer(slug)),
        None => markdown::escape(&api.producer.name),
    };
    let mut facts = vec![format!("Producteur\u{a0}: {producer}"), access(api)];
    if catalogue.wizards.contains_key(&api.slug) {
        let wizard = Route::Wizard(api.slug.clone());
        facts.push(parts.link("Vérifier si l’on y a droit", &wizard));
    }
    facts.extend(api.applicants.iter().map(|applicant| {
        let verdict = applicant.verdict.map_or("selon le cas", |verdict| verdict.label());
        format!("{}\u{a0}: {verdict}", markdown::escape(&applicant.label))
    }));
    let themes = (!api.themes.is_empty()).then(|| api.themes.join(", "));
    facts.extend(themes.map(|themes| format!("Thèmes\u{a0}: {}", markdown::escape(&themes))));
    facts.extend(dates(api.last_update, api.verified.as_ref()));
    facts
}

fn access(api: &Api) -> String {
    let label = api.access.kind().label();
    let way = match &api.access {
        Access::Account(Some(url)) => markdown::link("créer un compte", url),
        Access::Authorisation(Some(url)) => markdown::link("demander une habilitation", url),
        _ => return label.to_owned(),
    };
    format!("{label} ({way})")
}

fn first_call(call: &FirstCall, parts: &mut Parts) {
    parts.heading(2, "Un premier appel");
    parts.add(markdown::paragraph(call.title.as_deref().unwrap_or_default()));
    if let Some(sample) = call.samples.first() {
        parts.add(markdown::code(&sample.text));
    }
    parts.add(format!("Sa réponse, raccourcie\u{a0}:\n\n{}", markdown::code(&call.answer)));
}

fn documentation(api: &Api, catalogue: &Catalogue, parts: &Parts) -> Vec<String> {
    let own = &api.documentation;
    let pages = own
        .pages
        .as_ref()
        .map(|_| parts.link("Documentation, sur ce site", &Route::Overview(api.slug.clone())));
    let file = own.specification.as_ref().map(|target| parts.target("Fichier OpenAPI", target));
    let external =
        own.external.as_ref().map(|url| markdown::link("Documentation du producteur", url));
    let site = api.external_site.as_ref().map(|url| markdown::link("Site officiel de l’API", url));
    let bases = base_addresses(api, catalogue);
    let bases = bases.into_iter().map(|url| format!("Adresse de base\u{a0}: `{url}`"));
    let licence = api.licence.as_ref();
    let licence =
        licence.map(|name| format!("Licence des données\u{a0}: {}", markdown::escape(name)));
    bases.chain(pages).chain(external).chain(file).chain(site).chain(licence).collect()
}

fn limits(api: &Api, parts: &mut Parts) {
    if let Some(limit) = &api.rate_limit {
        parts.heading(2, "Limites d’appels");
        parts.add(markdown::paragraph(limit.summary.as_deref().unwrap_or_default()));
        parts.add(parts.line(&limit.details));
        parts.add(limit.link.as_ref().map_or(String::new(), |url| markdown::link(url, url)));
    }
    if let Some(availability) = &api.availability {
        parts.heading(2, "Disponibilité");
        let uptime = availability.uptime.as_ref();
        parts.add(
            uptime.map_or(String::new(), |share| format!("{share}\u{a0}% selon le producteur")),
        );
        parts.add(parts.line(&availability.details));
        let link = availability.monitoring.as_ref();
        parts
            .add(link.map_or(String::new(), |url| markdown::link("Suivre l’état du service", url)));
    }
}

fn pages(pages: &[catalogue::reference::PageTitle], kind: Kind, parts: &Parts) -> Vec<String> {
    pages
        .iter()
        .map(|page| parts.link(&page.title, &Route::Entry(kind, page.slug.clone())))
        .collect()
}

fn sources(api: &Api) -> Vec<String> {
    let sources = api.verified.iter().flat_map(|check| &check.sources);
    let line = |source: &catalogue::verification::Source| match &source.url {
        Some(url) => markdown::link(&source.name, url),
        None => markdown::escape(&source.name),
    };
    sources.map(line).collect()
}

/// The same as JSON.
fn for_programs(api: &Api, catalogue: &Catalogue) -> Vec<String> {
    let link = |words: &str, path: String| markdown::link(words, &catalogue.addresses.of(&path));
    let has_wizard = catalogue.wizards.contains_key(&api.slug);
    let wizard =
        has_wizard.then(|| link("Questions et verdicts, en JSON", eligibility_path(&api.slug)));
    std::iter::once(link("Cette fiche, en JSON", entry_path(&api.slug))).chain(wizard).collect()
}
