//! What a browser needs to search each catalogue that is tried: its data files.

use std::path::Path;

use anyhow::Result;
use catalogue_compiler::{Catalogue, disk, output};

use crate::synthetic::{self, ENTRIES};

/// Writes them in one folder a size of catalogue; pages of entries, which no search fetches, are left
/// out.
pub fn write(real: &Catalogue, folder: &Path) -> Result<()> {
    for entries in ENTRIES {
        let mut files = output::data_files(&synthetic::catalogue(real, entries));
        files.retain(|(name, _)| !name.starts_with("data/api/"));
        disk::write_output(&folder.join(entries.to_string()), &files)?;
    }
    Ok(())
}
