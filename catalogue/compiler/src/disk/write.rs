//! Writes the data files of a site.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs, io,
    path::{Path, PathBuf},
};

use anyhow::Result;
use rayon::prelude::*;
use walkdir::WalkDir;

use super::failure;
use crate::source::Asset;

/// Copies the files that the site ships as they are.
pub fn copy_assets(folder: &Path, assets: &[Asset]) -> Result<()> {
    for asset in assets {
        let path = folder.join(asset.address.trim_start_matches('/'));
        let copy = || -> io::Result<()> {
            if let Some(parent) = path.parent() {
                fs::create_dir_all(parent)?;
            }
            fs::copy(&asset.file, &path).map(drop)
        };
        copy().map_err(|error| failure("de copier", &asset.file, &error))?;
    }
    Ok(())
}

/// Writes the files below `folder`, and removes those that an earlier build left in `data/`.
pub fn write_output(folder: &Path, files: &[(String, String)]) -> Result<()> {
    let paths: BTreeMap<PathBuf, &String> =
        files.iter().map(|(name, text)| (folder.join(name), text)).collect();
    let parents: BTreeSet<&Path> = paths.keys().filter_map(|path| path.parent()).collect();
    for parent in parents {
        fs::create_dir_all(parent)
            .map_err(|error| failure("de créer le dossier", parent, &error))?;
    }
    paths.par_iter().try_for_each(|(path, text)| {
        write_over(path, text).map_err(|error| failure("d’écrire", path, &error))
    })?;
    let written = WalkDir::new(folder.join("data")).into_iter().filter_map(Result::ok);
    for entry in written.filter(|entry| entry.file_type().is_file()) {
        if !paths.contains_key(entry.path()) {
            fs::remove_file(entry.path())
                .map_err(|error| failure("d’effacer", entry.path(), &error))?;
        }
    }
    Ok(())
}

/// Gives a folder the `data/` of another one. Where the disk can, each file only gets a second name,
/// which takes a fraction of the time to make it.
pub fn share_output(from: &Path, folder: &Path) -> Result<()> {
    let data = folder.join("data");
    if data.exists() {
        fs::remove_dir_all(&data).map_err(|error| failure("de vider", &data, &error))?;
    }
    let mut files = Vec::new();
    for entry in WalkDir::new(from.join("data")) {
        let entry = entry?;
        let copy = folder.join(entry.path().strip_prefix(from)?);
        if entry.file_type().is_dir() {
            fs::create_dir_all(&copy).map_err(|error| failure("de créer", &copy, &error))?;
        } else {
            files.push((entry.into_path(), copy));
        }
    }
    files.par_iter().try_for_each(|(file, copy)| {
        let shared = fs::hard_link(file, copy).or_else(|_| fs::copy(file, copy).map(drop));
        shared.map_err(|error| failure("d’écrire", copy, &error))
    })
}

/// Writes a text, and the folders it needs; leaves alone a file that says so already.
pub fn write_if_changed(path: &Path, text: &str) -> Result<()> {
    let folder = path.parent().map_or(Ok(()), fs::create_dir_all);
    folder.and_then(|()| write_over(path, text)).map_err(|error| failure("d’écrire", path, &error))
}

/// Writes a file, with the folders it is in.
pub fn write_file(path: &Path, bytes: impl AsRef<[u8]>) -> Result<()> {
    let folder = path.parent().map_or(Ok(()), fs::create_dir_all);
    folder.and_then(|()| fs::write(path, bytes)).map_err(|error| failure("d’écrire", path, &error))
}

/// Leaves alone a file that says so already. Another one makes place for a new file: it may have a
/// second name, whose text stays.
fn write_over(path: &Path, text: &str) -> io::Result<()> {
    if let Ok(metadata) = fs::metadata(path) {
        let is_as_long = metadata.len() == text.len() as u64;
        if is_as_long && fs::read(path).is_ok_and(|bytes| bytes == text.as_bytes()) {
            return Ok(());
        }
        fs::remove_file(path)?;
    }
    fs::write(path, text)
}
