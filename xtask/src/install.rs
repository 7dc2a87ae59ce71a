//! Installs what [`requirements`](crate::requirements) found missing.

use std::process::Command;

use anyhow::{Result, ensure};

use crate::{
    axe,
    machine::Machine,
    requirements::{self, Installations, Need},
    run::command,
    steps::Steps,
    tools::{self, Tool},
};

/// How many steps all of it takes.
pub fn count(installations: &Installations) -> usize {
    let Installations { packages, rustup, tools, axe } = installations;
    2 * usize::from(!packages.is_empty()) + rustup.len() + tools.len() + usize::from(*axe)
}

/// What cargo itself needs: it comes before everything else.
pub fn rust_parts(steps: &Steps, installations: &Installations) -> Result<()> {
    installations.rustup.iter().try_for_each(|arguments| {
        steps.run("Rust’s own parts, from rustup", command("rustup", arguments))
    })
}

/// The tools that cargo builds.
pub fn tools(steps: &Steps, machine: &Machine, installations: &Installations) -> Result<()> {
    installations.tools.iter().try_for_each(|tool| build(steps, machine, tool))
}

/// Looks again after an installation: what was installed may not be what was wanted.
pub fn check(machine: &Machine, needs: &[Need], installations: &Installations) -> Result<()> {
    let is_complete = installations.is_empty() || requirements::check(machine, needs)?.is_empty();
    ensure!(is_complete, "what was installed is not found: see the logs of the steps");
    Ok(())
}

/// What Debian and npm have.
pub fn packages(steps: &Steps, machine: &Machine, installations: &Installations) -> Result<()> {
    if !installations.packages.is_empty() {
        debian_packages(steps, installations)?;
    }
    if installations.axe { axe::install(steps, &machine.target) } else { Ok(()) }
}

fn debian_packages(steps: &Steps, installations: &Installations) -> Result<()> {
    let names: Vec<&str> = installations.packages.iter().copied().collect();
    steps.run("The list of Debian’s packages", command("apt-get", &["update", "--quiet"]))?;
    let mut apt = command("apt-get", &["install", "--yes", "--quiet", "--no-install-recommends"]);
    apt.args(&names).env("DEBIAN_FRONTEND", "noninteractive");
    steps.run(&format!("Debian’s {}", names.join(", ")), apt)
}

/// Ready-made where `cargo binstall` is on the path and finds it, else built.
fn build(steps: &Steps, machine: &Machine, tool: &Tool) -> Result<()> {
    let ready_made = machine.find("cargo-binstall").map(|_| ready_made(machine, tool));
    let commands = ready_made.into_iter().chain([from_source(machine, tool)]).collect();
    steps.run_first_that_can(&format!("{} {}, once", tool.package, tool.version), commands)
}

fn ready_made(machine: &Machine, tool: &Tool) -> Command {
    let package = format!("{}@{}", tool.package, tool.version);
    let mut cargo = command("cargo", &["binstall", "--no-confirm", "--disable-strategies=compile"]);
    cargo.arg("--root").arg(tools::folder(&machine.target)).arg(package);
    cargo
}

/// A program that runs for seconds needn't be optimised for minutes.
fn from_source(machine: &Machine, tool: &Tool) -> Command {
    let folder = tools::folder(&machine.target);
    let mut cargo = command("cargo", &["install", tool.package, "--version", &tool.version]);
    cargo.args(tool.options).arg("--root").arg(&folder);
    cargo.arg("--target-dir").arg(folder.join("build"));
    for setting in
        ["opt-level=0", "lto=\"off\"", "codegen-units=256", "debug=false", "strip=\"symbols\""]
    {
        cargo.arg(format!("--config=profile.release.{setting}"));
    }
    cargo
}
