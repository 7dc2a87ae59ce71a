//! `catalogue build`: the data files alone, for the bundler.

use std::{mem::ManuallyDrop, path::PathBuf, process::ExitCode};

use anyhow::Result;
use clap::Args;

use super::check::{exit_code, print_for_people};
use crate::{compile, disk, output, preview, source::RawContent};

/// The command.
#[derive(Args)]
pub struct Build {
    /// Dossier du contenu
    #[arg(long, value_name = "DOSSIER", default_value = "content")]
    content: PathBuf,
    /// Dossier du site, où écrire `data/`
    #[arg(long, value_name = "DOSSIER")]
    out: PathBuf,
    /// Publie ce qui a pu être lu, malgré les erreurs
    #[arg(long, conflicts_with = "last_good")]
    keep_going: bool,
    /// Pour l’aperçu : dossier où garder les dernières données sans erreur. En cas d’erreur,
    /// elles restent publiées, et `data/diagnostics.json` dit ce qu’il y a à corriger
    #[arg(long, value_name = "DOSSIER")]
    last_good: Option<PathBuf>,
}

impl Build {
    /// Does it.
    pub fn run(self) -> Result<ExitCode> {
        // The program ends soon: its memory goes back at once, not piece by piece.
        let is_release = self.last_good.is_none();
        let shows_drafts = self.last_good.is_some();
        let content = RawContent { is_release, shows_drafts, ..disk::read_content(&self.content)? };
        let compiled = ManuallyDrop::new(compile(content));
        print_for_people(&compiled);
        if let Some(folder) = self.last_good {
            let memory = preview::Memory::new(folder, &self.content);
            preview::write(&compiled, &self.out, &memory)?;
            return Ok(ExitCode::SUCCESS);
        }
        let exit = if self.keep_going { ExitCode::SUCCESS } else { exit_code(&compiled, false) };
        if exit == ExitCode::SUCCESS {
            let files = ManuallyDrop::new(output::data_files(&compiled.catalogue));
            disk::write_output(&self.out, &files)?;
            disk::copy_assets(&self.out, &compiled.assets)?;
        }
        Ok(exit)
    }
}
