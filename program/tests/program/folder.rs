//! A folder of its own for each test, and the program in it.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

/// 28 November 2026, at noon: what is built then is the same on any day.
const NOW: &str = "1795867200";

/// Settings without a placeholder.
pub const SETTINGS: &str = "\
name: Catalogue d’essai
url: https://catalogue.exemple.fr
operator_name: Office des eaux
operator_address: 1, quai de la Rivière
publication_director: La direction de l’office
host_name: Hébergeur d’exemple
host_address: 2, rue du Serveur
contact_email: contact@exemple.fr
dpo_email: dpo@exemple.fr
licence: { label: Licence Ouverte 2.0, url: https://exemple.fr/licence }
source_code: https://exemple.fr/source
";

/// An entry that is published.
pub const ENTRY: &str = "\
---
title: API Rivières
tagline: Le débit des rivières
owner: Office des eaux
is_open: 1
doc_tech_external: https://exemple.fr/documentation
---

Des nombres.
";

/// An empty folder in which the program runs.
pub struct Folder(pub PathBuf);

/// What a run said.
#[derive(Debug)]
pub struct Run {
    pub succeeds: bool,
    pub output: String,
    pub errors: String,
}

impl Folder {
    pub fn new(name: &str) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("program").join(name);
        // It is there when an earlier run has left it.
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).expect("the target folder is writable");
        Self(folder)
    }

    /// A new site in a folder of its own, with its settings and one entry.
    pub fn with_site(name: &str) -> Self {
        let folder = Self::new(name);
        let run = folder.run(&["new", "site"]);
        assert!(run.succeeds, "{run:?}");
        let site = Self(folder.0.join("site"));
        site.write("content/site.yml", SETTINGS).write("content/api/rivieres.md", ENTRY);
        site
    }

    pub fn write(&self, path: &str, text: &str) -> &Self {
        let path = self.0.join(path);
        fs::create_dir_all(path.parent().expect("it is in a folder")).expect("it is writable");
        fs::write(path, text).expect("it is writable");
        self
    }

    pub fn read(&self, path: &str) -> String {
        fs::read_to_string(self.0.join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    pub fn has(&self, path: &str) -> bool {
        self.0.join(path).exists()
    }

    pub fn command(&self, words: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_vitrine"));
        let app = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/app");
        command.args(words).current_dir(&self.0).env("VITRINE_APP", app);
        command.env("SOURCE_DATE_EPOCH", NOW);
        command
    }

    pub fn run(&self, words: &[&str]) -> Run {
        let Output { status, stdout, stderr } =
            self.command(words).output().expect("it is built with this test");
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("it is French");
        Run { succeeds: status.success(), output: text(stdout), errors: text(stderr) }
    }

    /// Every file below, with its bytes.
    pub fn files(&self) -> Vec<(String, Vec<u8>)> {
        let mut files = Vec::new();
        let mut folders = vec![self.0.clone()];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(&folder).expect("it is readable") {
                let path = entry.expect("it is readable").path();
                if path.is_dir() {
                    folders.push(path);
                } else {
                    let name = path.strip_prefix(&self.0).expect("it is in the folder");
                    let bytes = fs::read(&path).expect("it is readable");
                    files.push((name.to_string_lossy().replace('\\', "/"), bytes));
                }
            }
        }
        files.sort();
        files
    }
}
