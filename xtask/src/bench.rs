//! `cargo xtask bench`: how long catalogues of several sizes take to compile; `bench search`: how well
//! and how fast the search finds; `bench keys`: how long a key takes in a browser; `bench scale`: what whole
//! sites cost.

mod keys;
mod scale;
mod search;

use std::process::{Command, Stdio};

use anyhow::{Result, ensure};

use crate::run::{command, run, shown};

/// Runs the bench that the first word names, and prints its figures.
pub fn bench(options: &[String]) -> Result<()> {
    match options.split_first() {
        Some((name, options)) if name == "search" => search::search(options),
        Some((name, [])) if name == "keys" => keys::keys(),
        Some((name, options)) if name == "scale" => scale::scale(options),
        _ => program("scale", &[]),
    }
}

/// Runs a bench of the compiler's crate.
fn program(name: &str, options: &[&str]) -> Result<()> {
    run(&mut bench_of(name, options))
}

/// What a bench of the compiler's crate says.
fn output(name: &str, options: &[&str]) -> Result<String> {
    let mut command = bench_of(name, options);
    let output = command.stderr(Stdio::inherit()).output()?;
    ensure!(output.status.success(), "`{}` failed ({})", shown(&command), output.status);
    Ok(String::from_utf8(output.stdout)?)
}

fn bench_of(name: &str, options: &[&str]) -> Command {
    let bench = ["bench", "--profile", "native", "--package", "catalogue-compiler"];
    let mut cargo = command("cargo", &bench);
    cargo.args(["--bench", name, "--"]).args(options);
    cargo
}
