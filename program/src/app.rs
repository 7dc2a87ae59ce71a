//! The built app that the program carries: what the bundler has made of the code, without any content.

use std::{collections::BTreeMap, env, path::Path};

use anyhow::{Context, Result, ensure};
use catalogue_compiler::disk;
use walkdir::WalkDir;

/// Each file with its name, compressed; empty in a program for tests.
const EMBEDDED: &[(&str, &[u8])] = &include!(concat!(env!("OUT_DIR"), "/app.rs"));

/// Names a folder of app files, in the place of those that the program carries: for developers.
const VARIABLE: &str = "VITRINE_APP";

/// Where the app has been built to live: `cargo xtask package` says so to the bundler, and nothing else
/// looks like it. Each build puts the site's own place there.
const BUILT_FOR: &str = "/vitrine-public-url/";

/// The bundler's page.
const SHELL: &str = "index.html";

/// The files of the app, for a site that lives at one place.
pub struct App {
    files: BTreeMap<String, Vec<u8>>,
}

impl App {
    /// The app below an address that starts and ends with a slash.
    pub fn load(public_url: &str) -> Result<Self> {
        let packed = match env::var_os(VARIABLE) {
            Some(folder) => read_folder(folder.as_ref())?,
            None => embedded()?,
        };
        let files: BTreeMap<_, _> =
            packed.into_iter().map(|(name, bytes)| (name, at_address(bytes, public_url))).collect();
        ensure!(
            files.contains_key(SHELL),
            "ce programme ne contient pas l’application : construisez-le par `cargo xtask package`"
        );
        Ok(Self { files })
    }

    /// A file by its name.
    pub fn file(&self, name: &str) -> Option<&[u8]> {
        self.files.get(name).map(Vec::as_slice)
    }

    /// A file that is text.
    pub fn text(&self, name: &str) -> Result<String> {
        let bytes =
            self.file(name).with_context(|| format!("l’application n’a pas de `{name}`"))?;
        Ok(String::from_utf8_lossy(bytes).into_owned())
    }

    /// The page that every page is made from.
    pub fn shell(&self) -> Result<String> {
        self.text(SHELL)
    }

    /// Writes every file below a folder.
    pub fn write(&self, folder: &Path) -> Result<()> {
        for (name, bytes) in &self.files {
            disk::write_file(&folder.join(name), bytes)?;
        }
        Ok(())
    }
}

fn embedded() -> Result<Vec<(String, Vec<u8>)>> {
    let unpack = |(name, packed): &(&str, &[u8])| {
        let mut bytes = Vec::new();
        brotli::BrotliDecompress(&mut &**packed, &mut bytes)?;
        Ok(((*name).to_owned(), bytes))
    };
    EMBEDDED.iter().map(unpack).collect()
}

fn read_folder(folder: &Path) -> Result<Vec<(String, Vec<u8>)>> {
    let mut files = Vec::new();
    for entry in WalkDir::new(folder) {
        let entry = entry.with_context(|| format!("{VARIABLE} : `{}`", folder.display()))?;
        if entry.file_type().is_file() {
            let name = entry.path().strip_prefix(folder)?.to_string_lossy().replace('\\', "/");
            files.push((name, disk::read_file(entry.path())?.bytes));
        }
    }
    Ok(files)
}

/// A text with the place where the site lives; anything else as it is.
fn at_address(bytes: Vec<u8>, public_url: &str) -> Vec<u8> {
    match String::from_utf8(bytes) {
        Ok(text) if text.contains(BUILT_FOR) => text.replace(BUILT_FOR, public_url).into_bytes(),
        Ok(text) => text.into_bytes(),
        Err(other) => other.into_bytes(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_texts_are_told_where_the_site_lives() {
        let page = b"<a href=\"/vitrine-public-url/x.js\">".to_vec();
        assert_eq!(at_address(page, "/catalogue/"), b"<a href=\"/catalogue/x.js\">");
        let module = b"\0asm\xFF/vitrine-public-url/".to_vec();
        assert_eq!(at_address(module.clone(), "/"), module);
    }
}
