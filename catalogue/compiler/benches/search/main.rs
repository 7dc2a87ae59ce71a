//! `cargo xtask bench search`: how well the search finds, how much it weighs, how long a key takes.
//!
//! Judged queries and the entries that they were judged on are given by `--content` and `--queries`;
//! larger catalogues are made up from the words of those entries.

mod quality;
mod sites;
mod speed;
mod synthetic;
mod tune;

use std::{
    env,
    path::{Path, PathBuf},
};

use anyhow::Result;
use catalogue_compiler::{Catalogue, compile, disk, search};
use clap::Parser;

#[derive(Parser)]
struct Options {
    /// The entries that the queries were judged on.
    #[arg(long)]
    content: PathBuf,
    /// Judged queries: columns `id`, `query`, `kind`, `best`.
    #[arg(long)]
    queries: PathBuf,
    /// Synonyms.
    #[arg(long)]
    synonyms: PathBuf,
    /// Leaves sizes and times out.
    #[arg(long)]
    only_quality: bool,
    /// Tunes the figures on random halves of the queries, and measures on the other halves.
    #[arg(long)]
    halves: bool,
    /// Writes the data files of the larger catalogues in this folder, for a browser to search.
    #[arg(long)]
    sites: Option<PathBuf>,
    /// What `cargo bench` adds.
    #[arg(long, hide = true)]
    bench: bool,
}

fn main() -> Result<()> {
    // Cargo runs it in the folder of its package; paths are those of the project.
    env::set_current_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("../.."))?;
    let options = Options::parse();
    let catalogue = read(&options)?;
    let all = search::read_queries(&std::fs::read_to_string(&options.queries)?)?;
    let count = all.len();
    let queries = quality::answerable(&catalogue, all);
    if queries.len() < count {
        println!("{} of {count} queries: the others are answered by no entry here", queries.len());
    }
    let files = quality::Files::of(&catalogue);
    println!("{}", quality::table(&files, &queries));
    if !options.only_quality {
        println!("{}", speed::table(&catalogue, &queries));
    }
    if let Some(folder) = &options.sites {
        sites::write(&catalogue, folder)?;
    }
    if options.halves {
        println!("{}", tune::halves(&files, &queries));
    }
    Ok(())
}

fn read(options: &Options) -> Result<Catalogue> {
    let mut catalogue = compile(disk::read_content(&options.content)?).catalogue;
    catalogue.synonyms = search::read_synonyms(disk::read_file(&options.synonyms)?)?;
    Ok(catalogue)
}
