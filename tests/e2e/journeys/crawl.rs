//! Every page of a site opens, and is sound on each screen: no word in the console, no fault that axe
//! finds, no link to a page that isn't there.
//!
//! The site is that of the test content, or the one in the folder that `VITRINE_CRAWL` names:
//! `cargo xtask crawl FOLDER`.

use std::{
    collections::{BTreeMap, BTreeSet},
    env, fs,
    path::{Path, PathBuf},
};

use serde_json::Value;

use super::routes::faults_on_each_screen;
use crate::{
    browser::Browser,
    build,
    site::{self, Site},
};

/// The links of a page to other pages of the site, as the browser resolves them.
const LINKS: &str = "[...document.querySelectorAll('a[href]')]
    .filter(link => link.origin === location.origin)
    .map(link => decodeURI(link.pathname)).join('\\n')";

#[tokio::test]
async fn every_page_is_sound_and_every_link_leads_to_one() {
    let named = env::var_os("VITRINE_CRAWL").map(PathBuf::from);
    let test_site = named.is_none().then(Site::start);
    let folder = named.unwrap_or_else(|| build::test_site().to_owned());
    let plain = site::serve(&folder);
    let root = test_site.as_ref().map_or_else(|| plain.origin(), |site| site.url(""));
    let pages = pages(&folder);
    let mut origins = origins(&folder);
    origins.extend(test_site.iter().map(|site| site.figures.origin()));
    let origins: Vec<&str> = origins.iter().map(String::as_str).collect();
    let browser = Browser::start().await;
    let mut faults = Vec::new();
    let mut dead: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for page in &pages {
        let url = format!("{root}{page}");
        faults.extend(faults_on_each_screen(&browser, &url).await);
        browser.console_is_empty_but_for(&origins).await;
        let links = browser.read(LINKS).await;
        for link in links.as_str().unwrap_or_default().lines() {
            let path = link.trim_end_matches('/');
            if !pages.contains(path) && !folder.join(path.trim_start_matches('/')).exists() {
                dead.entry(path.to_owned()).or_default().insert(page.clone());
            }
        }
    }
    eprintln!("{}", summary(&pages));
    assert!(faults.is_empty(), "{faults:#?}");
    assert!(dead.is_empty(), "links to pages that aren't there: {dead:#?}");
}

/// Addresses of the pages that were written, the home page as an empty one.
fn pages(folder: &Path) -> BTreeSet<String> {
    let mut pages = BTreeSet::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(current) = folders.pop() {
        let entries = current.read_dir().expect("the site's folder can be read");
        for path in entries.flatten().map(|entry| entry.path()) {
            if path.is_dir() {
                folders.push(path);
            } else if path.file_name().is_some_and(|name| name == "index.html") {
                let inner = current.strip_prefix(folder).expect("it is below the folder");
                let address = inner.to_string_lossy().replace('\\', "/");
                pages.insert(if address.is_empty() { address } else { format!("/{address}") });
            }
        }
    }
    pages
}

/// Where the figures come from: nobody answers for these hosts here, and the console says so.
fn origins(folder: &Path) -> BTreeSet<String> {
    let files = folder.join("data/api").read_dir().expect("a site has APIs");
    let figures = |path: PathBuf| {
        let api: Value = serde_json::from_slice(&fs::read(path).ok()?).ok()?;
        Some(api["figures"].as_array()?.clone())
    };
    let figures = files.flatten().filter_map(|file| figures(file.path())).flatten();
    figures.filter_map(|figure| Some(figure["origin"].as_str()?.to_owned())).collect()
}

/// How many pages of each kind have been opened.
fn summary(pages: &BTreeSet<String>) -> String {
    let mut kinds: BTreeMap<&str, usize> = BTreeMap::new();
    for page in pages {
        let parts: Vec<&str> = page.split('/').skip(1).collect();
        let kind = match parts.as_slice() {
            ["les-api", _, _] => "wizards",
            [kind, _] => kind,
            _ => "others",
        };
        *kinds.entry(kind).or_default() += 1;
    }
    let count = |(kind, count)| format!("{count} {kind}");
    let kinds = kinds.into_iter().map(count).collect::<Vec<_>>().join(", ");
    format!("{} pages opened: {kinds}", pages.len())
}
