//! `cargo xtask build`: the site to copy on a server, in `dist/`.

use anyhow::Result;

use crate::{
    run::{command, run},
    tools::path_with_tools,
};

/// Builds the app; trunk's hook adds the content and every page. Options go to trunk.
pub fn build(options: &[String]) -> Result<()> {
    let path = path_with_tools()?;
    let mut trunk = command("trunk", &["build", "--release"]);
    run(trunk.args(options).env("PATH", path))
}
