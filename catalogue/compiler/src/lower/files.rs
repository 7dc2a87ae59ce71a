//! Reads the headers of a catalogue, each file by what its folder says it is.

use catalogue::{
    kind::Kind,
    route::{DOCUMENTATION, Route},
    slug::Slug,
};
use rayon::prelude::*;

use crate::{
    address,
    code::Code,
    collector::Collector,
    diagnostic::Diagnostic,
    front_matter,
    schema::{
        self, Header,
        api::ApiHeader,
        audiences::AudiencesHeader,
        guide::GuideHeader,
        page::PageHeader,
        producer::ProducerHeader,
        question::{Questions, SharedQuestions},
        read::Keys,
        roadmap::{RoadmapHeader, Years},
        service::ServiceHeader,
        site::SiteHeader,
        synonyms::SynonymsHeader,
    },
    source::SourceFile,
};

/// The files of a catalogue, their headers read, in the order of their names.
#[derive(Default)]
pub struct Files<'s> {
    pub site: Option<Header<'s, SiteHeader>>,
    pub roadmap: Option<Header<'s, RoadmapHeader>>,
    pub synonyms: Option<Header<'s, SynonymsHeader>>,
    pub audiences: Option<Header<'s, AudiencesHeader>>,
    pub apis: Vec<Entry<'s, ApiHeader>>,
    /// Entries that the catalogue doesn't contain yet.
    pub drafts: Vec<Entry<'s, ApiHeader>>,
    pub producers: Vec<Entry<'s, ProducerHeader>>,
    pub guides: Vec<Entry<'s, GuideHeader>>,
    pub services: Vec<Entry<'s, ServiceHeader>>,
    pub pages: Vec<Entry<'s, PageHeader>>,
    pub questions: Vec<Entry<'s, Questions>>,
}

/// A file that becomes a page of the site.
pub struct Entry<'s, T> {
    pub source: &'s SourceFile,
    pub header: Header<'s, T>,
}

impl<T> Entry<'_, T> {
    pub fn slug(&self) -> Slug {
        self.source.slug().into()
    }
}

