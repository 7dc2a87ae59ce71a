//! What a step was made of: a step that has succeeded isn't done again while nothing of that has changed.

use std::{
    env, fs,
    hash::{DefaultHasher, Hash, Hasher},
    io,
    path::{Path, PathBuf},
    time::{Duration, SystemTime},
};

use anyhow::{Context, Result};

/// Folders of the project that no step reads: what git keeps, what is built or installed.
const NOT_READ: [&str; 7] = [
    ".git",
    "target",
    "dist",
    "dist-program",
    "dist-serveur",
    "program/app",
    "tests/bench/node_modules",
];

/// The day counts, since pages show how old things are.
const SECONDS_OF_A_DAY: u64 = 24 * 60 * 60;

/// What a step reads, and the folder that it makes.
pub struct Inputs {
    file: PathBuf,
    hash: u64,
    made: Option<PathBuf>,
}

impl Inputs {
    /// Of the step of this name: the project as it is now, and programs or folders that only need to be the
    /// same by size and time.
    pub fn new(target: &Path, name: &str, project: u64, others: &[&Path]) -> Result<Self> {
        let mut hasher = DefaultHasher::new();
        project.hash(&mut hasher);
        for other in others {
            hash_attributes(other, &mut hasher)?;
        }
        let file = folder(target).join(name);
        Ok(Self { file, hash: hasher.finish(), made: None })
    }

    /// With the folder that the step makes: it must still be as the step left it.
    pub fn making(self, made: PathBuf) -> Self {
        Self { made: Some(made), ..self }
    }

    /// How long ago the step succeeded with all this as it is now.
    pub fn succeeded(&self) -> Option<Duration> {
        let kept = fs::read_to_string(&self.file).ok()?;
        let is_same = self.text().is_ok_and(|text| text == kept);
        let time = self.file.metadata().ok()?.modified().ok()?;
        is_same.then(|| time.elapsed().unwrap_or_default())
    }

    /// Keeps that it has just succeeded.
    pub fn keep(&self) -> Result<()> {
        let cannot = || format!("cannot write {}", self.file.display());
        fs::create_dir_all(self.file.parent().unwrap_or(Path::new("."))).with_context(cannot)?;
        fs::write(&self.file, self.text()?).with_context(cannot)
    }

    /// Forgets that it ever did.
    pub fn forget(&self) -> Result<()> {
        is_gone(fs::remove_file(&self.file))
    }

    fn text(&self) -> Result<String> {
        let mut hasher = DefaultHasher::new();
        if let Some(made) = &self.made {
            hash_attributes(made, &mut hasher)?;
        }
        Ok(format!("{:016x} {:016x}", self.hash, hasher.finish()))
    }
}

/// Forgets that any step ever succeeded.
pub fn forget_all(target: &Path) -> Result<()> {
    is_gone(fs::remove_dir_all(folder(target)))
}

fn folder(target: &Path) -> PathBuf {
    target.join("xtask/succeeded")
}

fn is_gone(removed: io::Result<()>) -> Result<()> {
    match removed {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}

/// The day, the variables that are ours or a build's, and each file of the project to the byte.
pub fn project(root: &Path) -> Result<u64> {
    let mut hasher = DefaultHasher::new();
    let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
    (now.as_secs() / SECONDS_OF_A_DAY).hash(&mut hasher);
    variables(&mut hasher);
    for path in files(root, &|path| !NOT_READ.iter().any(|name| path == root.join(name)))? {
        // What can't be read is no input, such as an editor's link to nowhere.
        (&path, fs::read(&path).ok()).hash(&mut hasher);
    }
    Ok(hasher.finish())
}

fn variables(hasher: &mut DefaultHasher) {
    let is_read = |name: &str| {
        let starts = ["VITRINE_", "CARGO_PROFILE_", "CARGO_BUILD_", "CARGO_TARGET_"];
        starts.iter().any(|start| name.starts_with(start))
            || ["PATH", "RUSTFLAGS", "RUSTUP_TOOLCHAIN", "SOURCE_DATE_EPOCH"].contains(&name)
    };
    let mut variables: Vec<_> =
        env::vars_os().filter(|(name, _)| name.to_str().is_some_and(is_read)).collect();
    variables.sort();
    variables.hash(hasher);
}

/// Names, sizes and times of a file or of all that is in a folder.
fn hash_attributes(path: &Path, hasher: &mut DefaultHasher) -> Result<()> {
    for file in files(path, &|_| true)? {
        let attributes = file.metadata().with_context(|| file.display().to_string())?;
        (&file, attributes.len(), attributes.modified()?).hash(hasher);
    }
    Ok(())
}

/// The file itself, or the files of a folder that are in no folder to leave out, in the order of their names.
fn files(path: &Path, is_read: &dyn Fn(&Path) -> bool) -> Result<Vec<PathBuf>> {
    if !path.is_dir() {
        return Ok(vec![path.to_owned()]);
    }
    let entries = fs::read_dir(path).with_context(|| path.display().to_string())?;
    let mut inner = entries.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
    inner.retain(|path| is_read(path));
    inner.sort();
    let lists: Vec<_> = inner.iter().map(|path| files(path, is_read)).collect::<Result<_>>()?;
    Ok(lists.concat())
}

#[cfg(test)]
mod tests;
