//! `cargo xtask crawl FOLDER`: every page of a built site in a browser.

use std::path::Path;

use anyhow::{Context, Result, ensure};

use crate::{
    content, journeys,
    lock::Lock,
    machine::Machine,
    requirements::{self, TO_BROWSE},
    run::run,
};

/// Opens each page, and says how many there are.
pub fn crawl(options: &[String]) -> Result<()> {
    let name = options.first().context("quel dossier ? `cargo xtask crawl dist`")?;
    content::check_folder(Path::new(name))?;
    let folder = Path::new(name).canonicalize()?;
    let machine = Machine::here();
    let _lock = Lock::take(&machine.target)?;
    let installations = requirements::check(&machine, TO_BROWSE)?;
    ensure!(installations.is_empty(), "a browser is missing: `cargo xtask test` installs it");
    run(journeys::in_chromium(&machine, "crawl")?.env("VITRINE_CRAWL", folder))
}
