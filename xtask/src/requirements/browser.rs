//! A browser, and a driver of the same version.

use std::path::PathBuf;

use super::{
    Installations,
    advice::{Missing, Packages},
};
use crate::machine::{Machine, major};

/// Names of browsers that `chromedriver` starts. The last two are macOS's.
const BROWSERS: [&str; 6] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/// Names of drivers. The last one is Ubuntu's.
const DRIVERS: [&str; 2] = ["chromedriver", "chromium.chromedriver"];

/// A browser and its driver.
#[derive(PartialEq, Eq, Debug)]
pub struct Pair {
    /// The browser.
    pub browser: PathBuf,
    /// The driver.
    pub driver: PathBuf,
}

/// A program with the first number of its version.
type Program = (PathBuf, u32);

/// The first browser for which there is a driver that fits.
pub fn pair(machine: &Machine) -> Option<Pair> {
    let drivers = programs(machine, "VITRINE_DRIVER", &DRIVERS);
    programs(machine, "VITRINE_BROWSER", &BROWSERS).into_iter().find_map(|(browser, version)| {
        let (driver, _) = drivers.iter().find(|(_, other)| *other == version)?;
        Some(Pair { browser, driver: driver.clone() })
    })
}

fn programs(machine: &Machine, variable: &str, names: &[&str]) -> Vec<Program> {
    let chosen = machine.variables.get(variable).map(|path| vec![PathBuf::from(path)]);
    let paths = chosen.unwrap_or_else(|| names.iter().flat_map(|name| machine.all(name)).collect());
    let with_version = |path: PathBuf| {
        let version = major(&machine.output_of(&path, &["--version"])?)?;
        Some((path, version))
    };
    paths.into_iter().filter_map(with_version).collect()
}

/// What is missing, or what must be installed.
pub fn look(machine: &Machine, add: &mut Installations) -> Option<Missing> {
    if pair(machine).is_some() {
        return None;
    }
    let absent: Vec<&str> = Packages::BROWSER
        .debian
        .iter()
        .copied()
        .filter(|name| !has_package(machine, name))
        .collect();
    let is_named = ["VITRINE_BROWSER", "VITRINE_DRIVER"]
        .iter()
        .any(|name| machine.variables.contains_key(*name));
    if machine.installs_packages() && !absent.is_empty() && !is_named {
        add.packages.extend(absent);
        return None;
    }
    Some(Missing { name: "a browser", why: reason(machine), packages: Packages::BROWSER })
}

fn has_package(machine: &Machine, name: &str) -> bool {
    let status = ["--show", "--showformat=${db:Status-Status}", name];
    machine.output("dpkg-query", &status).is_some_and(|status| status == "installed")
}

fn reason(machine: &Machine) -> String {
    let browsers = programs(machine, "VITRINE_BROWSER", &BROWSERS);
    let drivers = programs(machine, "VITRINE_DRIVER", &DRIVERS);
    match (browsers.as_slice(), drivers.as_slice()) {
        ([], []) => "neither Chromium or Chrome nor `chromedriver` is on the PATH".to_owned(),
        ([], _) => {
            "there is a `chromedriver`, but neither Chromium nor Chrome on the PATH".to_owned()
        }
        ([(browser, version), ..], []) => {
            format!("there is {} {version}, but no `chromedriver` on the PATH", browser.display())
        }
        ([(browser, version), ..], [(driver, other), ..]) => format!(
            "{} {version} and {} {other} don't fit: a driver starts browsers of its own version only",
            browser.display(),
            driver.display()
        ),
    }
}
