//! The files of a specification, and those of its documentation.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Result, anyhow};
use catalogue_openapi::source::{Files, LONGEST_FILE};

use super::failure;

/// The files beside a specification: in its folder, or in the folder around it. Nothing else of the
/// machine is read, whatever the specification refers to.
pub struct SpecificationFiles {
    folder: PathBuf,
    root: Option<PathBuf>,
    /// Name of the main file.
    pub name: String,
}

impl SpecificationFiles {
    /// The files beside `main`, whose bytes come with them.
    pub fn read(main: &Path) -> Result<(Self, Vec<u8>)> {
        let bytes = fs::read(main).map_err(|error| failure("de lire", main, &error))?;
        let name =
            main.file_name().ok_or_else(|| anyhow!("`{}` n’est pas un fichier", main.display()))?;
        let folder = main.parent().map(Path::to_path_buf).unwrap_or_default();
        let folder = if folder.as_os_str().is_empty() { PathBuf::from(".") } else { folder };
        let whole = fs::canonicalize(&folder).ok();
        let root = whole.map(|whole| whole.parent().map(Path::to_path_buf).unwrap_or(whole));
        Ok((Self { folder, root, name: name.to_string_lossy().into_owned() }, bytes))
    }
}

impl Files for SpecificationFiles {
    fn read(&self, path: &str) -> Option<Vec<u8>> {
        let path = fs::canonicalize(self.folder.join(path)).ok()?;
        let is_near = path.starts_with(self.root.as_ref()?);
        let is_short = fs::metadata(&path)
            .is_ok_and(|file| file.is_file() && file.len() <= LONGEST_FILE as u64);
        if is_near && is_short { fs::read(path).ok() } else { None }
    }
}
