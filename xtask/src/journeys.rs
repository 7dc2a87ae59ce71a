//! The journeys in a browser, of one engine at a time.

use std::{
    env,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result};

use crate::{
    axe,
    machine::Machine,
    requirements::{
        browser::{self, Pair},
        engines,
    },
    run::root,
    steps::Steps,
    unchanged::Inputs,
    workspace::cargo,
};

/// The module of those that need Chromium's developer tools.
const OF_CHROMIUM: &str = "journeys::chromium";

const NO_BROWSER: &str = "no browser is there";

/// What the browsers of an engine share.
#[derive(Clone, Copy)]
pub enum Engine {
    Chromium,
    Firefox,
    WebKit,
}

/// Every engine.
pub const ALL: [Engine; 3] = [Engine::Chromium, Engine::Firefox, Engine::WebKit];

impl Engine {
    /// As people call it.
    fn name(self) -> &'static str {
        match self {
            Self::Chromium => "Chromium",
            Self::Firefox => "Firefox",
            Self::WebKit => "WebKitGTK",
        }
    }

    /// As the journeys call it.
    fn variable(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    /// A browser, unless its driver knows it, and the driver.
    fn programs(self, machine: &Machine) -> Option<(Option<PathBuf>, PathBuf)> {
        match self {
            Self::Chromium => {
                browser::pair(machine).map(|Pair { browser, driver }| (Some(browser), driver))
            }
            Self::Firefox => {
                Some((Some(engines::firefox(machine)?), engines::geckodriver(machine)?))
            }
            Self::WebKit => Some((None, engines::webkit(machine)?)),
        }
    }
}

/// Runs them, a step an engine, unless they have succeeded with this project, this site and these programs.
pub fn run(steps: &Steps, machine: &Machine, project: u64, engines: &[Engine]) -> Result<()> {
    engines.iter().try_for_each(|engine| {
        let title = format!("The journeys in {}", engine.name());
        let inputs = inputs(machine, project, *engine)?;
        steps.run_if_changed(&title, all(machine, *engine)?, &inputs)
    })
}

/// All that they read.
fn inputs(machine: &Machine, project: u64, engine: Engine) -> Result<Inputs> {
    let (browser, driver) = engine.programs(machine).context(NO_BROWSER)?;
    let servers = ["nginx", "caddy"].iter().filter_map(|server| machine.find(server));
    let mut read: Vec<PathBuf> = browser.into_iter().chain([driver]).chain(servers).collect();
    read.extend([root().join("dist"), axe::file(&machine.target)]);
    let read: Vec<&Path> = read.iter().map(PathBuf::as_path).collect();
    Inputs::new(&machine.target, engine.variable(), project, &read)
}

/// All that an engine can make.
fn all(machine: &Machine, engine: Engine) -> Result<Command> {
    let mut journeys = journeys(machine, engine)?;
    if !matches!(engine, Engine::Chromium) {
        journeys.args(["--", "--skip", OF_CHROMIUM]);
    }
    Ok(journeys)
}

/// Those in Chromium that a filter names, to be told more.
pub fn in_chromium(machine: &Machine, filter: &str) -> Result<Command> {
    let mut journeys = journeys(machine, Engine::Chromium)?;
    journeys.args([filter, "--", "--nocapture"]);
    Ok(journeys)
}

/// The journeys, told which programs to use.
fn journeys(machine: &Machine, engine: Engine) -> Result<Command> {
    let (browser, driver) = engine.programs(machine).context(NO_BROWSER)?;
    let mut journeys = cargo("test", &["--test", "e2e"]);
    journeys.env("VITRINE_ENGINE", engine.variable()).env("VITRINE_DRIVER", driver);
    match browser {
        Some(browser) => journeys.env("VITRINE_BROWSER", browser),
        None => journeys.env_remove("VITRINE_BROWSER"),
    };
    if env::var_os("VITRINE_AXE").is_none() {
        journeys.env("VITRINE_AXE", axe::file(&machine.target));
    }
    Ok(journeys)
}
