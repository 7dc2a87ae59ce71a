//! `app-splitter MODULE SITE`: cuts the app's module, as the linker left it, into the parts that `src/split.rs`
//! declares, and puts them in the place of the module that trunk has bound in the folder of the site.
//!
//! - [`cut`]: one module becomes several, which share memory and functions
//! - [`bind`]: `wasm-bindgen` for the first of them
//! - [`names`]: names that no other build has, in every file that names another
//! - [`page`]: the bundler's page

mod bind;
mod cut;
mod names;
mod page;

use std::{fs, path::Path, process::ExitCode};

use anyhow::{Context, Result};

/// The folder of the app's files in the site.
const FOLDER: &str = "app";

/// Which files there are: what the app starts with, and what each group of parts needs.
const MANIFEST: &str = "app/files.json";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [module, site] = arguments.as_slice() else {
        eprintln!("usage: app-splitter MODULE SITE");
        return ExitCode::from(2);
    };
    match split(Path::new(module), Path::new(site)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn split(module: &Path, site: &Path) -> Result<()> {
    let module = fs::read(module).with_context(|| format!("no {}", module.display()))?;
    let work = site.join("app-splitter");
    fs::create_dir_all(&work)?;
    let parts = cut::cut(&module, &work)?;
    bind::bind(&work)?;
    let named = names::name(&work, &parts)?;
    fs::create_dir_all(site.join(FOLDER))?;
    for (name, bytes) in &named.files {
        fs::write(site.join(FOLDER).join(name), bytes)?;
    }
    fs::write(site.join(MANIFEST), format!("{:#}\n", named.manifest))?;
    fs::remove_dir_all(&work)?;
    page::start_with(site, &named.stem)?;
    strip_others(site)
}

/// Takes the names out of the modules that aren't the app's: for its sake the linker has left them everywhere.
fn strip_others(site: &Path) -> Result<()> {
    for entry in fs::read_dir(site)? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "wasm") {
            fs::write(&path, cut::without_names(&fs::read(&path)?)?)?;
        }
    }
    Ok(())
}
