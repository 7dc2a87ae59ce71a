//! Every example is true: the mistake gives its diagnostic and no other, the cure gives none.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use catalogue::date::Date;
use catalogue_compiler::{
    Compiled,
    code::Code,
    compile, disk,
    explain::{Example, Examples, examples},
    report,
    source::{Asset, RawContent, RawFile},
};

use crate::generated::GENERATED;

#[test]
fn the_mistake_gives_its_diagnostic_and_the_cure_none() {
    let is_generated = |code: &Code| GENERATED.iter().any(|(generated, _)| generated == code);
    for &code in Code::ALL.iter().filter(|code| !is_generated(code)) {
        let Examples { mistake, cure } = examples(code);
        assert!(!mistake.is_empty() && !cure.is_empty(), "{code} lacks an example");
        gives(code, with_files(code, &mistake));
        let Compiled { diagnostics, sources, .. } = compile(with_files(code, &cure));
        let told = report::human(&diagnostics, &sources, false);
        assert!(told.is_empty(), "the cure of {code} gives:\n{told}");
    }
}

#[test]
fn what_no_example_can_show_is_generated() {
    for (code, file) in GENERATED {
        let files = examples(code);
        assert!(files.mistake.is_empty() && files.cure.is_empty(), "{code} has examples now");
        let mut content = base();
        content.files.push(raw("api/rivieres.md", file()));
        gives(code, content);
    }
}

#[test]
fn every_explanation_is_that_of_a_code() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/explain");
    for entry in fs::read_dir(folder).expect("the folder is in the project") {
        let name = entry.expect("it is readable").file_name().to_string_lossy().into_owned();
        let code = name.strip_suffix(".md").map(str::parse::<Code>);
        assert!(code.is_none_or(|code| code.is_ok()), "{name} explains no code");
    }
}

/// Nothing but this diagnostic; of a file with too many, those before it are told too.
fn gives(code: Code, content: RawContent) {
    let Compiled { diagnostics, sources, .. } = compile(content);
    let mut codes: BTreeSet<Code> = diagnostics.iter().map(|one| one.code).collect();
    if code == Code::TooMany {
        codes.remove(&Code::LinkBroken);
    }
    let told = || report::human(&diagnostics[..diagnostics.len().min(3)], &sources, false);
    assert_eq!(codes, BTreeSet::from([code]), "the mistake of {code} gives:\n{}", told());
}

/// The sound catalogue of `tests/base` with the pictures and documents that examples name, on a day
/// when some rules have expired.
fn base() -> RawContent {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/base");
    let content = disk::read_content(&folder).expect("the base is readable");
    let asset = |address: &str| Asset {
        address: address.to_owned(),
        file: PathBuf::new(),
        size: Some((640, 480)),
    };
    let assets = ["/images/rivieres.png", "/resources/cahier.pdf"].map(asset).into();
    RawContent { assets, today: Date::new(2026, 6, 1), ..content }
}

fn with_files(code: Code, examples: &[Example]) -> RawContent {
    let mut content = base();
    // Settings may wait until the site is published.
    content.is_release = code == Code::SettingUnset;
    for example in examples {
        content.files.retain(|file| file.inner != example.path);
        content.files.push(raw(example.path, whole(example).into_bytes()));
    }
    content
}

fn raw(path: &str, bytes: Vec<u8>) -> RawFile {
    RawFile { path: path.to_owned(), inner: path.to_owned(), bytes }
}

/// The file of an example: what every file of its folder needs is added to a part of one.
fn whole(example: &Example) -> String {
    let Example { path, part, text, .. } = example;
    match *part {
        "en-tête" => format!("---\n{text}{}---\n", rest_of_header(path, text)),
        "texte" => format!("---\n{}---\n\n{text}", rest_of_header(path, "")),
        part => {
            assert_eq!(part, "", "a part of {path}");
            (*text).to_owned()
        }
    }
}

fn rest_of_header(path: &str, written: &str) -> String {
    let title = format!("title: {path}");
    let lines: &[&str] = match path.split('/').next() {
        Some("api") => &[
            &title,
            "tagline: Le niveau des rivières, heure par heure",
            "producer: dinum",
            "is_open: 1",
            "datapass_link: https://exemple.fr/demande",
            "doc_tech_external: https://exemple.fr/documentation",
        ],
        _ => &[&title],
    };
    let is_written = |line: &str| {
        let key = line.split(' ').next().unwrap_or_default();
        written.lines().any(|written| written.starts_with(key))
    };
    lines.iter().filter(|line| !is_written(line)).flat_map(|line| [*line, "\n"]).collect()
}
