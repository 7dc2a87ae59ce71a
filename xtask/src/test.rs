//! `cargo xtask test`: all that continuous integration runs, in the order in which it is likeliest
//! to fail soon.

use anyhow::Result;

use crate::{
    browser::{ensure_axe, ensure_browser},
    build::build,
    run::cargo,
};

const NATIVE: [&str; 2] = ["--features", "vitrine/ssr,catalogue/compile"];

/// Runs everything; stops at the first failure.
pub fn test() -> Result<()> {
    cargo(&["fmt", "--all", "--check"])?;
    let native = ["clippy", "--workspace", "--all-targets"];
    let journeys = ["--features", "vitrine/e2e", "--", "--deny", "warnings"];
    cargo(&[&native[..], &NATIVE, &journeys].concat())?;
    let browser =
        ["clippy", "--package", "vitrine", "--lib", "--bin", "vitrine", "--features", "csr"];
    let target = ["--target", "wasm32-unknown-unknown", "--", "--deny", "warnings"];
    cargo(&[&browser[..], &target].concat())?;
    cargo(&[&["test", "--workspace"][..], &NATIVE].concat())?;
    cargo(&["catalogue", "check", "--deny-warnings"])?;
    build(&[])?;
    ensure_browser()?;
    ensure_axe()?;
    cargo(&["test", "--package", "vitrine", "--test", "e2e", "--features", "ssr,e2e"])
}
