//! `rename`.

use std::{path::PathBuf, process::ExitCode};

use anyhow::Result;
use catalogue::french::plural;
use clap::Args;

use crate::{disk, tools};

#[derive(Args)]
pub struct Rename {
    /// Nom actuel du fichier sans `.md`, après son dossier s’il le faut : `rna` ou `api/rna`
    #[arg(value_name = "ANCIEN")]
    old: String,
    /// Nouveau nom, sans `.md`
    #[arg(value_name = "NOUVEAU")]
    new: String,
    /// Dossier du contenu
    #[arg(long, value_name = "DOSSIER", default_value = "content")]
    content: PathBuf,
}

impl Rename {
    pub fn run(self) -> Result<ExitCode> {
        let content = disk::read_content(&self.content)?;
        let rename = tools::rename::rename(&content, &self.old, &self.new)?;
        tools::disk::rename(&rename.from, &rename.to)?;
        for (from, to) in &rename.moved {
            tools::disk::rename(from, to)?;
        }
        tools::disk::write(&rename.changes)?;
        println!("{} → {}", rename.from, rename.to);
        for (from, to) in &rename.moved {
            println!("{from} → {to}");
        }
        for (path, references) in &rename.references {
            let is_alias_new = *path == rename.to && rename.is_alias_new;
            let alias = if is_alias_new { ", l’ancien nom est un alias" } else { "" };
            println!("{path} : {references} {}{alias}", plural(*references, "référence"));
        }
        Ok(ExitCode::SUCCESS)
    }
}
