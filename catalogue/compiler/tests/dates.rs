//! Dates that are to come, where only a past one has a meaning.

use std::path::Path;

use catalogue::date::Date;
use catalogue_compiler::{
    compile, disk,
    source::{RawContent, RawFile},
};

/// What is said of a file added to the sound catalogue, read on 1 June 2026.
fn reported(inner: &str, text: &str) -> Vec<(usize, String)> {
    let base = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/base");
    let mut content = disk::read_content(&base).expect("the base is readable");
    let (path, bytes) = (format!("content/{inner}"), text.as_bytes().to_vec());
    content.files.retain(|file| file.inner != inner);
    content.files.push(RawFile { path, inner: inner.to_owned(), bytes });
    let compiled = compile(RawContent { today: Date::new(2026, 6, 1), ..content });
    let line = |start: usize| 1 + text[..start].matches('\n').count();
    compiled.diagnostics.into_iter().map(|one| (line(one.start), one.message)).collect()
}

#[test]
fn a_page_is_checked_in_the_past() {
    let page = |date: &str| format!("---\ntitle: Aide\nlast_update: {date}\n---\n\nUne aide.\n");
    // Where the editor lives it may be tomorrow already.
    assert_eq!(reported("pages/aide.md", &page("02/06/2026")), []);
    let message = "le 3\u{a0}juin 2026 n’est pas encore passé".to_owned();
    assert_eq!(reported("pages/aide.md", &page("03/06/2026")), [(3, message)]);
}

#[test]
fn the_roadmap_announces_no_distant_year() {
    let roadmap = |year: u16| {
        format!("---\n{year}:\n  3:\n    - type: INFO\n      what: Le catalogue s’ouvre.\n---\n")
    };
    assert_eq!(reported("roadmap.md", &roadmap(2027)), []);
    let message = "la feuille de route annonce l’année 2062".to_owned();
    assert_eq!(reported("roadmap.md", &roadmap(2062)), [(2, message)]);
}
