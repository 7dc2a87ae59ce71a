//! From the folder where a site was made to the one that is served: what is new there takes the place of what is
//! old, what is the same stays as it is.

use std::{
    collections::BTreeSet,
    fs, io,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, ensure};
use catalogue_compiler::disk;
use walkdir::WalkDir;

/// In the served folder, the names of what builds have written: only these are ever removed.
const LIST: &str = ".vitrine";

/// What a build did.
#[derive(Clone, Copy, Debug, Default)]
pub struct Outcome {
    /// Pages of the site.
    pub pages: usize,
    /// Files that are new or others.
    pub written: usize,
    /// Files that were there already.
    pub unchanged: usize,
    /// Files of an earlier build that the site no longer has.
    pub removed: usize,
}

/// A folder to make a site in; gone when dropped.
pub struct Staging(PathBuf);

impl Staging {
    /// Beside the served one, so that files only change their names.
    pub fn beside(out: &Path) -> Result<Self> {
        let out = std::path::absolute(out).context("le dossier du site n’a pas de chemin")?;
        let is_foreign = out.join("index.html").exists() && !out.join(LIST).exists();
        ensure!(
            !is_foreign,
            "`{}` contient un site que `vitrine build` n’a pas fait : videz-le, ou donnez un autre dossier à `--out`",
            out.display()
        );
        let name = out.file_name().unwrap_or_default().to_string_lossy();
        let folder = out.with_file_name(format!(".{name}-en-cours"));
        // An interrupted build has left it.
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder)
            .map_err(|error| disk::failure("de créer le dossier", &folder, &error))?;
        Ok(Self(folder))
    }

    /// Where to write.
    pub fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Staging {
    fn drop(&mut self) {
        // What can't be removed is removed by the next build.
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Brings a site to the folder that is served.
pub fn publish(staging: Staging, out: &Path, pages: usize) -> Result<Outcome> {
    let names = names(staging.path())?;
    let mut outcome = Outcome { pages, ..Outcome::default() };
    for name in &names {
        let (new, old) = (staging.path().join(name), out.join(name));
        if is_same(&new, &old) {
            outcome.unchanged += 1;
        } else {
            bring(&new, &old).map_err(|error| disk::failure("d’écrire", &old, &error))?;
            outcome.written += 1;
        }
    }
    let list = disk::read_text(&out.join(LIST)).unwrap_or_default();
    for name in list.lines().filter(|name| !names.contains(*name)) {
        outcome.removed += usize::from(remove(out, name));
    }
    let list: Vec<&str> = names.iter().map(String::as_str).collect();
    disk::write_if_changed(&out.join(LIST), &(list.join("\n") + "\n"))?;
    Ok(outcome)
}

/// Every file of a folder, from there.
fn names(folder: &Path) -> Result<BTreeSet<String>> {
    let mut names = BTreeSet::new();
    for entry in WalkDir::new(folder) {
        let entry = entry?;
        if entry.file_type().is_file() {
            let name = entry.path().strip_prefix(folder)?;
            names.insert(name.to_string_lossy().replace('\\', "/"));
        }
    }
    Ok(names)
}

fn is_same(new: &Path, old: &Path) -> bool {
    let length = |path: &Path| fs::metadata(path).ok().map(|file| file.len());
    length(new) == length(old)
        && matches!((fs::read(new), fs::read(old)), (Ok(new), Ok(old)) if new == old)
}

fn bring(new: &Path, old: &Path) -> io::Result<()> {
    if let Some(folder) = old.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::rename(new, old)
}

/// Removes a file, and the folders that are empty without it. A list that someone has changed can't name
/// anything outside.
fn remove(out: &Path, name: &str) -> bool {
    let is_inside =
        Path::new(name).components().all(|part| matches!(part, std::path::Component::Normal(_)));
    let path = out.join(name);
    if !is_inside || fs::remove_file(&path).is_err() {
        return false;
    }
    let folders = path.ancestors().skip(1).take_while(|folder| *folder != out);
    // A folder that holds something else stays, and so do those around it.
    let _ = folders.map(fs::remove_dir).take_while(Result::is_ok).count();
    true
}
