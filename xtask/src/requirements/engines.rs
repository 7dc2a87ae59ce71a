//! The browsers of other engines, and what drives them.

use std::path::PathBuf;

use super::{
    Installations,
    advice::{Missing, Packages},
};
use crate::{
    machine::{Machine, major},
    tools,
};

/// Names of Firefox. The last one is macOS's.
const FIREFOX: [&str; 3] =
    ["firefox", "firefox-esr", "/Applications/Firefox.app/Contents/MacOS/firefox"];

/// The driver of `WebKitGTK`, which knows its browser.
const WEBKIT_DRIVER: &str = "WebKitWebDriver";

/// What gives a display that nobody sees.
const DISPLAY: &str = "xvfb-run";

/// The first Firefox that answers: its driver starts any version.
pub fn firefox(machine: &Machine) -> Option<PathBuf> {
    let answers = |path: &PathBuf| {
        machine.output_of(path, &["--version"]).is_some_and(|version| major(&version).is_some())
    };
    FIREFOX.iter().flat_map(|name| machine.all(name)).find(answers)
}

/// What drives Firefox.
pub fn geckodriver(machine: &Machine) -> Option<PathBuf> {
    tools::geckodriver().find(machine)
}

/// What drives `WebKitGTK`.
pub fn webkit(machine: &Machine) -> Option<PathBuf> {
    machine.find(WEBKIT_DRIVER)
}

/// What is missing of Firefox, or must be installed.
pub fn look_for_firefox(machine: &Machine, add: &mut Installations) -> Option<Missing> {
    let why = "it is not on the PATH, or doesn't say its version";
    let missing = Missing { name: "Firefox", why: why.to_owned(), packages: Packages::FIREFOX };
    installed(machine, firefox(machine).is_some(), missing, add)
}

/// The same of `WebKitGTK`.
pub fn look_for_webkit(machine: &Machine, add: &mut Installations) -> Option<Missing> {
    let why = format!("`{WEBKIT_DRIVER}` is not on the PATH (there is none for macOS)");
    let missing = Missing { name: "WebKitGTK", why, packages: Packages::WEBKIT };
    installed(machine, webkit(machine).is_some(), missing, add)
}

/// The same of the display that `WebKitGTK` opens its windows on.
pub fn look_for_display(machine: &Machine, add: &mut Installations) -> Option<Missing> {
    let why = format!("`{DISPLAY}` is not on the PATH");
    let missing = Missing { name: "a display without a screen", why, packages: Packages::DISPLAY };
    installed(machine, machine.find(DISPLAY).is_some(), missing, add)
}

/// Nothing where it is there, or where its packages will be.
fn installed(
    machine: &Machine,
    is_there: bool,
    missing: Missing,
    add: &mut Installations,
) -> Option<Missing> {
    if is_there {
        return None;
    }
    if machine.installs_packages() {
        add.packages.extend(missing.packages.debian);
        return None;
    }
    Some(missing)
}
