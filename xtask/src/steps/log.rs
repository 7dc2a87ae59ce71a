//! What the programs of a step say.

use std::{
    fs::{self, File},
    io::{Read, Write},
    path::{Path, PathBuf},
    process::Stdio,
};

use anyhow::{Context, Result};

/// How many lines of a failed step are shown.
const LAST_LINES: usize = 40;

/// From here on a failed test says why.
const FAILURES: &str = "failures:";

/// The file of one step.
pub struct Log {
    path: PathBuf,
    file: File,
}

impl Log {
    /// An empty one.
    pub fn create(folder: &Path, number: usize, title: &str) -> Result<Self> {
        let is_word = |one: char| one.is_ascii_alphanumeric();
        let words: Vec<&str> =
            title.split(|one| !is_word(one)).filter(|word| !word.is_empty()).collect();
        let name = format!("{number:02}-{}.log", words.join("-").to_lowercase());
        let path = folder.join(name);
        let cannot = || format!("cannot write {}", path.display());
        fs::create_dir_all(folder).with_context(cannot)?;
        File::create(&path).with_context(cannot)?;
        let file = File::open(&path).with_context(cannot)?;
        Ok(Self { path, file })
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// For a program to write to, after what is there.
    pub fn output(&self) -> Result<Stdio> {
        Ok(File::options().append(true).open(&self.path)?.into())
    }

    /// Copies what has been written since the last time.
    pub fn copy_new(&mut self, to: &mut impl Write) {
        let mut new = Vec::new();
        // The log is there to be read when the terminal isn't.
        let _ = self.file.read_to_end(&mut new);
        let _ = to.write_all(&new);
    }

    /// What helps to understand a failure.
    pub fn end(&self, is_shown: bool) -> String {
        let text = fs::read(&self.path).unwrap_or_default();
        let text = String::from_utf8_lossy(&text);
        let lines: Vec<&str> = text.lines().collect();
        let whole = format!("all of it: {}", self.path.display());
        if is_shown {
            return whole;
        }
        let failures = lines.iter().position(|line| *line == FAILURES);
        let first = failures.unwrap_or(lines.len()).min(lines.len().saturating_sub(LAST_LINES));
        format!("{}\n{whole}", lines[first..].join("\n"))
    }
}
