//! Every route as an HTML file, rendered natively from the same components: text before any script,
//! for people, crawlers and hosts that know nothing of the app.
//!
//! - [`Pages`]: the pages of one site
//! - [`render`]: one route to HTML
//! - [`template`]: the page around it
//! - [`starter`]: how the page starts the app
//! - [`style`]: the style sheets in it
//! - [`panel`]: the mistakes of a content, above the pages of a preview
//! - [`machines`]: what programs read, in the pages and beside them
//! - [`redirects`]: what answers at old addresses
//! - [`specifications`]: those of other sites that nginx may pass on
//! - [`compress`]: each file as servers may send it
//! - [`offline`]: what lets a browser show the site without a network
//! - [`everything`]: the operations of one API put together
//! - [`write_site`]: all routes of a built site

mod compressed;
mod digest;
mod everything;
mod machines;
mod offline;
mod pages;
mod panel;
mod redirects;
mod render;
mod specifications;
mod starter;
mod style;
mod template;

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
    sync::atomic::{AtomicUsize, Ordering},
};

use anyhow::{Context, Result};
use catalogue::{
    api::Api,
    data,
    date::Date,
    documentation::{Live, OperationPage, Overview},
    index::Index,
    letters::letter_pages,
    site::{SecurityContact, SiteSettings},
    slug::Slug,
};
use catalogue_hosts::File;
use rayon::prelude::*;

use crate::{
    content::Content,
    routes::{self, Route},
};
pub use compressed::compress;
use machines::Machines;
use offline::write_offline;
pub use pages::Pages;
pub use panel::panel;
use redirects::{redirects, write_redirects};
pub use render::{Rendered, init, render};
use specifications::{NGINX_LOCATION, nginx_location};
pub use template::{Sheet, Shell, is_shell};

/// The bundler's page, whose place the home page takes.
const SHELL: &str = "index.html";

/// Is told how many pages of how many are written, by whichever thread writes one.
pub type Progress<'p> = &'p (dyn Fn(usize, usize) + Sync);

/// What was written.
pub struct Written {
    /// How many pages.
    pub pages: usize,
    /// Files for the server: they belong beside the folder of the site, where no visitor reads them.
    pub beside: Vec<File>,
}

/// Renders every route of the site built in `folder`. All that a build adds to the app and to the data files is
/// written from here, whoever builds.
pub fn write_site(folder: &Path, public_url: &str, today: Date) -> Result<Written> {
    write_site_telling(folder, public_url, today, &|_, _| ())
}

/// As [`write_site`], for someone who waits.
pub fn write_site_telling(
    folder: &Path,
    public_url: &str,
    today: Date,
    progress: Progress,
) -> Result<Written> {
    routes::set_base(public_url);
    init();
    let content = read_data(folder)?;
    let site = expect::<SiteSettings>(&content, data::SITE)?;
    let index = expect::<Index>(&content, data::INDEX)?;
    let file =
        |name: &str| fs::read_to_string(folder.join(name)).with_context(|| format!("no {name}"));
    let foreign = &foreign_origins(index, &content)?;
    let shell = Shell {
        html: &file(SHELL).context("build the app first")?,
        file: &file,
        foreign,
        also_styled_by: &[],
        links_styles: index.is_large(),
        is_kept: true,
    };
    let pages = Pages::new(&content, &shell, today)?;
    if let Some(sheet) = pages.sheet() {
        write(&folder.join(&sheet.name), &sheet.rules)?;
    }
    let routes = all_routes(index, &content);
    let machines = Machines::new(site, index, &content)?;
    let count = AtomicUsize::new(0);
    let write_page = |route: &Route| {
        progress(count.fetch_add(1, Ordering::Relaxed), routes.len());
        let mut for_programs = None;
        let html = pages.page(route, |head| {
            for_programs = machines.page(route, head, &content)?;
            Ok(for_programs.as_ref().map_or(String::new(), |page| machines.tags(page)))
        })?;
        write(&folder.join(file_of(route)), html).map(|()| for_programs)
    };
    let for_programs = routes.par_iter().map(write_page).collect::<Result<Vec<_>>>()?;
    let machines = machines.with_pages(for_programs.into_iter().flatten());
    machines.write(|name| folder.join(name).exists(), &|file| {
        write(&folder.join(&file.name), &file.bytes)
    })?;
    if let Some(contact) = content.get::<SecurityContact>(data::SECURITY) {
        let file = machines.security(contact, today);
        write(&folder.join(&file.name), &file.bytes)?;
    }
    for file in machines.manifest(pages.template().light_colours()) {
        write(&folder.join(&file.name), &file.bytes)?;
    }
    write(&folder.join("404.html"), pages.missing())?;
    write_offline(folder, pages.template().app(), today)?;
    let moved = write_redirects(folder, &redirects(&content, &routes)?, site)?;
    let hosted = catalogue_hosts::Site { base: routes::base(), moved: &moved };
    for File { name, text } in catalogue_hosts::inside(&hosted) {
        write(&folder.join(name), text)?;
    }
    let live = routes.iter().filter_map(|route| live(route, &content));
    let mut beside = catalogue_hosts::beside(&hosted);
    beside.push(File { name: NGINX_LOCATION, text: nginx_location(live)? });
    Ok(Written { pages: routes.len() + 1, beside })
}

