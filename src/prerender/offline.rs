//! What lets a browser show the site without a network: the worker that keeps what has been read, the script of
//! the page « Lire hors connexion », and the list of what that keeps.

use std::{fs, path::Path};

use anyhow::Result;
use catalogue::date::Date;
use serde_json::json;
use sha2::{Digest, Sha256};

use super::{
    digest,
    starter::{AppFiles, without_comments},
};
use crate::routes::base;

/// The worker, from the root of the site.
pub const WORKER: &str = "/service-worker.js";

const LIST: &str = "hors-ligne.json";

/// Writes all of it into the folder of a site that has everything else.
pub fn write_offline(folder: &Path, app: &AppFiles, today: Date) -> Result<()> {
    super::write(&folder.join(&WORKER[1..]), worker(app))?;
    let script = crate::pages::offline::SCRIPT;
    let page = without_comments(include_str!("offline/hors-ligne.js"));
    super::write(&folder.join(&script[1..]), page)?;
    super::write(&folder.join(LIST), list(folder, today)?)
}

/// The worker of one build of the app: of another one's files nothing is kept.
fn worker(app: &AppFiles) -> String {
    let start: Vec<String> = app.start().map(|address| format!("\"{address}\"")).collect();
    let worker = without_comments(include_str!("offline/service-worker.js"));
    worker
        .replace("{base}", base())
        .replace("{app}", &app.stem())
        .replace("{start}", &start.join(", "))
}

/// The files of which the app makes any page, the version that they are, and what they weigh.
fn list(folder: &Path, today: Date) -> Result<String> {
    let mut names = Vec::new();
    add(folder, folder, &mut names)?;
    names.sort();
    let (mut bytes, mut version) = (0, Sha256::new());
    for name in &names {
        let file = fs::read(folder.join(name))?;
        bytes += file.len();
        version.update(name);
        version.update(Sha256::digest(&file));
    }
    let version = digest::short(&version.finalize());
    let pages = ["./", "hors-ligne/"].map(str::to_owned);
    let files: Vec<&String> = pages.iter().chain(&names).collect();
    Ok(json!({ "version": version, "date": today, "bytes": bytes, "files": files }).to_string())
}

/// Data, pictures of the content, the app, and the page from which it draws any other.
fn add(root: &Path, folder: &Path, names: &mut Vec<String>) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.strip_prefix(root)?.to_string_lossy().replace('\\', "/");
        if path.is_dir() {
            if ["app", "data", "images"].iter().any(|part| name.split('/').next() == Some(part)) {
                add(root, &path, names)?;
            }
        } else if name.contains('/') || name == "404.html" || name.starts_with("icon-") {
            names.push(name);
        }
    }
    Ok(())
}
