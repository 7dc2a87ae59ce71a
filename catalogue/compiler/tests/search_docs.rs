//! What `docs/search.md` names exists, and it names each parameter of the ranking.

use std::{fs, path::PathBuf};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).expect("it is in the repository")
}

fn document() -> String {
    read("docs/search.md")
}

/// All sources of a folder as one text.
fn sources(folder: &str) -> String {
    let files = fs::read_dir(root().join(folder)).expect("it is in the repository");
    let paths = files.map(|file| file.expect("it can be listed").path());
    let rust = paths.filter(|path| path.extension().is_some_and(|extension| extension == "rs"));
    rust.map(|path| fs::read_to_string(path).expect("it can be read")).collect()
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_')
}

/// What stands between back quotes in the lines outside fenced blocks.
fn quoted(document: &str) -> Vec<String> {
    let outside = document.split("\n```").step_by(2);
    let spans = outside.flat_map(|text| text.split('`').skip(1).step_by(2));
    spans.map(str::to_owned).collect()
}

/// The blocks of the formula.
fn formulas(document: &str) -> Vec<&str> {
    let blocks = document.split("```formula").skip(1);
    blocks.map(|rest| rest.split("```").next().unwrap_or_default()).collect()
}

fn is_file(quoted: &str) -> bool {
    [".rs", ".yml", ".md"].iter().any(|extension| quoted.ends_with(extension))
}

fn is_name(quoted: &str) -> bool {
    quoted.chars().all(|letter| letter.is_ascii_alphanumeric() || "_:".contains(letter))
        && quoted.len() > 2
}

#[test]
fn each_file_that_the_document_names_exists() {
    let folders = ["", "catalogue/search/src", "catalogue/compiler/benches/search"];
    let missing: Vec<String> = quoted(&document())
        .into_iter()
        .filter(|quoted| is_file(quoted))
        .filter(|file| !folders.iter().any(|folder| root().join(folder).join(file).is_file()))
        .collect();
    assert!(missing.is_empty(), "docs/search.md names files that don't exist: {missing:?}");
}

#[test]
fn each_name_that_the_document_quotes_is_in_the_sources() {
    let code = sources("catalogue/search/src");
    let known: Vec<&str> = words(&code).collect();
    // `content` is the folder, the other two are keys of the synonyms in French.
    let elsewhere = ["content", "termes", "voir"];
    let unknown: Vec<String> = quoted(&document())
        .into_iter()
        .filter(|quoted| is_name(quoted) && !elsewhere.contains(&quoted.as_str()))
        .filter(|name| !words(name).all(|word| word.is_empty() || known.contains(&word)))
        .filter(|name| {
            !formulas(&document()).iter().any(|formula| words(formula).any(|word| word == name))
        })
        .collect();
    assert!(unknown.is_empty(), "docs/search.md quotes names that aren't in the code: {unknown:?}");
}

#[test]
fn each_parameter_of_the_ranking_is_in_the_document() {
    let weights = read("catalogue/search/src/weights.rs");
    let fields = weights.lines().filter_map(|line| line.trim().strip_prefix("pub "));
    let parameters: Vec<&str> =
        fields.filter_map(|field| Some(field.split_once(": ")?.0)).collect();
    assert!(parameters.contains(&"saturation"), "parameters are public fields");
    let quoted = quoted(&document());
    let missing: Vec<&&str> = parameters
        .iter()
        .filter(|name| **name != "fields" && !name.contains(['(', ' ']))
        .filter(|name| !quoted.iter().any(|quoted| quoted == **name))
        .collect();
    assert!(missing.is_empty(), "docs/search.md doesn't tell of {missing:?}");
}

#[test]
fn each_name_with_an_underscore_in_the_formula_is_a_parameter() {
    let weights = read("catalogue/search/src/weights.rs");
    let parameters: Vec<&str> = words(&weights).collect();
    let document = document();
    for formula in formulas(&document) {
        for name in words(formula).filter(|word| word.contains('_')) {
            assert!(parameters.contains(&name), "`{name}` of the formula isn't in weights.rs");
        }
    }
}
