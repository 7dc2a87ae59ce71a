//! Reads a content folder.

use std::{
    fs,
    io::{self, Read as _},
    path::Path,
};

use anyhow::{Error, Result, anyhow};
use rayon::prelude::*;
use walkdir::WalkDir;

use super::{failure, licences};
use crate::{
    shipped::Shipped,
    source::{Asset, LONGEST_FILE, RawContent, RawFile, UnreadFile, longest},
};

/// Reads a content folder, in the order of the names. Hidden files and templates (`*.example`)
/// are none of the content.
pub fn read_content(folder: &Path) -> Result<RawContent> {
    fs::read_dir(folder).map_err(|error| failure("de lire le dossier", folder, &error))?;
    let is_hidden = |name: &str| name.starts_with('.');
    let entries = WalkDir::new(folder).follow_links(true).sort_by_file_name().into_iter();
    let mut paths = Vec::new();
    for entry in entries.filter_entry(|entry| {
        entry.depth() == 0 || !is_hidden(&entry.file_name().to_string_lossy())
    }) {
        let entry = entry.map_err(|error| unreadable(folder, error))?;
        if entry.file_type().is_file() {
            paths.push(entry.into_path());
        }
    }
    let read: Vec<Entry> =
        paths.par_iter().map(|path| read_entry(folder, path)).collect::<Result<_>>()?;
    let mut content = RawContent::default();
    for Entry { asset, file, unread } in read {
        content.assets.extend(asset);
        content.files.extend(file);
        content.unread.extend(unread);
    }
    content.files.extend(licences::missing_page(&content.files));
    Ok(content)
}

fn unreadable(folder: &Path, error: walkdir::Error) -> Error {
    let path = error.path().unwrap_or(folder).to_owned();
    match error.into_io_error() {
        Some(error) => failure("de lire le dossier", &path, &error),
        None => anyhow!("le lien `{}` mène à un dossier qui le contient", path.display()),
    }
}

/// What a file is: shipped as it is, read as text, both, or neither.
#[derive(Default)]
struct Entry {
    asset: Option<Asset>,
    file: Option<RawFile>,
    unread: Option<UnreadFile>,
}

fn read_entry(folder: &Path, path: &Path) -> Result<Entry> {
    let inner = with_slashes(path.strip_prefix(folder).unwrap_or(path));
    let extension = path.extension().unwrap_or_default().to_string_lossy().to_lowercase();
    let top = inner.split_once('/').map_or("", |(top, _)| top);
    let shipped = Shipped::folder(top);
    let asset = shipped.filter(|one| one.takes(&extension)).map(|_| asset(path, &inner));
    // A drawing is text too: it is checked before it is shipped. A specification is searched.
    let texts: &[&str] = match top {
        "images" => &["svg"],
        "openapi" | "swaggers" => &["json", "yml", "yaml"],
        // It may be the specification of an entry.
        "resources" if is_short(path) => &["json"],
        "resources" => &[],
        _ => &["md", "yml", "yaml"],
    };
    let is_text = texts.contains(&&*extension);
    let path_shown = with_slashes(path);
    if !is_text {
        let is_unread = asset.is_none() && !is_left_behind(&inner);
        let unread = is_unread.then_some(UnreadFile { path: path_shown, inner });
        return Ok(Entry { asset, unread, ..Entry::default() });
    }
    let bytes = read_bytes(path, longest(top)).map_err(|error| failure("de lire", path, &error))?;
    let file = Some(RawFile { path: path_shown, inner, bytes });
    Ok(Entry { asset, file, ..Entry::default() })
}

/// Whether it is a template, or a file that a program keeps for itself beside those of people.
fn is_left_behind(inner: &str) -> bool {
    let name = inner.rsplit('/').next().unwrap_or(inner);
    name.ends_with(".example")
        || name.ends_with('~')
        || name.starts_with("~$")
        || ["thumbs.db", "desktop.ini"].contains(&&*name.to_lowercase())
}

/// Whether a document could be a text of the content: nobody reads a longer one.
fn is_short(path: &Path) -> bool {
    fs::metadata(path).is_ok_and(|file| file.len() <= LONGEST_FILE as u64)
}

fn asset(path: &Path, inner: &str) -> Asset {
    let pixels = |side| u32::try_from(side).ok();
    let size = imagesize::size(path).ok();
    let size = size.and_then(|size| Some((pixels(size.width)?, pixels(size.height)?)));
    Asset { address: format!("/{inner}"), file: path.to_owned(), size }
}

/// Of a text that is too long, only as much as it takes to tell.
fn read_bytes(path: &Path, longest: Option<usize>) -> io::Result<Vec<u8>> {
    let file = fs::File::open(path)?;
    let length = usize::try_from(file.metadata()?.len()).unwrap_or(usize::MAX);
    let most = longest.map_or(usize::MAX, |longest| longest + 1);
    let mut bytes = Vec::with_capacity(length.min(most));
    file.take(most as u64).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// One file of the content, apart from the others.
pub fn read_file(path: &Path) -> Result<RawFile> {
    let bytes = fs::read(path).map_err(|error| failure("de lire", path, &error))?;
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

fn with_slashes(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}
