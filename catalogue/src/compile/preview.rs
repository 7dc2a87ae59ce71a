//! What is served while one writes: data without an error, the last ones if need be, beside what
//! there is to mend.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde::{Deserialize, Serialize};

use super::{
    Compiled,
    diagnostic::{Diagnostic, Severity},
    disk, output, report,
    source::SourceFile,
};
use crate::{
    data,
    preview::{Preview, Problem, Shown},
};

/// Name and text of each data file.
type Files = Vec<(String, String)>;

/// The file that keeps the last data without an error.
pub struct Memory {
    path: PathBuf,
    origin: String,
}

#[derive(Serialize, Deserialize)]
struct Kept {
    origin: String,
    files: Files,
}

impl Memory {
    /// Data of another folder are none of this one's, and a compiler built since may write them
    /// otherwise: the app could not read the old ones.
    pub fn new(path: PathBuf, content: &Path) -> Self {
        let origin = format!("{} {}", content.display(), disk::program_stamp());
        Self { path, origin }
    }

    fn keep(&self, files: &Files) -> Result<()> {
        let kept = Kept { origin: self.origin.clone(), files: files.clone() };
        let text = output::json(&kept);
        disk::write_if_changed(&self.path, &text)
            .with_context(|| format!("cannot write {}", self.path.display()))
    }

    /// A file that can't be read is like none.
    fn recall(&self) -> Option<Files> {
        let kept: Kept = serde_json::from_str(&disk::read_text(&self.path)?).ok()?;
        (kept.origin == self.origin).then_some(kept.files)
    }
}

/// Writes the data to show, and the state of the content.
pub fn write(compiled: &Compiled, folder: &Path, memory: &Memory) -> Result<()> {
    let (shown, mut files) = choose(compiled, memory)?;
    let preview = Preview { shown, problems: problems(&compiled.diagnostics, &compiled.sources) };
    files.push((data::DIAGNOSTICS.to_owned(), output::json(&preview)));
    disk::write_output(folder, &files)?;
    disk::copy_assets(folder, &compiled.assets)
}

/// What a broken content gives is never kept: it would pass for good the next time.
fn choose(compiled: &Compiled, memory: &Memory) -> Result<(Shown, Files)> {
    let fresh = output::data_files(&compiled.catalogue);
    if compiled.diagnostics.iter().all(|one| one.severity != Severity::Error) {
        memory.keep(&fresh)?;
        return Ok((Shown::Fresh, fresh));
    }
    Ok(memory.recall().map_or((Shown::Partial, fresh), |files| (Shown::LastGood, files)))
}

fn problems(diagnostics: &[Diagnostic], sources: &[SourceFile]) -> Vec<Problem> {
    let mut problems = report::problems(diagnostics, sources);
    problems.sort_by_key(|problem| problem.severity);
    problems
}
