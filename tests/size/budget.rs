//! Budgets: at most so many bytes for the files of a pattern, each of them.

use std::{collections::BTreeMap, fmt::Write};

/// The file in which they are written.
pub const BUDGETS: &str = include_str!("budgets.tsv");

/// Budgets, in their order: the first pattern that fits a file holds it.
pub struct Budgets(Vec<Budget>);

struct Budget {
    /// A path from the folder of the site; a star stands for any letters.
    pattern: String,
    raw: usize,
    brotli: usize,
}

/// Reads lines of three columns; a line that starts with `#` is a comment.
pub fn parse(text: &str) -> Budgets {
    let lines = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    Budgets(
        lines.map(|line| line_of(line).unwrap_or_else(|| panic!("no budget: {line}"))).collect(),
    )
}

fn line_of(line: &str) -> Option<Budget> {
    let columns: Vec<&str> = line.split_whitespace().collect();
    let [pattern, raw, brotli] = columns.as_slice() else { return None };
    Some(Budget {
        pattern: (*pattern).to_owned(),
        raw: raw.parse().ok()?,
        brotli: brotli.parse().ok()?,
    })
}

impl Budgets {
    /// A table of the largest file of each pattern, and what is wrong: files above their budget, files
    /// without one, budgets without a file.
    pub fn measure(
        &self,
        sizes: &BTreeMap<String, usize>,
        brotli: impl Fn(&str) -> usize,
    ) -> (String, Vec<String>) {
        let mut largest: Vec<Option<(&str, usize)>> = vec![None; self.0.len()];
        let mut faults = Vec::new();
        for (file, size) in sizes {
            match self.0.iter().position(|budget| fits(&budget.pattern, file)) {
                None => faults.push(format!("{file} has no budget")),
                Some(at) if largest[at].is_none_or(|(_, most)| *size > most) => {
                    largest[at] = Some((file, *size));
                }
                Some(_) => {}
            }
        }
        let mut table = row("the largest of each pattern", ["raw", "change", "brotli", "change"]);
        for (budget, largest) in self.0.iter().zip(largest) {
            let Some((file, raw)) = largest else {
                faults.push(format!("{} fits no file", budget.pattern));
                continue;
            };
            let sent = brotli(file);
            let changes = [change(raw, budget.raw), change(sent, budget.brotli)];
            let cells = [raw.to_string(), changes[0].clone(), sent.to_string(), changes[1].clone()];
            table += &row(file, cells.each_ref().map(String::as_str));
            if raw > budget.raw || sent > budget.brotli {
                let allowed = format!("{} raw, {} brotli", budget.raw, budget.brotli);
                faults.push(format!(
                    "{file} is too large: {raw} raw, {sent} brotli; its budget: {allowed}"
                ));
            }
        }
        (table, faults)
    }
}

fn row(name: &str, [raw, raw_change, brotli, brotli_change]: [&str; 4]) -> String {
    let mut line = String::new();
    // Writing to a string never fails.
    let _ = writeln!(line, "{name:<58} {raw:>8} {raw_change:>8} {brotli:>8} {brotli_change:>8}");
    line
}

fn change(size: usize, budget: usize) -> String {
    let sign = if size > budget { '+' } else { '-' };
    format!("{sign}{}", size.abs_diff(budget))
}

/// A star stands for any letters, slashes too.
fn fits(pattern: &str, file: &str) -> bool {
    match pattern.split_once('*') {
        None => pattern == file,
        Some((start, rest)) => file.strip_prefix(start).is_some_and(|file| {
            let ends = file.char_indices().map(|(at, _)| at).chain([file.len()]);
            ends.into_iter().any(|at| fits(rest, &file[at..]))
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "# pattern raw brotli\napp-*.js 100 30\n*/index.html 1000 200\n";

    fn faults(sizes: &[(&str, usize)]) -> Vec<String> {
        let sizes = sizes.iter().map(|(name, size)| ((*name).to_owned(), *size)).collect();
        parse(TEXT).measure(&sizes, str::len).1
    }

    #[test]
    fn the_largest_file_of_a_pattern_counts() {
        assert!(
            faults(&[("app-1a.js", 100), ("a/index.html", 7), ("a/b/index.html", 1000)]).is_empty()
        );
        let faults = faults(&[("app-1a.js", 101), ("a/index.html", 7), ("a/b/index.html", 1001)]);
        let too_large = |fault: &String| fault.contains("is too large");
        assert_eq!((faults.len(), faults.iter().all(too_large)), (2, true), "{faults:?}");
    }

    #[test]
    fn a_file_without_a_budget_and_a_budget_without_a_file_are_faults() {
        let faults = faults(&[("app-1a.js", 1), ("other.js", 1)]);
        assert_eq!(faults, ["other.js has no budget", "*/index.html fits no file"]);
    }

    #[test]
    fn what_is_sent_counts_too() {
        let name = format!("app-{}.js", "a".repeat(40));
        assert_eq!(faults(&[(&name, 1), ("a/index.html", 1)]).len(), 1);
    }
}
