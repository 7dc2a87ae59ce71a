//! From Markdown files to the site's data files.
//!
//! The stages, in order: [`disk`] reads files; [`source`] decodes them; [`front_matter`] and
//! [`yaml`] read their headers, which [`schema`] checks; [`markdown`] lowers their text to typed
//! blocks; [`lower`] resolves it all into the model; [`output`] names the files to write,
//! [`preview`] those that are served while one writes.
//! No stage stops at the first mistake: each adds [`diagnostic`]s, which [`report`] draws.

pub mod address;
pub mod diagnostic;
pub mod disk;
pub mod front_matter;
pub mod lower;
pub mod markdown;
pub mod output;
pub mod preview;
pub mod registry;
pub mod report;
pub mod schema;
pub mod source;
mod suggest;
mod yaml;

use crate::{
    api::{Api, Wizard},
    index::Index,
    page::Page,
    producer::Producer,
    site::SiteSettings,
};
use diagnostic::Diagnostic;
use source::{RawFile, SourceFile};

/// The whole catalogue, ready to be written.
#[derive(Debug, Default)]
pub struct Catalogue {
    /// Settings of the site.
    pub site: SiteSettings,
    /// The index.
    pub index: Index,
    /// One an API.
    pub apis: Vec<Api>,
    /// One an API that has a wizard.
    pub wizards: Vec<Wizard>,
    /// One a producer.
    pub producers: Vec<Producer>,
    /// One an editorial page.
    pub pages: Vec<Page>,
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
}

/// Compiles the files of a catalogue.
pub fn compile(files: Vec<RawFile>) -> Compiled {
    let mut diagnostics = Vec::new();
    let sources: Vec<SourceFile> =
        files.into_iter().map(|file| SourceFile::decode(file, &mut diagnostics)).collect();
    let catalogue = lower::lower(&sources, &mut diagnostics);
    diagnostics.sort();
    Compiled { catalogue, diagnostics, sources }
}
