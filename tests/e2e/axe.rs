//! The accessibility checks of axe-core, in both colour schemes.
//!
//! axe-core is the file `axe.min.js` of the npm package of that name, below `target/tools/axe/`, or
//! where `VITRINE_AXE` says.

use std::{env, fs, path::PathBuf};

use serde_json::{Value, json};

use crate::browser::Browser;

/// Every violation as `rule: element`.
const RUN: &str = "axe.run(document, { resultTypes: ['violations'] }).then(results =>
    results.violations.flatMap(violation => violation.nodes.map(
        node => `${violation.id}: ${node.html} ${node.failureSummary}`)))";

impl Browser {
    /// Fails if axe finds a fault.
    pub async fn is_accessible(&self) {
        if self.read("typeof axe").await == json!("undefined") {
            self.client.execute(&program(), vec![]).await.expect("axe starts");
        }
        for scheme in ["dark", "light"] {
            self.prefers(scheme, "reduce").await;
            self.is_painted().await;
            let faults = self.read(RUN).await;
            let path = self.path().await;
            assert_eq!(faults, Value::Array(vec![]), "axe, {scheme}, {path}");
        }
    }
}

fn program() -> String {
    let path = env::var_os("VITRINE_AXE").map_or_else(installed, PathBuf::from);
    fs::read_to_string(&path).unwrap_or_else(|_| {
        panic!("the journeys need axe-core at {}: `cargo xtask test` installs it", path.display())
    })
}

/// `CARGO_TARGET_TMPDIR` is a folder of the target folder.
fn installed() -> PathBuf {
    let target = PathBuf::from(env!("CARGO_TARGET_TMPDIR"));
    target.with_file_name("tools/axe/node_modules/axe-core/axe.min.js")
}
