//! Broken content, one mistake a fixture: what the editor is told, and where.
//!
//! `tests/broken/<case>.md` is an API's file added to the sound catalogue of `tests/base`;
//! `tests/broken/<case>/` is a content folder of its own. The snapshot of each case is beside it.

use std::{
    fs,
    path::{Path, PathBuf},
};

use catalogue_compiler::{
    compile, disk, report,
    source::{RawContent, RawFile},
};

/// The base of the fixtures, and Markdown as editors write it every day.
#[test]
fn sound_content_is_not_complained_about() {
    for name in ["base", "everyday"] {
        let content = disk::read_content(&tests().join(name)).expect("the folder is readable");
        let compiled = compile(content);
        assert_eq!(report::human(&compiled.diagnostics, &compiled.sources, false), "", "{name}");
    }
}

#[test]
fn each_mistake_is_reported_where_it_stands() {
    let mut cases: Vec<PathBuf> = fs::read_dir(tests().join("broken"))
        .expect("the fixtures are readable")
        .map(|entry| entry.expect("the fixtures are readable").path())
        .filter(|path| path.is_dir() || path.extension().is_some_and(|extension| extension == "md"))
        .collect();
    cases.sort();
    assert!(cases.len() >= 25, "only {} fixtures", cases.len());
    for case in cases {
        check(&case);
    }
}

/// Human and machine forms, so that a wrong line or column shows.
fn check(case: &Path) {
    let name = case.file_stem().expect("a fixture has a name").to_string_lossy();
    let files = if case.is_dir() { folder(case) } else { with_base(case, &name) };
    let compiled = compile(files);
    let human = report::human(&compiled.diagnostics, &compiled.sources, false);
    let json = report::json_lines(&compiled.diagnostics, &compiled.sources);
    assert!(!json.is_empty(), "{name} has a mistake that nothing reports");
    let mut settings = insta::Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.set_snapshot_path(tests().join("broken"));
    settings.bind(|| insta::assert_snapshot!(name.to_string(), format!("{human}{json}")));
}

fn folder(case: &Path) -> RawContent {
    shown_as_content(disk::read_content(case).expect("the fixture is readable"))
}

fn with_base(case: &Path, name: &str) -> RawContent {
    let mut content = disk::read_content(&tests().join("base")).expect("the base is readable");
    let inner = format!("api/{name}.md");
    let bytes = fs::read(case).expect("the fixture is readable");
    content.files.push(RawFile { path: inner.clone(), inner, bytes });
    shown_as_content(content)
}

/// Snapshots show the same paths on every machine.
fn shown_as_content(mut content: RawContent) -> RawContent {
    for file in &mut content.files {
        file.path = format!("content/{}", file.inner);
    }
    for file in &mut content.unread {
        file.path = format!("content/{}", file.inner);
    }
    content
}

fn tests() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests")
}
