//! Chromium and its driver for the browser tests.

use std::path::Path;

use anyhow::{Result, bail};

use crate::run::{command, run};

/// Installs what is missing where that is possible, or says what to install.
pub fn ensure_browser() -> Result<()> {
    if is_there("chromium") && is_there("chromedriver") {
        return Ok(());
    }
    if Path::new("/etc/debian_version").exists() && is_root() {
        run(&mut command("apt-get", &["update", "--quiet"]))?;
        let packages = ["install", "--yes", "--quiet", "chromium", "chromium-driver"];
        return run(command("apt-get", &packages).env("DEBIAN_FRONTEND", "noninteractive"));
    }
    bail!(
        "the browser tests need `chromium` and `chromedriver` on the PATH (Debian: packages chromium and chromium-driver)"
    )
}

fn is_there(program: &str) -> bool {
    command(program, &["--version"]).output().is_ok_and(|output| output.status.success())
}

fn is_root() -> bool {
    command("id", &["-u"]).output().is_ok_and(|output| output.stdout.trim_ascii() == b"0")
}
