//! Contents as large as one likes, of the words of real ones: their entries as they are, then copies of these of
//! which a third of the words are others, some of no language. Same content, same number of entries, same bytes.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use walkdir::WalkDir;

use crate::{chance::Chance, copy::Copy, words::Words};

/// The folders whose files are copied: entries, and who publishes them.
const ENTRIES: &str = "api";
const PRODUCERS: &str = "producteurs";

/// Writes a content of so many entries into a folder, which is emptied first.
pub fn write(own: &Path, entries: usize, folder: &Path) {
    // There may be none yet.
    let _ = fs::remove_dir_all(folder);
    copy_all(own, folder);
    let (originals, producers) = (texts(&own.join(ENTRIES)), texts(&own.join(PRODUCERS)));
    let known: BTreeSet<&str> = producers.iter().map(|(slug, _)| &**slug).collect();
    let words = Words::of(originals.iter().map(|(_, text)| &**text));
    let mut copy =
        Copy { words: &words, producers: &known, chance: Chance::new(entries), generation: 0 };
    for number in 0..entries.saturating_sub(originals.len()) {
        if number % originals.len() == 0 {
            copy.generation += 1;
            for (slug, text) in &producers {
                save(folder, PRODUCERS, slug, copy.generation, &copy.producer(text));
            }
        }
        let (slug, text) = &originals[number % originals.len()];
        save(folder, ENTRIES, slug, copy.generation, &copy.entry(text));
    }
}

fn copy_all(from: &Path, to: &Path) {
    for file in WalkDir::new(from).into_iter().filter_map(Result::ok) {
        let path = to.join(file.path().strip_prefix(from).expect("it is below"));
        if file.file_type().is_dir() {
            fs::create_dir_all(path).expect("the folder can be written");
        } else {
            fs::copy(file.path(), path).expect("the folder can be written");
        }
    }
}

/// The slug and the text of each file of a folder.
fn texts(folder: &Path) -> Vec<(String, String)> {
    let files = fs::read_dir(folder).expect("a content has this folder").filter_map(Result::ok);
    let mut files: Vec<PathBuf> = files.map(|file| file.path()).collect();
    files.sort();
    let text = |path: PathBuf| {
        let slug = path.file_stem()?.to_str()?.to_owned();
        Some((slug, fs::read_to_string(path).ok()?))
    };
    files.into_iter().filter_map(text).collect()
}

fn save(folder: &Path, kind: &str, slug: &str, generation: usize, text: &str) {
    let path = folder.join(kind).join(format!("{slug}-{generation}.md"));
    fs::write(path, text).expect("the folder can be written");
}
