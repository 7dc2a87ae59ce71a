//! What the program says when it can't work. (Because of these tests cargo builds it with all others.)

use std::process::{Command, Output};

fn run(arguments: &[&str]) -> Output {
    let program = env!("CARGO_BIN_EXE_app-splitter");
    Command::new(program).args(arguments).output().expect("it has been built")
}

fn says(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn it_says_how_it_is_used() {
    let output = run(&["module.wasm"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(says(&output).contains("app-splitter MODULE SITE"), "{}", says(&output));
}

#[test]
fn a_module_that_is_not_there_is_named() {
    let site = env!("CARGO_TARGET_TMPDIR");
    let output = run(&["nowhere/module.wasm", site]);
    assert_eq!(output.status.code(), Some(1));
    assert!(says(&output).contains("no nowhere/module.wasm"), "{}", says(&output));
}
