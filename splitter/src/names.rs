//! The names under which the files are published. They belong together: a part works with the module of its own
//! build only. So all of them carry the hash of all of them, and a tab of an earlier build asks in vain.

use std::{collections::BTreeMap, fs, path::Path};

use anyhow::{Context, Result};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::{
    FOLDER,
    cut::{LOADER, Parts},
};

/// What the script imports, and what it fetches.
const SCRIPT: &str = "vitrine.js";

/// The first module, once it is bound.
const MODULE: &str = "vitrine_bg.wasm";

/// The files as they are published.
pub struct Named {
    /// What the names of script and first module start with.
    pub stem: String,
    /// Names in their folder, and contents.
    pub files: BTreeMap<String, Vec<u8>>,
    /// Which file is for what.
    pub manifest: Value,
}

/// Names the files of a folder.
pub fn name(folder: &Path, parts: &Parts) -> Result<Named> {
    let modules = parts.values().flatten().map(|part| format!("{part}.wasm"));
    let mut files = BTreeMap::new();
    for name in modules.chain([SCRIPT, MODULE, LOADER].map(str::to_owned)) {
        let bytes = fs::read(folder.join(&name)).with_context(|| format!("no {name}"))?;
        files.insert(name, bytes);
    }
    let stem = format!("vitrine-{}", hash(&files));
    let names: Vec<(String, String)> =
        files.keys().map(|name| (name.clone(), published(name, &stem))).collect();
    let renamed = files.into_iter().map(|(name, bytes)| {
        let is_script = [SCRIPT, LOADER].contains(&name.as_str());
        let bytes = if is_script { with_names(bytes, &names)? } else { bytes };
        Ok((published(&name, &stem), bytes))
    });
    let files = renamed.collect::<Result<_>>()?;
    Ok(Named { manifest: manifest(parts, &stem), stem, files })
}

/// Sixteen digits that only these files have.
fn hash(files: &BTreeMap<String, Vec<u8>>) -> String {
    let mut hasher = Sha256::new();
    for (name, bytes) in files {
        hasher.update(name);
        hasher.update(bytes);
    }
    let mut first = [0; 8];
    first.copy_from_slice(&hasher.finalize()[..8]);
    format!("{:016x}", u64::from_be_bytes(first))
}

/// `vitrine.js` is `vitrine-<hash>.js`, `split_pages.wasm` is `vitrine-<hash>-pages.wasm`.
fn published(name: &str, stem: &str) -> String {
    match name.strip_prefix("vitrine") {
        Some(rest) => format!("{stem}{rest}"),
        None => format!("{stem}-{}", name.strip_prefix("split_").unwrap_or(name)),
    }
}

/// A script with the published names in it, where it imports or fetches: the module knows the loader by the name
/// that it had.
fn with_names(script: Vec<u8>, names: &[(String, String)]) -> Result<Vec<u8>> {
    let mut text = String::from_utf8(script).context("a script is not in UTF-8")?;
    for (name, published) in names {
        for before in ["from \"./", "new URL(\"./", "new URL('"] {
            text = text.replace(&format!("{before}{name}"), &format!("{before}{published}"));
        }
    }
    Ok(text.into_bytes())
}

fn manifest(parts: &Parts, stem: &str) -> Value {
    let path = |name: &str| format!("{FOLDER}/{}", published(name, stem));
    let chunks: BTreeMap<&String, Vec<String>> = parts
        .iter()
        .map(|(group, files)| {
            (group, files.iter().map(|file| path(&format!("{file}.wasm"))).collect())
        })
        .collect();
    json!({ "scripts": [path(SCRIPT), path(LOADER)], "module": path(MODULE), "chunks": chunks })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_has_the_hash_of_the_build_and_scripts_name_it() {
        let names =
            ["vitrine.js", "vitrine_bg.wasm", "split.js", "split_pages.wasm", "chunk_2.wasm"];
        let names: Vec<(String, String)> =
            names.map(|name| (name.to_owned(), published(name, "vitrine-1a"))).into();
        let published: Vec<&str> = names.iter().map(|(_, name)| name.as_str()).collect();
        let expected = [
            "vitrine-1a.js",
            "vitrine-1a_bg.wasm",
            "vitrine-1a-split.js",
            "vitrine-1a-pages.wasm",
            "vitrine-1a-chunk_2.wasm",
        ];
        assert_eq!(published, expected);
        let script = "import * as a from \"./split.js\"; new URL('vitrine_bg.wasm', here); \
                      new URL(\"./split_pages.wasm\"); ({ \"./split.js\": a })";
        let script = with_names(script.into(), &names).expect("it is text");
        let script = String::from_utf8(script).expect("it is text");
        assert_eq!(
            script,
            "import * as a from \"./vitrine-1a-split.js\"; new URL('vitrine-1a_bg.wasm', here); \
             new URL(\"./vitrine-1a-pages.wasm\"); ({ \"./split.js\": a })"
        );
    }
}
