//! `cargo xtask bench`: how long catalogues of several sizes take to compile.

use anyhow::Result;

use crate::run::cargo;

/// Compiles synthetic catalogues, and prints time, memory and sizes.
pub fn bench() -> Result<()> {
    let bench = ["bench", "--profile", "native", "--package", "catalogue", "--features", "compile"];
    cargo(&[&bench[..], &["--bench", "scale"]].concat())
}
