//! The invariants of ARCHITECTURE.md that a reader could break without noticing.

#[path = "architecture/circles.rs"]
mod circles;
#[path = "architecture/glossary.rs"]
mod glossary;
#[path = "architecture/paths.rs"]
mod paths;

use std::{collections::BTreeSet, fs, path::Path, process::Command};

use circles::Crate;
use paths::{is_in, paths};

/// Only some files of a folder may name something.
struct Rule {
    /// The folder, from the root of the project.
    folder: &'static str,
    /// Paths, as they are without imports; a single word is any word of the code.
    names: &'static [&'static str],
    /// How the files start that may name them.
    allowed: &'static [&'static str],
    /// Code that breaks the rule: it proves that the rule can fail.
    broken: &'static str,
}

const RULES: [Rule; 12] = [
    // A compilation never asks the network: two commands do, by one module.
    Rule {
        folder: "catalogue",
        names: &["ureq", "std::net"],
        allowed: &[
            "catalogue/compiler/src/network",
            "catalogue/compiler/tests/links",
            "catalogue/compiler/tests/refresh",
            "catalogue/openapi/tests/samples.rs",
        ],
        broken: "fn f(url: &str) { ureq::get(url); }",
    },
    // One module speaks HTTP.
    Rule {
        folder: "src",
        names: &["gloo_net"],
        allowed: &["src/fetch.rs"],
        broken: "use gloo_net::http::Request;",
    },
    // Pages and components don't touch the browser: what they need of it has a module by its meaning.
    Rule {
        folder: "src",
        names: &["web_sys"],
        allowed: &["src/browser", "src/fetch", "src/head/document.rs"],
        broken: "fn f(element: &web_sys::Element) {}",
    },
    // One module reads the disk, on each side; the editors' commands have another one that writes it.
    Rule {
        folder: "src",
        names: &["std::fs"],
        allowed: &["src/prerender", "src/bin/prerender.rs"],
        broken: "use std::{env, fs};",
    },
    Rule {
        folder: "catalogue/compiler/src",
        names: &["std::fs"],
        allowed: &["catalogue/compiler/src/disk", "catalogue/compiler/src/tools/disk.rs"],
        broken: "use std::{fs::{self, File}, path::Path};",
    },
    // One module reads YAML; others look at what it has read.
    Rule {
        folder: "catalogue/compiler/src",
        names: &["saphyr_parser"],
        allowed: &["catalogue/compiler/src/yaml"],
        broken: "use saphyr_parser::Parser;",
    },
    Rule {
        folder: "catalogue/compiler/src",
        names: &["serde_yaml"],
        allowed: &["catalogue/compiler/src/yaml"],
        broken: "fn f(text: &str) -> Option<Value> { serde_yaml::from_str(text).ok() }",
    },
    // Specifications come through a trait: the same code reads them in a browser.
    Rule {
        folder: "catalogue/openapi/src",
        names: &["std::fs"],
        allowed: &[],
        broken: "use std::{fs, path::Path};",
    },
    // What programs read is returned by name: others write it.
    Rule {
        folder: "catalogue/machines/src",
        names: &["std::fs"],
        allowed: &[],
        broken: "use std::{fs, path::Path};",
    },
    Rule {
        folder: "catalogue/openapi/src",
        names: &["serde_yaml"],
        allowed: &["catalogue/openapi/src/source/yaml.rs"],
        broken: "fn f(text: &str) -> Option<Value> { serde_yaml::from_str(text).ok() }",
    },
    Rule {
        folder: "src/components",
        names: &["crate::pages"],
        allowed: &[],
        broken: "use crate::{pages::api, routes::Route};",
    },
    Rule {
        folder: "src",
        names: &["inner_html", "set_inner_html", "insert_adjacent_html", "outer_html"],
        allowed: &[],
        broken: "fn f() { view! { <p inner_html=text/> } }",
    },
];

impl Rule {
    /// The files that break it, each with what it names.
    fn broken_by<'a>(&self, files: impl IntoIterator<Item = (&'a str, &'a str)>) -> Vec<String> {
        let mut faults = Vec::new();
        for (name, text) in files {
            if self.allowed.iter().any(|allowed| name.starts_with(allowed)) {
                continue;
            }
            for path in paths(text) {
                if self.names.iter().any(|forbidden| names(&path, forbidden)) {
                    faults.push(format!("{name} names `{path}`"));
                }
            }
        }
        faults
    }
}

fn names(path: &str, forbidden: &str) -> bool {
    is_in(path, forbidden) || path.split("::").any(|word| word == forbidden)
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every Rust file below a folder: its path from the root, and its text.
fn sources(folder: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(current) = folders.pop() {
        for entry in fs::read_dir(&current).expect("the folder is in the project") {
            let path = entry.expect("the folder is readable").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                found.push((name_of(&path), fs::read_to_string(&path).expect("it is readable")));
            }
        }
    }
    found
}

fn name_of(path: &Path) -> String {
    path.strip_prefix(root()).expect("it is in the project").to_string_lossy().replace('\\', "/")
}

#[test]
fn no_file_breaks_a_rule() {
    for rule in &RULES {
        let files = sources(rule.folder);
        assert!(!files.is_empty(), "{} has no file", rule.folder);
        let files = files.iter().map(|(name, text)| (name.as_str(), text.as_str()));
        let faults = rule.broken_by(files);
        assert!(faults.is_empty(), "{}", faults.join("\n"));
    }
}

