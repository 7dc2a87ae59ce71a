//! From headers and Markdown to the model: every reference resolved, or reported.

mod api;
mod page;
mod producer;
mod site;
mod wizard;

use std::collections::BTreeSet;

use super::{
    Catalogue,
    diagnostic::Diagnostic,
    front_matter,
    registry::Registry,
    schema::{
        self, Header, api::ApiHeader, page::PageHeader, producer::ProducerHeader, site::SiteHeader,
    },
    source::SourceFile,
};
use crate::{
    index::{Index, PageTitle},
    producer::ProducerName,
};

/// The files of a catalogue, their headers read.
#[derive(Default)]
struct Files<'s> {
    site: Option<Header<'s, SiteHeader>>,
    apis: Vec<Entry<'s, ApiHeader>>,
    producers: Vec<Entry<'s, ProducerHeader>>,
    pages: Vec<Entry<'s, PageHeader>>,
}

/// A file that becomes a page of the site.
struct Entry<'s, T> {
    source: &'s SourceFile,
    header: Header<'s, T>,
}

impl<T> Entry<'_, T> {
    fn slug(&self) -> &str {
        self.source.slug()
    }
}

/// Lowers a whole catalogue.
pub fn lower(sources: &[SourceFile], sink: &mut Vec<Diagnostic>) -> Catalogue {
    let files = read(sources, sink);
    let registry = register(&files);
    let mut catalogue = Catalogue {
        site: site::lower(files.site.as_ref(), &registry, sink),
        pages: files
            .pages
            .iter()
            .map(|entry| page::lower(entry, &registry, sink))
            .collect(),
        producers: files
            .producers
            .iter()
            .map(|one| producer::lower(one, &registry, sink))
            .collect(),
        ..Catalogue::default()
    };
    let mut popularity = Vec::new();
    for entry in &files.apis {
        let (api, wizard) = api::lower(entry, &registry, sink);
        popularity.push((
            entry.header.values.visits_2019.unwrap_or(0),
            api::card(&api),
        ));
        catalogue.apis.push(api);
        catalogue.wizards.extend(wizard);
    }
    popularity.sort_by(|(a, one), (b, other)| b.cmp(a).then_with(|| one.title.cmp(&other.title)));
    catalogue.index = Index {
        cards: popularity.into_iter().map(|(_, card)| card).collect(),
        producers: registry.producers.values().cloned().collect(),
        pages: catalogue.pages.iter().map(page_title).collect(),
    };
    producer::add_cards(&mut catalogue);
    catalogue
}

fn page_title(page: &crate::page::Page) -> PageTitle {
    PageTitle {
        slug: page.slug.clone(),
        title: page.title.clone(),
    }
}

/// Reads the headers, file by file, each by what its folder says it is.
fn read<'s>(sources: &'s [SourceFile], sink: &mut Vec<Diagnostic>) -> Files<'s> {
    let mut files = Files::default();
    let mut slugs = BTreeSet::new();
    let mut unknown = BTreeSet::new();
    for source in sources {
        let folder = source
            .inner
            .split_once('/')
            .map_or("", |(folder, _)| folder);
        if !folder.is_empty() && !slugs.insert((folder, source.slug())) {
            sink.push(duplicate_slug(source));
        }
        match (folder, source.inner.as_str()) {
            ("", "site.yml") => {
                let split = front_matter::whole_file(source, sink);
                files.site = split.map(|split| schema::check(split, schema::site::FIELDS, sink));
            }
            ("api", _) => files.apis.extend(entry(source, schema::api::FIELDS, sink)),
            ("producteurs", _) => {
                files
                    .producers
                    .extend(entry(source, schema::producer::FIELDS, sink));
            }
            ("pages", _) => files
                .pages
                .extend(entry(source, schema::page::FIELDS, sink)),
            (folder, inner) => {
                // One warning a folder says as much as one a file.
                if folder.is_empty() || unknown.insert(folder) {
                    sink.push(unknown_place(source, inner));
                }
            }
        }
    }
    files
}

fn entry<'s, T: serde::de::DeserializeOwned + Default>(
    source: &'s SourceFile,
    fields: &'static [schema::Field],
    sink: &mut Vec<Diagnostic>,
) -> Option<Entry<'s, T>> {
    check_slug(source, sink);
    let split = front_matter::split(source, sink)?;
    Some(Entry {
        source,
        header: schema::check(split, fields, sink),
    })
}

fn register(files: &Files) -> Registry {
    let slugs = |entries: &[&str]| entries.iter().map(|&slug| slug.to_owned()).collect();
    let mut registry = Registry {
        apis: slugs(&files.apis.iter().map(Entry::slug).collect::<Vec<_>>()),
        wizards: files
            .apis
            .iter()
            .filter(|entry| !entry.header.values.access_page.is_empty())
            .map(|entry| entry.slug().to_owned())
            .collect(),
        producers: files.producers.iter().map(producer_name).collect(),
        pages: slugs(&files.pages.iter().map(Entry::slug).collect::<Vec<_>>()),
        ..Registry::default()
    };
    site::register(files.site.as_ref(), &mut registry);
    registry
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

fn duplicate_slug(source: &SourceFile) -> Diagnostic {
    let slug = source.slug();
    source
        .error(
            "slug-duplicate",
            source.first_line(),
            format!("un autre fichier s’appelle déjà `{slug}`"),
        )
        .help("renommez l’un des deux : le nom du fichier donne l’adresse de la page")
}

fn unknown_place(source: &SourceFile, inner: &str) -> Diagnostic {
    let place = inner.split_once('/').map_or(inner, |(folder, _)| folder);
    source
        .warning(
            "unknown-place",
            source.first_line(),
            format!("`{place}` n’est lu par aucune page"),
        )
        .help("dossiers lus : api, producteurs, pages ; fichier lu : site.yml")
}

/// The name of the file becomes an address: only letters, digits and `-`, `_`, `.`.
fn check_slug(source: &SourceFile, sink: &mut Vec<Diagnostic>) {
    let slug = source.slug();
    let is_allowed = |one: char| one.is_ascii_alphanumeric() || "-_.".contains(one);
    if slug.is_empty() || slug.starts_with('.') || !slug.chars().all(is_allowed) {
        let message = format!("le nom de fichier `{slug}` ne peut pas devenir une adresse");
        let help = format!(
            "renommez-le, par exemple `{}.md`",
            crate::text::slugify(slug)
        );
        sink.push(
            source
                .error("slug-invalid", source.first_line(), message)
                .help(help),
        );
    }
}
