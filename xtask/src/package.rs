//! `cargo xtask package`: the program `vitrine`, which carries the app, in `dist-program/`.

use std::{fs, path::PathBuf, process::Command};

use anyhow::{Context, Result, ensure};

use crate::{
    bundle, install,
    lock::Lock,
    machine::Machine,
    reproducible,
    requirements::{self, STATIC_TARGET, TO_PACKAGE},
    run::{command, root},
    steps::Steps,
    tools,
};

/// Stands for the place where a site will live: `program/src/app.rs` puts the site's own there.
const PUBLIC_URL: &str = "/vitrine-public-url/";

/// Builds the app, then the program around it.
pub fn package(options: &[String], is_verbose: bool) -> Result<()> {
    ensure!(options.is_empty(), "options inconnues : {}", options.join(" "));
    let machine = Machine::here();
    let _lock = Lock::take(&machine.target)?;
    let installations = requirements::check(&machine, TO_PACKAGE)?;
    let steps = Steps::new("package", install::count(&installations) + 2, is_verbose);
    install::rust_parts(&steps, &installations)?;
    install::packages(&steps, &machine, &installations)?;
    install::tools(&steps, &machine, &installations)?;
    install::check(&machine, TO_PACKAGE, &installations)?;
    steps.run("The app", app(&machine)?)?;
    steps.run("The program", program())?;
    steps.finish();
    deliver(&machine)
}

/// The app alone, where the program looks for it.
fn app(machine: &Machine) -> Result<Command> {
    let mut trunk = command("trunk", &["build", "--release", "--public-url", PUBLIC_URL, "--dist"]);
    trunk.arg(root().join("program/app"));
    trunk.env("PATH", tools::path(&machine.target)?).env(bundle::APP_ONLY, "1");
    reproducible::make(&mut trunk);
    Ok(trunk)
}

/// Where the standard library of no system is needed, the program needs none: it runs on any Linux.
fn program() -> Command {
    let mut cargo = command("cargo", &["build", "--profile", "native", "--package"]);
    cargo.arg("vitrine-program");
    if let Some(target) = STATIC_TARGET {
        cargo.args(["--target", target]);
    }
    cargo
}

/// Copies the program to its folder, and says how large it is.
fn deliver(machine: &Machine) -> Result<()> {
    let name = format!("vitrine{}", std::env::consts::EXE_SUFFIX);
    let built: PathBuf =
        [machine.target.clone(), STATIC_TARGET.unwrap_or_default().into(), "native".into()]
            .iter()
            .collect();
    let folder = root().join("dist-program");
    fs::create_dir_all(&folder)?;
    let program = folder.join(&name);
    fs::copy(built.join(&name), &program).context("the program is not where cargo builds")?;
    let bytes = fs::metadata(&program)?.len();
    let (whole, tenth) = (bytes / 1_000_000, bytes / 100_000 % 10);
    eprintln!("dist-program/{name}: {whole}.{tenth} MB");
    Ok(())
}
