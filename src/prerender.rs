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
//! - [`everything`]: the operations of one API put together
//! - [`write_site`]: all routes of a built site

mod everything;
mod machines;
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
};

use anyhow::{Context, Result};
use catalogue::{
    api::Api,
    data,
    date::Date,
    documentation::{Live, OperationPage, Overview},
    index::Index,
    site::SiteSettings,
    slug::Slug,
};

use crate::{
    content::Content,
    routes::{self, Route},
};
use machines::Machines;
pub use pages::Pages;
pub use panel::panel;
use redirects::{redirects, write_redirects};
pub use render::{Rendered, init, render};
use specifications::{NGINX_LOCATION, nginx_location};
pub use template::Shell;

/// The app without a page in it: what pages are made from.
const SHELL: &str = "app.html";

/// Is told how many pages of how many are written.
pub type Progress<'p> = &'p dyn Fn(usize, usize);

/// Renders every route of the site built in `folder`, and says how many pages were written. All that a build
/// adds to the app and to the data files is written from here, whoever builds.
pub fn write_site(folder: &Path, public_url: &str, today: Date) -> Result<usize> {
    write_site_telling(folder, public_url, today, &|_, _| ())
}

/// As [`write_site`], for someone who waits.
pub fn write_site_telling(
    folder: &Path,
    public_url: &str,
    today: Date,
    progress: Progress,
) -> Result<usize> {
    routes::set_base(public_url);
    init();
    let content = read_data(folder)?;
    let site = expect::<SiteSettings>(&content, data::SITE)?;
    let index = expect::<Index>(&content, data::INDEX)?;
    let file =
        |name: &str| fs::read_to_string(folder.join(name)).with_context(|| format!("no {name}"));
    let foreign = &foreign_origins(index, &content)?;
    let shell = Shell { html: &shell(folder)?, file: &file, foreign, also_styled_by: &[] };
    let pages = Pages::new(&content, &shell, today)?;
    let routes = all_routes(index, &content);
    let mut machines = Machines::new(site, index, &content)?;
    for (count, route) in routes.iter().enumerate() {
        progress(count, routes.len());
        let html = pages.page(route, |head| machines.add(route, head, &content))?;
        write(&folder.join(file_of(route)), html)?;
    }
    for file in machines.files(|name| folder.join(name).exists()) {
        write(&folder.join(&file.name), file.bytes)?;
    }
    let live = routes.iter().filter_map(|route| live(route, &content));
    write(&folder.join(NGINX_LOCATION), &nginx_location(live)?)?;
    write_redirects(folder, &redirects(&content, &routes)?, site)?;
    write(&folder.join("404.html"), pages.missing())?;
    Ok(routes.len() + 1)
}

/// The app's own page, kept aside the first time: the home page takes its name.
fn shell(folder: &Path) -> Result<String> {
    let kept = folder.join(SHELL);
    if !kept.exists() {
        fs::copy(folder.join("index.html"), &kept).context("no index.html: build the app first")?;
    }
    Ok(fs::read_to_string(kept)?)
}

/// Every data file, by its name from the root of the site.
fn read_data(folder: &Path) -> Result<Content> {
    let content = Content::default();
    let mut folders = vec![folder.join("data")];
    while let Some(current) = folders.pop() {
        for entry in fs::read_dir(&current).with_context(|| format!("no {}", current.display()))? {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(folder)?.to_string_lossy().replace('\\', "/");
                content.insert(&name, fs::read_to_string(&path)?);
            }
        }
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
        origins.extend(api.figure.as_ref().map(|figure| figure.origin.clone()));
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

fn write(path: &Path, content: impl AsRef<[u8]>) -> Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(path, content).with_context(|| format!("cannot write {}", path.display()))
}
