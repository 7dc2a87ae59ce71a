//! Style sheets and code name the same things, and each sheet keeps to its page or component.

#[path = "style/code.rs"]
mod code;
#[path = "style/names.rs"]
mod names;
#[path = "style/sheet.rs"]
mod sheet;
#[path = "style/writing.rs"]
mod writing;

use std::{collections::BTreeSet, fs, path::Path};

use sheet::Sheet;

/// Brought by its component, not by the page: no release has it.
const BY_ITS_COMPONENT: &str = "components/content_errors.css";

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The files below a folder whose names end so: their paths from there, and their texts.
fn files(folder: &str, end: &str) -> Vec<(String, String)> {
    let folder = root().join(folder);
    let mut found = Vec::new();
    let mut folders = vec![folder.clone()];
    while let Some(current) = folders.pop() {
        for entry in fs::read_dir(&current).expect("the folder is in the project") {
            let path = entry.expect("the folder is readable").path();
            let name = path.strip_prefix(&folder).expect("it is below").to_string_lossy();
            if path.is_dir() {
                folders.push(path);
            } else if name.ends_with(end) {
                let name = name.replace('\\', "/");
                found.push((name, fs::read_to_string(&path).expect("it is readable")));
            }
        }
    }
    found.sort();
    found
}

fn sheets() -> Vec<Sheet> {
    let sheets = files("style", ".css").into_iter();
    sheets.map(|(file, text)| Sheet { file, text }).collect()
}

fn none(faults: &[String]) {
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_class_has_a_rule_and_every_rule_an_element() {
    let given: BTreeSet<String> =
        files("src", ".rs").iter().flat_map(|(_, text)| code::classes(text)).collect();
    none(&names::unmatched(&sheets(), &given));
}

#[test]
fn every_sheet_keeps_to_its_own_names() {
    none(&names::misplaced(&sheets()));
}

#[test]
fn sheets_are_written_one_way() {
    let sheets = sheets();
    none(&sheets.iter().flat_map(writing::crowded).collect::<Vec<_>>());
    none(&sheets.iter().flat_map(writing::forbidden).collect::<Vec<_>>());
    none(&writing::nameless_widths(&sheets));
    none(&writing::unmatched_variables(&sheets));
}

#[test]
fn every_sheet_of_a_module_has_its_module() {
    let parts = sheets().into_iter().filter(|sheet| sheet.file.contains('/'));
    let modules = parts.map(|sheet| format!("src/{}.rs", sheet.file.trim_end_matches(".css")));
    let missing: Vec<String> = modules.filter(|module| !root().join(module).exists()).collect();
    none(&missing);
}

#[test]
fn the_page_has_every_sheet_once() {
    let page = fs::read_to_string(root().join("index.html")).expect("it is in the project");
    let mut listed = listed(&page);
    listed.sort_unstable();
    let mut all: Vec<String> = sheets().into_iter().map(|sheet| sheet.file).collect();
    all.retain(|file| file != BY_ITS_COMPONENT);
    assert_eq!(listed, all);
}

/// The sheets that the bundler is told of; each goes to a folder like its own.
fn listed(page: &str) -> Vec<String> {
    let lines = page.lines().filter(|line| line.contains("rel=\"css\""));
    let sheet = |line: &str| {
        let file = line.split("href=\"style/").nth(1)?.split('"').next()?;
        let folder = Path::new("style").join(file).parent()?.to_string_lossy().replace('\\', "/");
        line.contains(&format!("data-target-path=\"{folder}\"")).then(|| file.to_owned())
    };
    lines.map(|line| sheet(line).unwrap_or_else(|| format!("to no folder: {line}"))).collect()
}

#[test]
fn a_sheet_that_goes_elsewhere_is_not_listed() {
    let line = |folder: &str| {
        format!("<link data-target-path=\"{folder}\" rel=\"css\" href=\"style/pages/api.css\">")
    };
    assert_eq!(listed(&line("style/pages")), ["pages/api.css"]);
    assert_eq!(listed(&line("style")), [format!("to no folder: {}", line("style"))]);
}
