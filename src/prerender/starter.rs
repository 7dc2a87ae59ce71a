//! How a prerendered page starts the app, and with which files.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use serde::Deserialize;

use crate::{
    routes::{Route, href, is_whole},
    split::code,
};

/// Which files the app has; `app-splitter` writes it.
const MANIFEST: &str = "app/files.json";

/// Starts the app, and keeps what is asked of it meanwhile.
const STARTER: &str = include_str!("starter.js");

/// The files of the app, by their names from the root of the site.
#[derive(Debug, Deserialize)]
pub struct AppFiles {
    /// The script that starts it, then those that this imports.
    scripts: Vec<String>,
    /// The module that the script fetches.
    module: String,
    /// The files of each group of parts (`src/split.rs`).
    chunks: BTreeMap<String, Vec<String>>,
}

impl AppFiles {
    /// Those of an app; `file` reads one of its files by its name.
    pub fn read(file: &dyn Fn(&str) -> Result<String>) -> Result<Self> {
        serde_json::from_str(&file(MANIFEST)?).context("app/files.json is not what it should be")
    }

    /// The script of each page.
    pub fn starter(&self) -> String {
        let script = self.scripts.first().map_or("", String::as_str);
        let starter = STARTER.replace("SCRIPT", &address(script));
        let lines = starter.replace("MODULE", &address(&self.module));
        let lines = lines.lines().map(str::trim);
        lines.filter(|line| !line.starts_with("//")).collect::<Vec<_>>().join("\n")
    }

    /// The tags by which a page asks early for what its app will want: text comes before all of it.
    pub fn preloads(&self, route: Option<&Route>) -> String {
        let scripts = self.scripts.iter().map(|name| {
            format!("<link rel=\"modulepreload\" fetchpriority=\"low\" href=\"{}\">", address(name))
        });
        let is_drawn = route.is_none_or(|route| !is_whole(route));
        let chunk = is_drawn.then(|| self.chunks.get(code().of(route).group)).flatten();
        let modules = std::iter::once(&self.module).chain(chunk.into_iter().flatten());
        let modules = modules.map(|name| {
            format!(
                "<link rel=\"preload\" as=\"fetch\" type=\"application/wasm\" crossorigin=\"anonymous\" \
                 fetchpriority=\"low\" href=\"{}\">",
                address(name)
            )
        });
        scripts.chain(modules).collect()
    }
}

fn address(name: &str) -> String {
    href(&format!("/{name}"))
}
