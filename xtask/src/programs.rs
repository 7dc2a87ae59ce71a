//! The project's own native programs: `catalogue` compiles the content, `prerender` writes the pages,
//! `app-splitter` cuts the app into parts.

use std::{
    env,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::Result;

use crate::run::{command, target_dir};

/// Names the folder of programs that are built already, for the hook that trunk calls.
pub const VARIABLE: &str = "VITRINE_PROGRAMS";

/// Compiles the content.
pub const CATALOGUE: &str = "catalogue";
/// Writes the pages.
pub const PRERENDER: &str = "prerender";

/// Cuts the app into parts.
pub const SPLITTER: &str = "app-splitter";

/// Those of a release.
pub const RELEASE: [&str; 3] = [CATALOGUE, PRERENDER, SPLITTER];

/// Builds programs, fast to run and not too slow to build, with the same features whoever asks.
pub fn build(programs: &[&str]) -> Command {
    let profile = ["build", "--profile", "native"];
    let mut cargo = command("cargo", &profile);
    for package in ["catalogue-compiler", "vitrine"] {
        cargo.args(["--package", package]);
    }
    if programs.contains(&SPLITTER) {
        cargo.args(["--package", "app-splitter"]);
    }
    cargo.args(["--features", "vitrine/ssr"]);
    for program in programs {
        cargo.args(["--bin", program]);
    }
    cargo
}

/// Where [`build`] leaves them.
pub fn folder() -> PathBuf {
    target_dir().join("native")
}

/// The folder that whoever started trunk names; without one they are built.
pub fn built_or(build: impl FnOnce() -> Result<()>) -> Result<PathBuf> {
    match env::var_os(VARIABLE) {
        Some(folder) => Ok(folder.into()),
        None => build().map(|()| folder()),
    }
}

/// A program of that folder, to run in the workspace.
pub fn program(folder: &Path, name: &str) -> Command {
    command(&folder.join(name).to_string_lossy(), &[])
}
