//! The one module that changes files of the content.

use std::{fs, io::Write, path::Path};

use anyhow::{Context, Result};

use super::Change;

/// Writes files, their folders made where needed.
pub fn write(changes: &[Change]) -> Result<()> {
    changes.iter().try_for_each(|Change { path, text }| {
        make_folder(path)
            .and_then(|()| fs::write(path, text))
            .with_context(|| format!("impossible d’écrire `{path}`"))
    })
}

/// Writes a file that must not exist yet.
pub fn create(Change { path, text }: &Change) -> Result<()> {
    make_folder(path)
        .and_then(|()| fs::File::create_new(path))
        .and_then(|mut file| file.write_all(text.as_bytes()))
        .with_context(|| format!("impossible de créer `{path}`"))
}

/// Gives a file another name.
pub fn rename(from: &str, to: &str) -> Result<()> {
    fs::rename(from, to).with_context(|| format!("impossible de renommer `{from}` en `{to}`"))
}

/// The text of a file; none when there is no such file.
pub fn read(path: &str) -> Option<String> {
    fs::read_to_string(path).ok()
}

fn make_folder(path: &str) -> std::io::Result<()> {
    Path::new(path).parent().map_or(Ok(()), fs::create_dir_all)
}
