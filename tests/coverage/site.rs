//! A content folder, rendered, whose pages show each word of their files.

use std::{collections::BTreeSet, path::Path};

use catalogue::{data, date::Date, kind::Kind, site::SiteSettings, slug::Slug};
use catalogue_compiler::{Compiled, code::Code, compile, disk, output, source::SourceFile};
use vitrine::{
    content::Content,
    prerender::{init, render},
    routes::{Href, Route},
};

use crate::{
    source,
    words::{self, lost, page_words},
};

/// The rendered site of a content folder.
pub struct Site {
    pub compiled: Compiled,
    content: Content,
}

impl Site {
    pub fn of(folder: &Path) -> Self {
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
        let summary = if matches!(route, Route::Entry(Kind::Page, _)) {
            page.head.description
        } else {
            String::new()
        };
        page_words(&format!("{}<p>{summary}</p>", page.body))
    }

    /// Pages that a file becomes; none for a file that becomes none.
    fn pages(file: &SourceFile) -> Vec<Route> {
        let slug = Slug::from(file.slug());
        match Kind::in_folder(file.folder()) {
            Some(Kind::Api) => vec![Route::api(&slug), Route::Wizard(slug)],
            Some(kind) => vec![Route::Entry(kind, slug)],
            None if file.inner == "roadmap.md" => vec![Route::Roadmap],
            None => vec![],
        }
    }

    /// How many files lose nothing; fails when one loses a word.
    pub fn check(&self) -> usize {
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
                && [Code::DateInvalid, Code::UrlMalformed, Code::UnknownKey].contains(&one.code)
        });
        errors.flat_map(|one| words::words(&file.text[one.span()])).collect()
    }
}
