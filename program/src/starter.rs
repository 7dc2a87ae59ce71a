//! What a new site begins with: settings, the pages that the law wants, a first entry that is a draft, and what
//! makes a repository of it.

use std::{fs, path::Path, process::Command};

use anyhow::{Result, ensure};
use catalogue::kind::Kind;
use catalogue_compiler::{
    commands::clock,
    disk,
    tools::{self, Change},
};

/// Each file with its text.
const FILES: [(&str, &str); 10] = [
    ("README.md", include_str!("../starter/README.md")),
    (".gitignore", include_str!("../starter/gitignore")),
    (HOOK, include_str!("../starter/pre-commit")),
    (".github/workflows/site.yml", include_str!("../starter/github.yml")),
    (".gitlab-ci.yml", include_str!("../starter/gitlab-ci.yml")),
    ("content/site.yml", include_str!("../starter/content/site.yml")),
    (
        "content/pages/mentions-legales.md",
        include_str!("../starter/content/pages/mentions-legales.md"),
    ),
    (
        "content/pages/donnees-personnelles.md",
        include_str!("../starter/content/pages/donnees-personnelles.md"),
    ),
    ("content/pages/accessibilite.md", include_str!("../starter/content/pages/accessibilite.md")),
    ("content/pages/contact.md", include_str!("../starter/content/pages/contact.md")),
];

/// Run by git before it keeps a change.
const HOOK: &str = ".githooks/pre-commit";

/// The first entry.
const FIRST: &str = "mon-api";

/// Writes a new site into a folder, which must be empty or not be there; gives the names of its files.
pub fn write(folder: &Path) -> Result<Vec<String>> {
    let is_empty = fs::read_dir(folder).map_or(true, |mut files| files.next().is_none());
    ensure!(
        is_empty && !folder.is_file(),
        "`{}` existe déjà et n’est pas un dossier vide : choisissez un autre nom",
        folder.display()
    );
    let mut names = Vec::new();
    let today = clock::today();
    let date = format!("{:02}/{:02}/{}", today.day(), u8::from(today.month()), today.year());
    for (name, text) in FILES {
        disk::write_file(&folder.join(name), text.replace("{{date}}", &date))?;
        names.push(name.to_owned());
    }
    make_executable(&folder.join(HOOK))?;
    names.push(first_entry(folder, today)?);
    Ok(names)
}

fn first_entry(folder: &Path, today: time::Date) -> Result<String> {
    let content = folder.join("content");
    let read = disk::read_content(&content)?;
    let Change { path, text } = tools::new::new(Kind::Api, FIRST, "content", &read, today)?;
    disk::write_file(&folder.join(&path), text)?;
    Ok(path)
}

/// Makes a repository of the folder, where git is on the PATH and no repository is around it; whether it did.
pub fn start_repository(folder: &Path) -> bool {
    let git = |words: &[&str]| {
        let output = Command::new("git").args(words).current_dir(folder).output();
        output.is_ok_and(|output| output.status.success())
    };
    !git(&["rev-parse", "--is-inside-work-tree"])
        && git(&["init", "--quiet"])
        && git(&["config", "core.hooksPath", ".githooks"])
}

#[cfg(unix)]
fn make_executable(path: &Path) -> Result<()> {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(path, fs::Permissions::from_mode(0o755))
        .map_err(|error| disk::failure("de rendre exécutable", path, &error))
}

/// Elsewhere git runs it as it is.
#[cfg(not(unix))]
fn make_executable(_: &Path) -> Result<()> {
    Ok(())
}
