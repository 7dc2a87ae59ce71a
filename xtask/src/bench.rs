//! `cargo xtask bench`: how long catalogues of several sizes take to compile; `bench search`: how well
//! and how fast the search finds; `bench keys`: how long a key takes in a browser.

mod keys;
mod search;

use anyhow::Result;

use crate::run::{command, run};

/// Runs the bench that the first word names, and prints its figures.
pub fn bench(options: &[String]) -> Result<()> {
    match options.split_first() {
        Some((name, options)) if name == "search" => search::search(options),
        Some((name, [])) if name == "keys" => keys::keys(),
        _ => program("scale", &[]),
    }
}

/// A bench of the compiler's crate.
fn program(name: &str, options: &[&str]) -> Result<()> {
    let bench = ["bench", "--profile", "native", "--package", "catalogue-compiler"];
    run(command("cargo", &bench).args(["--bench", name, "--"]).args(options))
}
