//! What the tests say of themselves.

use std::{fs, path::PathBuf};

/// The results in the logs of these steps as they were printed, each below the names of its step and of its
/// program, and the number of all tests; nothing when there were none.
pub fn tests(steps: &[(String, PathBuf)]) -> Option<String> {
    let (mut lines, mut all, mut programs) = (Vec::new(), 0, 0);
    for (title, log) in steps {
        let text = fs::read_to_string(log).unwrap_or_default();
        let results = results(&text);
        if !results.is_empty() {
            lines.push(title.clone());
        }
        for (program, result) in results {
            lines.extend([program.to_owned(), result.to_owned()]);
            all += passed(result).unwrap_or(0);
            programs += 1;
        }
    }
    lines.push(format!("{all} tests passed, {programs} programs"));
    (programs > 0).then(|| lines.join("\n"))
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
