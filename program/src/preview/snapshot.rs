//! What the preview shows at one time: the data files of a content, what is made from them, and the mistakes.

use std::{
    collections::{BTreeSet, HashMap},
    path::{Path, PathBuf},
    sync::Arc,
};

use anyhow::{Context, Result};
use catalogue::{
    data,
    preview::{Preview, Shown},
    route::Route,
};
use catalogue_compiler::{
    Compiled, commands::clock, compile, diagnostic::Severity, disk, output, preview,
    source::RawContent,
};
use vitrine::{
    components::content_errors,
    content::Content,
    prerender::{Pages, Shell, panel},
};

use crate::app::App;

/// The content as the site shows it.
pub struct Catalogue {
    /// Data files by their names.
    pub data: HashMap<String, String>,
    /// Files that are shipped as they are, by their addresses.
    pub assets: HashMap<String, PathBuf>,
    /// Where old addresses lead to.
    pub redirects: HashMap<String, String>,
    content: Content,
    pages: Pages,
}

/// What is shown.
pub struct Snapshot {
    /// Another one each time.
    pub version: String,
    /// The app around it.
    pub app: Arc<App>,
    /// The content, or the last one without an error.
    pub catalogue: Arc<Catalogue>,
    /// Whether the content has ever been without an error.
    pub is_good: bool,
    /// What there is to mend, as HTML.
    pub panel: String,
}

/// A content that was read, and what became of it.
pub struct Reading {
    /// The catalogue, as far as it could be read.
    pub compiled: Compiled,
    /// The same, as it is shown.
    pub snapshot: Snapshot,
}

/// Reads a content. `last` is what has been shown until now, `version` the name of what will be.
pub fn read(
    folder: &Path,
    app: &Arc<App>,
    last: Option<&Snapshot>,
    version: String,
) -> Result<Reading> {
    let content = disk::read_content(folder)?;
    let compiled = compile(RawContent { shows_drafts: true, ..content });
    let is_good = compiled.diagnostics.iter().all(|one| one.severity != Severity::Error);
    let last_good = last.filter(|last| last.is_good && !is_good);
    let (catalogue, shown) = match last_good {
        Some(last) => (Arc::clone(&last.catalogue), Shown::LastGood),
        None if is_good => (Arc::new(Catalogue::new(&compiled, app)?), Shown::Fresh),
        None => (Arc::new(Catalogue::new(&compiled, app)?), Shown::Partial),
    };
    let is_good = shown != Shown::Partial;
    let problems = preview::problems(&compiled.diagnostics, &compiled.sources);
    let panel = panel(Preview { shown, problems });
    let snapshot = Snapshot { version, app: Arc::clone(app), catalogue, is_good, panel };
    Ok(Reading { compiled, snapshot })
}

impl Catalogue {
    fn new(compiled: &Compiled, app: &App) -> Result<Self> {
        let data: HashMap<_, _> = output::data_files(&compiled.catalogue).into_iter().collect();
        let figures = compiled.catalogue.apis.iter().flat_map(|api| &api.figures);
        let foreign: BTreeSet<String> = figures.map(|figure| figure.origin.clone()).collect();
        let content = Content::default();
        content.insert(data::SITE, data.get(data::SITE).cloned().unwrap_or_default());
        if let Some(whole) = data.get(data::WHOLE_INDEX) {
            content.insert(data::INDEX, whole.clone());
        }
        let shell = Shell {
            links_styles: false,
            html: &app.shell()?,
            file: &|name| app.text(name),
            foreign: &foreign,
            also_styled_by: &[content_errors::STYLE],
            is_kept: false,
        };
        let today = clock::content_date().context("l’horloge de cette machine n’a pas de date")?;
        let pages = Pages::new(&content, &shell, today)?;
        let assets = compiled.assets.iter().map(|one| (one.address.clone(), one.file.clone()));
        let redirects = compiled.catalogue.redirects.iter();
        let redirects = redirects.map(|one| (one.from.clone(), one.to.clone()));
        Ok(Self { data, assets: assets.collect(), redirects: redirects.collect(), content, pages })
    }

    /// The page of a route, if the content has it.
    pub fn page(&self, route: &Route) -> Option<String> {
        let name = route.data();
        let text = self.data.get(&name)?;
        if !self.content.has(&name) {
            self.content.insert(&name, text.clone());
        }
        // Programs read what is published, not this.
        self.pages.page(route, |_| Ok(String::new())).ok()
    }

    /// The page of addresses that no page has.
    pub fn missing(&self) -> String {
        self.pages.missing()
    }
}
