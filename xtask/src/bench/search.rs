//! `cargo xtask bench search`: over the judged queries of the repository and our own content; with
//! `--peers` over the entries beside the project too, for which most of the queries were written.

use anyhow::{Result, ensure};

use super::{keys, program};
use crate::run::root;

/// Judged queries. `described` is as hard as it gets: needs told in one's own words.
const QUERIES: [&str; 8] =
    ["first", "typed", "mixed", "everyday", "described", "visited", "questions", "questions-check"];

/// What stands beside the project: a list of its own, and entries.
const PEERS: [&str; 2] = ["../shared/search/queries.tsv", "../shared/peer-content/2025"];

/// Prints quality by kind of query, then sizes and times; with `--only-quality`, no sizes and times;
/// with `--halves`, whether the figures of the search fit these queries only.
pub fn search(options: &[String]) -> Result<()> {
    let (peers, options): (Vec<_>, Vec<_>) =
        options.iter().partition(|option| *option == "--peers");
    let lists: Vec<String> = QUERIES
        .iter()
        .map(|name| format!("catalogue/compiler/benches/search/queries/{name}.tsv"))
        .collect();
    measure("content", &lists, &options)?;
    if peers.is_empty() {
        return Ok(());
    }
    let [queries, content] = PEERS;
    ensure!(root().join(content).is_dir(), "{content} is not beside the project");
    let lists: Vec<String> = [queries.to_owned()].into_iter().chain(lists).collect();
    measure(content, &lists, &options)
}

/// Every list over the entries of a folder. Sizes and times don't depend on the list: one is enough.
fn measure(content: &str, lists: &[String], options: &[&String]) -> Result<()> {
    println!("entries of {content}\n");
    let sites = keys::sites().to_string_lossy().into_owned();
    for (place, list) in lists.iter().enumerate() {
        println!("{list}");
        let mut arguments =
            vec!["--content", content, "--queries", list, "--synonyms", "content/synonymes.yml"];
        arguments.extend(options.iter().map(|option| option.as_str()));
        if place > 0 && !arguments.contains(&"--only-quality") {
            arguments.push("--only-quality");
        }
        if place == 0 && options.is_empty() {
            arguments.extend(["--sites", &sites]);
        }
        program("search", &arguments)?;
    }
    Ok(())
}
