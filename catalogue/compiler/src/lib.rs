//! From Markdown files to the site's data files.
//!
//! The stages, in order: [`disk`] reads files; [`source`] decodes them; [`front_matter`] and
//! [`yaml`] read their headers, which [`schema`] checks; [`markdown`] lowers their text to typed
//! blocks; [`documentation`] makes pages of specifications; [`lower`] resolves it all into the model; [`output`] names the files to write,
//! [`preview`] those that are served while one writes.
//! No stage stops at the first mistake: each adds [`diagnostic`]s, which [`report`] draws.

pub mod address;
mod census;
pub mod code;
pub mod collector;
#[cfg(not(target_arch = "wasm32"))]
pub mod commands;
mod conflict;
pub mod diagnostic;
pub mod disk;
pub mod documentation;
pub mod explain;
pub mod front_matter;
mod json;
#[cfg(not(target_arch = "wasm32"))]
pub mod links;
pub mod lower;
pub mod markdown;
#[cfg(not(target_arch = "wasm32"))]
pub mod network;
pub mod output;
pub mod preview;
pub mod quality;
#[cfg(not(target_arch = "wasm32"))]
pub mod refresh;
pub mod report;
pub mod schema;
pub mod search;
pub(crate) mod shipped;
pub mod source;
pub(crate) mod suggest;
pub mod symbols;
pub mod tools;
pub(crate) mod yaml;

use rayon::prelude::*;

use catalogue::{
    api::{Api, Wizard},
    finder::Finder,
    guide::{Guide, GuideCard},
    index::Index,
    page::Page,
    producer::Producer,
    redirect::Redirect,
    roadmap::Roadmap,
    service::{Service, ServiceCard},
    site::{SecurityContact, SiteSettings},
};
use catalogue_search::file::Synonyms;
use diagnostic::Diagnostic;
use documentation::Documented;
use source::{Asset, RawContent, SourceFile};

/// The whole catalogue, ready to be written.
#[derive(Debug)]
pub struct Catalogue {
    /// Settings of the site.
    pub site: SiteSettings,
    /// Whom to tell of a hole in the site.
    pub security: Option<SecurityContact>,
    /// After how many months an entry has to be checked again.
    pub verified_within_months: u32,
    /// The index.
    pub index: Index,
    /// One per API.
    pub apis: Vec<Api>,
    /// How many entries are drafts, and not among these.
    pub drafts: usize,
    /// One per API that has a wizard.
    pub wizards: Vec<Wizard>,
    /// One per producer.
    pub producers: Vec<Producer>,
    /// One per editorial page.
    pub pages: Vec<Page>,
    /// One per guide.
    pub guides: Vec<Guide>,
    /// The guides that are listed.
    pub guide_cards: Vec<GuideCard>,
    /// What each wizard answers each public.
    pub finder: Finder,
    /// One per service.
    pub services: Vec<Service>,
    /// All services.
    pub service_cards: Vec<ServiceCard>,
    /// What the catalogue gained.
    pub roadmap: Roadmap,
    /// Old addresses.
    pub redirects: Vec<Redirect>,
    /// The pages made from the specifications that the content holds, one item an API.
    pub documentation: Vec<Documented>,
    /// Words that mean the same, for the search.
    pub synonyms: Vec<Synonyms>,
}

/// What compiling gives: the catalogue as far as it could be read, and all that is wrong with it.
#[derive(Debug)]
pub struct Compiled {
    /// Complete only when no diagnostic is an error.
    pub catalogue: Catalogue,
    /// Sorted by file and place.
    pub diagnostics: Vec<Diagnostic>,
    /// The files as text, for drawing the diagnostics.
    pub sources: Vec<SourceFile>,
    /// The files to ship as they are.
    pub assets: Vec<Asset>,
}

/// Compiles a content folder.
pub fn compile(content: impl Into<RawContent>) -> Compiled {
    let RawContent { files, assets, unread, today, is_release, shows_drafts } = content.into();
    let decoded: Vec<(SourceFile, Vec<Diagnostic>)> =
        files.into_par_iter().map(SourceFile::decode).collect();
    let (sources, unreadable): (Vec<_>, Vec<_>) = decoded.into_iter().unzip();
    let reading = lower::Reading { today, is_release, shows_drafts };
    let (catalogue, mut diagnostics) = lower::lower(&sources, &assets, &unread, &reading);
    diagnostics.extend(unreadable.into_iter().flatten());
    diagnostics.sort();
    // A mistake of a shared question counts once, however many wizards ask it.
    diagnostics.dedup();
    let diagnostics = diagnostic::limit(diagnostics);
    Compiled { catalogue, diagnostics, sources, assets }
}
