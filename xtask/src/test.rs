//! `cargo xtask test`: all that continuous integration runs, side by side where one thing doesn't need another.

use std::{
    path::{Path, PathBuf},
    process::Command,
    sync::OnceLock,
};

use anyhow::{Result, ensure};

use crate::{
    build, bundle, content, install,
    journeys::{self, Engine},
    licences,
    lock::Lock,
    machine::Machine,
    programs,
    requirements::{self, IN_ALL_BROWSERS, Need, TO_TEST},
    run::{command, root},
    steps::{Steps, Stopped},
    unchanged::{self, Inputs},
    workspace::cargo,
};

/// The tests of the release site, by the names of their modules: all others need no site.
const OF_THE_SITE: [&str; 2] = ["journeys::", "budgets::"];

/// Has the journeys made in every engine.
const ALL_BROWSERS: &str = "--all-browsers";

/// Has done again what has succeeded with all as it is.
const AGAIN: &str = "--again";

/// Runs everything, the check of the content over another folder if asked to; the first failure stops the rest.
pub fn test(options: &[String], is_verbose: bool) -> Result<()> {
    let (content, mut options) = content::take(options)?;
    let (engines, needs) = engines(&mut options);
    let is_again = take(&mut options, AGAIN);
    ensure!(options.is_empty(), "options inconnues : {}", options.join(" "));
    let machine = Machine::here();
    let _lock = Lock::take(&machine.target)?;
    if is_again {
        unchanged::forget_all(&machine.target)?;
    }
    let project = unchanged::project(root())?;
    let installations = requirements::check(&machine, &needs)?;
    let steps = Steps::new("test", install::count(&installations) + 9 + engines.len(), is_verbose);
    install::rust_parts(&steps, &installations)?;
    let (are_built, are_installed) = (OnceLock::new(), OnceLock::new());
    let site = || {
        install::tools(&steps, &machine, &installations)?;
        site(&steps, &machine, project, &are_built)?;
        ensure!(*are_installed.wait(), Stopped);
        install::check(&machine, &needs, &installations)?;
        journeys::run(&steps, &machine, project, &engines)
    };
    let packages = || {
        let installed = install::packages(&steps, &machine, &installations);
        are_installed.get_or_init(|| installed.is_ok());
        installed
    };
    // In this order, where memory lets them run one after the other only: the last one waits for the others.
    steps.together(vec![
        Box::new(packages),
        Box::new(|| native(&steps, &machine, &content, &are_built)),
        Box::new(site),
    ])?;
    steps.finish();
    Ok(())
}

/// The engines that are asked for, and all that they need.
fn engines(options: &mut Vec<String>) -> (Vec<Engine>, Vec<Need>) {
    if take(options, ALL_BROWSERS) {
        return (journeys::ALL.to_vec(), [TO_TEST, IN_ALL_BROWSERS].concat());
    }
    (vec![Engine::Chromium], TO_TEST.to_vec())
}

/// Whether an option was given, which is then no longer there.
fn take(options: &mut Vec<String>, name: &str) -> bool {
    let count = options.len();
    options.retain(|option| option != name);
    options.len() < count
}

/// All that needs neither site nor browser. The programs that make the site are built with the tests:
/// whether they are is told to the row that waits for them.
fn native(
    steps: &Steps,
    machine: &Machine,
    content: &Path,
    are_built: &OnceLock<bool>,
) -> Result<()> {
    let layout = command("cargo", &["fmt", "--all", "--check"]);
    let built = steps
        .run("The layout of the code", layout)
        .and_then(|()| steps.run("The tests, built", cargo("test", &["--no-run"])));
    are_built.get_or_init(|| built.is_ok());
    built?;
    let mut check = programs::program(&programs(machine), programs::CATALOGUE);
    check.args(["check", "--deny-warnings", "--content"]).arg(content);
    steps.run("The content", check)?;
    steps.run("The licences of libraries", licences::checked())?;
    let skipped = OF_THE_SITE.map(|module| ["--skip", module]).concat();
    steps
        .run("The tests that need no browser", cargo("test", &[&["--"], &skipped[..]].concat()))?;
    lints(steps)
}

fn lints(steps: &Steps) -> Result<()> {
    let deny = ["--", "--deny", "warnings"];
    steps.run("Lints", cargo("clippy", &[&["--all-targets"], &deny[..]].concat()))?;
    let app = ["clippy", "--package", "vitrine", "--lib", "--bin", "vitrine", "--features", "csr"];
    let mut app = command("cargo", &app);
    app.args(["--target", "wasm32-unknown-unknown"]).args(deny);
    steps.run("Lints of the app", app)
}

/// The release site, by the programs that were built with the tests, and its size.
fn site(steps: &Steps, machine: &Machine, project: u64, are_built: &OnceLock<bool>) -> Result<()> {
    ensure!(*are_built.wait(), Stopped);
    let mut release = build::release(machine, &programs(machine))?;
    // No test reads them: the journeys over real servers compress a site of their own.
    release.env(bundle::NO_COMPRESS, "1");
    // It may be of another folder than the project's.
    let content = root().join(content::default());
    let inputs = Inputs::new(&machine.target, "site", project, &[&content])?;
    let inputs = inputs.making(root().join("dist"));
    steps.run_if_changed("The release site", release, &inputs)?;
    steps.run("The size of the site", size())
}

/// Where cargo puts what it builds with the tests.
fn programs(machine: &Machine) -> PathBuf {
    machine.target.join("debug")
}

/// The sizes of the files of `dist/`, against their budgets.
pub fn size() -> Command {
    cargo("test", &["--test", "size", "--", "--nocapture"])
}
