//! Our own content as the files for programs need it.

use std::{collections::BTreeMap, path::Path, sync::LazyLock};

use catalogue::{
    documentation::Overview, kind::Kind, reference::PageTitle, route::Route, site::SiteSettings,
};
use catalogue_compiler::{Catalogue as Compiled, compile, disk};
use catalogue_machines::{Addresses, Catalogue, File, Page, PageContent, files};

/// Where the site of the tests lives.
pub const ROOT: &str = "https://catalogue.exemple.fr/api";

/// The content, compiled once.
pub static CONTENT: LazyLock<&'static Compiled> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content");
    let mut compiled = compile(disk::read_content(&folder).expect("the content is readable"));
    compiled.catalogue.site.url = Some(ROOT.to_owned());
    Box::leak(Box::new(compiled.catalogue))
});

/// A site without an address.
pub static UNKNOWN: LazyLock<SiteSettings> =
    LazyLock::new(|| SiteSettings { url: None, ..CONTENT.site.clone() });

/// The files of a site whose address is known.
pub static FILES: LazyLock<BTreeMap<String, Vec<u8>>> =
    LazyLock::new(|| by_name(files(&catalogue(&CONTENT.site))));

/// The files of a site whose address isn't decided.
pub static FILES_OF_UNKNOWN: LazyLock<BTreeMap<String, Vec<u8>>> =
    LazyLock::new(|| by_name(files(&catalogue(&UNKNOWN))));

fn by_name(files: Vec<File>) -> BTreeMap<String, Vec<u8>> {
    let count = files.len();
    let files: BTreeMap<_, _> = files.into_iter().map(|file| (file.name, file.bytes)).collect();
    assert_eq!(files.len(), count, "two files have one name");
    files
}

/// A file as text.
pub fn text(name: &str) -> &'static str {
    let bytes = FILES.get(name).unwrap_or_else(|| panic!("no {name}"));
    str::from_utf8(bytes).expect("it is text")
}

/// A file as JSON.
pub fn json(name: &str) -> serde_json::Value {
    serde_json::from_str(text(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// The content with its pages.
pub fn catalogue(site: &'static SiteSettings) -> Catalogue<'static> {
    let content = *CONTENT;
    Catalogue {
        site,
        addresses: Addresses::new(site, ""),
        index: &content.index,
        apis: content.apis.iter().collect(),
        wizards: content.wizards.iter().map(|wizard| (&wizard.slug, wizard)).collect(),
        overviews: overviews(content),
        roadmap: &content.roadmap,
        pages: pages(content),
    }
}

fn overviews(
    content: &'static Compiled,
) -> BTreeMap<&'static catalogue::slug::Slug, &'static Overview> {
    let overview = |api: &'static PageTitle| {
        let name = Route::Overview(api.slug.clone()).data();
        let files = content.documentation.iter().flat_map(|one| &one.files);
        let (_, text) = files.into_iter().find(|(file, _)| *file == name).expect("it is there");
        let overview: Overview = serde_json::from_str(text).expect("it is an overview");
        (&api.slug, &*Box::leak(Box::new(overview)))
    };
    content.documentation.iter().map(|one| overview(&one.line.api)).collect()
}

fn pages(content: &'static Compiled) -> Vec<Page<'static>> {
    let mut pages: Vec<Page> =
        Route::fixed().map(|route| page(route, "Une page", PageContent::Lists)).collect();
    let apis = content.apis.iter();
    pages.extend(apis.map(|api| page(Route::api(&api.slug), &api.title, PageContent::Api(api))));
    for wizard in &content.wizards {
        let (start, all) =
            (Route::Wizard(wizard.slug.clone()), Route::Answers(wizard.slug.clone()));
        pages.push(page(start, &wizard.title, PageContent::Wizard(wizard)));
        pages.push(page(all, &wizard.title, PageContent::Answers(wizard)));
    }
    let entry = |kind, slug: &catalogue::slug::Slug| Route::Entry(kind, slug.clone());
    pages.extend(
        content.producers.iter().map(|one| {
            page(entry(Kind::Producer, &one.slug), &one.name, PageContent::Producer(one))
        }),
    );
    pages.extend(
        content
            .guides
            .iter()
            .map(|one| page(entry(Kind::Guide, &one.slug), &one.title, PageContent::Guide(one))),
    );
    pages.extend(
        content.services.iter().map(|one| {
            page(entry(Kind::Service, &one.slug), &one.title, PageContent::Service(one))
        }),
    );
    pages.extend(
        content
            .pages
            .iter()
            .map(|one| page(entry(Kind::Page, &one.slug), &one.title, PageContent::Editorial(one))),
    );
    pages
}

fn page<'c>(route: Route, title: &str, content: PageContent<'c>) -> Page<'c> {
    Page { route, title: title.to_owned(), description: String::new(), is_indexed: true, content }
}
