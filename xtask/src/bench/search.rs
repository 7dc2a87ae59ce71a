//! `cargo xtask bench search`: over the judged queries and the entries that they were judged on, which
//! stand beside the project and not in it.

use std::path::Path;

use anyhow::Result;

use super::keys;
use crate::run::root;

/// Judged queries: the first list is measured with sizes and times, which don't depend on it; then
/// ours, each by itself. `described` is as hard as it gets: needs told in one's own words.
const QUERIES: [&str; 6] = [
    "../shared/search/queries.tsv",
    "catalogue/benches/search/queries/first.tsv",
    "catalogue/benches/search/queries/typed.tsv",
    "catalogue/benches/search/queries/mixed.tsv",
    "catalogue/benches/search/queries/everyday.tsv",
    "catalogue/benches/search/queries/described.tsv",
];

/// The entries that all of them were judged on.
const CONTENT: &str = "../shared/peer-content/2025";

/// Leaves sizes and times out: they are the same for every list of queries.
const ONLY_QUALITY: &str = "--only-quality";

/// Prints quality by kind of query, sizes and times, in a browser too; with `--halves`, whether the
/// figures of the search fit these queries only, and nothing of a browser.
pub fn search(options: &[String]) -> Result<()> {
    let path = |name: &str| root().join(name).to_string_lossy().into_owned();
    if !Path::new(&path(CONTENT)).exists() {
        eprintln!("{CONTENT} is not there: nothing was measured");
        return Ok(());
    }
    // What asks for a part of the figures needs no browser.
    let is_whole = options.is_empty();
    let sites = keys::sites().to_string_lossy().into_owned();
    let (content, synonyms) = (path(CONTENT), path("content/synonymes.yml"));
    for (place, name) in QUERIES.into_iter().enumerate() {
        let queries = path(name);
        if !Path::new(&queries).exists() {
            eprintln!("{name} is not there: it was not measured");
            continue;
        }
        println!("{name}");
        let mut arguments =
            vec!["--content", &content, "--queries", &queries, "--synonyms", &synonyms];
        arguments.extend(options.iter().map(String::as_str));
        if place > 0 {
            arguments.retain(|argument| *argument != ONLY_QUALITY);
            arguments.push(ONLY_QUALITY);
        } else if is_whole {
            arguments.extend(["--sites", &sites]);
        }
        super::program("search", &arguments)?;
    }
    if is_whole { keys::keys() } else { Ok(()) }
}
