//! Cargo on all packages, in one way, so that nothing is built twice.

use std::process::Command;

use crate::run::{command, root};

/// One set of features and of packages for all.
const FEATURES: &str = "vitrine/ssr,vitrine/release-site";

/// Where the real catalogues of some tests are; real specifications are beside them.
const PEERS: &str = "../shared/peer-content";

/// Cargo on everything: with the tests over real catalogues where those are.
pub fn cargo(subcommand: &str, options: &[&str]) -> Command {
    let has_peers = root().join(PEERS).is_dir();
    let peers = if has_peers {
        ",vitrine/peers,catalogue-compiler/peers,catalogue-openapi/peers"
    } else {
        ""
    };
    let mut cargo = command("cargo", &[subcommand, "--workspace", "--features"]);
    cargo.arg(format!("{FEATURES}{peers}")).args(options);
    cargo
}
