//! From headers and Markdown to the model: every reference resolved, or reported.

mod api;
mod page;
mod producer;
mod site;
mod wizard;

use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
};

use super::{
    Catalogue,
    diagnostic::Diagnostic,
    front_matter,
    registry::{FIXED_PAGES, Registry},
    schema::{
        self, Header, api::ApiHeader, page::PageHeader, producer::ProducerHeader, site::SiteHeader,
    },
    source::SourceFile,
};
use crate::{
    index::{Index, PageTitle},
    producer::ProducerName,
    text::fold,
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
    let registry = register(sources, &files);
    let mut catalogue = Catalogue {
        site: site::lower(files.site.as_ref(), &registry, sink),
        pages: files.pages.iter().map(|entry| page::lower(entry, &registry, sink)).collect(),
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
        popularity.push((entry.header.values.visits_2019.unwrap_or(0), api::card(&api)));
        catalogue.apis.push(api);
        catalogue.wizards.extend(wizard);
    }
    popularity.sort_by_cached_key(|(visits, card)| (Reverse(*visits), fold(&card.title)));
    catalogue.index = Index {
        cards: popularity.into_iter().map(|(_, card)| card).collect(),
        producers: by_name(registry.producers.values()),
        pages: catalogue.pages.iter().map(page_title).collect(),
        guides: vec![],
        services: vec![],
    };
    producer::add_cards(&mut catalogue);
    catalogue
}

/// In the order in which a French reader looks for them.
fn by_name<'p>(producers: impl Iterator<Item = &'p ProducerName>) -> Vec<ProducerName> {
    let mut producers: Vec<ProducerName> = producers.cloned().collect();
    producers.sort_by_key(|producer| fold(&producer.name));
    producers
}

fn page_title(page: &crate::page::Page) -> PageTitle {
    PageTitle { slug: page.slug.clone(), title: page.title.clone() }
}

/// Reads the headers, file by file, each by what its folder says it is.
fn read<'s>(sources: &'s [SourceFile], sink: &mut Vec<Diagnostic>) -> Files<'s> {
    let mut files = Files::default();
    let mut slugs = BTreeMap::new();
    let mut unknown = BTreeSet::new();
    for source in sources {
        let folder = source.inner.split_once('/').map_or("", |(folder, _)| folder);
        if let Some(first) =
            slugs.insert((folder, source.slug()), source).filter(|_| !folder.is_empty())
        {
            sink.push(duplicate_slug(source, first));
        }
        let is_markdown = source.is_markdown();
        match (folder, source.inner.as_str()) {
            ("api" | "producteurs" | "pages", inner) if !is_markdown => {
                sink.push(unknown_place(source, inner));
            }
            ("", "site.yml") => {
                let split = front_matter::whole_file(source, sink);
                files.site = split.map(|split| schema::check(split, schema::site::FIELDS, sink));
            }
            ("api", _) => files.apis.extend(entry(source, schema::api::FIELDS, sink)),
            ("producteurs", _) => {
                files.producers.extend(entry(source, schema::producer::FIELDS, sink));
            }
            ("pages", _) => {
                check_page_slug(source, sink);
                files.pages.extend(entry(source, schema::page::FIELDS, sink));
            }
            (folder, inner) => {
                // One warning a folder says as much as one a file.
                if folder.is_empty() || unknown.insert(folder.to_owned()) {
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
    Some(Entry { source, header: schema::check(split, fields, sink) })
}

/// Names by file: what a file that can't be read would have said isn't held against the others.
fn register(sources: &[SourceFile], files: &Files) -> Registry {
    let slugs_in = |folder: &str| -> BTreeSet<String> {
        let is_in = |source: &&SourceFile| source.inner.starts_with(folder) && source.is_markdown();
        sources.iter().filter(is_in).map(|source| source.slug().to_owned()).collect()
    };
    let apis = slugs_in("api/");
    let without_wizard: BTreeSet<&str> = files
        .apis
        .iter()
        .filter(|entry| wizard::is_absent(&entry.header))
        .map(Entry::slug)
        .collect();
    let unnamed = |slug: String| {
        (slug.clone(), ProducerName { name: slug.clone(), acronym: None, slug: Some(slug) })
    };
    let mut producers: BTreeMap<_, _> = slugs_in("producteurs/").into_iter().map(unnamed).collect();
    producers.extend(files.producers.iter().map(producer_name));
    let mut registry = Registry {
        wizards: apis
            .iter()
            .filter(|slug| !without_wizard.contains(slug.as_str()))
            .cloned()
            .collect(),
        apis,
        producers,
        pages: slugs_in("pages/"),
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

fn duplicate_slug(source: &SourceFile, first: &SourceFile) -> Diagnostic {
    let message = format!("`{}` donne déjà l’adresse `{}`", first.inner, source.slug());
    source
        .error("slug-duplicate", source.first_line(), message)
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
        let help = match crate::text::slugify(slug) {
            empty if empty.is_empty() => {
                "renommez-le avec des lettres sans accent et des tirets".to_owned()
            }
            slug => format!("renommez-le, par exemple `{slug}.md`"),
        };
        sink.push(source.error("slug-invalid", source.first_line(), message).help(help));
    }
}

/// A page must not take the address of what the site itself shows.
fn check_page_slug(source: &SourceFile, sink: &mut Vec<Diagnostic>) {
    const RESERVED: [&str; 4] = ["index", "404", "data", "les-api"];
    let slug = source.slug();
    let is_fixed = FIXED_PAGES.iter().any(|path| path.trim_start_matches('/') == slug);
    // A dot would make a file of the address, `index.html` even that of another page.
    if is_fixed || RESERVED.contains(&slug) || slug.contains('.') {
        let message = format!("l’adresse `/{slug}` est réservée");
        let diagnostic = source.error("slug-reserved", source.first_line(), message);
        sink.push(diagnostic.help("renommez le fichier"));
    }
}
