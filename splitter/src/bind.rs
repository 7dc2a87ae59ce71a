//! `wasm-bindgen`, of the version that trunk calls too.

use std::{path::Path, process::Command};

use anyhow::{Context, Result, ensure};

use crate::cut::MAIN;

/// What trunk asks for, and the exports that the other modules import.
const OPTIONS: [&str; 7] = [
    "--target=web",
    "--no-typescript",
    "--keep-lld-exports",
    "--remove-name-section",
    "--remove-producers-section",
    "--out-name=vitrine",
    "--out-dir",
];

/// Binds the first module, in its own folder.
pub fn bind(folder: &Path) -> Result<()> {
    let mut program = Command::new("wasm-bindgen");
    program.args(OPTIONS).arg(folder).arg(folder.join(MAIN));
    let status = program.status().context("wasm-bindgen is not on the PATH")?;
    ensure!(status.success(), "wasm-bindgen failed");
    Ok(())
}
