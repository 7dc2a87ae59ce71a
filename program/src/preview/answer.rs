//! What is answered at an address, without any network.

use std::{fs, path::Path};

use percent_encoding::percent_decode_str;
use vitrine::routes::route_at;

use super::snapshot::Snapshot;

/// Where the preview has addresses of its own, which no content can have.
pub const OWN: &str = "/_apercu/";

/// Reloads the page when the content changes.
const RELOAD: &str = include_str!("reload.js");

/// An answer.
#[derive(Debug)]
pub struct Answer {
    /// As HTTP counts them.
    pub status: u16,
    /// What the body is.
    pub content_type: String,
    /// Where the address leads to, when it is an old one.
    pub location: Option<String>,
    /// The bytes.
    pub body: Vec<u8>,
}

impl Answer {
    fn of(name: &str, body: Vec<u8>) -> Self {
        let kind = mime_guess::from_path(name).first_or_octet_stream();
        let charset = if kind.type_() == "text" { "; charset=utf-8" } else { "" };
        Self { status: 200, content_type: format!("{kind}{charset}"), location: None, body }
    }

    fn page(status: u16, html: String) -> Self {
        Self { status, ..Self::of("index.html", html.into_bytes()) }
    }

    fn redirect(to: &str) -> Self {
        Self { status: 302, location: Some(to.to_owned()), ..Self::of("", vec![]) }
    }
}

/// What the site answers at a path.
pub fn answer(path: &str, snapshot: &Snapshot) -> Answer {
    if path.strip_prefix(OWN) == Some("reload.js") {
        return Answer::of("reload.js", RELOAD.into());
    }
    let decoded = percent_decode_str(path).decode_utf8_lossy();
    file(&decoded, snapshot).unwrap_or_else(|| page(path, &decoded, snapshot))
}

/// A data file, a file of the content or one of the app: the first that has the address.
fn file(path: &str, snapshot: &Snapshot) -> Option<Answer> {
    let name = path.strip_prefix('/')?;
    let Snapshot { app, catalogue, .. } = snapshot;
    if let Some(text) = catalogue.data.get(name) {
        return Some(Answer::of(name, text.clone().into_bytes()));
    }
    if let Some(file) = catalogue.assets.get(path) {
        // It may have gone since: the next reading says so.
        return Some(Answer::of(name, fs::read(file).ok()?));
    }
    // The app's own page is what all pages are made from, no page by itself.
    let is_page = Path::new(name).extension().is_some_and(|extension| extension == "html");
    app.file(name).filter(|_| !is_page).map(|bytes| Answer::of(name, bytes.to_vec()))
}

fn page(path: &str, decoded: &str, snapshot: &Snapshot) -> Answer {
    let catalogue = &snapshot.catalogue;
    if let Some(html) = route_at(path).and_then(|route| catalogue.page(&route)) {
        return Answer::page(200, with_preview(&html, snapshot));
    }
    let plain = |path: &str| path.trim_end_matches('/').to_owned();
    let old =
        [plain(decoded), plain(path)].into_iter().find_map(|old| catalogue.redirects.get(&old));
    match old {
        Some(new) => Answer::redirect(new),
        None => Answer::page(404, with_preview(&catalogue.missing(), snapshot)),
    }
}

/// The page with its mistakes above it, and what reloads it below. Both keep to the page's security policy.
fn with_preview(html: &str, snapshot: &Snapshot) -> String {
    let Snapshot { panel, version, .. } = snapshot;
    let above = format!("<body>\n<div class=\"content-errors-place\">{panel}</div>");
    let below = format!(
        "<script src=\"{OWN}reload.js\" data-version=\"{version}\" async></script>\n</body>"
    );
    html.replacen("<body>", &above, 1).replacen("</body>", &below, 1)
}
