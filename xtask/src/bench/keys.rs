//! `cargo xtask bench keys`: the time from a key to its painted results, in a browser, at each size of
//! catalogue, with the processor as it is and four times slower.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};

use super::program;
use crate::{
    build::build,
    journeys,
    machine::Machine,
    run::{root, run, target_dir},
};

/// Where the data files of each size of catalogue are written: one folder a size.
pub fn sites() -> PathBuf {
    target_dir().join("bench-sites")
}

/// Builds the app and the data, then has the journey of the keys measure them.
pub fn keys() -> Result<()> {
    build(&[], false)?;
    let sites = sites();
    let folder = sites.to_string_lossy();
    let queries = "catalogue/compiler/benches/search/queries/first.tsv";
    let data = ["--content", "content", "--synonyms", "content/synonymes.yml", "--only-quality"];
    program("search", &[&data[..], &["--queries", queries, "--sites", &folder]].concat())?;
    for site in fs::read_dir(&sites).context("no data were written")? {
        add_app(&site?.path())?;
    }
    run(journeys::in_chromium(&Machine::here(), "journeys::chromium::keys")?
        .env("VITRINE_KEYS", sites))
}

/// The folders of a build in which the app is.
const APP: [&str; 5] = ["", "app", "style", "style/components", "style/pages"];

/// The app without its pages: those of the build show other entries.
pub fn add_app(site: &Path) -> Result<()> {
    let dist = root().join("dist");
    for folder in APP {
        fs::create_dir_all(site.join(folder))?;
        for file in fs::read_dir(dist.join(folder))? {
            let path = file?.path();
            if let Some(name) = path.file_name().filter(|_| path.is_file()) {
                fs::copy(&path, site.join(folder).join(name))?;
            }
        }
    }
    fs::create_dir_all(site.join("rechercher-api"))?;
    fs::copy(root().join("dist-serveur/app.html"), site.join("rechercher-api/index.html"))?;
    Ok(())
}
