//! What the tests say of themselves.

use std::{fs, path::PathBuf};

/// The results in these logs as they were printed, each below the name of its program, and the
/// number of all tests; nothing when there were none.
pub fn tests(logs: &[PathBuf]) -> Option<String> {
    let texts: Vec<String> = logs.iter().filter_map(|log| fs::read_to_string(log).ok()).collect();
    let results: Vec<(&str, &str)> = texts.iter().flat_map(|text| results(text)).collect();
    let passed: u32 = results.iter().filter_map(|(_, result)| passed(result)).sum();
    let mut lines = Vec::new();
    for (program, result) in &results {
        lines.extend([*program, *result]);
    }
    let total = format!("{passed} tests passed, {} programs", results.len());
    lines.push(&total);
    (!results.is_empty()).then(|| lines.join("\n"))
}

/// Programs of which at least one test ran, with what libtest prints at the end.
fn results(text: &str) -> Vec<(&str, &str)> {
    let mut program = "";
    let mut found = Vec::new();
    for line in text.lines() {
        let is_program =
            ["Running ", "Doc-tests "].iter().any(|start| line.trim_start().starts_with(start));
        if is_program {
            // The rest is the path of the executable.
            program = line.split(" (").next().unwrap_or(line);
        } else if line.starts_with("test result: ") && passed(line) != Some(0) {
            found.push((program, line));
        }
    }
    found
}

fn passed(result: &str) -> Option<u32> {
    let (before, _) = result.split_once(" passed")?;
    before.rsplit(' ').next()?.parse().ok()
}
