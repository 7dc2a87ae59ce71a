//! `cargo xtask licences`: the page of the site that names the libraries of its app, from what cargo knows of
//! them. `--check` fails where it isn't what would be written, or a library's licence is not [`ACCEPTED`].

use std::{collections::BTreeSet, fs, process::Command};

use anyhow::{Context, Result, bail, ensure};
use spdx::{Expression, ParseMode};

use crate::run::{command, root};

/// The compiler adds it to each content.
const PAGE: &str = "catalogue/compiler/src/disk/licences.md";

/// The page above its table.
const HEAD: &str = "\
---
title: Logiciels libres utilisés
description: Les bibliothèques dont l’application de ce site est faite, avec leur version et leur licence.
---

L’application de ce site est faite de bibliothèques libres, écrites par d’autres et données à tous. Les voici, avec \
la licence que chacune annonce ; leur code et le texte de ces licences sont dans le dépôt public des \
bibliothèques Rust, sous le même nom.

| Bibliothèque | Version | Licence |
| --- | --- | --- |
";

/// What a browser runs: the app, with the form that calls an operation, and the reader of specifications.
const IN_THE_BROWSER: [&[&str]; 2] = [
    &["--package", "vitrine", "--features", "csr", "--target", "wasm32-unknown-unknown"],
    &["--package", "catalogue-worker", "--target", "wasm32-unknown-unknown"],
];

/// Whoever publishes the site or gives the program has no further duty than to name the authors; the MPL asks
/// besides for changes of the library's own files, of which there are none.
const ACCEPTED: [&str; 15] = [
    "0BSD",
    "Apache-2.0",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "CDLA-Permissive-2.0",
    "ISC",
    "MIT",
    "MIT-0",
    "MPL-2.0",
    "OFL-1.1",
    "Ubuntu-font-1.0",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
];

/// Writes the page, or checks it and every licence.
pub fn licences(options: &[String]) -> Result<()> {
    let page = root().join(PAGE);
    let written = page_of(&of_the_browser()?);
    match options {
        [] => fs::write(&page, written).with_context(|| format!("cannot write {PAGE}")),
        [option] if option == "--check" => {
            check(&libraries(&["--workspace", "--edges", "normal,build,dev"])?)?;
            let is_current = fs::read_to_string(&page).is_ok_and(|page| page == written);
            ensure!(
                is_current,
                "{PAGE} is not what it should be: `cargo xtask licences` writes it"
            );
            Ok(())
        }
        _ => bail!("options inconnues : {}", options.join(" ")),
    }
}

/// The same check, as a step.
pub fn checked() -> Command {
    command("cargo", &["xtask", "licences", "--check"])
}

/// A library; its licence is an SPDX expression, or an older way to write one.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Library {
    name: String,
    version: String,
    licence: String,
}

fn of_the_browser() -> Result<BTreeSet<Library>> {
    let mut found = BTreeSet::new();
    for packages in IN_THE_BROWSER {
        found.extend(libraries(&[packages, &["--edges", "normal,no-proc-macro"]].concat())?);
    }
    Ok(found)
}

/// What some packages are made of, the project's own left out.
fn libraries(packages: &[&str]) -> Result<BTreeSet<Library>> {
    let tree = ["tree", "--locked", "--prefix", "none", "--no-dedupe", "--format", "{p}|{l}"];
    let listed = command("cargo", &[&tree, packages].concat()).output()?;
    ensure!(listed.status.success(), "{}", String::from_utf8_lossy(&listed.stderr));
    Ok(String::from_utf8_lossy(&listed.stdout).lines().filter_map(library).collect())
}

/// `serde v1.0.229|MIT OR Apache-2.0`; a package of the project has its folder in parentheses.
fn library(line: &str) -> Option<Library> {
    let (package, licence) = line.split_once('|')?;
    let (name, version) = package.split_once(" v")?;
    let version = version.trim_end_matches(" (proc-macro)");
    (!version.contains('(')).then(|| Library {
        name: name.to_owned(),
        version: version.to_owned(),
        licence: licence.to_owned(),
    })
}

fn page_of(libraries: &BTreeSet<Library>) -> String {
    let rows = libraries.iter().map(|Library { name, version, licence }| {
        format!("| `{name}` | {version} | {} |\n", licence.replace('/', " OR ").replace("  ", " "))
    });
    HEAD.to_owned() + &rows.collect::<String>()
}

fn check(libraries: &BTreeSet<Library>) -> Result<()> {
    let refused = libraries.iter().filter(|library| !is_accepted(&library.licence));
    let refused: Vec<String> =
        refused.map(|one| format!("{} {}: {}", one.name, one.version, one.licence)).collect();
    ensure!(refused.is_empty(), "these licences are not accepted:\n{}", refused.join("\n"));
    Ok(())
}

fn is_accepted(licence: &str) -> bool {
    let expression = Expression::parse_mode(licence, ParseMode::LAX);
    let is_known = |name| ACCEPTED.contains(&name);
    expression
        .is_ok_and(|one| one.evaluate(|part| part.license.id().is_some_and(|id| is_known(id.name))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_licence_is_accepted_when_one_of_its_choices_is() {
        for accepted in
            ["MIT", "MIT/Apache-2.0", "GPL-3.0 OR MIT", "(MIT OR Apache-2.0) AND Unicode-3.0"]
        {
            assert!(is_accepted(accepted), "{accepted}");
        }
        for refused in ["GPL-3.0", "MIT AND AGPL-3.0", "", "Mine"] {
            assert!(!is_accepted(refused), "{refused}");
        }
    }

    #[test]
    fn libraries_of_others_are_listed_once_in_the_order_of_names() {
        let lines = [
            "serde v1.0.2|MIT/Apache-2.0",
            "catalogue v0.1.0 (/a/model)|MIT",
            "dom v2.0.0 (proc-macro)|MIT",
            "serde v1.0.2|MIT/Apache-2.0",
        ];
        let libraries = lines.into_iter().filter_map(library).collect();
        let page = page_of(&libraries);
        assert_eq!(
            page.strip_prefix(HEAD),
            Some("| `dom` | 2.0.0 | MIT |\n| `serde` | 1.0.2 | MIT OR Apache-2.0 |\n"),
        );
    }
}
