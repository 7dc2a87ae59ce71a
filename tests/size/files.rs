//! The files of a folder, and what a server sends of them.

use std::{collections::BTreeMap, fs, path::Path};

/// The length of every file, by its path from the folder: without those that are others, compressed.
pub fn sizes(folder: &Path) -> BTreeMap<String, usize> {
    let mut sizes = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(current) = folders.pop() {
        for entry in fs::read_dir(&current).expect("the folder is readable").flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if !is_compressed(&path) {
                let length = entry.metadata().expect("a file has a length").len();
                let name = path.strip_prefix(folder).expect("it is below").to_string_lossy();
                sizes.insert(name.replace('\\', "/"), usize::try_from(length).expect("it fits"));
            }
        }
    }
    sizes
}

/// Whether a file is another one, compressed.
fn is_compressed(path: &Path) -> bool {
    let is_coding =
        path.extension().is_some_and(|extension| extension == "br" || extension == "gz");
    is_coding && path.with_extension("").is_file()
}

/// The length of a file after brotli at its highest level, as servers that compress beforehand send it.
pub fn brotli(file: &Path) -> usize {
    let bytes = fs::read(file).expect("a file of the site is readable");
    let settings =
        brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    let mut sent = Vec::new();
    brotli::BrotliCompress(&mut bytes.as_slice(), &mut sent, &settings)
        .expect("memory can be written");
    sent.len()
}
