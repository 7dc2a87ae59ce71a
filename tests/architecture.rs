//! The invariants of ARCHITECTURE.md that a reader could break without noticing.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every Rust file below a folder, with its text.
fn sources(folder: &str) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(current) = folders.pop() {
        for entry in fs::read_dir(&current).expect("the folder is in the project") {
            let path = entry.expect("the folder is readable").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let text = fs::read_to_string(&path).expect("the file is readable");
                found.push((path, text));
            }
        }
    }
    found
}

/// Fails on each file of `folder` that contains `needle`, those of `allowed` aside.
fn only_in(folder: &str, needle: &str, allowed: &[&str]) {
    for (path, text) in sources(folder) {
        let name =
            path.strip_prefix(root()).expect("it is in the project").to_string_lossy().into_owned();
        let is_allowed = allowed.iter().any(|allowed| name.starts_with(allowed));
        assert!(is_allowed || !text.contains(needle), "{name} names `{needle}`");
    }
}

#[test]
fn one_module_speaks_http_and_one_touches_the_browser() {
    only_in("src", "gloo_net", &["src/fetch.rs"]);
    // `fetch` names two settings of a request; nothing else does.
    only_in("src", "web_sys", &["src/browser", "src/fetch.rs"]);
}

#[test]
fn one_module_reads_the_disk_on_each_side() {
    only_in("src", "std::fs", &["src/prerender"]);
    // The compiler reads the content; the editors' commands change it.
    let disks = ["catalogue/src/compile/disk", "catalogue/src/edit/disk.rs"];
    only_in("catalogue/src", "std::fs", &disks);
    only_in("catalogue/src", "fs::", &disks);
}

#[test]
fn one_module_knows_yaml_values_by_their_parser() {
    only_in("catalogue/src", "saphyr_parser", &["catalogue/src/compile/yaml"]);
    only_in("catalogue/src", "from_str::<Value>", &["catalogue/src/compile/yaml.rs"]);
}

#[test]
fn components_use_no_page() {
    only_in("src/components", "crate::pages", &[]);
}

/// Without its module nothing else of the panel compiles; its styles must not come by the page.
#[test]
fn no_release_has_the_panel_of_errors() {
    let read = |name: &str| fs::read_to_string(root().join(name)).expect("it is in the project");
    let guarded = "#[cfg(debug_assertions)]\npub mod content_errors;";
    assert!(read("src/components.rs").contains(guarded));
    assert!(!read("index.html").contains("content-errors"));
}

#[test]
fn no_text_is_injected_as_html() {
    for needle in ["inner_html", "set_inner_html", "insert_adjacent_html", "outer_html"] {
        only_in("src", needle, &[]);
    }
}

/// A heading of the content must not take the id of a part of the page.
#[test]
fn every_id_of_the_app_is_reserved() {
    let reserved: String =
        sources("catalogue/src/compile").into_iter().map(|(_, text)| text).collect();
    for (path, text) in sources("src") {
        let views = text.split(" id=\"").skip(1);
        let living = text.split("\"id\", \"").skip(1);
        for id in views.chain(living).filter_map(|rest| rest.split('"').next()) {
            let is_static = id.chars().all(|one| one.is_ascii_alphanumeric() || one == '-');
            let is_reserved = reserved.contains(&format!("\"{id}\"")) || NO_TEXT.contains(&id);
            assert!(!is_static || is_reserved, "{} uses the id `{id}`", path.display());
        }
    }
}

/// Ids of pages that show no text of the content beside them.
const NO_TEXT: [&str; 9] = [
    "themes",
    "api",
    "theme",
    "recherche",
    "recherche-404",
    "recherche-accueil",
    "tri",
    "approchants",
    "filtres",
];

#[test]
fn the_model_knows_neither_browser_nor_framework() {
    for needle in ["leptos", "web_sys", "wasm_bindgen"] {
        only_in("catalogue/src", &format!("{needle}::"), &[]);
    }
}

/// What the browser downloads: no parser of content, and of the model only serde.
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
    for package in ["serde_yaml", "pulldown-cmark", "saphyr-parser", "annotate-snippets", "clap"] {
        assert!(!tree.lines().any(|line| line == package), "{package} would reach the browser");
    }
    let mut model: Vec<String> =
        dependencies(&["--package", "catalogue"]).lines().map(str::to_owned).collect();
    model.retain(|package| !package.starts_with("serde") && package != "catalogue");
    let derive = ["proc-macro2", "quote", "syn", "unicode-ident"];
    model.retain(|package| !derive.contains(&package.as_str()));
    assert_eq!(model, Vec::<String>::new(), "the model depends on serde alone");
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
