//! No visible word of the content is lost between the Markdown source and the page: file by file,
//! over our own content and fixtures, and over real catalogues where they lie beside the project.
#![cfg(feature = "ssr")]

#[path = "coverage/source.rs"]
mod source;
#[path = "coverage/words.rs"]
mod words;

use std::{collections::BTreeSet, path::Path};

use catalogue::{
    compile::{Compiled, compile, disk, output, source::SourceFile},
    data,
    date::Date,
    site::SiteSettings,
};
use vitrine::{
    content::Content,
    prerender::{init, render},
    routes::Route,
};

use words::{lost, page_words};

/// The rendered site of a content folder.
struct Site {
    compiled: Compiled,
    content: Content,
}

impl Site {
    fn of(folder: &Path) -> Self {
        init();
        let compiled = compile(disk::read_content(folder).expect("the content is readable"));
        let content = Content::default();
        for (name, text) in output::data_files(&compiled.catalogue) {
            content.insert(&name, text);
        }
        Self { compiled, content }
    }

    /// The words of a page; none when the site has no such page.
    fn words(&self, route: &Route) -> Vec<String> {
        if !self.content.has(&route.data()) {
            return vec![];
        }
        let site = self.content.get::<SiteSettings>(data::SITE).expect("every site has settings");
        let today = Date::new(2026, 11, 23);
        let page = render(&route.href(), site, &self.content, today.expect("it exists"));
        // Search engines alone show what an editorial page says of itself.
        let summary =
            if matches!(route, Route::Page(_)) { page.head.description } else { String::new() };
        page_words(&format!("{}<p>{summary}</p>", page.body))
    }

    /// Pages that a file becomes; none for a file that becomes none.
    fn pages(file: &SourceFile) -> Vec<Route> {
        let slug = file.slug().to_owned();
        match file.folder() {
            "api" => vec![Route::Api(slug.clone()), Route::Wizard(slug)],
            "producteurs" => vec![Route::Producer(slug)],
            "guides" => vec![Route::Guide(slug)],
            "service" => vec![Route::Service(slug)],
            "pages" => vec![Route::Page(slug)],
            "" if file.inner == "roadmap.md" => vec![Route::Roadmap],
            _ => vec![],
        }
    }

    /// How many files lose nothing; fails when one loses a word.
    fn check(&self) -> usize {
        let files = self.compiled.sources.iter().filter(|file| file.is_markdown());
        let mut losses = Vec::new();
        let mut count = 0;
        for file in files {
            let pages = Self::pages(file);
            let shown: Vec<String> = pages.iter().flat_map(|page| self.words(page)).collect();
            if shown.is_empty() {
                losses.push(format!("{}: no page", file.path));
                continue;
            }
            let excused = self.dropped_by_diagnosis(file);
            let lost: Vec<String> = lost(&source::visible_words(file), shown)
                .into_iter()
                .filter(|word| !excused.contains(word))
                .collect();
            if !lost.is_empty() {
                losses.push(format!("{}: {}", file.path, lost.join(" ")));
            }
            count += 1;
        }
        let losses = losses.join("\n");
        assert!(losses.is_empty(), "words of the source that no page shows:\n{losses}");
        count
    }

    /// Words at a place that a diagnostic calls an error: the editor has been told.
    fn dropped_by_diagnosis(&self, file: &SourceFile) -> BTreeSet<String> {
        let errors = self.compiled.diagnostics.iter().filter(|one| {
            one.path == file.path
                && ["date-invalid", "url-malformed", "unknown-key"].contains(&one.code)
        });
        errors.flat_map(|one| words::words(&file.text[one.span()])).collect()
    }
}

#[test]
fn our_own_content_is_shown_whole() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for folder in ["content", "catalogue/tests/seed", "catalogue/tests/base", "tests/e2e/content"] {
        let count = Site::of(&root.join(folder)).check();
        assert!(count > 0, "{folder} has no page");
    }
}

#[test]
fn real_catalogues_are_shown_whole_where_they_are_there() {
    let peers = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/peer-content");
    for (year, entries) in [("2020", 63), ("2025", 170)] {
        let folder = peers.join(year);
        if !folder.exists() {
            eprintln!("{} is not beside the project: not checked", folder.display());
            continue;
        }
        let site = Site::of(&folder);
        let count = site.check();
        assert_eq!(site.compiled.catalogue.apis.len(), entries, "{year}");
        eprintln!("{year}: {count} files lose no word");
    }
}
