//! `cargo xtask size`: the size of each file of the release site, against its budget.

use anyhow::Result;

use crate::{build::build, run::run, test};

/// Builds the site, prints the table, and fails when a budget is passed.
pub fn size(is_verbose: bool) -> Result<()> {
    build(&[], is_verbose)?;
    run(&mut test::size())
}
