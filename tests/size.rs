//! The size of each file of the release site, raw and as servers send it, against the budgets of
//! `tests/size/budgets.tsv`. A file that has none fails too.
//!
//! Needed: the release build in `dist/` (or `VITRINE_DIST`); `cargo xtask size` makes it first.
#![cfg(feature = "release-site")]

#[path = "size/budget.rs"]
mod budget;
#[path = "size/files.rs"]
mod files;

/// `cargo xtask test` leaves this module out until the site is built.
mod budgets {
    use std::{env, path::PathBuf};

    use super::{
        budget::{BUDGETS, parse},
        files::{brotli, sizes},
    };

    #[test]
    fn every_file_of_the_site_keeps_to_its_budget() {
        let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
        let dist = env::var_os("VITRINE_DIST").map_or_else(|| root.join("dist"), PathBuf::from);
        // Only releases have pages.
        let is_release = dist.join("404.html").exists();
        assert!(is_release, "no release in {}: `cargo xtask build` makes it", dist.display());
        let (table, faults) =
            parse(BUDGETS).measure(&sizes(&dist), |file| brotli(&dist.join(file)));
        eprintln!("{table}");
        assert!(faults.is_empty(), "{}\nWhat should grow gets a budget.", faults.join("\n"));
    }
}