/// Where the files for the server of a site go: `dist-serveur` for `dist`.
pub fn folder_beside(site: &Path) -> PathBuf {
    let mut name = site.file_name().unwrap_or_default().to_owned();
    name.push("-serveur");
    site.with_file_name(name)
}

/// Every data file, by its name from the root of the site.
fn read_data(folder: &Path) -> Result<Content> {
    let content = Content::default();
    let mut folders = vec![folder.join("data")];
    let whole = folder.join(data::WHOLE_INDEX);
    while let Some(current) = folders.pop() {
        for entry in fs::read_dir(&current).with_context(|| format!("no {}", current.display()))? {
            let path = entry?.path();
            if path == folder.join(data::SEARCH_PARTS) || path == whole {
                // Only browsers search in parts.
            } else if path.is_dir() {
                folders.push(path);
            } else if catalogue_hosts::is_compressible(&path.to_string_lossy()) {
                // Not what an earlier run has compressed.
                let name = path.strip_prefix(folder)?.to_string_lossy().replace('\\', "/");
                content.insert(&name, fs::read_to_string(&path)?);
            }
        }
    }
    if whole.exists() {
        content.insert(data::INDEX, fs::read_to_string(whole)?);
    }
    Ok(content)
}

fn expect<T>(content: &Content, name: &str) -> Result<&'static T>
where
    T: serde::de::DeserializeOwned + Send + Sync,
{
    content.get::<T>(name).with_context(|| format!("{name} is missing or is not what it should be"))
}

fn all_routes(index: &Index, content: &Content) -> Vec<Route> {
    let mut routes: Vec<Route> = Route::fixed().collect();
    for card in &index.cards {
        routes.push(Route::api(&card.slug));
        let wizard = Route::Wizard(card.slug.clone());
        if content.has(&wizard.data()) {
            routes.push(wizard);
            routes.push(Route::Answers(card.slug.clone()));
        }
    }
    let producers = index.producers.iter().filter_map(|producer| producer.slug.as_ref());
    routes.extend(producers.map(Route::producer));
    routes.extend(index.guides.iter().map(|guide| Route::guide(&guide.slug)));
    routes.extend(index.services.iter().map(|service| Route::service(&service.slug)));
    routes.extend(index.documented.iter().flat_map(|api| documentation(api, content)));
    routes.extend(index.pages.iter().map(|page| Route::page(&page.slug)));
    if index.is_large() {
        routes.extend(letter_pages(index).into_iter().map(|page| Route::Letter(page.slug)));
    }
    routes
}

/// Every page of the documentation of an API.
fn documentation(api: &Slug, content: &Content) -> Vec<Route> {
    let first = Route::Overview(api.clone());
    let Some(overview) = content.get::<Overview>(&first.data()) else { return vec![] };
    let operations: BTreeSet<&Slug> =
        overview.operations().into_iter().map(|line| &line.slug).collect();
    let types = overview.types.iter().map(|line| &line.slug).chain(&overview.unlisted_types);
    let types = types.map(|slug| Route::NamedType(api.clone(), slug.clone()));
    let operations = operations.into_iter().map(|slug| Route::Operation(api.clone(), slug.clone()));
    let of_all = [Route::ReturnedData, Route::Changes, Route::Everything];
    // A specification that is read where the visitor is has but the page that offers it.
    let of_all = of_all.into_iter().filter(|_| overview.live.is_none());
    let of_all = of_all.map(|route| route(api.clone()));
    std::iter::once(first).chain(of_all).chain(operations).chain(types).collect()
}

/// The hosts of the live figures: the only ones that the app speaks to by itself.
fn foreign_origins(index: &Index, content: &Content) -> Result<BTreeSet<String>> {
    let mut origins = BTreeSet::new();
    for card in &index.cards {
        let api = expect::<Api>(content, &Route::api(&card.slug).data())?;
        origins.extend(api.figures.iter().map(|figure| figure.origin.clone()));
    }
    Ok(origins)
}

/// The origins that a page asks when its visitor wants it: that of a specification to read, those of the
/// servers of an operation to try.
fn asked_origins(route: &Route, content: &Content) -> Vec<String> {
    match route {
        Route::Overview(_) => {
            live(route, content).map(|live| live.origin.clone()).into_iter().collect()
        }
        Route::Operation(..) => {
            let operation = content.get::<OperationPage>(&route.data());
            operation.map(|operation| operation.origins.clone()).unwrap_or_default()
        }
        _ => vec![],
    }
}

/// The specification that a page offers to read.
fn live(route: &Route, content: &Content) -> Option<&'static Live> {
    let Route::Overview(_) = route else { return None };
    content.get::<Overview>(&route.data())?.live.as_ref()
}

/// A folder a page, so that any server finds it by its address.
fn file_of(route: &Route) -> PathBuf {
    let path = route.path();
    let folder = path.trim_start_matches('/');
    Path::new(folder).join("index.html")
}

/// Leaves alone a file that holds this already.
fn write(path: &Path, content: impl AsRef<[u8]>) -> Result<()> {
    let content = content.as_ref();
    if fs::read(path).is_ok_and(|before| before == content) {
        return Ok(());
    }
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(path, content).with_context(|| format!("cannot write {}", path.display()))
}
