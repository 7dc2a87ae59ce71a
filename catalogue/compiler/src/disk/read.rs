//! Reads a content folder.

use std::{
    fs,
    io::{self, Read as _},
    path::Path,
};

use anyhow::{Context, Result};
use rayon::prelude::*;
use walkdir::WalkDir;

use crate::source::{Asset, LONGEST_FILE, RawContent, RawFile};

/// Folders of files that the site ships as they are, and what may be in them: nothing that a
/// browser would run.
const ASSETS: [(&str, &[&str]); 4] = [
    ("images", &["png", "jpg", "jpeg", "gif", "webp", "avif", "svg"]),
    ("openapi", &["json", "yml", "yaml"]),
    ("swaggers", &["json", "yml", "yaml"]),
    (
        "resources",
        &["pdf", "csv", "json", "xml", "zip", "odt", "ods", "odp", "docx", "xlsx", "pptx"],
    ),
];

/// Reads a content folder, in the order of the names. Hidden files and templates (`*.example`)
/// are none of the content.
pub fn read_content(folder: &Path) -> Result<RawContent> {
    let is_hidden = |name: &str| name.starts_with('.');
    let entries = WalkDir::new(folder).follow_links(true).sort_by_file_name().into_iter();
    let mut paths = Vec::new();
    for entry in entries.filter_entry(|entry| {
        entry.depth() == 0 || !is_hidden(&entry.file_name().to_string_lossy())
    }) {
        let entry =
            entry.with_context(|| format!("cannot read the folder {}", folder.display()))?;
        if entry.file_type().is_file() {
            paths.push(entry.into_path());
        }
    }
    let read: Vec<(Option<Asset>, Option<RawFile>)> =
        paths.par_iter().map(|path| read_entry(folder, path)).collect::<Result<_>>()?;
    let (assets, files): (Vec<_>, Vec<_>) = read.into_iter().unzip();
    let (assets, files) = (assets.into_iter().flatten(), files.into_iter().flatten());
    Ok(RawContent { files: files.collect(), assets: assets.collect(), ..RawContent::default() })
}

/// What a file is: shipped as it is, read as text, both, or neither.
fn read_entry(folder: &Path, path: &Path) -> Result<(Option<Asset>, Option<RawFile>)> {
    let inner = with_slashes(path.strip_prefix(folder).unwrap_or(path));
    let top = inner.split('/').next().unwrap_or_default();
    let shipped = ASSETS.iter().find(|(name, _)| *name == top && inner.contains('/'));
    let is_asset = shipped.is_some_and(|(_, extensions)| has_extension(path, extensions));
    let asset = is_asset.then(|| asset(path, &inner));
    let is_text = match shipped {
        // A drawing is text too: it is checked before it is shipped. A specification is searched.
        Some(_) => has_extension(path, &["svg"]) || ["openapi", "swaggers"].contains(&top),
        None => has_extension(path, &["md", "yml", "yaml"]),
    };
    if !is_text {
        return Ok((asset, None));
    }
    let bytes = read_bytes(path, top != "images")
        .with_context(|| format!("cannot read {}", path.display()))?;
    Ok((asset, Some(RawFile { path: with_slashes(path), inner, bytes })))
}

fn asset(path: &Path, inner: &str) -> Asset {
    let pixels = |side| u32::try_from(side).ok();
    let size = imagesize::size(path).ok();
    let size = size.and_then(|size| Some((pixels(size.width)?, pixels(size.height)?)));
    Asset { address: format!("/{inner}"), file: path.to_owned(), size }
}

/// Of a text that is too long, only as much as it takes to tell.
fn read_bytes(path: &Path, is_text: bool) -> io::Result<Vec<u8>> {
    let file = fs::File::open(path)?;
    let length = usize::try_from(file.metadata()?.len()).unwrap_or(usize::MAX);
    let most = if is_text { LONGEST_FILE + 1 } else { usize::MAX };
    let mut bytes = Vec::with_capacity(length.min(most));
    file.take(most as u64).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// One file of the content, apart from the others.
pub fn read_file(path: &Path) -> Result<RawFile> {
    let bytes = fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
    let inner = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    Ok(RawFile { path: with_slashes(path), inner, bytes })
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

fn has_extension(path: &Path, known: &[&str]) -> bool {
    let extension = path.extension().map(std::ffi::OsStr::to_ascii_lowercase);
    extension.is_some_and(|extension| known.iter().any(|known| extension == *known))
}

fn with_slashes(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}
