//! What the browser tests need: Chromium, its driver, and axe-core.

use std::path::Path;

use anyhow::{Result, bail};

use crate::run::{command, run, target_dir};

/// Installs what is missing where that is possible, or says what to install.
pub fn ensure_browser() -> Result<()> {
    if ["chromium", "chromedriver", "npm"].iter().all(|program| is_there(program)) {
        return Ok(());
    }
    if Path::new("/etc/debian_version").exists() && is_root() {
        run(&mut command("apt-get", &["update", "--quiet"]))?;
        let packages = ["install", "--yes", "--quiet", "chromium", "chromium-driver", "npm"];
        return run(command("apt-get", &packages).env("DEBIAN_FRONTEND", "noninteractive"));
    }
    bail!(
        "the browser tests need `chromium`, `chromedriver` and `npm` on the PATH (Debian: packages chromium, chromium-driver, npm)"
    )
}

/// The accessibility checks that the journeys run; from npm, below `target/`.
const AXE: &str = "axe-core@4.14.1";

/// Installs axe-core.
pub fn ensure_axe() -> Result<()> {
    let folder = target_dir().join("tools/axe");
    let package = folder.join("node_modules/axe-core/package.json");
    let (_, version) = AXE.split_once('@').unwrap_or((AXE, ""));
    let installed = std::fs::read_to_string(package).unwrap_or_default();
    if installed.contains(&format!("\"version\": \"{version}\"")) {
        return Ok(());
    }
    let folder = folder.to_string_lossy();
    run(&mut command("npm", &["install", "--no-audit", "--no-fund", "--prefix", &folder, AXE]))
}

fn is_there(program: &str) -> bool {
    command(program, &["--version"]).output().is_ok_and(|output| output.status.success())
}

fn is_root() -> bool {
    command("id", &["-u"]).output().is_ok_and(|output| output.stdout.trim_ascii() == b"0")
}
