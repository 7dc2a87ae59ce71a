//! `cargo xtask crawl FOLDER`: every page of a built site in a browser.

use std::path::Path;

use anyhow::{Context, Result};

use crate::{
    browser::ensure_browser,
    run::{command, run},
};

/// Opens each page, and says how many there are.
pub fn crawl(options: &[String]) -> Result<()> {
    let name = options.first().context("which folder? `cargo xtask crawl dist`")?;
    let folder = Path::new(name).canonicalize().with_context(|| format!("no folder {name}"))?;
    ensure_browser()?;
    let test = ["test", "--package", "vitrine", "--test", "e2e", "--features", "ssr,e2e", "crawl"];
    let mut test = command("cargo", &test);
    run(test.args(["--", "--nocapture"]).env("VITRINE_CRAWL", folder))
}
