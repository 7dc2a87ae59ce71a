//! The pinned build tools, installed below `target/` by cargo alone.

use std::{ffi::OsString, fs, path::PathBuf};

use anyhow::{Context, Result};

use crate::run::{cargo, command, has_version, root, run, target_dir};

/// A later trunk wants a later Rust than `rust-toolchain.toml` names.
const TRUNK: &str = "0.21.14";

/// The `PATH` with which trunk finds wasm-bindgen, once both are installed.
pub fn path_with_tools() -> Result<OsString> {
    run(&mut command("rustup", &["target", "add", "wasm32-unknown-unknown"]))
        .or_else(|_| wasm_target_is_there())?;
    install("wasm-bindgen-cli", "wasm-bindgen", &wasm_bindgen_version()?, false)?;
    install("trunk", "trunk", TRUNK, true)?;
    let inherited = std::env::var_os("PATH").unwrap_or_default();
    let paths = std::iter::once(tools_dir().join("bin")).chain(std::env::split_paths(&inherited));
    Ok(std::env::join_paths(paths)?)
}

/// The command-line tool must be of the very version that the app is linked with.
fn wasm_bindgen_version() -> Result<String> {
    let lock = fs::read_to_string(root().join("Cargo.lock"))?;
    let package = lock.split("[[package]]").find(|one| one.contains("name = \"wasm-bindgen\"\n"));
    let version = package.and_then(|one| one.split("version = \"").nth(1)?.split('"').next());
    version.map(str::to_owned).context("Cargo.lock names no wasm-bindgen")
}

fn install(package: &str, program: &str, version: &str, is_locked: bool) -> Result<()> {
    let installed = tools_dir().join("bin").join(program);
    if has_version(&installed, version) || has_version(&PathBuf::from(program), version) {
        return Ok(());
    }
    eprintln!("{package} {version} is built once, below target/: this takes some minutes");
    let folder = tools_dir();
    let folder = folder.to_string_lossy();
    let mut arguments = vec!["install", package, "--version", version, "--root", &folder];
    // wasm-bindgen-cli's own lock file names a version that the registry no longer has.
    if is_locked {
        arguments.push("--locked");
    }
    cargo(&arguments)
}

fn tools_dir() -> PathBuf {
    target_dir().join("tools")
}

/// Without rustup the target may come with the system's Rust.
fn wasm_target_is_there() -> Result<()> {
    let output =
        command("rustc", &["--print", "target-libdir", "--target", "wasm32-unknown-unknown"])
            .output()?;
    let folder = PathBuf::from(String::from_utf8_lossy(&output.stdout).trim());
    anyhow::ensure!(
        folder.is_dir(),
        "the Rust target wasm32-unknown-unknown is missing and rustup is not there to add it"
    );
    Ok(())
}
