//! What is published of a content that has errors, when one insists: what could not be resolved is
//! left out, so every page can be drawn.
#![cfg(feature = "ssr")]

use std::{
    fs,
    path::{Path, PathBuf},
};

use catalogue::date::Date;
use catalogue_compiler::{
    compile, disk, output,
    source::{RawContent, RawFile},
};
use vitrine::prerender::write_site;

const SHELL: &str = "<head><meta charset=\"utf-8\"><script type=\"module\">start()</script></head>\
                     <body><div id=\"page_app\"></div></body>";

const FILES: &str = r#"{ "scripts": [], "module": "", "chunks": {} }"#;

#[test]
fn every_page_of_a_broken_content_can_be_drawn() {
    let (folders, files) = cases();
    let mut together = read(&fixtures().join("base"));
    for file in &files {
        together.files.push(beside_the_sound_ones(file));
    }
    let of_files = publish("all files together", together);
    assert!(of_files > files.len() / 2, "{of_files} pages of {} files", files.len());
    for folder in folders {
        let pages = publish(&folder.to_string_lossy(), read(&folder));
        assert!(pages >= 5, "{}: {pages} pages", folder.display());
    }
}

/// Whole contents, and files that are broken each by itself.
fn cases() -> (Vec<PathBuf>, Vec<PathBuf>) {
    let cases = fs::read_dir(fixtures().join("broken")).expect("the fixtures are readable");
    let cases = cases.map(|entry| entry.expect("the fixtures are readable").path());
    let (folders, files): (Vec<_>, Vec<_>) = cases.partition(|path| path.is_dir());
    let is_content = |path: &PathBuf| path.extension().is_some_and(|extension| extension == "md");
    (folders, files.into_iter().filter(is_content).collect())
}

/// Publishes a content, and says how many pages that makes.
fn publish(name: &str, content: RawContent) -> usize {
    // One folder for all: new ones take time, and data of another fixture are removed.
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("keep-going");
    fs::create_dir_all(&folder).expect("the temporary folder is writable");
    fs::write(folder.join("index.html"), SHELL).expect("the folder is writable");
    fs::create_dir_all(folder.join("app")).expect("the folder is writable");
    fs::write(folder.join("app/files.json"), FILES).expect("the folder is writable");
    let data = output::data_files(&compile(content).catalogue);
    disk::write_output(&folder, &data).expect("the folder is writable");
    let today = Date::new(2026, 11, 23).expect("a day that exists");
    write_site(&folder, "/", today).unwrap_or_else(|error| panic!("{name}: {error:#}")).pages
}

fn beside_the_sound_ones(file: &Path) -> RawFile {
    let name = file.file_name().expect("a fixture has a name").to_string_lossy();
    let bytes = fs::read(file).expect("the fixture is readable");
    let inner = format!("api/{name}");
    RawFile { path: inner.clone(), inner, bytes }
}

fn read(folder: &Path) -> RawContent {
    disk::read_content(folder).expect("the fixture is readable")
}

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("catalogue/compiler/tests")
}
