//! Names of files: two that some disks take for one.

use std::path::PathBuf;

use catalogue_compiler::{
    code::Code,
    compile,
    source::{Asset, RawContent, RawFile},
};

fn file(inner: &str) -> RawFile {
    let text = match inner.split('/').next() {
        Some("api") => {
            "---\ntitle: A\ntagline: B\nproducer: dinum\nis_open: 1\ndoc_tech_external: https://exemple.fr\n---\n"
        }
        Some("questions") => {
            "q:\n  question: Q\n  choices:\n    - {who: [a], is_eligible: 1, description: b}\n"
        }
        Some("producteurs") => "---\nname: P\n---\n",
        Some("service") => {
            "---\ntitle: S\ndescription: D\nlink: https://exemple.fr\napi: [dinum]\n---\n"
        }
        _ => "---\ntitle: T\n---\n",
    };
    RawFile { path: format!("content/{inner}"), inner: inner.to_owned(), bytes: text.into() }
}

fn asset(inner: &str) -> Asset {
    let file = PathBuf::from("content").join(inner);
    Asset { address: format!("/{inner}"), file, size: None }
}

/// The files that have the name of another one: path and message.
fn clashes(files: &[&str], assets: &[&str]) -> Vec<(String, String)> {
    let content = RawContent {
        files: files.iter().map(|inner| file(inner)).collect(),
        assets: assets.iter().map(|inner| asset(inner)).collect(),
        ..RawContent::default()
    };
    let compiled = compile(content);
    let of_names = compiled.diagnostics.iter().filter(|one| one.code == Code::NameClash);
    of_names.map(|one| (one.path.clone(), one.message.clone())).collect()
}

#[test]
fn names_that_differ_by_their_capitals_clash_in_every_folder() {
    for (one, other) in [
        ("api/API-Ponts.md", "api/api-ponts.md"),
        ("api/nord/api-ponts.md", "api/sud/Api-ponts.md"),
        ("producteurs/DINUM.md", "producteurs/dinum.md"),
        ("guides/Un.md", "guides/un.md"),
        ("service/Un.md", "service/un.md"),
        ("pages/Un.md", "pages/un.md"),
        ("questions/Un.yml", "questions/un.yml"),
    ] {
        let message = format!("`{one}` et `{other}` ne diffèrent que par les majuscules");
        assert_eq!(clashes(&[one, other], &[]), [(format!("content/{other}"), message)]);
    }
}

#[test]
fn files_that_are_shipped_clash_too() {
    for (one, other) in [
        ("images/Plan.PNG", "images/plan.png"),
        ("resources/été/Notice.pdf", "resources/Été/notice.pdf"),
        ("openapi/Eau.yaml", "openapi/eau.yaml"),
    ] {
        let message = format!("`{one}` et `{other}` ne diffèrent que par les majuscules");
        assert_eq!(clashes(&[], &[one, other]), [(format!("content/{other}"), message)]);
    }
    let (composed, decomposed) = ("images/\u{e9}cluse.png", "images/e\u{301}cluse.png");
    let message = format!(
        "`{composed}` et `{decomposed}` ne diffèrent que par la forme de leurs accents (NFC, NFD)"
    );
    let found = clashes(&[], &[composed, decomposed]);
    assert_eq!(found, [(format!("content/{decomposed}"), message)]);
}

#[test]
fn other_names_do_not_clash() {
    let files = ["api/un.md", "guides/un.md", "pages/un.md", "producteurs/un.md", "api/une.md"];
    let assets = [
        "images/un.png",
        "images/un.jpg",
        "images/a/un.png",
        "images/écluse.png",
        "images/ecluse.png",
    ];
    assert_eq!(clashes(&files, &assets), []);
}

#[test]
fn an_old_name_that_differs_by_its_capitals_is_taken() {
    let mut entry = file("api/api-ponts.md");
    let text =
        String::from_utf8_lossy(&entry.bytes).replace("is_open", "aliases: [API-Ponts]\nis_open");
    entry.bytes = text.into();
    let codes: Vec<Code> = compile(vec![entry, file("producteurs/dinum.md")])
        .diagnostics
        .iter()
        .map(|one| one.code)
        .collect();
    assert_eq!(codes, [Code::AliasTaken]);
}

#[test]
fn a_page_does_not_take_an_address_of_the_site_in_capitals() {
    let compiled = compile(vec![file("pages/Guides.md")]);
    assert!(compiled.diagnostics.iter().any(|one| one.code == Code::SlugReserved));
}
