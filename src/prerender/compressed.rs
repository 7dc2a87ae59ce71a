//! Each file as servers may send it, beside it: `.br` and `.gz`. Compressed once and well, not at each visit.

use std::{
    fs,
    io::{Read, Write},
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};
use brotli::enc::BrotliEncoderParams;
use flate2::{Compression, read::GzDecoder, write::GzEncoder};
use rayon::prelude::*;

/// The last twentieth takes ten times as long: worth it for what every visitor downloads.
const OF_THE_APP: i32 = 11;

/// Pages, data and what programs read.
const OF_ANYTHING_ELSE: i32 = 9;

/// A way to compress.
struct Coding {
    /// What it adds to the name of a file.
    extension: &'static str,
    pack: fn(&[u8], i32) -> Result<Vec<u8>>,
    unpack: fn(&[u8]) -> Result<Vec<u8>>,
}

const CODINGS: [Coding; 2] = [
    Coding { extension: "br", pack: brotli, unpack: unbrotli },
    Coding { extension: "gz", pack: gzip, unpack: gunzip },
];

/// Compresses every file of a folder that becomes smaller. What an `earlier` site, which may be the same folder,
/// has of the same bytes is taken over.
pub fn compress(folder: &Path, earlier: &Path) -> Result<()> {
    let mut names = Vec::new();
    list(folder, folder, &mut names)?;
    names.into_par_iter().try_for_each(|name| compress_file(folder, earlier, &name))
}

/// The files that may become smaller, from the folder.
fn list(root: &Path, folder: &Path, names: &mut Vec<PathBuf>) -> Result<()> {
    for entry in fs::read_dir(folder).with_context(|| format!("no {}", folder.display()))? {
        let path = entry?.path();
        let name = path.strip_prefix(root)?;
        if path.is_dir() {
            list(root, &path, names)?;
        } else if catalogue_hosts::is_compressible(&name.to_string_lossy()) {
            names.push(name.to_owned());
        }
    }
    Ok(())
}

fn compress_file(folder: &Path, earlier: &Path, name: &Path) -> Result<()> {
    let path = folder.join(name);
    let bytes = fs::read(&path).with_context(|| format!("no {}", path.display()))?;
    let quality = if name.starts_with("app") { OF_THE_APP } else { OF_ANYTHING_ELSE };
    for coding in &CODINGS {
        let before = fs::read(with(&earlier.join(name), coding.extension)).ok();
        let is_same = |packed: &Vec<u8>| (coding.unpack)(packed).is_ok_and(|text| text == bytes);
        let packed = before.filter(is_same).map_or_else(|| (coding.pack)(&bytes, quality), Ok)?;
        if packed.len() < bytes.len() {
            super::write(&with(&path, coding.extension), packed)?;
        }
    }
    Ok(())
}

fn with(path: &Path, extension: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(extension);
    name.into()
}

fn brotli(bytes: &[u8], quality: i32) -> Result<Vec<u8>> {
    let parameters = BrotliEncoderParams { quality, lgwin: 22, ..Default::default() };
    let mut coded = Vec::new();
    brotli::BrotliCompress(&mut &*bytes, &mut coded, &parameters)?;
    Ok(coded)
}

/// Neither a name nor a time is in it: the same file is the same on any day.
fn gzip(bytes: &[u8], _quality: i32) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}

fn unbrotli(mut packed: &[u8]) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    brotli::BrotliDecompress(&mut packed, &mut bytes)?;
    Ok(bytes)
}

fn gunzip(packed: &[u8]) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    GzDecoder::new(packed).read_to_end(&mut bytes)?;
    Ok(bytes)
}
