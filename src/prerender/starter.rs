//! How a prerendered page starts the app, and with which files.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use serde::Deserialize;

use crate::{
    routes::{Route, href},
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

    /// The script of each page; `worker` is the address of the service worker, empty where there is none.
    pub fn starter(&self, worker: &str) -> String {
        let script = self.scripts.first().map_or("", String::as_str);
        let starter = STARTER.replace("SCRIPT", &address(script)).replace("WORKER", worker);
        without_comments(&starter.replace("MODULE", &address(&self.module)))
    }

    /// The addresses of the files that the app starts with.
    pub fn start(&self) -> impl Iterator<Item = String> {
        self.scripts.iter().chain([&self.module]).map(|name| address(name))
    }

    /// What the addresses of all files of the app start with, and those of no other build.
    pub fn stem(&self) -> String {
        address(self.module.trim_end_matches("_bg.wasm"))
    }

    /// The tags by which a page asks early for what its app will want: text comes before all of it.
    pub fn preloads(&self, route: Option<&Route>, is_drawn: bool) -> String {
        let scripts = self.scripts.iter().map(|name| {
            format!("<link rel=\"modulepreload\" fetchpriority=\"low\" href=\"{}\">", address(name))
        });
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

/// A script without what is there for those who write it.
pub fn without_comments(script: &str) -> String {
    let lines = script.lines().map(str::trim).filter(|line| !line.starts_with("//"));
    lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

fn address(name: &str) -> String {
    href(&format!("/{name}"))
}
