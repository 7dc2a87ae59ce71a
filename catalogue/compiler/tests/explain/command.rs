//! `vitrine explain`, and the page of the documentation.

use std::{
    fs,
    path::Path,
    process::{Command, Output},
};

use catalogue_compiler::{code::Code, explain as explanations};

const REFRESH: &str = "run `cargo catalogue explain --markdown > docs/diagnostics.md`";

fn run(arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_catalogue"));
    command.args(arguments).output().expect("the command was built for this test")
}

fn explain(arguments: &[&str]) -> Output {
    run(&[&["explain"], arguments].concat())
}

fn printed(arguments: &[&str]) -> String {
    let output = explain(arguments);
    assert!(output.status.success(), "{output:?}");
    String::from_utf8(output.stdout).expect("the command prints text")
}

#[test]
fn the_page_of_the_documentation_is_up_to_date() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/diagnostics.md");
    let committed = fs::read_to_string(path).expect(REFRESH);
    assert!(committed == explanations::page(), "docs/diagnostics.md is out of date: {REFRESH}");
    assert_eq!(printed(&["--markdown"]), explanations::page());
}

#[test]
fn a_code_is_explained_with_its_examples() {
    insta::assert_snapshot!(printed(&["producer-unknown"]));
}

#[test]
fn all_codes_are_listed_one_a_line() {
    let list = printed(&[]);
    assert_eq!(list.lines().count(), Code::ALL.len());
    for (line, code) in list.lines().zip(Code::ALL) {
        assert!(line.starts_with(&format!("{code} ")) && line.ends_with('.'), "{line}");
    }
}

#[test]
fn an_unknown_code_fails_with_the_nearest_one() {
    let output = explain(&["producer-unknow"]);
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(said.contains("vouliez-vous dire `producer-unknown` ?"), "{said}");
    let said = explain(&["rien-de-tel"]).stderr;
    assert!(String::from_utf8_lossy(&said).contains("`vitrine explain` les liste tous"));
}

#[test]
fn a_report_says_once_how_to_learn_more() {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    let hints = |content: &str| {
        let folder = tests.join(content);
        let said = run(&["check", "--content", &folder.to_string_lossy()]).stderr;
        String::from_utf8_lossy(&said).matches("`vitrine explain CODE`").count()
    };
    assert_eq!(hints("base"), 0);
    assert_eq!(hints("broken/shared-questions-with-mistakes"), 1);
}
