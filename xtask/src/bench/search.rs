//! `cargo xtask bench search`: over the judged queries and the entries that they were judged on, which
//! stand beside the project and not in it.

use std::path::Path;

use anyhow::Result;

use crate::run::root;

/// Judged queries, ours among them: each list is measured by itself.
const QUERIES: [&str; 2] = ["../shared/search/queries.tsv", "catalogue/benches/search/queries.tsv"];

/// The entries that all of them were judged on.
const CONTENT: &str = "../shared/peer-content/2025";

/// Prints quality by kind of query, sizes and times; with `--halves`, whether the figures of the
/// search fit these queries only.
pub fn search(options: &[String]) -> Result<()> {
    let path = |name: &str| root().join(name).to_string_lossy().into_owned();
    if !Path::new(&path(CONTENT)).exists() {
        eprintln!("{CONTENT} is not there: nothing was measured");
        return Ok(());
    }
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
        // Sizes and times don't depend on the list.
        if place > 0 {
            arguments.push("--only-quality");
        }
        super::program("search", &arguments)?;
    }
    Ok(())
}
