//! What a row of steps shows, of programs that do as the test says.

use std::{fs, process::Command, time::Duration};

use super::*;
use crate::unchanged::Inputs;

fn shell(script: &str) -> Command {
    let mut shell = Command::new("sh");
    shell.args(["-c", script]);
    shell
}

fn steps(name: &str) -> Steps {
    let steps = Steps::new(name, 2, false);
    // Of an earlier run.
    fs::remove_dir_all(&steps.folder).unwrap_or_default();
    steps
}

#[test]
fn a_step_that_fails_says_its_last_lines_and_where_the_rest_is() {
    let steps = steps("test-of-failures");
    let script = "echo first; seq 100; exit 7";
    let error = steps.run("A step", shell(script)).expect_err("it fails").to_string();
    assert!(error.starts_with("step 1, A step: `sh -c "), "{error}");
    assert!(error.contains("(exit status: 7)\n61\n62\n"), "{error}");
    assert!(error.contains("\n100\nall of it: "), "{error}");
    let log = fs::read_to_string(steps.folder.join("01-a-step.log")).expect("it is kept");
    assert!(log.starts_with("first\n"), "{log}");
}

#[test]
fn a_failed_test_is_shown_from_its_reason_on() {
    let steps = steps("test-of-reasons");
    let script = "echo; echo failures:; echo why; seq 100; exit 1";
    let error = steps.run("Tests", shell(script)).expect_err("it fails").to_string();
    assert!(error.contains("failures:\nwhy\n1\n"), "{error}");
}

#[test]
fn a_program_that_is_not_there_is_named() {
    let error = steps("test-of-absence").run("A step", Command::new("no-such-program"));
    let error = format!("{:#}", error.expect_err("it can't start"));
    assert!(error.starts_with("cannot start `no-such-program`"), "{error}");
}

#[test]
fn the_first_program_that_can_ends_the_step() {
    let steps = steps("test-of-choices");
    let commands = ["echo a; exit 1", "echo b", "echo c"].map(shell);
    steps.run_first_that_can("A step", commands.into()).expect("the second one can");
    let log = fs::read_to_string(steps.folder.join("01-a-step.log")).expect("it is kept");
    assert_eq!(log, "a\nb\n");
}

#[test]
fn the_first_failure_stops_the_other_row() {
    let steps = steps("test-of-rows");
    let start = Instant::now();
    let outcome = steps.together(vec![
        Box::new(|| steps.run("A long step", shell("exec sleep 60"))),
        Box::new(|| steps.run("A step", shell("exit 3"))),
    ]);
    let error = outcome.expect_err("one has failed").to_string();
    assert!(error.contains("A step") && error.contains("exit status: 3"), "{error}");
    assert!(start.elapsed() < Duration::from_secs(30), "the long step was waited for");
}

#[test]
fn a_step_that_succeeded_is_done_again_once_something_changes() {
    let steps = steps("test-of-changes");
    let counted = steps.folder.join("counted");
    let step = |project| {
        let inputs = Inputs::new(&steps.folder, "a-step", project, &[]).expect("it can be read");
        let script = format!("echo >> '{}'; [ {project} != 2 ]", counted.display());
        steps.run_if_changed("A step", shell(&script), &inputs).is_ok()
    };
    let outcomes = [1, 1, 2, 2, 1].map(step);
    assert_eq!(outcomes, [true, true, false, false, true]);
    assert_eq!(fs::read_to_string(counted).expect("it ran"), "\n".repeat(4));
    assert_eq!(steps.state().left_out, ["A step"]);
}

#[test]
fn results_of_tests_are_told_under_the_name_of_their_program() {
    let steps = steps("test-of-results");
    let output = "
     Running unittests src/lib.rs (target/debug/deps/a-1)
test result: ok. 7 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.01s
     Running tests/e2e/main.rs (target/debug/deps/e2e-1)
test result: ok. 0 passed; 0 failed; 0 ignored; 0 measured; 62 filtered out; finished in 0.00s
     Running tests/b.rs (target/debug/deps/b-1)
test result: ok. 12 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.01s";
    steps.run("Tests", shell(&format!("echo '{output}'"))).expect("it can be printed");
    let text = summary::tests(&steps.state().logs).expect("there are results");
    assert!(!text.contains("e2e"), "{text}");
    assert!(
        text.starts_with("Tests\n     Running unittests src/lib.rs\ntest result: ok. 7 passed"),
        "{text}"
    );
    assert!(text.ends_with("\n19 tests passed, 2 programs"), "{text}");
}

#[test]
fn times_are_told_as_people_say_them() {
    let cases = [(120, "0.1 s"), (9_900, "9.9 s"), (12_000, "12 s"), (184_000, "3 min 04 s")];
    for (milliseconds, expected) in cases {
        assert_eq!(duration(Duration::from_millis(milliseconds)), expected);
    }
}