/// A rule that nothing can break, or that lets a file do what no file does, says nothing.
#[test]
fn each_rule_can_fail_and_each_exception_is_used() {
    for rule in &RULES {
        let file = format!("{}/any.rs", rule.folder);
        let faults = rule.broken_by([(file.as_str(), rule.broken)]);
        assert!(!faults.is_empty(), "nothing breaks the rule of {:?}", rule.names);
        let sources = sources(rule.folder);
        for allowed in rule.allowed {
            let strict = Rule { allowed: &[], ..*rule };
            let files = sources.iter().filter(|(name, _)| name.starts_with(allowed));
            let files = files.map(|(name, text)| (name.as_str(), text.as_str()));
            assert!(
                !strict.broken_by(files).is_empty(),
                "{allowed} names none of {:?}",
                rule.names
            );
        }
    }
}

/// Each file can be read without those that use it.
#[test]
fn no_imports_go_in_a_circle() {
    let crates = [
        "catalogue/model/src",
        "catalogue/search/src",
        "catalogue/openapi/src",
        "catalogue/compiler/src",
        "catalogue/machines/src",
        "src",
        "program/src",
        "xtask/src",
    ];
    let mut all = Vec::new();
    for folder in crates {
        let files = sources(folder);
        let inner = |name: &str| name[folder.len() + 1..].to_owned();
        let files: Vec<(String, &str)> = files
            .iter()
            .map(|(name, text)| (inner(name), text.as_str()))
            .filter(|(name, _)| {
                !name.starts_with("bin/") && name != "main.rs"
                    || ["program/src", "xtask/src"].contains(&folder)
            })
            .collect();
        let circles =
            Crate::read(files.iter().map(|(name, text)| (name.as_str(), *text))).circles();
        all.extend(circles.iter().map(|(file, needs)| format!("{folder}: {file} needs {needs:?}")));
    }
    assert!(all.is_empty(), "{}", all.join("\n"));
}

/// Without its module nothing else of the panel compiles; its styles must not come by the page. The browser's
/// release has neither debug assertions nor `ssr`.
#[test]
fn no_release_has_the_panel_of_errors() {
    let read = |name: &str| fs::read_to_string(root().join(name)).expect("it is in the project");
    let guarded = "#[cfg(any(debug_assertions, feature = \"ssr\"))]\npub mod content_errors;";
    assert!(read("src/components.rs").contains(guarded));
    assert!(!read("index.html").contains("content_errors"));
}

/// A heading of the content must not take the id of a part of the page: those of the model have a sign that
/// no heading's id has.
#[test]
fn ids_of_parts_of_a_page_are_those_of_the_model() {
    for (name, text) in sources("src") {
        assert_eq!(literal_ids(&text), Vec::<&str>::new(), "ids in {name}");
    }
    assert_eq!(literal_ids("view! { <p id=\"of-its-own\"/> }"), ["of-its-own"]);
    let model = fs::read_to_string(root().join("catalogue/model/src/ids.rs")).expect("it is there");
    let values: Vec<&str> =
        model.split("= \"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    assert!(values.len() > 20 && values.iter().all(|id| id.starts_with("page_")), "{values:?}");
}

fn literal_ids(text: &str) -> Vec<&str> {
    let ids = text.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next());
    ids.filter(|id| !NO_TEXT.contains(id)).collect()
}

/// Ids of pages that show no text of the content beside them.
const NO_TEXT: [&str; 14] = [
    "themes",
    "acces",
    "api",
    "theme",
    "recherche",
    "recherche-404",
    "recherche-accueil",
    "tri",
    "approchants",
    "filtres",
    "vous",
    "besoins",
    "nouveau",
    "ajout",
];

/// What the browser downloads.
#[test]
fn the_browser_gets_no_parser_of_content() {
    let tree = dependencies(&[
        "--package",
        "vitrine",
        "--features",
        "csr",
        "--target",
        "wasm32-unknown-unknown",
    ]);
    let compiler = dependencies(&["--package", "catalogue-compiler"]);
    for package in ["yaml_serde", "pulldown-cmark", "saphyr-parser", "annotate-snippets", "clap"] {
        let has = |tree: &str| tree.lines().any(|line| line == package);
        assert!(has(&compiler), "{package} has another name now");
        assert!(!has(&tree), "{package} would reach the browser");
    }
}

fn dependencies(arguments: &[&str]) -> String {
    let output = Command::new(env!("CARGO"))
        .args(["tree", "--edges", "normal,no-proc-macro", "--prefix", "none", "--format", "{p}"])
        .args(arguments)
        .current_dir(root())
        .output()
        .expect("cargo is there: it runs this test");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8(output.stdout).expect("names of packages are ASCII");
    let names: Vec<&str> = text.lines().filter_map(|line| line.split(' ').next()).collect();
    names.join("\n")
}

/// A term of the glossary whose type has another name now would send its reader nowhere.
#[test]
fn the_terms_of_the_glossary_are_those_of_the_code() {
    let text = fs::read_to_string(root().join("docs/glossary.md")).expect("it is there");
    let code = ["src", "catalogue"].into_iter().flat_map(sources);
    let words: BTreeSet<String> = code.flat_map(|(_, text)| glossary::defined(&text)).collect();
    let terms: Vec<&str> = glossary::terms(&text).collect();
    assert!(terms.len() > 40, "{terms:?}");
    let unknown: Vec<&&str> = terms.iter().filter(|term| !words.contains(**term)).collect();
    assert!(unknown.is_empty(), "nothing in the code is called {unknown:?}");
    assert!(!words.contains("Facette"), "any word would do");
}
