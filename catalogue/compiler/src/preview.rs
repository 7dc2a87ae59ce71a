//! What is served while one writes: data without an error, the last ones if need be, beside what
//! there is to mend.

use std::path::{Path, PathBuf};

use anyhow::Result;

use catalogue::{
    data,
    preview::{Preview, Problem, Shown},
};

use super::{
    Compiled,
    diagnostic::{Diagnostic, Severity},
    disk,
    json::json,
    output, report,
    source::SourceFile,
};
/// The folder that keeps the last data without an error.
pub struct Memory {
    folder: PathBuf,
    origin: String,
}

impl Memory {
    /// Data of another content are none of this one's, and a compiler built since may write them
    /// otherwise: the app could not read the old ones.
    pub fn new(folder: PathBuf, content: &Path) -> Self {
        let origin = format!("{} {}", content.display(), disk::program_stamp());
        Self { folder, origin }
    }

    /// Of which content and compiler the data are; written last, for half of them to mean nothing.
    fn mark(&self) -> PathBuf {
        self.folder.join("origin")
    }

    fn keep(&self, files: &[(String, String)]) -> Result<()> {
        disk::write_if_changed(&self.mark(), "")?;
        disk::write_output(&self.folder, files)?;
        disk::write_if_changed(&self.mark(), &self.origin)
    }

    fn has_data(&self) -> bool {
        disk::read_text(&self.mark()).is_some_and(|origin| origin == self.origin)
    }
}

/// Writes the data to show, and the state of the content.
pub fn write(compiled: &Compiled, folder: &Path, memory: &Memory) -> Result<()> {
    let shown = write_data(compiled, folder, memory)?;
    let preview = Preview { shown, problems: problems(&compiled.diagnostics, &compiled.sources) };
    disk::write_if_changed(&folder.join(data::DIAGNOSTICS), &json(&preview))?;
    disk::copy_assets(folder, &compiled.assets)
}

/// What a broken content gives is never kept: it would pass for good the next time.
fn write_data(compiled: &Compiled, folder: &Path, memory: &Memory) -> Result<Shown> {
    let is_good = compiled.diagnostics.iter().all(|one| one.severity != Severity::Error);
    if is_good {
        memory.keep(&output::data_files(&compiled.catalogue))?;
    } else if !memory.has_data() {
        disk::write_output(folder, &output::data_files(&compiled.catalogue))?;
        return Ok(Shown::Partial);
    }
    disk::share_output(&memory.folder, folder)?;
    Ok(if is_good { Shown::Fresh } else { Shown::LastGood })
}

/// The mistakes as they are shown, the worst first.
pub fn problems(diagnostics: &[Diagnostic], sources: &[SourceFile]) -> Vec<Problem> {
    let mut problems = report::problems(diagnostics, sources);
    problems.sort_by_key(|problem| problem.severity);
    problems
}
