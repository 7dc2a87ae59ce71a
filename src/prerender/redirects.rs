//! Old addresses: a small page at each, for hosts that know nothing of redirects, and the same list
//! for those that do.

use std::{
    collections::BTreeSet,
    path::{Component, Path, PathBuf},
};

use anyhow::{Context, Result, ensure};
use catalogue::{data, redirect::Redirect, route::with_slash, site::SiteSettings};
use catalogue_hosts::Moved;
use percent_encoding::{AsciiSet, CONTROLS, percent_decode_str, utf8_percent_encode};

use super::{expect, template::escape, write};
use crate::{
    content::Content,
    routes::{Route, base, href},
};

/// Every redirect of the catalogue, except where a page answers again.
pub fn redirects(content: &Content, routes: &[Route]) -> Result<Vec<&'static Redirect>> {
    if !content.has(data::REDIRECTS) {
        return Ok(vec![]);
    }
    let plain = |path: &str| path.trim_end_matches('/').to_owned();
    let pages: BTreeSet<String> = routes.iter().map(|route| plain(&route.path())).collect();
    let all = expect::<Vec<Redirect>>(content, data::REDIRECTS)?.iter();
    Ok(all.filter(|redirect| !pages.contains(&plain(&redirect.from))).collect())
}

/// Writes a page for each old address, and gives the list for hosts.
pub fn write_redirects(
    folder: &Path,
    redirects: &[&Redirect],
    site: &SiteSettings,
) -> Result<Vec<Moved>> {
    let moved = |Redirect { from, to }: &&Redirect| {
        let to = &with_slash(to);
        let canonical = format!("{}{to}", site.root(base()).as_deref().unwrap_or(base()));
        let to = encode(&href(to));
        write(&folder.join(file_at(from)?), page(&to, &encode(&canonical), site))?;
        let old = href(from.trim_end_matches('/'));
        Ok(Moved { from: decode(&old)?, from_encoded: encode(&old), to })
    };
    redirects.iter().map(moved).collect()
}

/// Leads to the page by itself, or by its link.
fn page(to: &str, canonical: &str, site: &SiteSettings) -> String {
    let name = escape(&site.name);
    let address = escape(to);
    let canonical = escape(canonical);
    format!(
        "<!DOCTYPE html>\n<html lang=\"fr\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; base-uri 'none'; form-action 'none'\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n\
         <meta name=\"robots\" content=\"noindex\">\n\
         <meta http-equiv=\"refresh\" content=\"0; url={address}\">\n\
         <link rel=\"canonical\" href=\"{canonical}\">\n\
         <title>Page déplacée – {name}</title>\n</head>\n\
         <body>\n<main>\n<h1>Page déplacée</h1>\n\
         <p>Cette page a changé d’adresse\u{a0}: <a href=\"{address}\">voir la nouvelle page</a>.</p>\n\
         </main>\n</body>\n</html>\n"
    )
}

/// The file that a host answers with at an address; always inside the site.
fn file_at(address: &str) -> Result<PathBuf> {
    let name = decode(address)?;
    let path = Path::new(name.trim_start_matches('/')).join("index.html");
    let is_inside = path.components().all(|part| matches!(part, Component::Normal(_)));
    ensure!(is_inside, "{address} is not an address of this site");
    Ok(path)
}

fn decode(address: &str) -> Result<String> {
    let text = percent_decode_str(address).decode_utf8();
    Ok(text.with_context(|| format!("{address} is not in UTF-8"))?.into_owned())
}

/// As it stands in a list without quotes and in an attribute; what is encoded already stays.
fn encode(address: &str) -> String {
    const UNSAFE: &AsciiSet =
        &CONTROLS.add(b' ').add(b'"').add(b'$').add(b'<').add(b'>').add(b'\\');
    utf8_percent_encode(address, UNSAFE).to_string()
}