/// One file, read.
enum File<'s> {
    Site(Header<'s, SiteHeader>),
    Roadmap(Header<'s, RoadmapHeader>),
    Synonyms(Header<'s, SynonymsHeader>),
    Audiences(Header<'s, AudiencesHeader>),
    Api(Box<Entry<'s, ApiHeader>>),
    Producer(Entry<'s, ProducerHeader>),
    Guide(Entry<'s, GuideHeader>),
    Service(Entry<'s, ServiceHeader>),
    Page(Entry<'s, PageHeader>),
    Questions(Entry<'s, Questions>),
}

impl<'s> Files<'s> {
    /// Reads the files side by side.
    pub fn read(sources: &'s [SourceFile], collector: &mut Collector) -> Self {
        let read: Vec<(Option<File<'s>>, Vec<Diagnostic>)> = sources
            .par_iter()
            .map(|source| {
                let mut diagnostics = Vec::new();
                (read(source, &mut diagnostics), diagnostics)
            })
            .collect();
        let mut files = Self::default();
        for (file, diagnostics) in read {
            collector.diagnostics.extend(diagnostics);
            match file {
                Some(File::Site(header)) => files.site = Some(header),
                Some(File::Roadmap(header)) => files.roadmap = Some(header),
                Some(File::Synonyms(header)) => files.synonyms = Some(header),
                Some(File::Audiences(header)) => files.audiences = Some(header),
                Some(File::Api(entry)) => files.apis.push(*entry),
                Some(File::Producer(entry)) => files.producers.push(entry),
                Some(File::Guide(entry)) => files.guides.push(entry),
                Some(File::Service(entry)) => files.services.push(entry),
                Some(File::Page(entry)) => files.pages.push(entry),
                Some(File::Questions(entry)) => files.questions.push(entry),
                None => {}
            }
        }
        files
    }

    /// Takes the drafts out of the entries: no page names them, and what waits in them may wait.
    pub fn set_drafts_apart(&mut self) {
        let apis = std::mem::take(&mut self.apis);
        (self.drafts, self.apis) = apis.into_iter().partition(|entry| entry.header.values.draft);
    }

    /// Whether the file at a path is a draft.
    pub fn is_draft(&self, path: &str) -> bool {
        self.drafts.iter().any(|draft| draft.source.path == path)
    }
}

fn read<'s>(source: &'s SourceFile, diagnostics: &mut Vec<Diagnostic>) -> Option<File<'s>> {
    match (source.folder(), source.inner.as_str()) {
        ("", "site.yml") => {
            let split = front_matter::whole_file(source, diagnostics)?;
            Some(File::Site(schema::check(split, diagnostics)))
        }
        ("", "synonymes.yml") => {
            let split = front_matter::whole_file(source, diagnostics)?;
            Some(File::Synonyms(schema::check(split, diagnostics)))
        }
        ("", "audiences.yml") => {
            let split = front_matter::whole_file(source, diagnostics)?;
            Some(File::Audiences(schema::check(split, diagnostics)))
        }
        ("", "roadmap.md") => {
            let split = front_matter::split(source, diagnostics)?;
            Some(File::Roadmap(schema::check_shape::<Years>(split, diagnostics)))
        }
        ("images", _) => {
            check_drawing(source, diagnostics);
            None
        }
        ("questions", _) if source.has_extension("yml") => {
            let split = front_matter::whole_file(source, diagnostics)?;
            let header = schema::check_shape::<SharedQuestions>(split, diagnostics);
            Some(File::Questions(Entry { source, header }))
        }
        _ => read_entry(source, source.kind()?, diagnostics),
    }
}

fn read_entry<'s>(
    source: &'s SourceFile,
    kind: Kind,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<File<'s>> {
    match kind {
        Kind::Api => entry(source, diagnostics).map(Box::new).map(File::Api),
        Kind::Producer => entry(source, diagnostics).map(File::Producer),
        Kind::Guide => entry(source, diagnostics).map(File::Guide),
        Kind::Service => entry(source, diagnostics).map(File::Service),
        Kind::Page => {
            check_page_slug(source, diagnostics);
            entry(source, diagnostics).map(File::Page)
        }
    }
}

fn entry<'s, T: Keys>(
    source: &'s SourceFile,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Entry<'s, T>> {
    check_slug(source, diagnostics);
    let split = front_matter::split(source, diagnostics)?;
    Some(Entry { source, header: schema::check(split, diagnostics) })
}

/// The name of the file becomes an address.
fn check_slug(source: &SourceFile, diagnostics: &mut Vec<Diagnostic>) {
    let slug = source.slug();
    if address::is_slug(slug) {
        return;
    }
    let message = format!("le nom de fichier `{slug}` ne peut pas devenir une adresse");
    let help = match catalogue::text::slugify(slug) {
        empty if empty.is_empty() => {
            "renommez-le avec des lettres sans accent et des tirets".to_owned()
        }
        slug => format!("renommez-le, par exemple `{slug}.md`"),
    };
    diagnostics.push(source.error(Code::SlugInvalid, source.first_line(), message).help(help));
}

/// A page must not take the address of what the site itself shows.
fn check_page_slug(source: &SourceFile, diagnostics: &mut Vec<Diagnostic>) {
    let slug = source.slug();
    // A dot would make a file of the address, `index.html` even that of another page.
    if reserved().any(|name| name.eq_ignore_ascii_case(slug)) || slug.contains('.') {
        let message = format!("l’adresse `/{slug}` est réservée");
        let diagnostic = source.error(Code::SlugReserved, source.first_line(), message);
        diagnostics.push(diagnostic.help("renommez le fichier"));
    }
}

/// First parts of the addresses that the site itself uses, and files of its own.
fn reserved() -> impl Iterator<Item = String> {
    let pages = Route::fixed().map(|route| route.path());
    let kinds = Kind::ALL.into_iter().map(|kind| kind.prefix().to_owned());
    let files = ["index", "404", "data", "images", "openapi", "swaggers", "resources"];
    let others = files.into_iter().chain([DOCUMENTATION]).map(str::to_owned);
    pages.chain(kinds).chain(others).map(|path| path.trim_matches('/').to_owned())
}

/// A drawing is shipped as it is: opened by itself, it must not run anything.
fn check_drawing(source: &SourceFile, diagnostics: &mut Vec<Diagnostic>) {
    let text = source.text.to_lowercase();
    let runs = ["<script", "javascript:", "<foreignobject", " onload", " onclick", " onerror"];
    if !source.is_text || runs.iter().any(|word| text.contains(word)) {
        let message = "cette image contient un programme".to_owned();
        let diagnostic = source.error(Code::ImageActive, source.first_line(), message);
        diagnostics.push(diagnostic.help("enregistrez-la de nouveau en « SVG simple », ou en PNG"));
    }
}
