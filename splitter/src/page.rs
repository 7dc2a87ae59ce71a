//! The bundler's page, which starts the app that it has bound itself.

use std::{fs, path::Path};

use anyhow::{Context, Result};

use crate::FOLDER;

/// Has the page start with the files of this stem, and removes those that trunk has bound.
pub fn start_with(site: &Path, stem: &str) -> Result<()> {
    let page = site.join("index.html");
    let html = fs::read_to_string(&page).context("no index.html: build the app first")?;
    let bound = bound_stem(&html).context("index.html starts no app")?;
    fs::write(page, html.replace(bound, &format!("{FOLDER}/{stem}")))?;
    for end in [".js", "_bg.wasm"] {
        fs::remove_file(site.join(format!("{bound}{end}")))?;
    }
    Ok(())
}

/// What the names of trunk's files start with.
fn bound_stem(html: &str) -> Option<&str> {
    let before = html.split_once("_bg.wasm")?.0;
    Some(before.rsplit_once('/')?.1)
}

#[cfg(test)]
mod tests {
    use super::bound_stem;

    #[test]
    fn the_app_is_found_below_any_path() {
        let html = "import init from '/a/vitrine-1f.js'; init('/a/vitrine-1f_bg.wasm')";
        assert_eq!(bound_stem(html), Some("vitrine-1f"));
        assert_eq!(bound_stem("<html>"), None);
    }
}
