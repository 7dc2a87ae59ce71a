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
    let cases = fs::read_dir(fixtures().join("broken")).expect("the fixtures are readable");
    for case in cases.map(|entry| entry.expect("the fixtures are readable").path()) {
        if case.is_dir() || case.extension().is_some_and(|extension| extension == "md") {
            let pages = publish(&case);
            assert!(pages >= 5, "{}: {pages} pages", case.display());
        }
    }
}

/// Publishes a fixture, and says how many pages that makes.
fn publish(case: &Path) -> usize {
    // One folder for all: new ones take time, and data of another fixture are removed.
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("keep-going");
    fs::create_dir_all(&folder).expect("the temporary folder is writable");
    fs::write(folder.join("index.html"), SHELL).expect("the folder is writable");
    fs::create_dir_all(folder.join("app")).expect("the folder is writable");
    fs::write(folder.join("app/files.json"), FILES).expect("the folder is writable");
    let data = output::data_files(&compile(files(case)).catalogue);
    disk::write_output(&folder, &data).expect("the folder is writable");
    let today = Date::new(2026, 11, 23).expect("a day that exists");
    let written = write_site(&folder, "/", today);
    written.unwrap_or_else(|error| panic!("{}: {error:#}", case.display())).pages
}

/// A folder as it is; a file beside those of the sound catalogue.
fn files(case: &Path) -> RawContent {
    let read = |folder: &Path| disk::read_content(folder).expect("the fixture is readable");
    if case.is_dir() {
        return read(case);
    }
    let name = case.file_name().expect("a fixture has a name").to_string_lossy();
    let bytes = fs::read(case).expect("the fixture is readable");
    let inner = format!("api/{name}");
    let mut content = read(&fixtures().join("base"));
    content.files.push(RawFile { path: inner.clone(), inner, bytes });
    content
}

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("catalogue/compiler/tests")
}
