//! What changes the content: starting an entry, renaming one, applying what the compiler proposes,
//! and what helps to write it: schemas for editors, the list of what entries lack.
//!
//! - [`new`]: a commented file that compiles as it is; of an API, a draft
//! - [`publish`]: from a draft to an entry, and its line in the roadmap
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
pub mod publish;
pub mod quality;
pub mod rename;
pub mod schema;
mod text;

use anyhow::{Result, bail};

use catalogue::text::slugify;

use crate::address;

/// A file to write.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The file.
    pub path: String,
    /// All of its text.
    pub text: String,
}

/// Refuses a name that could not become an address, or that a server without capitals would take for
/// another one.
pub fn check_slug(slug: &str) -> Result<()> {
    let small = slug.to_lowercase();
    if address::is_slug(slug) && small == slug {
        return Ok(());
    }
    if address::is_slug(slug) {
        bail!("le nom `{slug}` a des majuscules : écrivez `{small}`");
    }
    let proposal = match slugify(slug) {
        words if words.is_empty() => String::new(),
        words => format!(", par exemple `{words}`"),
    };
    bail!(
        "le nom `{slug}` ne peut pas devenir une adresse : écrivez-le en lettres sans accent, chiffres et tirets{proposal}"
    )
}
