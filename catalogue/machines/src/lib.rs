//! What programs read of a catalogue: files by name, made from the model. It knows no disk, no browser
//! and no Leptos.
//!
//! - [`content`]: what all of it is made from; [`address`]: where pages and files are
//! - [`api`]: the catalogue's own API, with its specification and its schemas
//! - [`sitemap`]: the map of the site, and what robots may read
//! - [`feed`]: what is new
//! - [`twin`]: each page as [`markdown`]; [`llms`]: the list of them
//! - [`linkset`], [`apis_json`], [`dcat`]: the catalogue as others' programs know catalogues
//! - [`manifest`]: the site as an app of a device
//! - [`security`]: whom to tell of a hole in the site
//! - [`head`]: what the head of a page says of all this, with [`schema_org`]; [`picture`]: what stands for a
//!   page where a link to it is shown
//!
//! What has to name the site's address (all but the API, the twins, their list and `robots.txt`) is there only
//! when the settings give it. Same catalogue, same bytes: nothing in here asks for the day or the hour.

pub mod address;
pub mod api;
pub mod apis_json;
pub mod content;
pub mod dcat;
pub mod feed;
pub mod head;
pub mod linkset;
pub mod llms;
pub mod manifest;
pub mod markdown;
pub mod picture;
pub mod schema_org;
pub mod security;
pub mod sitemap;
pub mod twin;
mod xml;

pub use address::Addresses;
pub use content::{Catalogue, Page, PageContent};

/// A file of the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Its name, from the root of the site: `api/v1/apis.json`.
    pub name: String,
    /// What it holds.
    pub bytes: Vec<u8>,
}

impl File {
    /// A text at a path from the root of the site: `/robots.txt`.
    fn text(path: &str, text: String) -> Self {
        Self { name: path.trim_start_matches('/').to_owned(), bytes: text.into_bytes() }
    }

    fn json(path: &str, value: &impl serde::Serialize) -> Self {
        let text = serde_json::to_string(value);
        Self::text(path, text.expect("only text keys: it is always JSON"))
    }
}

/// Every file for programs but the pictures, which take longer: see [`picture::pictures`].
pub fn files(catalogue: &Catalogue) -> Vec<File> {
    let mut files = api::files(catalogue);
    files.extend(sitemap::files(catalogue));
    files.extend(feed::files(catalogue));
    files.extend(linkset::file(catalogue));
    files.extend(apis_json::file(catalogue));
    files.extend(dcat::files(catalogue));
    files.extend(twin::files(catalogue));
    files.push(llms::file(catalogue));
    files
}
