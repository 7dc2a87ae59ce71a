//! The first page of an API's documentation.

use catalogue::{
    api::Api,
    document::{Inline, Target},
    documentation::{Group, OperationLine, Overview, TypeLine},
    reference::PageTitle,
};
use catalogue_openapi::{address::slug, model};

use super::{
    Specification, changes,
    reading::reading,
    security::scheme,
    server::server,
    text::{Texts, autolinked, link, start},
};

/// Longest description that is shown at once, in characters.
const LONGEST_START: usize = 1_200;

/// What is known of the documentation of an API before its specification is read.
pub fn known(api: &Api) -> Overview {
    Overview {
        api: title(api),
        tagline: api.tagline.clone(),
        source: source(api),
        verified: api.verified.as_ref().map(|check| check.date),
        ..Overview::default()
    }
}

/// The page, from what is known already and what the specification says.
pub fn page(specification: &Specification, known: Overview, texts: &mut Texts) -> Overview {
    let Specification { documentation, copy, .. } = specification;
    let said = &documentation.overview;
    let mut description = texts.document(&said.summary);
    description.0.extend(texts.document(&said.description).0);
    let (description, more) = start(description, LONGEST_START);
    let mut groups: Vec<Group> = said.groups.iter().map(|one| group(one, texts)).collect();
    groups.extend(webhooks(&said.webhooks));
    let cut = documentation.types.iter().filter(|one| one.is_cut);
    Overview {
        version: said.version.clone(),
        format: format_name(&said.dialect),
        origin: copy.as_ref().map(changes::origin),
        last_changes: copy.as_ref().map(changes::last).unwrap_or_default(),
        description,
        more,
        servers: said.servers.iter().map(|one| server(one, texts)).collect(),
        security: said.security.iter().map(|one| scheme(one, &said.servers, texts)).collect(),
        groups,
        types: said.types.iter().map(type_line).collect(),
        unlisted_types: cut.map(|one| one.slug.as_str().into()).collect(),
        facts: facts(said, texts),
        ..known
    }
}

/// An API, as the pages of its documentation name it.
fn title(api: &Api) -> PageTitle {
    PageTitle { slug: api.slug.clone(), title: api.title.clone() }
}

fn format_name(dialect: &str) -> String {
    let name = if dialect.starts_with("2.") { "Swagger" } else { "OpenAPI" };
    if dialect.is_empty() { String::new() } else { format!("{name} {dialect}") }
}

/// Where the producer publishes the specification.
fn source(api: &Api) -> Option<String> {
    match &api.documentation.specification {
        Some(Target::Url(url)) => Some(url.clone()),
        _ => None,
    }
}

fn group(group: &model::Group, texts: &mut Texts) -> Group {
    let title = [&group.title, &group.name].into_iter().find(|one| !one.is_empty());
    let anchor = anchor(&group.name, texts);
    Group {
        anchor,
        title: title.map_or("Autres opérations", |title| title).to_owned(),
        description: texts.document(&group.description),
        reading: reading(&group.external_docs, texts),
        operations: group.operations.iter().map(line).collect(),
        groups: group.groups.iter().map(|one| self::group(one, texts)).collect(),
    }
}

/// The anchor of a group, by its name in the specification.
fn anchor(name: &str, texts: &mut Texts) -> String {
    match slug(name) {
        slug if slug.is_empty() => slug,
        slug => texts.anchor(format!("groupe-{slug}")),
    }
}

fn webhooks(webhooks: &[model::OperationLine]) -> Option<Group> {
    let title = "Ce que l’API vous envoie".to_owned();
    let operations = webhooks.iter().map(line).collect();
    (!webhooks.is_empty()).then(|| Group { title, operations, ..Group::default() })
}

fn line(line: &model::OperationLine) -> OperationLine {
    OperationLine {
        slug: line.slug.as_str().into(),
        method: line.method.clone(),
        path: line.path.clone(),
        title: line.title.clone(),
        deprecated: line.deprecated,
    }
}

fn type_line(line: &model::TypeLine) -> TypeLine {
    TypeLine { name: line.name.clone(), slug: line.slug.as_str().into(), title: line.title.clone() }
}

/// Whom to ask, under which terms, where to read on.
fn facts(said: &model::Overview, texts: &mut Texts) -> Vec<(String, Vec<Inline>)> {
    let mut facts = Vec::new();
    let mut add = |label: &str, words: Vec<Inline>| {
        if !words.is_empty() {
            facts.push((label.to_owned(), words));
        }
    };
    let address = |url: &str, words: &str| match url {
        "" => autolinked(words),
        url => link(url, words),
    };
    let contact = &said.contact;
    add("Contact", address(&contact.url, &contact.name));
    add("Adresse électronique", autolinked(&contact.email));
    let licence = &said.license;
    let name = if licence.name.is_empty() { &licence.identifier } else { &licence.name };
    add("Licence", address(&licence.url, name));
    add("Conditions d’utilisation", address(&said.terms_of_service, ""));
    add("À lire aussi", reading(&said.external_docs, texts));
    facts
}
