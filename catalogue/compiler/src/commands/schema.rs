//! `schema`.

use std::process::ExitCode;

use anyhow::Result;
use clap::Args;

use crate::tools::{self, Change};

const SETTINGS: &str = ".vscode/settings.json";

#[derive(Args)]
pub struct Schema {
    /// Dossier où écrire les schémas
    #[arg(long, value_name = "DOSSIER", default_value = "docs/schema")]
    out: String,
    /// Dossier du contenu, pour les réglages de l’éditeur
    #[arg(long, value_name = "DOSSIER", default_value = "content")]
    content: String,
}

impl Schema {
    pub fn run(self) -> Result<ExitCode> {
        let schemas = tools::schema::schemas(&self.out);
        tools::disk::write(&schemas)?;
        for Change { path, .. } in &schemas {
            println!("écrit : {path}");
        }
        self.write_settings()?;
        Ok(ExitCode::SUCCESS)
    }

    /// Settings that someone has written are theirs: what to add to them is only said.
    fn write_settings(&self) -> Result<()> {
        let text = tools::schema::editor_settings(&self.out, &self.content);
        match tools::disk::read(SETTINGS) {
            Some(existing) if existing.contains("yaml.schemas") => {}
            Some(_) => println!("à ajouter dans {SETTINGS} :\n{text}"),
            None => {
                tools::disk::write(&[Change { path: SETTINGS.to_owned(), text }])?;
                println!("écrit : {SETTINGS}");
            }
        }
        Ok(())
    }
}
