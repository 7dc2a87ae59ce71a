//! `cargo xtask bundle`: trunk's hook after a build. Adds the data files to the app; to a release
//! also every page as HTML, and the app cut into parts. Errors of the content stop a release; while serving, the app shows them.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};

use crate::{
    content,
    programs::{self, CATALOGUE, PRERENDER, SPLITTER, program},
    run::{root, run, target_dir},
    tools,
};

/// Compiles the content into the folder that trunk is filling.
pub fn bundle() -> Result<()> {
    let staging = env::var_os("TRUNK_STAGING_DIR");
    let staging = PathBuf::from(staging.context("trunk calls this, with TRUNK_STAGING_DIR")?);
    if is(APP_ONLY, "1") {
        let programs = programs::built_or(|| run(&mut programs::build(&[SPLITTER])))?;
        return split(&programs, &staging);
    }
    let public_url = env::var("TRUNK_PUBLIC_URL").unwrap_or_else(|_| "/".to_owned());
    let is_release = is("TRUNK_PROFILE", "release");
    let needed = if is_release { programs::RELEASE.as_slice() } else { &[CATALOGUE] };
    let programs = programs::built_or(|| run(&mut programs::build(needed)))?;
    let mut compile = program(&programs, CATALOGUE);
    compile.args(["build", "--content"]).arg(content::default()).arg("--out").arg(&staging);
    let last_good = target_dir().join("last-good");
    let last_good = last_good.to_string_lossy();
    run(compile.args(on_errors(is_release, is(KEEP_GOING, "1"), &last_good)))?;
    if is_release {
        split(&programs, &staging)?;
        let site =
            env::var_os("TRUNK_DIST_DIR").context("trunk calls this, with TRUNK_DIST_DIR")?;
        let mut prerender = program(&programs, PRERENDER);
        prerender.arg(&staging).arg(public_url).arg(site);
        run(prerender.args(is(NO_COMPRESS, "1").then_some("--no-compress")))
    } else {
        declare_base(&staging, &public_url)
    }
}

/// Puts the parts of the app in the place of what trunk has bound.
fn split(programs: &Path, staging: &Path) -> Result<()> {
    let module = target_dir().join("wasm32-unknown-unknown/release/vitrine.wasm");
    let mut splitter = program(programs, SPLITTER);
    splitter.arg(module).arg(staging).env("PATH", tools::path(&target_dir())?);
    run(&mut splitter)
}

/// Set to 1, leaves out the content: the program that carries the app adds it.
pub const APP_ONLY: &str = "VITRINE_APP_ONLY";

/// Set to 1, publishes what could be read of a content that has errors.
const KEEP_GOING: &str = "VITRINE_KEEP_GOING";

/// Set to 1, leaves out the compressed files.
pub const NO_COMPRESS: &str = "VITRINE_NO_COMPRESS";

fn is(variable: &str, expected: &str) -> bool {
    env::var(variable).is_ok_and(|value| value == expected)
}

/// What the compiler is told to do when the content has errors.
fn on_errors(is_release: bool, keeps_going: bool, last_good: &str) -> Vec<&str> {
    match (is_release, keeps_going) {
        // This must succeed: trunk reloads the browser after a success only.
        (false, _) => vec!["--last-good", last_good],
        (true, true) => vec!["--keep-going"],
        (true, false) => vec![],
    }
}

/// Tells the app where it lives; the prerenderer does it for a release.
fn declare_base(staging: &Path, public_url: &str) -> Result<()> {
    let page = root().join(staging).join("index.html");
    let html = fs::read_to_string(&page)?;
    let meta = format!("<meta name=\"vitrine-base\" content=\"{public_url}\"></head>");
    fs::write(page, html.replacen("</head>", &meta, 1))?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn errors_stop_a_release_and_are_shown_while_serving() {
        let cases: [(bool, bool, &[&str]); 4] = [
            (true, false, &[]),
            (true, true, &["--keep-going"]),
            (false, false, &["--last-good", "kept"]),
            (false, true, &["--last-good", "kept"]),
        ];
        for (is_release, keeps_going, expected) in cases {
            assert_eq!(on_errors(is_release, keeps_going, "kept"), expected);
        }
    }
}
