//! What the catalogue contains, by name: from the names of the files, so that what a file that
//! can't be read would have said isn't held against the others. Then what the entries say together.

use std::collections::{BTreeMap, BTreeSet};

use catalogue::{date::Date, kind::Kind, reference::ProducerName, route::Route, slug::Slug};

use super::{
    cross_checks,
    files::{Entry, Files},
    name_clashes::folded,
    site, themes, wizard,
};
use crate::{
    code::Code,
    collector::Collector,
    diagnostic::Diagnostic,
    schema::producer::ProducerHeader,
    source::{Asset, SourceFile},
    symbols::{Audiences, Names, Symbols},
};

impl Symbols {
    /// Every name, and what only all entries together can tell.
    pub(super) fn collect(
        sources: &[SourceFile],
        files: &Files,
        assets: &[Asset],
        today: Option<Date>,
        collector: &mut Collector,
    ) -> Self {
        let published: Vec<&SourceFile> =
            sources.iter().filter(|source| !files.is_draft(&source.path)).collect();
        let sources = published.as_slice();
        let pages = pages(sources, files);
        let apis = named(sources, Kind::Api, &files.apis, |header| header.title.as_ref());
        let producers = producers(sources, files);
        let redirects = redirects(files, &pages, collector);
        cross_checks::check(&files.apis, collector);
        Self {
            named: Names::new(&apis, &producers),
            files: assets.iter().map(|asset| (asset.address.clone(), asset.size)).collect(),
            guides: named(sources, Kind::Guide, &files.guides, |header| header.title.as_ref()),
            themes: themes::spellings(&files.apis, collector),
            audiences: files.audiences.as_ref().map(|header| Audiences::read(&header.values)),
            site: site::settings(files.site.as_ref()),
            today,
            documentation: BTreeMap::new(),
            drafts: drafts(files),
            pages,
            redirects,
            apis,
            producers,
        }
    }
}

fn slugs(sources: &[&SourceFile], kind: Kind) -> impl Iterator<Item = Slug> {
    sources
        .iter()
        .filter(move |source| source.kind() == Some(kind))
        .map(|source| source.slug().into())
}

fn pages(sources: &[&SourceFile], files: &Files) -> BTreeSet<String> {
    let without_wizard: BTreeSet<Slug> = files
        .apis
        .iter()
        .filter(|entry| wizard::is_absent(&entry.header))
        .map(Entry::slug)
        .collect();
    let mut pages: BTreeSet<String> = slugs(sources, Kind::Api)
        .filter(|slug| !without_wizard.contains(slug))
        .map(|slug| Route::Wizard(slug).path())
        .collect();
    for kind in Kind::ALL {
        pages.extend(slugs(sources, kind).map(|slug| Route::Entry(kind, slug).path()));
    }
    pages
}

fn drafts(files: &Files) -> BTreeSet<String> {
    let addresses = |slug: Slug| [Route::api(&slug).path(), Route::Wizard(slug).path()];
    files.drafts.iter().map(Entry::slug).flat_map(addresses).collect()
}

/// Titles by slug; the slug itself for a file that doesn't say its title.
fn named<T>(
    sources: &[&SourceFile],
    kind: Kind,
    entries: &[Entry<T>],
    title: impl Fn(&T) -> Option<&String>,
) -> BTreeMap<Slug, String> {
    let mut names: BTreeMap<Slug, String> =
        slugs(sources, kind).map(|slug| (slug.clone(), slug.to_string())).collect();
    for entry in entries {
        if let Some(title) = title(&entry.header.values) {
            names.insert(entry.slug(), title.clone());
        }
    }
    names
}

fn producers(sources: &[&SourceFile], files: &Files) -> BTreeMap<Slug, ProducerName> {
    let unnamed = |slug: Slug| {
        let name = slug.to_string();
        (slug.clone(), ProducerName { name, acronym: None, slug: Some(slug) })
    };
    let mut producers: BTreeMap<_, _> = slugs(sources, Kind::Producer).map(unnamed).collect();
    producers.extend(files.producers.iter().map(producer_name));
    producers
}

fn producer_name(entry: &Entry<ProducerHeader>) -> (Slug, ProducerName) {
    let values = &entry.header.values;
    let slug = entry.slug();
    let name = ProducerName {
        name: values.name.clone().unwrap_or_else(|| slug.to_string()),
        acronym: values.acronym.clone(),
        slug: Some(slug.clone()),
    };
    (slug, name)
}

/// Old addresses: those of an API's wizard go with those of its page.
fn redirects(
    files: &Files,
    pages: &BTreeSet<String>,
    collector: &mut Collector,
) -> BTreeMap<String, String> {
    let mut redirects = BTreeMap::new();
    let mut names: BTreeSet<String> = pages.iter().map(|page| folded(page)).collect();
    for (source, aliases) in aliases(files) {
        let Some(kind) = source.kind() else { continue };
        for alias in aliases {
            let page = |slug: &str| Route::Entry(kind, slug.into()).path();
            let wizard = |slug: &str| Route::Wizard(slug.into()).path();
            let (from, to) = (page(alias), page(source.slug()));
            if !names.insert(folded(&from)) {
                collector.push(taken(source, alias, &from));
                continue;
            }
            if kind == Kind::Api && pages.contains(&wizard(source.slug())) {
                redirects.insert(wizard(alias), wizard(source.slug()));
            }
            redirects.insert(from, to);
        }
    }
    redirects
}

/// The old names of each file.
fn aliases<'f>(files: &'f Files) -> impl Iterator<Item = (&'f SourceFile, &'f [String])> {
    let api = files.apis.iter().map(|one| (one.source, &*one.header.values.aliases));
    let producer = files.producers.iter().map(|one| (one.source, &*one.header.values.aliases));
    let guide = files.guides.iter().map(|one| (one.source, &*one.header.values.aliases));
    let service = files.services.iter().map(|one| (one.source, &*one.header.values.aliases));
    let page = files.pages.iter().map(|one| (one.source, &*one.header.values.aliases));
    api.chain(producer).chain(guide).chain(service).chain(page)
}

fn taken(source: &SourceFile, alias: &str, address: &str) -> Diagnostic {
    let at = source.text.find(alias).unwrap_or(0);
    let message = format!("l’ancienne adresse `{address}` est celle d’une autre page");
    let is_own = alias != source.slug() && folded(alias) == folded(source.slug());
    let help = if is_own {
        "retirez cet ancien nom : sur bien des serveurs, il ne diffère pas de l’actuel"
    } else {
        "retirez cet ancien nom"
    };
    source
        .error(Code::AliasTaken, at..(at + alias.len()).min(source.text.len()), message)
        .help(help)
}
