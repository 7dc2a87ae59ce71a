//! What the catalogue contains, by name: from the names of the files, so that what a file that
//! can't be read would have said isn't held against the others. Then what the entries say together.

use std::collections::{BTreeMap, BTreeSet};

use catalogue::{kind::Kind, reference::ProducerName, route::Route};

use super::{
    files::{Entry, Files},
    site, themes, together, wizard,
};
use crate::{
    code::Code,
    diagnostic::Diagnostic,
    registry::Registry,
    schema::producer::ProducerHeader,
    sink::Sink,
    source::{Asset, SourceFile},
};

/// Every name, and what only all entries together can tell.
pub fn register(
    sources: &[SourceFile],
    files: &Files,
    assets: &[Asset],
    sink: &mut Sink,
) -> Registry {
    let mut registry = Registry {
        pages: pages(sources, files),
        files: assets.iter().map(|asset| (asset.address.clone(), asset.size)).collect(),
        apis: named(sources, Kind::Api, &files.apis, |header| header.title.as_ref()),
        guides: named(sources, Kind::Guide, &files.guides, |header| header.title.as_ref()),
        producers: producers(sources, files),
        themes: themes::spellings(&files.apis, sink),
        ..Registry::default()
    };
    site::register(files.site.as_ref(), &mut registry);
    add_redirects(files, &mut registry, sink);
    registry.index_names();
    together::check(&files.apis, sink);
    registry
}

fn slugs(sources: &[SourceFile], kind: Kind) -> impl Iterator<Item = &str> {
    sources.iter().filter(move |source| source.kind() == Some(kind)).map(SourceFile::slug)
}

fn pages(sources: &[SourceFile], files: &Files) -> BTreeSet<String> {
    let without_wizard: BTreeSet<&str> = files
        .apis
        .iter()
        .filter(|entry| wizard::is_absent(&entry.header))
        .map(Entry::slug)
        .collect();
    let mut pages: BTreeSet<String> = slugs(sources, Kind::Api)
        .filter(|slug| !without_wizard.contains(slug))
        .map(|slug| Route::Wizard(slug.to_owned()).path())
        .collect();
    for kind in Kind::ALL {
        pages.extend(slugs(sources, kind).map(|slug| Route::Entry(kind, slug.to_owned()).path()));
    }
    pages
}

/// Titles by slug; the slug itself for a file that doesn't say its title.
fn named<T>(
    sources: &[SourceFile],
    kind: Kind,
    entries: &[Entry<T>],
    title: impl Fn(&T) -> Option<&String>,
) -> BTreeMap<String, String> {
    let mut names: BTreeMap<String, String> =
        slugs(sources, kind).map(|slug| (slug.to_owned(), slug.to_owned())).collect();
    for entry in entries {
        if let Some(title) = title(&entry.header.values) {
            names.insert(entry.slug().to_owned(), title.clone());
        }
    }
    names
}

fn producers(sources: &[SourceFile], files: &Files) -> BTreeMap<String, ProducerName> {
    let unnamed = |slug: &str| {
        let slug = slug.to_owned();
        (slug.clone(), ProducerName { name: slug.clone(), acronym: None, slug: Some(slug) })
    };
    let mut producers: BTreeMap<_, _> = slugs(sources, Kind::Producer).map(unnamed).collect();
    producers.extend(files.producers.iter().map(producer_name));
    producers
}

fn producer_name(entry: &Entry<ProducerHeader>) -> (String, ProducerName) {
    let values = &entry.header.values;
    let slug = entry.slug().to_owned();
    let name = ProducerName {
        name: values.name.clone().unwrap_or_else(|| slug.clone()),
        acronym: values.acronym.clone(),
        slug: Some(slug.clone()),
    };
    (slug, name)
}

/// Old addresses: those of an API's wizard go with those of its page.
fn add_redirects(files: &Files, registry: &mut Registry, sink: &mut Sink) {
    let api = files.apis.iter().map(|one| (one.source, &one.header.values.aliases));
    let producer = files.producers.iter().map(|one| (one.source, &one.header.values.aliases));
    let guide = files.guides.iter().map(|one| (one.source, &one.header.values.aliases));
    let service = files.services.iter().map(|one| (one.source, &one.header.values.aliases));
    let page = files.pages.iter().map(|one| (one.source, &one.header.values.aliases));
    for (source, aliases) in api.chain(producer).chain(guide).chain(service).chain(page) {
        let Some(kind) = source.kind() else { continue };
        for alias in aliases {
            let [from, to] =
                [alias, source.slug()].map(|slug| Route::Entry(kind, slug.to_owned()).path());
            if registry.pages.contains(&from) || registry.redirects.contains_key(&from) {
                sink.push(taken(source, alias, &from));
                continue;
            }
            let [old_wizard, wizard] =
                [alias, source.slug()].map(|slug| Route::Wizard(slug.to_owned()).path());
            if kind == Kind::Api && registry.pages.contains(&wizard) {
                registry.redirects.insert(old_wizard, wizard);
            }
            registry.redirects.insert(from, to);
        }
    }
}

fn taken(source: &SourceFile, alias: &str, address: &str) -> Diagnostic {
    let at = source.text.find(alias).unwrap_or(0);
    let message = format!("l’ancienne adresse `{address}` est celle d’une autre page");
    source
        .error(Code::AliasTaken, at..(at + alias.len()).min(source.text.len()), message)
        .help("retirez cet ancien nom")
}
