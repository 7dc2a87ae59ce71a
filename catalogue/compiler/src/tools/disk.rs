//! The one module that changes files of the content.

use std::{fs, io::Write, path::Path};

use anyhow::Result;

use super::Change;
use crate::disk::failure;

/// Writes files, their folders made where needed.
pub fn write(changes: &[Change]) -> Result<()> {
    changes.iter().try_for_each(|Change { path, text }| write_bytes(path, text.as_bytes()))
}

/// Writes a file, its folder made where needed.
pub fn write_bytes(path: &str, bytes: &[u8]) -> Result<()> {
    make_folder(path)
        .and_then(|()| fs::write(path, bytes))
        .map_err(|error| failure("d’écrire", Path::new(path), &error))
}

/// Writes a file that must not exist yet.
pub fn create(Change { path, text }: &Change) -> Result<()> {
    make_folder(path)
        .and_then(|()| fs::File::create_new(path))
        .and_then(|mut file| file.write_all(text.as_bytes()))
        .map_err(|error| failure("de créer", Path::new(path), &error))
}

/// Gives a file another name, in a folder that is made where needed.
pub fn rename(from: &str, to: &str) -> Result<()> {
    make_folder(to)
        .and_then(|()| fs::rename(from, to))
        .map_err(|error| failure(&format!("de renommer `{from}` en"), Path::new(to), &error))
}

/// The text of a file; none when there is no such file.
pub fn read(path: &str) -> Option<String> {
    fs::read_to_string(path).ok()
}

fn make_folder(path: &str) -> std::io::Result<()> {
    Path::new(path).parent().map_or(Ok(()), fs::create_dir_all)
}
