//! axe-core, the accessibility checks of the browser tests: one file, `axe.min.js`, which npm brings
//! once. Nothing else needs Node.js. `tests/e2e/axe/package-lock.json` holds its version and its hash.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};

use crate::{
    run::{command, root},
    steps::Steps,
    tools,
};

/// Where the wanted version is written.
fn wanted() -> PathBuf {
    root().join("tests/e2e/axe")
}

fn folder(target: &Path) -> PathBuf {
    tools::folder(target).join("axe")
}

/// The file.
pub fn file(target: &Path) -> PathBuf {
    folder(target).join("axe.min.js")
}

/// Whether the file is there, in the version that is wanted.
pub fn is_installed(target: &Path) -> bool {
    let lock = |folder: &Path| fs::read(folder.join("package-lock.json")).ok();
    file(target).is_file() && lock(&wanted()) == lock(&folder(target))
}

/// Has npm bring it, in a folder apart: a run that was interrupted leaves no half of it.
pub fn install(steps: &Steps, target: &Path) -> Result<()> {
    let folder = folder(target);
    let download = folder.join("npm");
    fs::create_dir_all(&download)
        .with_context(|| format!("cannot write {}", download.display()))?;
    for name in ["package.json", "package-lock.json"] {
        fs::copy(wanted().join(name), download.join(name))?;
    }
    let mut npm = command("npm", &["ci", "--ignore-scripts", "--no-audit", "--no-fund"]);
    // A home may be read-only.
    npm.current_dir(&download).env("npm_config_cache", folder.join("cache"));
    steps.run("axe-core, the accessibility checks, from npm", npm)?;
    fs::rename(download.join("node_modules/axe-core/axe.min.js"), file(target))?;
    fs::rename(download.join("package-lock.json"), folder.join("package-lock.json"))?;
    Ok(())
}
