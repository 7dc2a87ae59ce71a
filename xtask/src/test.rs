//! `cargo xtask test`: all that continuous integration runs. What can't be made shorter comes last.

use std::process::Command;

use anyhow::Result;

use crate::{
    axe, build, install,
    lock::Lock,
    machine::Machine,
    programs,
    requirements::{self, TO_TEST, browser},
    run::{command, root},
    steps::Steps,
};

/// One set of features and of packages for all, so that nothing is built twice.
const FEATURES: &str = "vitrine/ssr,vitrine/release-site";

/// Where the real catalogues of some tests are.
const PEERS: &str = "../shared/peer-content";

/// The tests of the release site, by the names of their modules: all others need no site.
const OF_THE_SITE: [&str; 2] = ["journeys::", "budgets::"];

/// Runs everything; the first failure stops the rest.
pub fn test(is_verbose: bool) -> Result<()> {
    let machine = Machine::here();
    let _lock = Lock::take(&machine.target)?;
    let installations = requirements::check(&machine, TO_TEST)?;
    let steps = Steps::new("test", install::count(&installations) + 9, is_verbose);
    let mut rows = install::rows(&steps, &machine, &installations)?;
    rows.push(Box::new(|| {
        steps.run("The layout of the code", command("cargo", &["fmt", "--all", "--check"]))?;
        steps.run("The tests, built", cargo("test", &["--no-run"]))
    }));
    steps.together(rows)?;
    install::check(&machine, TO_TEST, &installations)?;
    // The tests have built these programs.
    let programs = machine.target.join("debug");
    let mut content = programs::program(&programs, programs::CATALOGUE);
    content.args(["check", "--deny-warnings"]);
    steps.run("The content", content)?;
    let site = build::release(&machine, &programs)?;
    let release = || {
        steps.run("The release site", site)?;
        steps.run("The size of the site", size())
    };
    steps.together(vec![Box::new(release), Box::new(|| native(&steps))])?;
    steps.run("The journeys in a browser", journeys(&machine)?)?;
    steps.finish();
    Ok(())
}

fn native(steps: &Steps) -> Result<()> {
    let skipped = OF_THE_SITE.map(|module| ["--skip", module]).concat();
    steps
        .run("The tests that need no browser", cargo("test", &[&["--"], &skipped[..]].concat()))?;
    let deny = ["--", "--deny", "warnings"];
    steps.run("Lints", cargo("clippy", &[&["--all-targets"], &deny[..]].concat()))?;
    let app = ["clippy", "--package", "vitrine", "--lib", "--bin", "vitrine", "--features", "csr"];
    let mut app = command("cargo", &app);
    steps.run("Lints of the app", {
        app.args(["--target", "wasm32-unknown-unknown"]).args(deny);
        app
    })
}

/// Cargo on everything: with the tests over real catalogues where those are.
fn cargo(subcommand: &str, options: &[&str]) -> Command {
    let has_peers = root().join(PEERS).is_dir();
    let peers = if has_peers { ",vitrine/peers,catalogue-compiler/peers" } else { "" };
    let mut cargo = command("cargo", &[subcommand, "--workspace", "--features"]);
    cargo.arg(format!("{FEATURES}{peers}")).args(options);
    cargo
}

/// The journeys, told which programs to use.
pub fn journeys(machine: &Machine) -> Result<Command> {
    let pair = browser::pair(machine).ok_or_else(|| anyhow::anyhow!("no browser is there"))?;
    let mut cargo = cargo("test", &["--test", "e2e"]);
    cargo.env("VITRINE_BROWSER", pair.browser).env("VITRINE_DRIVER", pair.driver);
    if std::env::var_os("VITRINE_AXE").is_none() {
        cargo.env("VITRINE_AXE", axe::file(&machine.target));
    }
    Ok(cargo)
}

/// The sizes of the files of `dist/`, against their budgets.
pub fn size() -> Command {
    cargo("test", &["--test", "size", "--", "--nocapture"])
}
