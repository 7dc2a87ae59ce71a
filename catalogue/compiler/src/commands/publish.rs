//! `publish`.

use std::{path::PathBuf, process::ExitCode};

use anyhow::Result;
use clap::Args;

use super::clock;
use crate::{disk, tools};

#[derive(Args)]
pub struct Publish {
    /// Nom du fichier d’un brouillon d’API, sans `.md`
    #[arg(value_name = "NOM")]
    slug: String,
    /// Dossier du contenu
    #[arg(long, value_name = "DOSSIER", default_value = "content")]
    content: PathBuf,
}

impl Publish {
    pub fn run(self) -> Result<ExitCode> {
        let read = disk::read_content(&self.content)?;
        let content = self.content.to_string_lossy();
        let content = content.trim_end_matches('/');
        let changes = tools::publish::publish(&self.slug, content, &read, clock::today())?;
        tools::disk::write(&changes)?;
        let [entry, roadmap] = changes;
        println!("publié : {}\nannoncé : {}", entry.path, roadmap.path);
        Ok(ExitCode::SUCCESS)
    }
}
