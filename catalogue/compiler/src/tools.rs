//! What changes the content: starting an entry, renaming one, applying what the compiler proposes,
//! and what helps to write it: schemas for editors, the list of what entries lack.
//!
//! - [`new`]: a commented file that compiles as it is, and its line in the roadmap
//! - [`rename`]: a new address, with every reference to the old one
//! - [`fix`]: the replacements that diagnostics propose
//! - [`schema`]: the tables of keys as JSON Schema
//! - [`paths`], [`graph`]: the eligibility wizards, as lists and as drawings
//! - [`quality`]: what each API's entry lacks
//!
//! Files are edited as text: comments, order and line ends stay. Each command takes the files as
//! read and gives those to write, which [`disk`] does: a refused command has changed nothing.

mod aliases;
pub mod disk;
pub mod fix;
pub mod graph;
pub mod new;
pub mod paths;
pub mod quality;
pub mod rename;
pub mod schema;
mod text;

use anyhow::{Result, bail};

use catalogue::text::slugify;

use crate::source::SourceFile;

/// What a file of the content becomes, which its folder says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// An API's entry.
    Api,
    /// A producer.
    Producer,
    /// A guide.
    Guide,
    /// A service that uses APIs.
    Service,
    /// An editorial page.
    Page,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 5] = [Self::Api, Self::Producer, Self::Guide, Self::Service, Self::Page];

    /// The folder of its files.
    pub fn folder(self) -> &'static str {
        match self {
            Self::Api => "api",
            Self::Producer => "producteurs",
            Self::Guide => "guides",
            Self::Service => "service",
            Self::Page => "pages",
        }
    }

    /// What precedes the slug in the address of its page.
    pub fn address(self) -> &'static str {
        match self {
            Self::Api => "/les-api/",
            Self::Producer => "/producteurs/",
            Self::Guide => "/guides/",
            Self::Service => "/service/",
            Self::Page => "/",
        }
    }

    /// The kind of a file; none for settings, and for what no page shows.
    pub fn of(source: &SourceFile) -> Option<Self> {
        let (folder, _) = source.inner.split_once('/')?;
        Self::in_folder(folder).filter(|_| source.is_markdown())
    }

    /// The kind whose files are in this folder.
    pub fn in_folder(folder: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.folder() == folder)
    }
}

/// A file to write.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The file.
    pub path: String,
    /// All of its text.
    pub text: String,
}

/// Refuses a name that could not become an address.
pub fn check_slug(slug: &str) -> Result<()> {
    let is_allowed = |one: char| one.is_ascii_alphanumeric() || "-_.".contains(one);
    if !slug.is_empty() && !slug.starts_with('.') && slug.chars().all(is_allowed) {
        return Ok(());
    }
    let proposal = match slugify(slug) {
        words if words.is_empty() => String::new(),
        words => format!(", par exemple `{words}`"),
    };
    bail!(
        "le nom `{slug}` ne peut pas devenir une adresse : écrivez-le en lettres sans accent, chiffres et tirets{proposal}"
    )
}
