//! The one module that touches the disk.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};
use walkdir::WalkDir;

use super::source::RawFile;

/// Reads the files of a content folder, in the order of their names. Hidden files and templates
/// (`*.example`) are none of the content.
pub fn read_content(folder: &Path) -> Result<Vec<RawFile>> {
    let is_hidden = |name: &str| name.starts_with('.');
    let entries = WalkDir::new(folder).follow_links(true).sort_by_file_name().into_iter();
    let mut files = Vec::new();
    for entry in entries.filter_entry(|entry| {
        entry.depth() == 0 || !is_hidden(&entry.file_name().to_string_lossy())
    }) {
        let entry =
            entry.with_context(|| format!("cannot read the folder {}", folder.display()))?;
        if entry.file_type().is_file() && is_content(entry.path()) {
            files.push(read_file(folder, entry.path())?);
        }
    }
    Ok(files)
}

/// Writes the files below `folder`, and removes those that an earlier build left in `data/`.
pub fn write_output(folder: &Path, files: &[(String, String)]) -> Result<()> {
    let mut expected: Vec<PathBuf> = Vec::with_capacity(files.len());
    for (name, text) in files {
        let path = folder.join(name);
        write_if_changed(&path, text)
            .with_context(|| format!("cannot write {}", path.display()))?;
        expected.push(path);
    }
    expected.sort();
    let written = WalkDir::new(folder.join("data")).into_iter().filter_map(Result::ok);
    for entry in written.filter(|entry| entry.file_type().is_file()) {
        if expected.binary_search_by(|path| path.as_path().cmp(entry.path())).is_err() {
            fs::remove_file(entry.path())?;
        }
    }
    Ok(())
}

/// A text; none when it can't be read.
pub fn read_text(path: &Path) -> Option<String> {
    fs::read_to_string(path).ok()
}

/// Another one each time that this program is built anew.
pub fn program_stamp() -> String {
    let program = std::env::current_exe().and_then(fs::metadata);
    format!("{:?}", program.and_then(|program| program.modified()).ok())
}

/// Text sources only: images and specifications travel apart.
fn is_content(path: &Path) -> bool {
    let extension = path.extension().map(std::ffi::OsStr::to_ascii_lowercase);
    extension.is_some_and(|extension| ["md", "yml", "yaml"].iter().any(|known| extension == *known))
}

fn read_file(folder: &Path, path: &Path) -> Result<RawFile> {
    let bytes = fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
    let inner = path.strip_prefix(folder).unwrap_or(path);
    Ok(RawFile { path: with_slashes(path), inner: with_slashes(inner), bytes })
}

fn with_slashes(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}

/// Writes a text, and the folders it needs; leaves alone a file that says so already.
pub fn write_if_changed(path: &Path, text: &str) -> io::Result<()> {
    if fs::read(path).is_ok_and(|bytes| bytes == text.as_bytes()) {
        return Ok(());
    }
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(path, text)
}
