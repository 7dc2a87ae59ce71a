//! Where the project is, and how its programs are started.

use std::{
    path::{Path, PathBuf},
    process::Command,
    sync::OnceLock,
};

use anyhow::{Context, Result, ensure};

/// The folder of the workspace. Cargo says at each start where that is: in a target folder that two clones
/// share, this program may have been built by the other one.
pub fn root() -> &'static Path {
    static PACKAGE: OnceLock<PathBuf> = OnceLock::new();
    let package = PACKAGE.get_or_init(|| {
        let started = std::env::var_os("CARGO_MANIFEST_DIR");
        started.map_or_else(|| env!("CARGO_MANIFEST_DIR").into(), PathBuf::from)
    });
    package.parent().unwrap_or(Path::new("."))
}

/// Where cargo builds: it has put this very program there, whatever its configuration says.
pub fn target_dir() -> PathBuf {
    let program = std::env::current_exe().unwrap_or_default();
    let is_target = |folder: &&Path| folder.join("CACHEDIR.TAG").exists();
    program.ancestors().find(is_target).map_or_else(|| root().join("target"), Path::to_owned)
}

/// A program to run in the workspace.
pub fn command(program: &str, arguments: &[&str]) -> Command {
    let mut command = Command::new(program);
    command.args(arguments).current_dir(root());
    command
}

/// Shows the command, runs it, and fails when it fails.
pub fn run(command: &mut Command) -> Result<()> {
    let shown = shown(command);
    eprintln!("$ {shown}");
    let status = command.status().with_context(|| format!("cannot start `{shown}`"))?;
    ensure!(status.success(), "`{shown}` failed ({status})");
    Ok(())
}

/// The command as one would type it.
pub fn shown(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}
