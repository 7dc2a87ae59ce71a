//! The commands that the guide gives.

use std::{collections::BTreeSet, process::Command};

use crate::guide::{self, Fence, PATH};

#[test]
fn every_command_and_option_exists() {
    let guide = guide::read();
    let fences = guide::fences(&guide);
    let mut given = BTreeSet::new();
    for (line, command) in fences.iter().filter(|fence| is_shell(fence)).flat_map(commands) {
        let help = help(command[0]);
        for option in command.iter().filter(|word| word.starts_with("--")) {
            assert!(help.contains(*option), "{PATH}:{line}: {option} is not in\n{help}");
        }
        given.insert(command[0]);
    }
    let of_editors = [
        "check", "fix", "graph", "links", "new", "openapi", "paths", "publish", "refresh",
        "rename", "report", "schema", "search",
    ];
    assert_eq!(given.into_iter().collect::<Vec<_>>(), of_editors);
}

/// The words of each command, with its line of the guide.
fn commands(fence: &Fence) -> Vec<(usize, Vec<&str>)> {
    let lines = (fence.line..).zip(fence.text.lines());
    lines.filter_map(|(line, text)| Some((line, arguments(text)?))).collect()
}

fn is_shell(fence: &Fence) -> bool {
    fence.language == "sh"
}

/// The words after `cargo catalogue`, without the remark.
fn arguments(line: &str) -> Option<Vec<&str>> {
    let words = line.split(" #").next()?.strip_prefix("cargo catalogue ")?;
    Some(words.split_whitespace().collect())
}

/// What the program says of one of its commands; it fails when it has no such command.
fn help(command: &str) -> String {
    let mut program = Command::new(env!("CARGO_BIN_EXE_catalogue"));
    let output = program.args([command, "--help"]).output().expect("it is built with this test");
    assert!(output.status.success(), "`{command}` is no command");
    String::from_utf8(output.stdout).expect("it is French")
}
