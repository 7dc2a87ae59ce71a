//! The accessibility checks of axe-core, in both colour schemes.
//!
//! axe-core is the file that `VITRINE_AXE` names, or the one that `cargo xtask test` has left in
//! `target/tools/axe/`.

use std::{env, fs, path::PathBuf};

use serde_json::{Value, json};

use crate::{browser::Browser, engine::ENGINE};

/// Every violation as `rule: element`, of the rules that OPTIONS choose. None of them reads the sheets of styles.
const RUN: &str =
    "axe.run(document, { resultTypes: ['violations'], preload: false, OPTIONS }).then(results =>
    results.violations.flatMap(violation => violation.nodes.map(
        node => `${violation.id}: ${node.html} ${node.failureSummary}`)))";

/// Every rule for WCAG 2.2: axe leaves one of them out by itself.
const ALL: &str = "rules: { 'target-size': { enabled: true } }";

/// A colour scheme changes what these find, and nothing else.
const OF_COLOURS: &str = "runOnly: ['color-contrast', 'link-in-text-block']";

impl Browser {
    /// Fails if axe finds a fault, in the light scheme, or a fault of colours in the dark one where the engine has
    /// both.
    pub async fn is_accessible(&self) {
        if ENGINE.has_dark_colours() {
            self.has_no_fault("dark", OF_COLOURS).await;
        }
        self.is_accessible_by_day().await;
    }

    /// The same in the light scheme alone: at another size of the page, colours are those that were seen.
    pub async fn is_accessible_by_day(&self) {
        self.has_no_fault("light", ALL).await;
    }

    async fn has_no_fault(&self, scheme: &str, options: &str) {
        if self.read("typeof axe").await == json!("undefined") {
            self.client.execute(&program(), vec![]).await.expect("axe starts");
        }
        self.prefers(scheme, "reduce").await;
        self.is_painted().await;
        let faults = self.read(&RUN.replace("OPTIONS", options)).await;
        let path = self.path().await;
        assert_eq!(faults, Value::Array(vec![]), "axe, {scheme}, {path}");
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
    target.with_file_name("tools/axe/axe.min.js")
}
